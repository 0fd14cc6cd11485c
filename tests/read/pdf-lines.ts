/** Read a PDF back as lines with their places. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page, lengths in points from the page's lower left corner. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  /** Of the baseline. */
  y: number;
}

/** Lines of each page from top to bottom. A column beside another one is a line of its own. */
export async function readPdfLines(bytes: Uint8Array): Promise<PdfLine[][]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfLine[][] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    const lines: PdfLine[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') {
        const last = lines.at(-1);
        if ('str' in item && last && Math.abs(last.y - item.transform[5]) < 1) last.text += item.str;
        continue;
      }
      const [left, y] = [item.transform[4], item.transform[5]];
      const right = left + item.width;
      const last = lines.at(-1);
      // The mark of a footnote stands higher than its line.
      if (last && Math.abs(last.y - y) < 6 && left - last.right < 30 && left > last.left) {
        last.text += item.str;
        last.right = Math.max(last.right, right);
      } else lines.push({ text: item.str, left, right, y });
    }
    pages.push(lines.sort((a, b) => b.y - a.y || a.left - b.left));
  }
  await task.destroy();
  return pages;
}
