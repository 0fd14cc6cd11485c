/** The command line without a process: a folder of its own, remembered output, given answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../scripts/cli.ts';
import type { ExitCode, Io } from '../scripts/commands/index.ts';
import type { Finding } from '../scripts/lint/index.ts';

export interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
  /** What the user was asked. */
  asked: string[];
}

export interface Project {
  /** Absolute. */
  folder: string;
  run(args: string[], io?: Partial<Io> & { answer?: string }): Promise<Outcome>;
  /** `lint --format json`. */
  lint(...paths: string[]): Promise<Finding[]>;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
}

/** Run the command line in a folder and keep what it says. @param given what differs from a quiet call without input */
export async function runIn(
  folder: string,
  args: string[],
  { answer, ...given }: Partial<Io> & { answer?: string } = {},
): Promise<Outcome> {
  const outcome = { out: '', err: '', asked: [] as string[] };
  const code = await main(args, {
    cwd: folder,
    out: (text) => {
      outcome.out += text;
    },
    err: (text) => {
      outcome.err += text;
    },
    terminal: answer !== undefined,
    stdin: async () => new Uint8Array(),
    streams: () => ({ input: Readable.from([]), output: new PassThrough() }),
    ask: async (question) => {
      outcome.asked.push(question);
      return answer ?? '';
    },
    ...given,
  });
  return { ...outcome, code };
}

/** A folder with these files that is gone after the test. */
export function project(files: Record<string, string | Uint8Array>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write: Project['write'] = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);

  const run: Project['run'] = (args, io) => runIn(folder, args, io);
  return {
    folder,
    run,
    lint: async (...paths) => JSON.parse((await run(['lint', ...paths, '--format', 'json'])).out) as Finding[],
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write,
  };
}

/** The project's own files, for a project that is to look like it. */
export function ownFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The adopted text as a draft: the same words, which may be changed now. */
export function seedAsDraft(): string {
  return ownFile('policy/technical-support/editions/2024-08-30.md')
    .replace('status: approved', 'status: draft')
    .replace('approved: { by: director, date: 2024-08-30 }', 'approved: { by: director }')
    .replace(/^effective: .*\n/m, '');
}
