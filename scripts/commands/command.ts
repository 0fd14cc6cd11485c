/** What a command is. */
import type { Readable, Writable } from 'node:stream';

/** Standard input and output as they are: for a command that speaks a protocol of its own. */
export interface Streams {
  input: Readable;
  output: Writable;
}

export interface Io {
  /** The project's folder. */
  cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Is somebody watching? Progress and colour are for them only. */
  terminal: boolean;
  stdin(): Promise<Uint8Array>;
  streams(): Streams;
  /** Ask a question; the answer without its line end. */
  ask(question: string): Promise<string>;
}

/** 0: fine; 1: errors found in acts; 2: wrong call; 70: our bug (sysexits.h). */
export type ExitCode = 0 | 1 | 2 | 70;

export interface Command {
  name: string;
  /** One Russian line for `help`. */
  summary: string;
  /** How to call it, with options; Russian. */
  usage: string;
  run(args: string[], io: Io): Promise<ExitCode>;
}
