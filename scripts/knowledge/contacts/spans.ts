/** Places in a text that must not overlap. Everything is linear: a hostile text has a hundred thousand of them. */

export interface Span {
  from: number;
  to: number;
}

/** In order of place; of two at one place the longer first. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * Those that touch none of the others.
 * @param spans in order of place
 * @param taken in order of place, not overlapping
 */
export function outside<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  let at = 0;
  return spans.filter(({ from, to }) => {
    while (at < taken.length && taken[at]!.to <= from) at++;
    const next = taken[at];
    return !next || next.from >= to;
  });
}

/** In order of place, without those that overlap one before them. */
export function withoutOverlap<T extends Span>(spans: readonly T[]): T[] {
  let end = 0;
  return inOrder(spans).filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
