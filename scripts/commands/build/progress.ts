import type { Io } from '../command.ts';

/** Says what is ready. @param done how many acts; @param what the act's name */
export type Progress = (done: number, what: string) => void;

/** One line that is written over, for somebody who watches; nothing for a log file. */
export function progressLine(io: Io, total: number): Progress {
  if (!io.terminal) return () => {};
  return (done, what) => io.err(done < total ? `\r\u001B[K[${done}/${total}] ${what}` : '\r\u001B[K');
}
