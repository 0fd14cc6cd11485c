/** A table as CSV that Excel in Russia opens by a double click: UTF-8 with a mark, semicolons. */
import papaparse from 'papaparse';
import type { Spreadsheet } from './spreadsheet.ts';

/** What a spreadsheet program would take for a formula goes after an apostrophe (OWASP, «CSV Injection»). */
const FORMULA = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** @returns text that begins with U+FEFF */
export function csvOf({ columns, rows }: Spreadsheet): string {
  const data = [columns.map(({ title }) => title), ...rows];
  return `\uFEFF${papaparse.unparse(data as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
