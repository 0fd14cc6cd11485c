/** Parts → what the Handlebars templates walk through: no logic is left to the templates. */
import { numberLabel, type Part } from '../../model/index.ts';
import { absentPicture, type PictureView } from '../picture.ts';
import { inlineHtml, nodesForPaper } from './inline.ts';
import type { PlacedFootnote } from './page-ids.ts';
import { permalinkName } from './permalink.ts';

/** Blocks of one part's children: runs of items are lists. */
export type Block = { is: 'part'; part: PartView } | { is: 'list'; items: PartView[] };

/** A cell with its column's alignment: a class of the style sheet, or none. */
export interface CellView {
  html: string;
  align: string;
}

/** What the blocks of an act share. */
export interface BlockContext {
  footnotes: readonly PlacedFootnote[];
  pictures: ReadonlyMap<string, PictureView>;
  /** Where the page finds a picture. */
  address(picture: PictureView): string;
  /** Lines are set once and for all, and not anew in every window. */
  paper: boolean;
}

export interface PartView {
  kind: string;
  uid: string;
  oldIds: string[];
  number: string;
  /** Name of the link to it; on the screen only. */
  permalink: string;
  html: string;
  /** Of a few lines: not to be divided between pages. */
  short: boolean;
  isSection: boolean;
  isAppendix: boolean;
  isTable: boolean;
  /** A table with a word that fits no column. */
  tight: boolean;
  isPicture: boolean;
  isBreak: boolean;
  /** Absent from a picture without a usable file: then its description is printed. */
  picture?: { src: string; alt: string; width: number; height: number };
  absent?: string;
  /** Of a redline: what became of the picture, in words. */
  fate?: string;
  /** `h2` … `h6`; sections only. */
  tag: string;
  head?: CellView[];
  rows?: CellView[][];
  blocks: Block[];
}

/**
 * Characters of three lines and a little more. Chromium keeps two lines of a paragraph before a page's end but then
 * leaves the third alone on the next page, whatever `widows` says.
 */
const SHORT = 280;

/** Longer than any Russian word. Columns are as wide as their words, and a table of longer ones would leave the page. */
const LONG_WORD = /\S{35}/;

const PICTURE_FATES = { inserted: 'Рисунок добавлен', deleted: 'Рисунок исключён' } as const;

/** Build the view of parts. */
export function blocksOf(parts: readonly Part[], context: BlockContext, depth = 2): Block[] {
  const blocks: Block[] = [];
  for (const part of parts) {
    const view = partView(part, context, depth);
    const last = blocks.at(-1);
    if (part.kind !== 'item') blocks.push({ is: 'part', part: view });
    else if (last?.is === 'list') last.items.push(view);
    else blocks.push({ is: 'list', items: [view] });
  }
  return blocks;
}

function partView(part: Part, context: BlockContext, depth: number): PartView {
  const { footnotes } = context;
  const heading = part.kind === 'section' || part.kind === 'appendix';
  const set = (content: Part['content'], breakWords: boolean): string =>
    inlineHtml(context.paper ? nodesForPaper(content, breakWords) : content, footnotes);
  const [head, ...rows] = (part.rows ?? []).map((row, y) =>
    row.map(
      (cell, column): CellView => ({
        html: set(cell.content, y > 0),
        align: part.align?.[column] ?? '',
      }),
    ),
  );
  return {
    kind: part.kind,
    uid: part.uid,
    oldIds: part.oldIds,
    number: numberLabel(part),
    permalink: context.paper ? '' : permalinkName(part),
    html: set(part.content, !heading && part.kind !== 'picture'),
    short: part.prose.text.length <= SHORT && part.children.length === 0,
    isSection: part.kind === 'section',
    isAppendix: part.kind === 'appendix',
    isTable: part.kind === 'table',
    tight: part.rows?.flat().some((cell) => LONG_WORD.test(cell.prose.text)) ?? false,
    isPicture: part.kind === 'picture',
    isBreak: part.kind === 'break',
    ...pictureOf(part, context),
    ...(part.picture && part.revision && { fate: PICTURE_FATES[part.revision] }),
    tag: `h${Math.min(depth, 6)}`,
    ...(head && { head, rows }),
    blocks: blocksOf(part.children, context, heading ? depth + 1 : depth),
  };
}

function pictureOf({ uid, picture }: Part, { pictures, address }: BlockContext): Pick<PartView, 'picture' | 'absent'> {
  if (!picture) return {};
  const view = pictures.get(uid);
  if (!view) return { absent: absentPicture(picture.alt.text) };
  const { alt, width, height } = view;
  return { picture: { src: address(view), alt, width, height } };
}
