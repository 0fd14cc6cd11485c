/** The school's host and a stranger's site, on two ports of loopback: two origins. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface Site {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  /** What is answered at a path. */
  at(path: string, answer: Answer): void;
  /** Requests that came, path by path. */
  asked(path: string): IncomingMessage[];
  /** Forget answers and requests. */
  reset(): void;
  close(): Promise<void>;
}

/** Start a site that answers 404 until it is told more. */
export async function openSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  let requests: { path: string; request: IncomingMessage }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    requests.push({ path, request });
    const answer = answers.get(path);
    if (answer) answer(response, request);
    else response.writeHead(404, CORS).end('нет');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at: (path, answer) => answers.set(path, answer),
    asked: (path) => requests.filter((one) => one.path === path).map(({ request }) => request),
    reset: () => {
      answers.clear();
      requests = [];
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What the school's host must send, as the guide says. */
export const CORS = { 'access-control-allow-origin': '*' };

/** A body of a type, with the header that lets other sites read it. */
export function sends(
  body: string | Uint8Array,
  type = 'application/json',
  headers: Record<string, string> = {},
): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': type, ...CORS, ...headers }).end(body);
  };
}
