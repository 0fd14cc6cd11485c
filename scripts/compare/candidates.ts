/** Which texts are worth comparing: those with rare words in common. All with all is too much for a long act. */

import type { Place } from './compared-place.ts';
import { type Bag, bagOf } from './likeness.ts';

export interface Bags<P> {
  get(provision: P): Bag | undefined;
  /** Of two texts as if they were one. */
  joined(a: P, b: P): Bag;
}

/** Count the words of all. */
export function bagsOf<P extends Place>(provisions: readonly P[]): Bags<P> {
  const bags = new Map(provisions.map((provision) => [provision, bagOf(provision.words)]));
  return { get: (provision) => bags.get(provision), joined: (a, b) => bagOf([...a.words, ...b.words]) };
}

/** A word of more places than this says nothing of a place. */
const COMMON = 60;
/** How many places are looked at for one text. */
const MOST = 8;

/**
 * Prepare a search among these places.
 * @returns the places that have most words in common with the given one, the likeliest first
 */
export function candidatesFor<P extends Place>(places: readonly P[], bags: Bags<P>): (provision: P) => P[] {
  const bearers = new Map<string, P[]>();
  for (const place of places)
    for (const word of bags.get(place)!.keys()) {
      const list = bearers.get(word);
      if (list) list.push(place);
      else bearers.set(word, [place]);
    }
  return (provision) => {
    const counts = new Map<P, number>();
    for (const word of bags.get(provision)!.keys()) {
      const list = bearers.get(word) ?? [];
      if (list.length > COMMON) continue;
      // A rare word weighs more than one that half of the places have.
      for (const place of list) counts.set(place, (counts.get(place) ?? 0) + 1 / list.length);
    }
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || a.index - b.index)
      .slice(0, MOST)
      .map(([place]) => place);
  };
}
