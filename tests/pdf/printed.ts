/** A PDF as the toolkit prints it, with whatever attachments: a genuine one or a forgery. */
import { policyOf } from '../../scripts/model/index.ts';
import { finishPdf, type Printer, renderHtml, viewOf } from '../../scripts/render/index.ts';
import { readSourceText } from '../../scripts/source/index.ts';

/**
 * @param text an act's Markdown: what the pages say
 * @param attached what lies inside
 * @param signature an empty field to sign
 */
export async function printedPdf(
  printer: Printer,
  text: string,
  attached: readonly { name: string; data: Uint8Array }[] = [],
  signature?: { name: string; tooltip: string },
): Promise<Uint8Array> {
  const act = viewOf(policyOf(readSourceText('policy.md', text)), undefined, '');
  return finishPdf(await printer.print(renderHtml(act, { for: 'print' })), {
    title: act.plainTitle,
    author: '',
    language: 'ru',
    creator: 'poryadok',
    producer: 'test',
    date: act.date,
    headings: [],
    attachments: attached.map((file) => ({
      ...file,
      mime: 'text/plain',
      description: 'Файл',
      relationship: 'Source' as const,
    })),
    ...(signature && { signature }),
  });
}
