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
import { NO_DATE } from '../view.ts';

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
  /** The paragraph itself, not its text: when the other edition wins, it is gone and not an empty line. */
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
  const attributes = (): Attributes => {
    last += 1;
    // A change without an author is shown as nobody's by Word and refused by others.
    const named = { id: last, author: printable(author) || 'poryadok' };
    // A draft knows no day: Word shows a change without one, and a made-up one would be read as the day of the change.
    return (date === NO_DATE ? named : { ...named, date: `${date}T00:00:00Z` }) as Attributes;
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
    paragraph: (revision) => (revision ? { run: of(revision)! } : {}),
  };
}
