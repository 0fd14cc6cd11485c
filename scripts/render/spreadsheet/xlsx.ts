/** A table as XLSX: every cell is a text, so nothing in it is ever computed. */
import { createExcelFile, createWorkbook } from 'excel-builder-vanilla';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { printable } from '../printable.ts';
import { zipParts } from '../zip.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** @returns the same bytes for the same table */
export async function xlsxOf({ title, columns, rows }: Spreadsheet): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const sheet = workbook.createWorksheet({ name: title });
  const styles = workbook.getStyleSheet();
  const alignment = { vertical: 'top', wrapText: true } as const;
  const head = styles.createFormat({ font: { bold: true }, alignment: { ...alignment, horizontal: 'center' } });
  const text = styles.createFormat({ alignment });
  const row = (values: readonly string[], style: number) =>
    values.map((value) => ({ value: printable(value), metadata: { style, type: 'text' } }));
  sheet.setData([
    row(
      columns.map((column) => column.title),
      head.id,
    ),
    ...rows.map((values) => row(values, text.id)),
  ]);
  sheet.setColumns(columns.map(({ width }) => ({ width })));
  sheet.freezePane(0, 1, 'A2');
  sheet.setPageOrientation('landscape');
  workbook.addWorksheet(sheet);
  workbook.setPrintTitleTop(title, 1);
  return settled(await createExcelFile(workbook, 'Uint8Array'));
}

/** The library numbers its parts through the whole process and stamps the time of day into the archive. */
function settled(packed: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return zipParts(new Map(parts.map(([name, xml]) => [name, strToU8(xml)])));
}
