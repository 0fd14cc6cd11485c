/** A table as XLSX: every cell is a text, so nothing in it is ever computed. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { printable } from '../printable.ts';
import { zipParts } from '../zip.ts';
import type { Spreadsheet } from './spreadsheet.ts';

const LOOK = { type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;
const HEAD = { ...LOOK, fontWeight: 'bold', align: 'center', alignVertical: 'center' } as const;

/** The library looks known texts up in a plain object, and would find its «constructor» there. */
function cellText(value: string): string {
  const text = printable(value);
  return text in {} ? `${text} ` : text;
}

/** @returns the same bytes for the same table */
export async function xlsxOf({ title, columns, rows }: Spreadsheet): Promise<Uint8Array> {
  const row = (values: readonly string[], look: typeof LOOK | typeof HEAD): Cell[] =>
    values.map((value) => ({ ...look, value: cellText(value) }));
  const head = columns.map((column) => column.title);
  const file = await writeXlsxFile([row(head, HEAD), ...rows.map((values) => row(values, LOOK))], {
    sheet: title,
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  // The library stamps the time of day into the archive.
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(file))));
  const styles = parts.get(STYLES);
  if (!styles) throw new Error(`no ${STYLES} in the written workbook`);
  parts.set(STYLES, strToU8(orderFonts(strFromU8(styles))));
  return zipParts(parts);
}

const STYLES = 'xl/styles.xml';
/** Children of a font in the order of the schema (ECMA-376, CT_Font), as far as the library writes them. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** The library writes them in an order of its own, which a strict reader refuses. */
function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const children = inside.match(/<\w+[^>]*\/>/g) ?? [];
    const place = (child: string): number => FONT_ORDER.indexOf(/\w+/.exec(child)![0]);
    return `<font>${children.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}
