/** Parts → what the Handlebars templates walk through: no logic is left to the templates. */
import { type Footnote, numberLabel, type Part } from '../../model/index.ts';
import { absentPicture, type PictureView } from '../picture.ts';
import { hyphenateNodes, inlineHtml } from './inline.ts';

/** Blocks of one part's children: runs of items are lists. */
export type Block = { is: 'part'; part: PartView } | { is: 'list'; items: PartView[] };

/** A cell with its column's alignment: a class of the style sheet, or none. */
export interface CellView {
  html: string;
  align: string;
}

/** What the blocks of an act share. */
export interface BlockContext {
  footnotes: readonly Footnote[];
  pictures: ReadonlyMap<string, PictureView>;
  /** Where the page finds a picture. */
  address(picture: PictureView): string;
  /** Break words at line ends: headings never, the rest on paper. */
  hyphenate: boolean;
}

export interface PartView {
  kind: string;
  uid: string;
  oldIds: string[];
  number: string;
  html: string;
  /** Of a few lines: not to be divided between pages. */
  short: boolean;
  isSection: boolean;
  isAppendix: boolean;
  isTable: boolean;
  isPicture: boolean;
  isBreak: boolean;
  /** Absent from a picture without a usable file: then its description is printed. */
  picture?: { src: string; alt: string; width: number; height: number };
  absent?: string;
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
  const broken = (content: Part['content']): Part['content'] => (context.hyphenate ? hyphenateNodes(content) : content);
  const [head, ...rows] = (part.rows ?? []).map((row, y) =>
    row.map(
      (cell, column): CellView => ({
        html: inlineHtml(y > 0 ? broken(cell.content) : cell.content, footnotes),
        align: part.align?.[column] ?? '',
      }),
    ),
  );
  return {
    kind: part.kind,
    uid: part.uid,
    oldIds: part.oldIds,
    number: numberLabel(part),
    html: inlineHtml(heading || part.kind === 'picture' ? part.content : broken(part.content), footnotes),
    short: part.prose.text.length <= SHORT && part.children.length === 0,
    isSection: part.kind === 'section',
    isAppendix: part.kind === 'appendix',
    isTable: part.kind === 'table',
    isPicture: part.kind === 'picture',
    isBreak: part.kind === 'break',
    ...pictureOf(part, context),
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
