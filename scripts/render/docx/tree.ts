/** Policy → the Markdown tree that remark-docx maps: one block a part, with its style and bookmarks. */
import type { BlockContent, PhrasingContent, Table } from 'mdast';
import type { Revision } from '../../compare/index.ts';
import { numberLabel, type Part, type Policy } from '../../model/index.ts';
import { absentPicture } from '../picture.ts';
import { printable } from '../printable.ts';
import type { ActView } from '../view.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { StyleKey } from './layout.ts';
import { type PhrasingContext, phrasing } from './phrasing.ts';
import type { PictureData } from './picture.ts';
import { sheetNodes } from './sheet.ts';

/** How a block is printed. */
export interface Look {
  style: StyleKey;
  bookmarks: readonly string[];
  /** Level of an item inside items, from 0. */
  nesting: number;
  /** Stands beside a table: some air is wanted. */
  afterTable?: boolean;
  beforeTable?: boolean;
  pageBreakBefore?: boolean;
  /** The line under it says what it belongs to: nothing between them. */
  headsLine?: boolean;
  /** In a redline: the paragraph (or table) stands in one edition only. */
  revision?: Revision;
  /** … and so do these rows, by their place. */
  rowRevisions?: readonly (Revision | undefined)[];
}

declare module 'mdast' {
  interface Data {
    look?: Look;
    /** The paragraph is a picture; its children are the caption. */
    picture?: PictureData;
  }
}

/** The QR requisite is the first drawing of a document. */
const FIRST_PICTURE = 2;

export interface ActTree {
  body: BlockContent[];
  /** Texts of the footnotes in the order of their marks. */
  notes: { identifier: string; content: PhrasingContent[] }[];
  /** Bookmark of a part → hidden bookmark around its number; empty when references are not live. */
  numbers: Map<string, string>;
}

/**
 * Build the tree of an act.
 * @param live put a bookmark around each number, for references that repeat it
 */
export function treeOf(act: ActView, bookmarks: Bookmarks, live: boolean): ActTree {
  const { policy } = act;
  const context = contextOf(policy, bookmarks);
  const numbers = new Map<string, string>();
  const body: BlockContent[] = [];
  let drawings = 0;
  const pictureOf = ({ uid, picture }: Part): PictureData | undefined =>
    picture && {
      id: FIRST_PICTURE + drawings++,
      view: act.pictures.get(uid),
      absent: absentPicture(picture.alt.text),
    };
  const add = (parts: readonly Part[], nesting: number): void => {
    for (const part of parts) {
      const level = part.kind === 'item' ? part.depth - 1 : nesting;
      const node = block(part, level, context, live ? numbers : undefined);
      const picture = pictureOf(part);
      if (picture) node.data = { ...node.data, picture };
      const line = appendixLine(part, act);
      if (line) node.data!.look!.headsLine = true;
      body.push(node, ...(line ? [line] : []));
      add(part.children, part.kind === 'item' ? level : 0);
    }
  };
  add(policy.parts, 0);
  add(policy.appendices, 0);
  if (act.sheet) body.push(...sheetNodes(act.sheet));
  separateTables(body);
  // A footnote inside a footnote is beyond Word: its mark is left out.
  const inNote: PhrasingContext = { ...context, notes: new Map() };
  const notes = [...context.marked].map((identifier) => ({
    identifier,
    content: phrasing(policy.footnotes.find((note) => note.identifier === identifier)!.content, inNote),
  }));
  return { body, notes, numbers };
}

function contextOf({ footnotes }: Policy, bookmarks: Bookmarks): PhrasingContext {
  return { bookmarks, notes: new Map(footnotes.map((note) => [note.identifier, note.number])), marked: new Set() };
}

function block(
  part: Part,
  nesting: number,
  context: PhrasingContext,
  numbers: Map<string, string> | undefined,
): BlockContent {
  const look: Look = {
    style: styleOf(part),
    bookmarks: context.bookmarks.namesOf(part),
    nesting,
    ...(part.revision && { revision: part.revision }),
    ...(part.rowRevisions && { rowRevisions: part.rowRevisions }),
  };
  if (part.kind === 'table') return table(part, look, context);
  if (part.kind === 'break') return { type: 'thematicBreak', data: { look } };
  const children = [...number(part, context.bookmarks, numbers), ...phrasing(part.content, context)];
  if (part.kind === 'section')
    return { type: 'heading', depth: Math.min(Math.max(part.depth, 2), 4) as 2 | 3 | 4, children, data: { look } };
  if (part.kind === 'appendix')
    return { type: 'heading', depth: 2, children, data: { look: { ...look, pageBreakBefore: true } } };
  return { type: 'paragraph', children, data: { look } };
}

/** The line under an appendix's heading that says what it belongs to; in a redline the lines of both editions. */
function appendixLine({ uid, revision }: Part, { appendixLines, redline }: ActView): BlockContent | undefined {
  const line = appendixLines.get(uid) ?? '';
  const former = redline?.formerLines.get(uid);
  const text = (value: string, changed: Revision | undefined): PhrasingContent[] =>
    value ? [{ type: 'text', value: printable(value), ...(changed && { data: { revision: changed } }) }] : [];
  const children =
    former === undefined ? text(line, revision) : [...text(former, 'deleted'), ...text(line, 'inserted')];
  if (children.length === 0) return undefined;
  const whole = revision ?? (line ? (former === '' ? 'inserted' : undefined) : 'deleted');
  const look: Look = { style: 'appendixLine', bookmarks: [], nesting: 0, ...(whole && { revision: whole }) };
  return { type: 'paragraph', children, data: { look } };
}

function styleOf(part: Part): StyleKey {
  switch (part.kind) {
    case 'section':
      return part.depth <= 2 ? 'heading1' : part.depth === 3 ? 'heading2' : 'heading3';
    case 'picture':
      return 'caption';
    case 'appendix':
    case 'clause':
    case 'item':
      return part.kind;
    default:
      return 'body';
  }
}

/** Number and blank as text: a legal text is quoted by the numbers that were adopted, not by those that Word counts. */
function number(part: Part, bookmarks: Bookmarks, numbers: Map<string, string> | undefined): PhrasingContent[] {
  // An appendix's number is part of its own words: «Приложение № 1».
  if (!part.number || part.kind === 'appendix') return [];
  const label = printable(numberLabel(part)) + (part.content.length > 0 ? '\u00a0' : '');
  if (!numbers || part.number.style !== 'decimal') return [{ type: 'text', value: label }];
  const bookmark = `_num_${numbers.size + 1}`;
  numbers.set(bookmarks.nameOf(part.uid)!, bookmark);
  const { raw } = part.number;
  return [
    { type: 'text', value: raw, data: { bookmark } },
    { type: 'text', value: label.slice(raw.length) },
  ];
}

function table(part: Part, look: Look, context: PhrasingContext): Table {
  const columns = Math.max(1, ...(part.rows ?? []).map((row) => row.length));
  return {
    type: 'table',
    align: (part.align ?? []) as Table['align'] & object,
    data: { look },
    children: (part.rows ?? []).map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, i) => ({
        type: 'tableCell',
        children: phrasing(row[i]?.content ?? [], context),
      })),
    })),
  };
}

function separateTables(body: BlockContent[]): void {
  for (const [i, node] of body.entries()) {
    const look = node.data?.look;
    if (!look) continue;
    if (body[i - 1]?.type === 'table') look.afterTable = true;
    if (body[i + 1]?.type === 'table') look.beforeTable = true;
  }
}
