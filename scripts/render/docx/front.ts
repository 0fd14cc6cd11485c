/** What stands above the text: «ПРОЕКТ», letterhead, stamps, title. The first paragraph holds the QR requisite. */
import { type FileChild, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { printable } from '../printable.ts';
import type { ActView } from '../view.ts';
import { blockParagraph, textParagraph } from './block.ts';
import type { Layout, StyleKey } from './layout.ts';
import { qrPicture } from './qr.ts';
import type { Revisions } from './revision.ts';
import { stampTable } from './stamps.ts';

/** Build the front matter of an act. */
export function frontOf(act: ActView, layout: Layout, revisions: Revisions): FileChild[] {
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
    act.redline ? redlinedTitle(act.redline.title, revisions, pictures) : paragraph(['title', act.title]),
  ];
}

/** The titles of both editions. */
function redlinedTitle(title: readonly PhrasingContent[], revisions: Revisions, before: ParagraphChild[]): FileChild {
  const runs = (nodes: readonly PhrasingContent[]): ParagraphChild[] =>
    nodes.flatMap((node) => {
      if ('children' in node) return runs(node.children);
      if (node.type === 'break') return [new TextRun({ break: 1 })];
      if (node.type !== 'text') return [];
      const text = printable(node.value);
      return [node.data?.revision ? revisions.run(node.data.revision, { text }) : new TextRun({ text })];
    });
  return blockParagraph('title', [...before, ...runs(title)]);
}
