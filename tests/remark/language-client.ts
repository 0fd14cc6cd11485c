/** As much of the Language Server Protocol as an editor needs to open a file and read what is said about it. */
import { type ChildProcess, spawn } from 'node:child_process';

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnostic */
export interface Diagnostic {
  range: Record<'start' | 'end', { line: number; character: number }>;
  severity: 1 | 2 | 3 | 4;
  code: string;
  source: string;
  message: string;
  data?: { expected?: string[] };
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

export class LanguageClient {
  readonly #server: ChildProcess;
  #rest: Buffer = Buffer.alloc(0);
  #waiting: { wanted: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  #errors = '';

  constructor(script: string, cwd: string) {
    this.#server = spawn(process.execPath, [script, '--stdio'], { cwd });
    this.#server.stdout!.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.stderr!.on('data', (chunk: Buffer) => (this.#errors += chunk));
  }

  /** Start a session in a folder. @param root URL of the workspace */
  async initialize(root: string): Promise<void> {
    this.#send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: root, capabilities: {} } });
    await this.#next(({ id }) => id === 1);
    this.#send({ method: 'initialized', params: {} });
  }

  /** Open a document; it need not be on the disk. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    const answer = this.#next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri,
    );
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    return ((await answer).params as { diagnostics: Diagnostic[] }).diagnostics;
  }

  close(): void {
    this.#server.kill();
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #next(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wanted, resolve });
      this.#server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.#errors}`)));
    });
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, head))![1]);
      if (this.#rest.length < head + 4 + length) return;
      const message = JSON.parse(this.#rest.toString('utf8', head + 4, head + 4 + length)) as Message;
      this.#rest = this.#rest.subarray(head + 4 + length);
      const waiting = this.#waiting.find(({ wanted }) => wanted(message));
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
      waiting?.resolve(message);
    }
  }
}
