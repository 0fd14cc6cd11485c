/**
 * Sets the pages of an act's PDF beside those of its DOCX, as LibreOffice prints it, to be looked at: one picture a page.
 * Run by hand after a change of the look: `node scripts/maintain/compare-pages.ts <act.pdf> <folder>`; the DOCX lies
 * beside the PDF. Needs LibreOffice Writer and poppler (`soffice`, `pdftoppm`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openBrowser } from '../render/pdf/browser.ts';

/** Dots an inch: a page is 579 × 819 pixels. */
const RESOLUTION = '70';

/** Pictures of a PDF's pages, in order. */
function picturesOf(pdf: string, folder: string): Buffer[] {
  mkdirSync(folder);
  execFileSync('pdftoppm', ['-r', RESOLUTION, '-png', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** The DOCX as LibreOffice prints it; a profile of its own, so that an open LibreOffice does not answer instead. */
function printedDocx(docx: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    stdio: 'ignore',
  });
  return join(folder, basename(docx).replace(/\.docx$/, '.pdf'));
}

/** A page of the PDF on the left, of the DOCX on the right; where one has ended, nothing. */
function sheetOf(left: Buffer | undefined, right: Buffer | undefined): string {
  const cell = (png: Buffer | undefined): string =>
    `<td>${png ? `<img src="data:image/png;base64,${png.toString('base64')}">` : ''}</td>`;
  return `<style>body{margin:0}table{border-spacing:4px;background:#c00}td{background:#fff;min-width:579px}img{display:block}</style><table><tr>${cell(left)}${cell(right)}</table>`;
}

/**
 * Compare an act's two documents.
 * @param pdf path of the PDF; the DOCX of the same name is beside it
 * @param into folder for the pictures
 * @returns number of pages: of the PDF, of the DOCX
 */
async function comparePages(pdf: string, into: string): Promise<[number, number]> {
  const folder = mkdtempSync(join(tmpdir(), 'compare-pages-'));
  const browser = await openBrowser();
  try {
    const left = picturesOf(pdf, join(folder, 'pdf'));
    const right = picturesOf(
      printedDocx(join(dirname(pdf), basename(pdf).replace(/\.pdf$/, '.docx')), folder),
      join(folder, 'docx'),
    );
    mkdirSync(into, { recursive: true });
    const page = await browser.newPage();
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      await page.setContent(sheetOf(left[i], right[i]));
      const table = (await page.$('table'))!;
      writeFileSync(join(into, `page-${String(i + 1).padStart(3, '0')}.png`), await table.screenshot());
    }
    return [left.length, right.length];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [pdf, into] = process.argv.slice(2);
  if (!pdf || !into) throw new Error('compare-pages <act.pdf> <folder for the pictures>');
  const [left, right] = await comparePages(pdf, into);
  process.stdout.write(`PDF: ${left} pages, DOCX: ${right} pages, pictures in ${into}\n`);
}
