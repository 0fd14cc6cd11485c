/** What a paper is made of, between its template and its formats. Lengths in mm. */

export type Mark = 'strong' | 'em' | 'u' | 's' | 'ins' | 'del';

/** A stretch of text with the same look; `\n` is a line break. */
export interface Run {
  text: string;
  marks: readonly Mark[];
}

export type Align = 'left' | 'center' | 'right';

export interface Paragraph {
  type: 'paragraph';
  /** Justified unless said. */
  align?: Align;
  /** The first line is indented. */
  indent: boolean;
  small: boolean;
  /** With room above. */
  apart: boolean;
  /** Not justified: a place to fill in would tear the line before it. */
  ragged: boolean;
  /** Ends with a colon: what follows stays with it. */
  leads: boolean;
  runs: Run[];
}

export interface Heading {
  type: 'heading';
  level: 1 | 2;
  runs: Run[];
}

/** Post, a line to sign on, name. */
export interface Signature {
  type: 'signature';
  post: Run[];
  name: Run[];
}

export interface Cell {
  /** `th`: says what the column or the row holds. */
  head: boolean;
  columns: number;
  rows: number;
  align?: Align;
  paragraphs: Paragraph[];
}

export interface Row {
  cells: Cell[];
  /** Too long to be kept on one page. */
  splits: boolean;
}

export interface Table {
  type: 'table';
  /** Of every column, mm. */
  widths: number[];
  /** Rows that every page repeats. */
  head: Row[];
  body: Row[];
  /** With lines. */
  ruled: boolean;
  /** Rows have room to write in. */
  tall: boolean;
}

export type Block = (Heading | Paragraph | Signature | Table) & { pageBreak?: true };
