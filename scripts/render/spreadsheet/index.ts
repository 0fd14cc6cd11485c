/** A table for a spreadsheet program. */
export { csvOf } from './csv.ts';
export type { Spreadsheet } from './spreadsheet.ts';
export { xlsxOf } from './xlsx.ts';
