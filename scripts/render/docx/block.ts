/** Paragraphs by style, and bookmarks around what they hold. */
import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { printable } from '../printable.ts';
import { STYLES } from './styles.ts';

/** Marks before and after a bookmarked content. */
export interface Edge {
  start: ParagraphChild[];
  end: ParagraphChild[];
}

/** Bookmarks of these names around the same content. */
export function bookmarkEdge(names: readonly string[]): Edge {
  const ids = names.map(() => bookmarkUniqueNumericId());
  // The library writes any component where a run may stand; its types list only some of them.
  const asChildren = (marks: unknown[]): ParagraphChild[] => marks as ParagraphChild[];
  return {
    start: asChildren(names.map((name, i) => new BookmarkStart(name, ids[i]!))),
    end: asChildren(ids.map((id) => new BookmarkEnd(id)).reverse()),
  };
}

/** A paragraph of one of the act's styles. */
export function blockParagraph(
  style: keyof typeof STYLES,
  children: ParagraphChild[],
  extra: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({ style: STYLES[style].id, ...extra, children });
}

/**
 * A paragraph of plain text; a line break in the text is one in the paragraph.
 * @param before what stands in the paragraph before the text
 * @param after … and after it
 */
export function textParagraph(
  style: keyof typeof STYLES,
  text: string,
  extra: Partial<IParagraphOptions> = {},
  before: readonly ParagraphChild[] = [],
  after: readonly ParagraphChild[] = [],
): Paragraph {
  const runs = text.split('\n').map((line, i) => new TextRun({ text: printable(line), ...(i > 0 && { break: 1 }) }));
  return blockParagraph(style, [...before, ...runs, ...after], extra);
}
