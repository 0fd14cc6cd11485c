/** Paper → PDF. */
import { finishPdf, type Printer } from '../pdf/index.ts';
import { paperHtml } from './html.ts';
import { headingsOf, type Paper } from './paper.ts';

/**
 * Print a paper.
 * @param printer an open browser
 * @returns tagged PDF (PDF/A-3a, PDF/UA-1); the same bytes for the same paper and browser
 */
export async function printPaper(paper: Paper, printer: Printer): Promise<Uint8Array> {
  const page = paperHtml(paper);
  return finishPdf(await printer.print(page), {
    title: paper.title,
    author: paper.author,
    language: 'ru',
    creator: 'poryadok',
    producer: printer.version,
    date: paper.date,
    headings: headingsOf(paper),
    softHyphens: !page.includes('\u2010'),
    attachments: [],
  });
}
