/** Сравнительная таблица, with the table of new numbers after it. */
import type { Piece, ReasonOf, Row } from '../../compare/index.ts';
import { titleInCase } from '../../knowledge/act-title.ts';
import type { Passport } from '../../model/index.ts';
import { type Paper, type PaperOptions, paperOf } from '../../render/index.ts';
import type { Side } from './sides.ts';

/** @param options of the paper: author, date, profile */
export function tablePaper(
  rows: readonly Row[],
  { old, now, passport }: { old: Side; now: Side; passport: Passport },
  reasonOf: ReasonOf,
  options: PaperOptions,
): Paper {
  const data = {
    title: titleInCase(passport.kind, passport.title, 'genitive'),
    ...headsOf(old, now),
    rows: rows.map((row) => ({
      place: row.place ?? row.oldPlace,
      before: row.oldPlace === undefined ? undefined : row.before.map(shown),
      after: row.place === undefined ? undefined : row.after.map(shown),
      note: row.note,
      reason: reasonOf(row) ?? '',
    })),
    numbers: rows.flatMap(({ change, oldPlace, place }) => (change.renumbered ? [{ was: oldPlace, is: place }] : [])),
  };
  const title = `Сравнительная таблица: ${passport.title}`;
  return paperOf('comparison', data, { ...options, title, landscape: true });
}

/** Only of what is in force and what is proposed can it be said that they are. */
function headsOf(old: Side, now: Side): { old: string; now: string } {
  const proposes = old.policy.mode === 'adopted' && now.policy.mode !== 'adopted';
  if (!proposes) return { old: capital(old.name), now: capital(now.name) };
  return {
    old: `Действующая редакция (${old.name.replace(/^редакция /, '')})`,
    now: `Предлагаемая редакция (${now.name})`,
  };
}

const capital = (text: string): string => text[0]!.toLocaleUpperCase('ru') + text.slice(1);

/** Cells and rows of an act's table stand in one cell here. */
const shown = ({ text, changed }: Piece): Piece => ({
  text: text.replaceAll('\t', ' | ').replaceAll('\n', ' ; '),
  changed,
});
