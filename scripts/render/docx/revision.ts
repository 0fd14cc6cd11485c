/** Tracked changes of Word: each has an author, a date and a number of its own in the document. */
import {
  DeletedTextRun,
  FootnoteReference,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Revision } from '../../compare/index.ts';
import { printable } from '../printable.ts';

interface Attributes {
  id: number;
  author: string;
  date: string;
}

export interface Revisions {
  /** A run of text. */
  run(revision: Revision, options: IRunOptions): ParagraphChild;
  /** The mark of a footnote. */
  footnote(revision: Revision, id: number): ParagraphChild;
  /** What makes a table row or a picture inserted or deleted; the mark of a paragraph takes it as `run`. */
  of(revision: Revision | undefined): { insertion: Attributes } | { deletion: Attributes } | object;
  /**
   * The paragraph itself, not its text: when the other edition wins, it is gone and not an empty line. To be called once
   * a paragraph, after its runs.
   */
  paragraph(revision: Revision | undefined): Partial<IParagraphOptions>;
}

/** Bookmarks are numbered from 1: no number means two marks. */
const FIRST = 1_000_000;

/**
 * @param author whose changes they are
 * @param date ISO date of all of them
 */
export function revisionsBy(author: string, date: string): Revisions {
  let last = FIRST;
  // LibreOffice joins what one author inserted at about one time, also over the mark of a paragraph that stays: when it
  // rejects the whole, the next paragraph runs into it. So the hour changes after each paragraph that stays.
  let hour = 0;
  const attributes = (): Attributes => {
    last += 1;
    // A change without an author is shown as nobody's by Word and refused by others.
    return { id: last, author: printable(author) || 'poryadok', date: `${date}T0${hour}:00:00Z` };
  };
  const run = (revision: Revision, options: IRunOptions): ParagraphChild => {
    const Run = revision === 'inserted' ? InsertedTextRun : DeletedTextRun;
    return new Run({ ...options, ...attributes() }) as unknown as ParagraphChild;
  };
  const of = (revision: Revision | undefined) =>
    revision && { [revision === 'inserted' ? 'insertion' : 'deletion']: attributes() };
  return {
    run,
    of: (revision) => of(revision) ?? {},
    footnote: (revision, id) =>
      run(revision, {
        style: 'FootnoteReference',
        children: [new FootnoteReference(id) as unknown as string],
      }),
    paragraph(revision) {
      if (revision) return { run: of(revision)! };
      hour = 1 - hour;
      return {};
    },
  };
}
