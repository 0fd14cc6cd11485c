/** Read a PDF back: its running text without page numbers. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Top margin of a page, points: the page number stands in it. */
const TOP_MARGIN = 20 * (72 / 25.4);

/** All text with white space taken out: where lines break is the page's business. */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push(
      items
        .filter((item) => 'str' in item && item.transform[5] < height - TOP_MARGIN)
        .map((item) => ('str' in item ? item.str : ''))
        .join(''),
    );
  }
  await task.destroy();
  // A word broken at a line's end is one word.
  return withoutBlanks(pages.join('')).replaceAll('\u00AD', '');
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}
