/** Act → DOCX. */
import { Packer } from 'docx';
import type { ActView } from '../view.ts';
import { settle } from './archive.ts';
import { compose } from './document.ts';
import { type Layout, loadLayout } from './layout.ts';
import { contentsFor } from './pages.ts';

export { settle } from './archive.ts';
export { blockParagraph } from './block.ts';
export { bookmarksOf } from './bookmarks.ts';
export { headersOf, pageOf } from './document.ts';
export { type Layout, loadLayout, parseLayout } from './layout.ts';
export { type STYLES, stylesOf } from './styles.ts';
export { ruled } from './table.ts';
export { mm, pt, textWidth } from './units.ts';

/**
 * Write an act as a Word document. Same act and layout, same bytes.
 * @param act the resolved act
 * @param layout sizes and settings; the project's own in the act's profile if not given
 */
export async function renderDocx(act: ActView, layout: Layout = loadLayout(act.profile)): Promise<Uint8Array> {
  const document = await compose(act, layout, await contentsFor(act, layout));
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), act.date);
}
