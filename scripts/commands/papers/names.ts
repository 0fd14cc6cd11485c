/** People for the acquaintance sheet, from a CSV that Excel or another program has saved. Nothing of it is kept. */
import { readFile, stat } from 'node:fs/promises';
import papaparse from 'papaparse';
import { decode, MAX_BYTES } from '../../source/index.ts';
import { UserError } from '../user-error.ts';
import { unreadable } from '../workspace.ts';

export interface Person {
  name: string;
  /** Empty when the list does not say it. */
  post: string;
}

/** More would be no list of one school's people. */
const MOST = 5_000;
const LONGEST = 150;

const HINT =
  'Сохраните список из Excel как «CSV (разделители – запятые)»: столбцы ФИО и должность, по человеку в строке.';

/**
 * Read a list.
 * @param file absolute path
 * @param shown how messages name it
 * @throws UserError when it is no table or names nobody
 */
export async function readNames(file: string, shown: string): Promise<Person[]> {
  const { size } = await stat(file).catch(() => {
    throw new UserError(`Файла ${shown} нет.`, 'Проверьте имя файла и папку, в которой запущена команда.');
  });
  if (size > MAX_BYTES) throw new UserError(`Файл ${shown} слишком велик для списка людей.`, HINT);
  const { text, unreadable: reason } = decode(await readFile(file).catch(unreadable(shown)));
  if (reason) throw new UserError(`Файл ${shown} – не таблица CSV.`, HINT);
  return parseNames(text, shown);
}

/** A word of the heading row → what the column holds. */
const TITLES: readonly [RegExp, 'name' | 'surname' | 'first' | 'patronymic' | 'post'][] = [
  [/^(?:ф\.?\s?и\.?\s?о\.?|фамилия,?\s+имя.*|(?:фио|ф\.и\.о\.)\s.*|сотрудник|работник)$/, 'name'],
  [/^фамилия$/, 'surname'],
  [/^имя$/, 'first'],
  [/^отчество$/, 'patronymic'],
  [/^(?:должность|должности|пост|кем работает)$/, 'post'],
];

type Columns = Partial<Record<(typeof TITLES)[number][1], number>>;

/**
 * Read the text of a CSV: commas, semicolons or tabs, with or without a heading row.
 * @throws UserError naming the line that is no person
 */
export function parseNames(text: string, shown: string): Person[] {
  const lines: { cells: string[]; line: number }[] = [];
  const { errors, data } = papaparse.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    throw new UserError(`${shown}, строка ${(broken.row ?? 0) + 1}: кавычка не закрыта или стоит не на месте.`, HINT);
  }
  let line = 1;
  for (const row of data) {
    const cells = row.map((cell) => cell.replace(/\s+/gu, ' ').trim());
    if (cells.some(Boolean)) lines.push({ cells, line });
    // A cell in quotes may hold line ends.
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  const [head] = lines;
  const titled = head && columnsOf(head.cells);
  const columns = titled ?? columnsByPlace(lines.map(({ cells }) => cells));
  const people = (titled ? lines.slice(1) : lines).map(({ cells, line: at }) =>
    personOf(cells, columns, `${shown}, строка ${at}`),
  );
  if (people.length === 0) throw new UserError(`В ${shown} нет ни одного имени.`, HINT);
  if (people.length > MOST) throw new UserError(`В ${shown} больше ${MOST} строк: это не список людей.`, HINT);
  return people;
}

/** Excel in Russia writes semicolons, others commas; posts have commas of their own, names have none of these. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  return [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns: Columns = {};
  for (const [at, cell] of cells.entries()) {
    const words = cell.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/[:*]$/, '').trim();
    const role = TITLES.find(([pattern]) => pattern.test(words))?.[1];
    if (role) columns[role] ??= at;
  }
  return columns.name === undefined && columns.surname === undefined ? undefined : columns;
}

/** Without a heading row: the name, then the post; a column of numbers stands before them. */
function columnsByPlace(rows: readonly (readonly string[])[]): Columns {
  const numbered = rows.length > 0 && rows.every(([first = '']) => /^\d+\.?$/.test(first));
  return numbered ? { name: 1, post: 2 } : { name: 0, post: 1 };
}

function personOf(cells: readonly string[], columns: Columns, place: string): Person {
  const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  const { name: whole, surname, first, patronymic, post } = columns;
  const name = cell(whole) || [surname, first, patronymic].map(cell).filter(Boolean).join(' ');
  if (!name) throw new UserError(`${place}: нет ФИО.`, HINT);
  // A surname and a name at least, in letters: anything else is another table, or a text.
  if (
    !/^\p{Lu}[\p{L}\p{M}.'’\-() ]*$/u.test(name) ||
    !/[ .]/.test(name) ||
    name.length > LONGEST ||
    cell(post).length > LONGEST
  )
    throw new UserError(`${place}: «${name.slice(0, 40)}» не похоже на ФИО.`, HINT);
  return { name, post: cell(post) };
}
