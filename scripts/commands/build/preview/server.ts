/** The preview's HTTP server: this machine only, reading only, from memory. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../user-error.ts';
import { mimeOf } from '../dist.ts';
import type { PreviewSite } from './preview-site.ts';

/** No other machine can reach it. */
const HOST = '127.0.0.1';
/** The address stays from one day to the next, so that a bookmark works; a second preview takes the next one. */
const USUAL_PORTS = [8017, 8018, 8019];
const ANY_FREE_PORT = 0;

export interface PreviewServer {
  url: string;
  /** Tell open pages that there is something new. */
  announce(): void;
  close(): Promise<void>;
}

/**
 * @param port the first free one of the usual ones unless said
 * @throws UserError when the port that was asked for is taken
 */
export async function serve(site: PreviewSite, port?: number): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const version = (): string => `data: ${site.state.versionName}\n\n`;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(request, response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Foreign pages must not show ours inside theirs, nor our pictures.
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
    // A foreign page that gives its own name our address must not read drafts.
    if (!isOurs(request.headers.host, server)) return text(response, 403, 'Чужой адрес.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(response, 405, 'Здесь только читают.');
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return text(response, 400, 'Такого адреса не бывает.');
    if (path === 'preview/events') return listen(response);
    const made = await site.get(path);
    if (!made) return text(response, 404, 'В предпросмотре этого нет. Ленту и данные для программ делает npm start.');
    const body = Buffer.from(made.body);
    response.writeHead(made.status ?? 200, { 'Content-Type': typeOf(made.name), 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(`retry: 500\n${version()}`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const taken = await open(server, port === undefined ? [...USUAL_PORTS, ANY_FREE_PORT] : [port]);
  return {
    url: `http://${HOST}:${taken}/`,
    announce: () => {
      for (const response of listeners) response.write(version());
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A path of the site, decoded; nothing for one that no site has. A folder is its page. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
    if (/[\0\\:]/.test(path) || path.split('/').some((step) => step === '..' || step === '.')) return undefined;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** DNS rebinding: the name in the request is the attacker's, not ours. */
function isOurs(host: string | undefined, server: Server): boolean {
  const { port } = server.address() as AddressInfo;
  return host === `${HOST}:${port}` || host === `localhost:${port}`;
}

function typeOf(name: string): string {
  const type = mimeOf(name);
  return type.startsWith('text/') || type === 'application/json' ? `${type}; charset=utf-8` : type;
}

function text(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

/** A broken template, no browser to print with: said where the reader looks. Our own bug is said too. */
function fail({ url = '' }: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { message, hint } = error as { message?: string; hint?: string };
  // There is no page that could listen for the next save; a paper is asked for by hand.
  if (pathOf(url)?.endsWith('.html')) response.setHeader('Refresh', '1');
  text(response, 500, hint ? `${message} ${hint}` : `Это ошибка программы poryadok, а не ваша: ${message}`);
}

/** Listen on the first of these ports that is free. */
async function open(server: Server, [port, ...others]: readonly number[]): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (others.length > 0) return open(server, others);
    throw new UserError(
      `Порт ${port} занят или недоступен.`,
      'Закройте другую программу или укажите другой номер: --port 8080.',
    );
  }
}
