/** New numbers as ranges: «пункты 1.6–1.20 → пункты 1.7–1.21», however many move. */
import type { Row } from '../../compare/index.ts';

/** @param rows renumbered places, in reading order @returns names of places in both editions */
export function numberRuns(rows: readonly Row[]): { was: string; is: string }[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    if (last && isNext(last.oldPlace!, row.oldPlace!) && isNext(last.place!, row.place!)) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) =>
    run.length < 3
      ? run.map((row) => ({ was: row.oldPlace!, is: row.place! }))
      : [{ was: range(run[0]!.oldPlace!, run.at(-1)!.oldPlace!), is: range(run[0]!.place!, run.at(-1)!.place!) }],
  );
}

/** «пункт 1.6», and what it stands in: « приложения № 1». */
const CLAUSE = /^пункт ((?:\d+\.)*)(\d+)( .*)?$/u;

function isNext(one: string, other: string): boolean {
  const [a, b] = [CLAUSE.exec(one), CLAUSE.exec(other)];
  return Boolean(a && b && a[1] === b[1] && a[3] === b[3] && Number(a[2]) + 1 === Number(b[2]));
}

function range(first: string, last: string): string {
  const [from, to] = [CLAUSE.exec(first)!, CLAUSE.exec(last)!];
  return `пункты ${from[1]}${from[2]}–${to[1]}${to[2]}${from[3] ?? ''}`;
}
