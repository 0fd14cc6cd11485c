/** What changed, for the screen. */
import type { Provision, ReasonOf, Row } from '../../compare/index.ts';
import { plural } from '../../knowledge/plural.ts';
import type { Side } from './sides.ts';

/** Texts longer than this are cut: the whole stands in the table. */
const LONGEST = 100;

export function reportOf(
  rows: readonly Row[],
  { old, now, instructions }: { old: Side; now: Side; instructions: ReadonlyMap<Provision | undefined, string> },
  reasonOf: ReasonOf,
): string {
  if (rows.length === 0) return `${capital(old.name)} и ${now.name}: тексты одинаковы.\n`;
  const lines = rows.flatMap((row) => {
    const reason = reasonOf(row);
    return [
      `  ${headOf(row)}`,
      ...detailsOf(row, instructions.get(row.change.old)).map((line) => `      ${line}`),
      ...(reason ? [`      обоснование: ${cut(reason)}`] : []),
    ];
  });
  return [
    `Было: ${old.name}. Стало: ${now.name}. ${plural(rows.length, 'отличие', 'отличия', 'отличий')}:`,
    ...lines,
    '',
  ].join('\n');
}

function headOf({ change, oldPlace, place, note }: Row): string {
  const what = {
    added: 'добавлено',
    removed: 'исключено',
    changed: 'изменено',
    kept: change.moved ? 'перенесено' : 'другой номер',
  }[change.kind];
  const where = place ?? oldPlace ?? '';
  return `${where}: ${what}${note && change.kind !== 'kept' ? ` (${lower(note)})` : change.renumbered ? `, прежде ${oldPlace}` : ''}`;
}

/** @param instruction about the words, when it can be told by a few */
function detailsOf({ change: { kind, old, now } }: Row, instruction: string | undefined): string[] {
  if (kind === 'added') return [`+ ${cut(now!.text)}`];
  if (kind === 'removed') return [`- ${cut(old!.text)}`];
  if (kind === 'kept') return [];
  return instruction ? [instruction] : [`- ${cut(old!.text)}`, `+ ${cut(now!.text)}`];
}

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};
const capital = (text: string): string => text[0]!.toLocaleUpperCase('ru') + text.slice(1);
const lower = (text: string): string => text[0]!.toLocaleLowerCase('ru') + text.slice(1);
