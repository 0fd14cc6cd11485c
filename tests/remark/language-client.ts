/** As much of the Language Server Protocol as an editor needs: open a file, change it, ask about it, say goodbye. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnostic */
export interface Diagnostic {
  range: Record<'start' | 'end', { line: number; character: number }>;
  severity: 1 | 2 | 3 | 4;
  code: string;
  source: string;
  message: string;
  data?: { expected?: string[] };
  relatedInformation?: { message: string; location: { uri: string; range: Diagnostic['range'] } }[];
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

export class LanguageClient {
  readonly #server: ChildProcess;
  #rest: Buffer = Buffer.alloc(0);
  #waiting: { wanted: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  #errors = '';
  #id = 1;
  #version = 1;

  /** @param argument what the server's script is told */
  constructor(script: string, cwd: string, argument = '--stdio') {
    this.#server = spawn(process.execPath, [script, argument], { cwd });
    // Every question that is not answered yet listens for the end.
    this.#server.setMaxListeners(0);
    this.#server.stdout!.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.stderr!.on('data', (chunk: Buffer) => (this.#errors += chunk));
  }

  /** What the server has written for people. */
  get errors(): string {
    return this.#errors;
  }

  /** Start a session in a folder. @param root URL of the workspace @returns what the server can do */
  async initialize(root: string, capabilities: object = {}): Promise<{ capabilities: Record<string, unknown> }> {
    const result = await this.request('initialize', { processId: process.pid, rootUri: root, capabilities });
    this.notify('initialized', {});
    return result as { capabilities: Record<string, unknown> };
  }

  /** Ask, and wait for the answer. @throws Error when the server refuses */
  async request(method: string, params: unknown): Promise<unknown> {
    const id = this.#id++;
    const answer = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  }

  /** The next thing that the server asks or says. @returns its parameters */
  async said(method: string): Promise<unknown> {
    return (await this.#next((message) => message.method === method)).params;
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** Open a document; it need not be on the disk. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    const answer = this.published(uri);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return answer;
  }

  /** Replace a document's text, as an editor does after a key. */
  async change(uri: string, text: string): Promise<Diagnostic[]> {
    const answer = this.published(uri);
    const textDocument = { uri, version: ++this.#version };
    this.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    return answer;
  }

  /** The next thing that is said about a document. */
  async published(uri: string): Promise<Diagnostic[]> {
    const { params } = await this.#next(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri,
    );
    return (params as { diagnostics: Diagnostic[] }).diagnostics;
  }

  /** End the session as the protocol has it. @returns the server's exit code */
  async leave(): Promise<number | null> {
    await this.request('shutdown', null);
    const exit = once(this.#server, 'exit');
    this.notify('exit');
    return (await exit)[0] as number | null;
  }

  /** Go away without a word. @returns the server's exit code */
  async vanish(): Promise<number | null> {
    const exit = once(this.#server, 'exit');
    this.#server.stdin!.end();
    return (await exit)[0] as number | null;
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
