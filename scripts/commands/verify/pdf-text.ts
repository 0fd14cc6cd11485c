/** What the pages of a PDF say, read from the pages themselves, and what lies over them. */
import type { Piece } from './difference.ts';
import { readQrPath } from './qr-path.ts';

export interface PdfText {
  /** One piece a page. */
  pages: Piece[];
  /** Russian clauses: notes, drawings and fields over the pages, which can hide or add words. */
  overlays: string[];
  /** What the QR code on the first page says, when there is one that can be read. */
  qr?: string;
}

/** Where the page number stands, points from the upper edge. */
const TOP_MARGIN = 20 * (72 / 25.4);
/** Acts have some dozens. */
const MAX_PAGES = 3000;

/** @throws Error when the file cannot be read as a PDF */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument, AnnotationType, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The library takes the bytes away, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, stopAtErrors: false });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new Error('too many pages');
    const pages: Piece[] = [];
    const overlays: string[] = [];
    let qr: string | undefined;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      let text = '';
      for (const item of items) {
        if (!('str' in item)) continue;
        // Only the number itself is left out: a forger could write in the margin too.
        if (item.str.trim() === String(number) && item.transform[5] > height - TOP_MARGIN) continue;
        text += item.str + (item.hasEOL ? ' ' : '');
      }
      pages.push({ text, place: `страница ${number}` });
      const notes = (await page.getAnnotations()).filter(
        ({ annotationType, fieldType }) =>
          annotationType !== AnnotationType.LINK && !(annotationType === AnnotationType.WIDGET && fieldType === 'Sig'),
      );
      if (notes.length > 0)
        overlays.push(`на странице ${number} поверх текста есть пометки или поля (${notes.length})`);
      if (number === 1) {
        const { fnArray, argsArray } = await page.getOperatorList();
        const paths = argsArray.filter((_, i) => fnArray[i] === OPS.constructPath);
        qr = paths.map(([, [path] = []]) => (path ? readQrPath(path) : undefined)).find((text) => text !== undefined);
      }
      page.cleanup();
    }
    return { pages, overlays, ...(qr !== undefined && { qr }) };
  } finally {
    await task.destroy();
  }
}
