/** A place of an act as it is compared. */
import type { Part } from '../model/index.ts';

/** What a place is matched by, whether it comes from a text or from the data that were published of one. */
export interface Place {
  /** Absent from the title and from footnotes. */
  part?: PlacePart;
  /** Place in reading order, from 0. */
  index: number;
  /** The act's title, the kinds of parts, and a footnote. */
  kind: Part['kind'] | 'title' | 'note';
  /** Number with its delimiter as a reader sees it: `3.2.`; empty without a number. */
  label: string;
  /** Without its delimiter: `3.2`; empty without a number and of a dash. */
  number: string;
  /** Own text without the number; rows of a table are lines, its cells are divided by tabs. Blanks are plain. */
  text: string;
  /** Words in small letters, for likeness. */
  words: readonly string[];
}

/** Where a place stands, and by which names it is known. */
export interface PlacePart extends Pick<Part, 'kind' | 'uid' | 'uidTyped'> {
  oldIds: readonly string[];
  parent?: PlacePart;
  children: readonly PlacePart[];
}
