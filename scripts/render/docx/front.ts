/** What stands above the text: «ПРОЕКТ», letterhead, stamps, title. */
import type { FileChild } from 'docx';
import type { ActView } from '../view.ts';
import { textParagraph } from './block.ts';
import type { Layout } from './layout.ts';
import { stampTable } from './stamps.ts';

/** Build the front matter of an act. */
export function frontOf(act: ActView, layout: Layout): FileChild[] {
  return [
    ...(act.draft ? [textParagraph('draft', 'ПРОЕКТ')] : []),
    ...act.letterhead.map((line) => textParagraph('letterhead', line)),
    ...(act.letterhead.length > 0 || act.letterheadDetails
      ? [textParagraph('letterheadDetails', act.letterheadDetails)]
      : []),
    ...(act.stamps.length > 0 ? [stampTable(act.stamps, layout)] : []),
    textParagraph('title', act.title),
  ];
}
