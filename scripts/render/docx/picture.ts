/** A picture in a paragraph of its own, and its caption under it on the same page. */
import { ImageRun, type Paragraph, type ParagraphChild } from 'docx';
import type { Revision } from '../../compare/index.ts';
import type { PictureView } from '../picture.ts';
import { printable } from '../printable.ts';
import { blockParagraph, type Edge, textParagraph } from './block.ts';
import type { Revisions } from './revision.ts';

/** What a picture's node of the tree carries. */
export interface PictureData {
  /** Number of the drawing in the document; every drawing has its own. */
  id: number;
  view: PictureView | undefined;
  /** What is printed without a file. */
  absent: string;
}

/**
 * @param edge bookmarks of the whole: they begin before the picture and end after its caption
 * @param caption runs of the caption; none when there is no caption
 * @param revision of a redline: only one edition has the picture
 */
export function pictureParagraphs(
  { id, view, absent }: PictureData,
  edge: Edge,
  caption: readonly ParagraphChild[],
  revisions: Revisions,
  revision?: Revision,
): Paragraph[] {
  const end = caption.length > 0 ? [] : edge.end;
  const held = { ...(caption.length > 0 && { keepNext: true }), ...revisions.paragraph(revision) };
  const picture = view
    ? blockParagraph('picture', [...edge.start, drawing(view, id, revisions.of(revision)), ...end], held)
    : revision
      ? blockParagraph('picture', [...edge.start, revisions.run(revision, { text: printable(absent) }), ...end], held)
      : textParagraph('picture', absent, held, edge.start, end);
  return [
    picture,
    ...(caption.length > 0
      ? [blockParagraph('caption', [...caption, ...edge.end], revisions.paragraph(revision))]
      : []),
  ];
}

function drawing({ mimeType, bytes, width, height, alt, file }: PictureView, id: number, changed: object): ImageRun {
  const name = printable(file);
  return new ImageRun({
    type: mimeType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width, height },
    altText: { id: String(id), name, title: '', description: printable(alt) },
    ...changed,
  });
}
