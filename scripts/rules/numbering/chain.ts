/**
 * One run of sibling numbers: which of them stand where they should.
 * The numbers that do are a rising chain; the rest are repeated or out of order. Of all chains the one is taken that
 * explains the run with the fewest defects, so that one slip of the author is one finding.
 */

export type NumberRange = readonly [first: number, last: number];

export interface Chain {
  /** Indexes of the numbers that stand in order. */
  kept: Set<number>;
  /** Index of a kept number → the numbers that are missing before it, as ranges with both ends. */
  gaps: Map<number, NumberRange[]>;
  /** How many defects the chain leaves, and how many numbers are missing: for choosing between readings of one text. */
  cost: number;
  missing: number;
}

/** A kept number may be this far from the next; keeps hostile texts linear. */
const WINDOW = 200;

/**
 * @param values numbers in reading order; `undefined` holds the place of a part whose number is wrong in another way
 * @param known numbers that are not missing although they do not stand in this run
 * @param skippable numbers that may be left out without a word (the letter «ё»)
 */
export function findChain(
  values: readonly (number | undefined)[],
  known: ReadonlySet<number> = new Set(),
  skippable: ReadonlySet<number> = new Set(),
): Chain {
  const places = values.flatMap((value, place) => (value === undefined ? [] : [{ value, place }]));
  // A number may have nine digits: count by what there is, not by what is missing.
  const there = [...new Set([...places.map(({ value }) => value), ...known, ...skippable])].sort((a, b) => a - b);
  const rank = new Map(there.map((value, index) => [value, index]));
  const absentBetween = (from: number, to: number): number => to - from - (rank.get(to)! - (rank.get(from) ?? -1));

  /** What stands between two kept numbers may be the missing one, mistyped: then it has its own finding. */
  const isGap = (from: number, to: number): boolean => {
    const before = places[from] ?? { value: 0, place: -1 };
    const after = places[to]!;
    return absentBetween(before.value, after.value) > after.place - before.place - 1;
  };

  interface Rest {
    cost: number;
    dropped: number;
    next: number;
  }
  const best: Rest[] = [];
  const restAfter = (from: number): Rest => {
    const value = places[from]?.value ?? 0;
    let rest: Rest = { cost: places.length - from - 1, dropped: places.length - from - 1, next: places.length };
    for (let to = from + 1; to < Math.min(places.length, from + WINDOW); to++) {
      if (places[to]!.value <= value) continue;
      const skipped = to - from - 1;
      const cost = skipped + (isGap(from, to) ? 1 : 0) + best[to]!.cost;
      const dropped = skipped + best[to]!.dropped;
      const nearer = rest.next === places.length;
      if (
        cost < rest.cost ||
        (cost === rest.cost && (dropped < rest.dropped || (dropped === rest.dropped && nearer)))
      ) {
        rest = { cost, dropped, next: to };
      }
    }
    return rest;
  };
  for (let i = places.length - 1; i >= 0; i--) best[i] = restAfter(i);

  const chain: Chain = { kept: new Set(), gaps: new Map(), cost: 0, missing: 0 };
  const first = restAfter(-1);
  chain.cost = first.cost;
  for (let from = -1, to = first.next; to < places.length; from = to, to = best[to]!.next) {
    const { value, place } = places[to]!;
    chain.kept.add(place);
    if (!isGap(from, to)) continue;
    const before = places[from]?.value ?? 0;
    chain.gaps.set(place, absentRanges(before, value, there.slice((rank.get(before) ?? -1) + 1, rank.get(value)! + 1)));
    chain.missing += absentBetween(before, value);
  }
  return chain;
}

function absentRanges(from: number, to: number, there: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  let previous = from;
  for (const value of there) {
    if (value > to) break;
    if (value > previous + 1) ranges.push([previous + 1, value - 1]);
    previous = value;
  }
  return ranges;
}
