/** What is printed and what is written. */
import type { Paper } from '../../render/index.ts';

/** A paper with its name. @param name of its files, without the ending */
export interface NamedPaper {
  name: string;
  what: string;
  paper: Paper;
}

/** A file to write. */
export interface PaperFile {
  name: string;
  /** What it is, Russian. */
  what: string;
  bytes: Uint8Array;
}
