/** What changed, for the screen. */

import type { Fact, Piece, Provision, ReasonOf, Row } from '../../compare/index.ts';
import { capital } from '../../knowledge/capital.ts';
import { plural } from '../../knowledge/plural.ts';
import { numberRuns } from './number-runs.ts';
import type { Side } from './sides.ts';

/** Texts longer than this are cut: the whole stands in the table. */
const LONGEST = 100;
/** Of kept text between changes and around them so much is shown. */
const AROUND = 24;
/** A reader of the screen looks at so much of one text. */
const LONGEST_SHOWN = 400;

export function reportOf(
  rows: readonly Row[],
  {
    old,
    now,
    facts,
    instructions,
  }: { old: Side; now: Side; facts: readonly Fact[]; instructions: ReadonlyMap<Provision | undefined, string> },
  reasonOf: ReasonOf,
): string {
  const aboutAct = facts.map(({ what, was, now: is }) => `  ${what}: ${was ?? 'не указано'} → ${is ?? 'не указано'}`);
  if (rows.length === 0) {
    const same = `${capital(old.name)} и ${now.name}: тексты одинаковы`;
    return facts.length === 0 ? `${same}.\n` : [`${same}, но изменилось в паспорте:`, ...aboutAct, ''].join('\n');
  }
  const numbers = new Set(rows.filter(isOnlyNumber));
  const lines = rows.flatMap((row) => {
    if (numbers.has(row)) return [];
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
    ...numberRuns([...numbers]).map(({ was, is }) => `  ${is}: другой номер, прежде ${was}`),
    ...(facts.length > 0 ? ['  В паспорте:', ...aboutAct.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}

/** Nothing but the number is another. */
function isOnlyNumber({ change: { kind, moved, renumbered, details } }: Row): boolean {
  return kind === 'kept' && renumbered && !moved && details.length === 0;
}

function headOf({ change, oldPlace, place, note }: Row): string {
  const { kind, moved, renumbered, details } = change;
  const kept = moved ? 'перенесено' : renumbered ? 'другой номер' : 'слова те же';
  const what = { added: 'добавлено', removed: 'исключено', changed: 'изменено', kept }[kind];
  const where = place ?? oldPlace ?? '';
  const told = note && (kind !== 'kept' || details.length > 0);
  return `${where}: ${what}${told ? ` (${lower(note)})` : renumbered || moved ? `, прежде ${oldPlace}` : ''}`;
}

/** @param instruction about the words, when it can be told by a few */
function detailsOf({ change: { kind, old, now }, before, after }: Row, instruction: string | undefined): string[] {
  if (kind === 'added') return [`+ ${cut(now!.text)}`];
  if (kind === 'removed') return [`- ${cut(old!.text)}`];
  if (kind === 'kept') return [];
  if (instruction) return [instruction];
  const sides = [
    ['-', before],
    ['+', after],
  ] as const;
  // Of words that only came, or only went, one side shows the change.
  const telling = sides.filter(([, pieces]) => pieces.some(({ changed }) => changed));
  return (telling.length > 0 ? telling : sides).map(([sign, pieces]) => `${sign} ${changesOf(pieces)}`);
}

/** The changed words and a little around each; a text that was written anew from its beginning. */
function changesOf(pieces: readonly Piece[]): string {
  if (!pieces.some(({ changed }) => changed)) return cut(pieces.map(({ text }) => text).join(''));
  const shown = pieces.map(({ text, changed }, i) => {
    if (changed) return text;
    const head = i === 0 ? '' : text.slice(0, AROUND);
    const tail = i === pieces.length - 1 ? '' : text.slice(-AROUND);
    return text.length <= head.length + tail.length + 1 ? text : `${head}…${tail}`;
  });
  return cut(shown.join(''), LONGEST_SHOWN);
}

const cut = (text: string, longest = LONGEST): string => {
  const line = text
    .replaceAll('\t', ' | ')
    .replace(/\s*\n\s*/g, ' ; ')
    .replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};
const lower = (text: string): string => text[0]!.toLocaleLowerCase('ru') + text.slice(1);
