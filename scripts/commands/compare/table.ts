/** Сравнительная таблица, with the table of new numbers after it. */

import type { Fact, Piece, ReasonOf, Row } from '../../compare/index.ts';
import { titleInCase } from '../../knowledge/act-title.ts';
import { capital } from '../../knowledge/capital.ts';
import type { Passport } from '../../model/index.ts';
import { type Paper, type PaperOptions, paperOf } from '../../render/index.ts';
import { numberRuns } from './number-runs.ts';
import type { Side } from './sides.ts';

/** @param options of the paper: author, date, profile */
export function tablePaper(
  rows: readonly Row[],
  { facts, old, now, passport }: { facts: readonly Fact[]; old: Side; now: Side; passport: Passport },
  reasonOf: ReasonOf,
  options: PaperOptions,
): Paper {
  const data = {
    title: titleInCase(passport.kind, passport.title, 'genitive'),
    ...headsOf(old, now),
    // Where the number alone is another, the table of numbers says it.
    rows: rows.filter(hasMoreThanNumber).map((row) => ({
      place: row.place ?? row.oldPlace,
      before: row.oldPlace === undefined ? undefined : row.before.flatMap(shown),
      after: row.place === undefined ? undefined : row.after.flatMap(shown),
      note: row.note,
      reason: reasonOf(row) ?? '',
    })),
    facts,
    numbers: numberRuns(rows.filter(({ change }) => change.renumbered)),
  };
  const title = `Сравнительная таблица: ${passport.title}`;
  return paperOf('comparison', data, { ...options, title, landscape: true });
}

const hasMoreThanNumber = ({ change: { kind, moved, details } }: Row): boolean =>
  kind !== 'kept' || moved || details.length > 0;

/** Only of what is in force and what is proposed can it be said that they are. */
function headsOf(old: Side, now: Side): { old: string; now: string } {
  const proposes = old.policy.mode === 'adopted' && now.policy.mode !== 'adopted';
  if (!proposes) return { old: capital(old.name), now: capital(now.name) };
  return {
    old: `Действующая редакция (${old.name.replace(/^редакция /, '')})`,
    now: `Предлагаемая редакция (${now.name})`,
  };
}

/** A run of text, or the end of a line. */
type Shown = Piece | { line: true };

/** Rows of an act's table are lines of one cell here, its cells are divided by bars. */
const shown = ({ text, changed }: Piece): Shown[] =>
  text
    .replaceAll('\t', ' | ')
    .split('\n')
    .flatMap((line, i): Shown[] => [...(i > 0 ? [{ line: true as const }] : []), { text: line, changed }]);
