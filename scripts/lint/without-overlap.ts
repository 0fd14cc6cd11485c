/** Which of many edits can be made together. */
import type { Range } from '../source/index.ts';

/**
 * Go through items in their order and keep each whose ranges neither overlap nor touch those of an item that was kept.
 * O(n log n) in the number of ranges.
 * @param rangesOf each with its start not after its end; those of one item may overlap
 */
export function withoutOverlap<T>(items: readonly T[], rangesOf: (item: T) => readonly Range[]): T[] {
  const all = items.map(rangesOf);
  const taken = new TakenRanges(all.flat());
  return items.filter((_, i) => {
    const clash = all[i]!.some((range) => taken.meets(range));
    if (!clash) for (const range of all[i]!) taken.add(range);
    return !clash;
  });
}

/** A taken range misses another by beginning behind its end or ending before its start, and never by both. */
class TakenRanges {
  readonly #starts: Counts;
  readonly #ends: Counts;

  constructor(ranges: readonly Range[]) {
    this.#starts = new Counts(ranges.map(([start]) => start));
    this.#ends = new Counts(ranges.map(([, end]) => end));
  }

  add([start, end]: Range): void {
    this.#starts.add(start);
    this.#ends.add(end);
  }

  meets([start, end]: Range): boolean {
    return this.#starts.upTo(end) > this.#ends.upTo(start - 1);
  }
}

/** How many numbers were added up to a bound: a Fenwick tree over the numbers that can be. */
class Counts {
  readonly #values: number[];
  readonly #tree: Int32Array;

  constructor(values: readonly number[]) {
    this.#values = [...new Set(values)].sort((a, b) => a - b);
    this.#tree = new Int32Array(this.#values.length + 1);
  }

  add(value: number): void {
    for (let i = this.#rank(value); i < this.#tree.length; i += i & -i) this.#tree[i]!++;
  }

  upTo(bound: number): number {
    let sum = 0;
    for (let i = this.#rank(bound); i > 0; i -= i & -i) sum += this.#tree[i]!;
    return sum;
  }

  /** How many of the values are not greater. */
  #rank(bound: number): number {
    let [low, high] = [0, this.#values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[middle]! <= bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
