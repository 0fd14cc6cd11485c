/** How alike two texts are, by their words. */

/** Words with how often each occurs. */
export type Bag = ReadonlyMap<string, number>;

/** Count the words. */
export function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/**
 * Sørensen–Dice coefficient of two bags of words, whatever the order of the words.
 * @returns 0 (no word in common) to 1 (the same words); two empty texts are alike
 */
export function likeness(a: Bag, b: Bag): number {
  const sizes = sizeOf(a) + sizeOf(b);
  return sizes === 0 ? 1 : (2 * shared(a, b)) / sizes;
}

/** Which share of `part`'s words `whole` has too: 0 to 1. */
export function contained(part: Bag, whole: Bag): number {
  const size = sizeOf(part);
  return size === 0 ? 0 : shared(part, whole) / size;
}

function shared(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0);
  return common;
}

const sizes = new WeakMap<Bag, number>();
function sizeOf(bag: Bag): number {
  const known = sizes.get(bag);
  if (known !== undefined) return known;
  let size = 0;
  for (const count of bag.values()) size += count;
  sizes.set(bag, size);
  return size;
}
