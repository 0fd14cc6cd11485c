/** Parts of an act: sections, clauses, items, unnumbered paragraphs, tables, appendices — one tree, one type. */
import type { PhrasingContent } from 'mdast';
import type { Prose, Range } from '../source/index.ts';
import type { Picture } from './picture.ts';

/**
 * `section`: раздел (a heading). `clause`: пункт of any depth. `item`: подпункт, перечисление («а)», «1)», «–»).
 * `paragraph`: unnumbered. `picture`: its text is its caption. `appendix`: приложение; its children are parts again.
 */
export type PartKind = 'section' | 'clause' | 'item' | 'paragraph' | 'table' | 'picture' | 'break' | 'appendix';

export type NumberStyle = 'decimal' | 'letter' | 'roman' | 'dash';

/** A number as it is typed. */
export interface PartNumber {
  /** Without its delimiter: `3.2`, `а`, `IV`; `–` for a dash. */
  raw: string;
  style: NumberStyle;
  /** `[3, 2]` for `3.2`; `[4]` for `IV`; the letter's place in the alphabet for letters; empty for dashes. */
  values: number[];
  delimiter: '.' | ')' | '';
  /** The number with its delimiter in the source. */
  range: Range;
  /** Nothing separates it from the text: `1.2.Настоящее`. */
  glued: boolean;
}

export interface TableCell {
  content: PhrasingContent[];
  prose: Prose;
}

export interface Part {
  kind: PartKind;
  /** Permanent name: the typed `{#uid}`, else the `eId`. Links to the part use it. */
  uid: string;
  /** Typed by the author (or by `fix --renumber`) and not derived. */
  uidTyped: boolean;
  /** Akoma Ntoso element id, from the number: changes when the number changes. */
  eId: string;
  /** Names that once led here: the second and further of `{#uid #old}`. */
  oldIds: string[];
  /** Heading depth of a section (2 is the first), nesting depth of clauses and items otherwise, from 1. */
  depth: number;
  number?: PartNumber;
  /** Own text without number and `{#uid}`; empty for tables. */
  prose: Prose;
  /** The same as inline Markdown with internal references resolved to links `#uid`. */
  content: PhrasingContent[];
  /** Own source: number and text, without children. */
  range: Range;
  /** The `{#…}` mark in the source. */
  markRange?: Range;
  /** Where an empty line breaks the part's sentence; the text is whole again in `prose`. */
  breaks: Range[];
  /** Rows of a table, the header first. */
  rows?: TableCell[][];
  align?: (string | null)[];
  picture?: Picture;
  /** In a redline of two editions (`compare/`): the part stands in one of them only. */
  revision?: 'inserted' | 'deleted';
  /** … and so do these rows of its table, by their place. */
  rowRevisions?: ('inserted' | 'deleted' | undefined)[];
  parent?: Part;
  children: Part[];
}

/** The part and everything below it, in reading order. */
export function* walkParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    yield* walkParts(part.children);
  }
}

/** The nearest part above of that kind. */
export function enclosing(part: Part, kind: PartKind): Part | undefined {
  let above = part.parent;
  while (above && above.kind !== kind) above = above.parent;
  return above;
}

/** The number with its delimiter as a reader sees it: `3.2.`, `а)`; a typed `3.2` stays `3.2`. */
export function numberLabel(part: Part): string {
  // An appendix's number is one of its own words: «Приложение № 1».
  if (!part.number || part.kind === 'appendix') return '';
  return part.number.style === 'dash' ? '–' : part.number.raw + part.number.delimiter;
}

/** Own text with its number, as every format prints it. */
export function partText(part: Part): string {
  const text = part.rows
    ? part.rows.map((row) => row.map((cell) => cell.prose.text).join('\t')).join('\n')
    : part.prose.text;
  return [numberLabel(part), text].filter(Boolean).join(' ');
}
