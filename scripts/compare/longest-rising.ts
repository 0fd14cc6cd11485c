/**
 * Longest strictly increasing subsequence by patience sorting, O(n log n): what has stayed in its place when some have
 * moved.
 * @param of the number by which the values must rise
 * @returns the values that rise, in their order
 */
export function longestRising<T>(values: readonly T[], of: (value: T) => number): T[] {
  /** The last values of the best subsequences of each length. */
  const tails: number[] = [];
  const before: number[] = [];
  for (const [i, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(values[tails[middle]!]!) < of(value)) low = middle + 1;
      else high = middle;
    }
    before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const rising: T[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) rising.unshift(values[i]!);
  return rising;
}
