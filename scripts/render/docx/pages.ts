/** How long an act is, and so whether it has a table of contents. */
import { layoutDocument } from 'docx/layout';
import type { ActView } from '../view.ts';
import type { Contents } from './contents.ts';
import { compose } from './document.ts';
import type { Layout } from './layout.ts';

/** Characters of a page in 14 pt: at least, and at most. Between the two the pages must be laid out to be counted. */
const PAGE_CHARACTERS = [1200, 3000] as const;

/** About sixty pages: four seconds of layout. */
const LONGEST = 150_000;

/** The layout tries every letter of a word that does not fit its line. */
const LONGEST_WORD = /\S{400}/;

/** Decide on the table of contents. */
export async function contentsFor(act: ActView, layout: Layout): Promise<Contents> {
  const { text } = act.policy.source;
  const kind = text.length > LONGEST || LONGEST_WORD.test(text) || LONGEST_WORD.test(act.title) ? 'blank' : 'numbered';
  const { show, pages } = layout.contents;
  // Its entries would be those of neither edition.
  if (act.redline) return 'none';
  if (show !== 'auto') return show === 'always' ? kind : 'none';
  if (text.length < pages * PAGE_CHARACTERS[0]) return 'none';
  if (text.length > pages * PAGE_CHARACTERS[1] || kind === 'blank') return kind;
  const laidOut = layoutDocument(await compose(act, layout, 'none'), { guess: true });
  return laidOut.pages.length > pages ? kind : 'none';
}
