/** What stands above the text: «ПРОЕКТ», letterhead, stamps, title. The first paragraph holds the QR requisite. */
import type { FileChild, ParagraphChild } from 'docx';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import type { ActView } from '../view.ts';
import { textParagraph } from './block.ts';
import type { Layout, StyleKey } from './layout.ts';
import { qrPicture } from './qr.ts';
import { stampTable } from './stamps.ts';

/** Build the front matter of an act. */
export function frontOf(act: ActView, layout: Layout): FileChild[] {
  const named = act.letterhead.length > 0 || act.letterheadDetails;
  const above: [StyleKey, string][] = [
    ...(act.draft ? [['draft', 'ПРОЕКТ'] as [StyleKey, string]] : []),
    ...act.letterhead.map((line): [StyleKey, string] => ['letterhead', line]),
    ...(named ? [['letterheadDetails', bindHyphens(act.letterheadDetails)] as [StyleKey, string]] : []),
  ];
  const pictures: ParagraphChild[] = act.qr ? [qrPicture(act.qr, layout)] : [];
  const paragraph = ([style, text]: [StyleKey, string]) => textParagraph(style, text, {}, pictures.splice(0));
  return [
    ...above.map(paragraph),
    ...(act.stampRows.length > 0 ? [stampTable(act, layout)] : []),
    paragraph(['title', act.title]),
  ];
}
