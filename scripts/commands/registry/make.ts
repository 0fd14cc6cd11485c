/** Rows of the registry → its files. */
import { dottedDate } from '../../knowledge/dates.ts';
import type { Organization } from '../../model/index.ts';
import {
  csvOf,
  openPrinter,
  paperDocx,
  paperOf,
  printPaper,
  profileOf,
  type Spreadsheet,
  xlsxOf,
} from '../../render/index.ts';
import type { PaperFile } from '../papers/index.ts';
import type { RegistryRow } from './rows.ts';

const COLUMNS: readonly { key: keyof RegistryRow; title: string; width: number }[] = [
  { key: 'title', title: 'Наименование', width: 50 },
  { key: 'kind', title: 'Вид', width: 14 },
  { key: 'order', title: 'Дата и № приказа', width: 22 },
  { key: 'protocols', title: 'Протоколы', width: 40 },
  { key: 'effective', title: 'Вступление в силу', width: 14 },
  { key: 'edition', title: 'Редакция', width: 16 },
  { key: 'review', title: 'Пересмотр', width: 14 },
  { key: 'state', title: 'Статус', width: 26 },
];

const WHAT = 'Реестр локальных нормативных актов';

/** @param on the day of the registry, ISO 8601 */
export async function makeRegistry(
  rows: readonly RegistryRow[],
  on: string,
  organization: Organization | undefined,
): Promise<PaperFile[]> {
  const numbered = rows.map((row, i) => ({ number: i + 1, ...row }));
  const school = organization?.shortName.value ?? '';
  const paper = paperOf(
    'registry',
    { school, on: dottedDate(on), rows: numbered },
    {
      title: `${WHAT} на ${dottedDate(on)}`,
      author: school,
      landscape: true,
      date: on,
      profile: profileOf(organization),
    },
  );
  const table: Spreadsheet = {
    title: 'Реестр ЛНА',
    columns: [{ title: '№ п/п', width: 6 }, ...COLUMNS],
    rows: numbered.map((row) => [String(row.number), ...COLUMNS.map(({ key }) => row[key])]),
  };
  const printer = await openPrinter();
  try {
    const [pdf, docx, xlsx] = await Promise.all([printPaper(paper, printer), paperDocx(paper), xlsxOf(table)]);
    const file = (ending: string, bytes: Uint8Array): PaperFile => ({ name: `reestr.${ending}`, what: WHAT, bytes });
    return [file('docx', docx), file('pdf', pdf), file('xlsx', xlsx), file('csv', Buffer.from(csvOf(table)))];
  } finally {
    await printer.close();
  }
}
