/** Several places in one instruction: «пункты 1.6–1.9», «подпункты «б» и «в»», «абзацы второй и третий». */
import { type Designation, type Places, plural } from '../place.ts';
import type { Provision } from '../provision.ts';

/**
 * @param places of one sort and one home, in reading order
 * @param single the name of the place when there is only one
 */
export function seriesOf(places: readonly Designation[], form: 'nominative' | 'instrumental', single: string): string {
  const [first, second] = places;
  if (!first || !second) return single;
  return `${plural(first.noun, form)} ${listed(places.map(({ which }) => which))}`;
}

/** «пунктах 1.1 и 1.2, абзаце первом пункта 1.3»: in reading order, clauses that follow one another by their numbers. */
export function ownSeries(all: readonly Provision[], places: Places): string {
  const runs: { own: string; clauses: string[] }[] = [];
  for (const one of all) {
    const own = places.own(one, 'prepositional');
    const which = places.designation(one, 'nominative')?.which;
    const clauses = which !== undefined && own === `пункте ${which}` ? [which] : [];
    const last = runs.at(-1);
    if (last && last.clauses.length > 0) last.clauses.push(...clauses);
    if (!last || last.clauses.length === 0 || clauses.length === 0) runs.push({ own, clauses });
  }
  const names = runs.map(({ own, clauses }) => (clauses.length > 1 ? `пунктах ${joined(clauses)}` : own));
  return runs.some(({ clauses }) => clauses.length > 1) ? names.join(', ') : joined(names);
}

/** Three and more numbers that follow each other are a range. */
function listed(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last && isNext(last.at(-1)!, name)) last.push(name);
    else runs.push([name]);
  }
  const shown = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
  return joined(shown);
}

/** «1.2, 2.3 и 4.1». */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`;

/** 1.9 and 1.10; letters and words are always told one by one. */
function isNext(one: string, other: string): boolean {
  const [a, b] = [/^((?:\d+\.)*)(\d+)$/.exec(one), /^((?:\d+\.)*)(\d+)$/.exec(other)];
  return Boolean(a && b && a[1] === b[1] && Number(a[2]) + 1 === Number(b[2]));
}
