/** Act → PDF: its page printed and finished. */
import { type Part, type PartKind, partText } from '../../model/index.ts';
import { renderHtml } from '../html/html.ts';
import type { ActView } from '../view.ts';
import { type Attachment, finishPdf } from './finish/index.ts';
import type { Printer } from './printer.ts';

/**
 * Print an act.
 * @param printer an open browser
 * @param attachments what goes with the text into the file
 * @returns tagged PDF (PDF/A-3a, PDF/UA-1); the same bytes for the same act, attachments and browser
 */
export async function printAct(
  act: ActView,
  printer: Printer,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const page = renderHtml(act, { for: 'print' });
  return finishPdf(await printer.print(page), {
    title: act.plainTitle,
    author: act.organization,
    language: 'ru',
    creator: 'poryadok',
    producer: printer.version,
    date: act.date,
    headings: headingsOf(act),
    softHyphens: !page.includes('\u2010'),
    targets: Object.fromEntries(act.policy.all.map((part) => [part.uid, dativeName(part)])),
    ...(act.signature && {
      signature: { name: 'approval', tooltip: `Подпись: ${act.signature.post}, ${act.signature.name}` },
    }),
    attachments,
  });
}

/** «пункту 3.1»: what a screen reader says of a link to the part. */
function dativeName(part: Part): string {
  const names: Record<PartKind, string> = {
    section: 'разделу',
    clause: 'пункту',
    item: 'подпункту',
    appendix: 'приложению',
    paragraph: 'абзацу',
    table: 'таблице',
    picture: 'рисунку',
    break: 'месту',
  };
  const number =
    part.number && part.number.style !== 'dash' ? ` ${part.kind === 'appendix' ? '№ ' : ''}${part.number.raw}` : '';
  return names[part.kind] + number;
}

/** Titles of the outline in reading order, as they are typed: the browser loses blanks at line ends. */
function headingsOf(act: ActView): string[] {
  const parts = act.policy.all.filter((part) => part.kind === 'section' || part.kind === 'appendix');
  return [act.title, ...parts.map(partText)];
}
