/** Act → DOCX. */
import { Packer } from 'docx';
import { layoutDocument } from 'docx/layout';
import type { ActView } from '../view.ts';
import { settle } from './archive.ts';
import { compose } from './document.ts';
import { type Layout, loadLayout } from './layout.ts';

export { bookmarksOf } from './bookmarks.ts';
export { type Layout, loadLayout, parseLayout } from './layout.ts';

/**
 * Write an act as a Word document. Same act and layout, same bytes.
 * @param act the resolved act
 * @param layout sizes and settings; the project's own if not given
 */
export async function renderDocx(act: ActView, layout: Layout = loadLayout()): Promise<Uint8Array> {
  const document = await compose(act, layout, await wantsContents(act, layout));
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), act.date);
}

/** Characters of a page in 14 pt: at least, and at most. Between the two the pages must be laid out to be counted. */
const PAGE_CHARACTERS = [1200, 3000] as const;

async function wantsContents(act: ActView, layout: Layout): Promise<boolean> {
  const { show, pages } = layout.contents;
  if (show !== 'auto') return show === 'always';
  const characters = act.policy.source.text.length;
  if (characters < pages * PAGE_CHARACTERS[0]) return false;
  if (characters > pages * PAGE_CHARACTERS[1]) return true;
  const laidOut = layoutDocument(await compose(act, layout, false), { guess: true });
  return laidOut.pages.length > pages;
}
