/** Where displayed units are typed: the way from a prose back to its source. */
import type { Range } from './range.ts';

/** What has places: a prose. */
interface Placed {
  text: string;
  runs: readonly Run[];
}

/**
 * Displayed units `[from, to)` that are typed at `[start, end)`: letter for letter where the widths are equal, else each
 * unit stands for the whole of it (an entity, a line's end, a picture's description). An empty one gives an empty
 * prose its place.
 */
export interface Run {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Are the units typed letter for letter? */
export const isTyped = ({ from, to, start, end }: Run): boolean => end - start === to - from;

/** Source offsets of `text.slice(from, to)`. */
export function sourceRange({ runs }: Placed, from: number, to: number): Range {
  const first = runAt(runs, from);
  if (!first) {
    const end = runs.at(-1)?.end ?? 0;
    return [end, end];
  }
  const start = isTyped(first) ? first.start + from - first.from : first.start;
  if (to <= from) return [start, start];
  const last = runAt(runs, to - 1) ?? runs.at(-1)!;
  return [start, isTyped(last) ? last.start + to - last.from : last.end];
}

/** The run of a unit; the empty run of an empty prose. */
function runAt(runs: readonly Run[], at: number): Run | undefined {
  if (runs.length < 2) return runs[0] && (at < runs[0].to || runs[0].from === runs[0].to) ? runs[0] : undefined;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return runs[low]!.to > at ? runs[low] : undefined;
}

/** Index of the displayed unit before a source offset: how much of the text is typed up to there. */
export function unitsBefore({ runs, text }: Placed, offset: number): number {
  const run = runs.find(({ end }) => end >= offset);
  if (!run) return text.length;
  return isTyped(run) ? Math.max(run.from, run.from + offset - run.start) : offset >= run.end ? run.to : run.from;
}

/** Where a prose begins and ends in the source; nothing when it has no place. */
export function placeOf({ runs }: Placed): Range | undefined {
  const last = runs.at(-1);
  return last && [runs[0]!.start, last.end];
}
