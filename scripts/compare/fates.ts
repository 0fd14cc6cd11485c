/** What became of each place: kept, changed, renumbered, moved, divided, merged, added or removed. */

import type { Place, PlacePart } from './compared-place.ts';
import { longestRising } from './longest-rising.ts';
import { matchPlaces } from './match.ts';

/** One place through both editions. */
export interface Fate<P> {
  /** What became of its text. */
  kind: 'kept' | 'changed' | 'added' | 'removed';
  old?: P;
  now?: P;
  /** It bears another number. */
  renumbered: boolean;
  /** It stands elsewhere among its neighbours; what moved together with the place above it has not moved by itself. */
  moved: boolean;
  /** An added text that was part of this old one, which goes on as another place. */
  splitFrom?: P;
  /** A removed text that this new place has taken in. */
  mergedInto?: P;
}

/** A place in the text that shows both editions: of a moved place the old and the new one are two steps. */
export interface PlaceStep<P> {
  old?: P;
  now?: P;
}

export interface Fates<P> {
  /** Every place once, in reading order of the new edition; a removed one where it stood. */
  fates: Fate<P>[];
  /** Steps with `now` are the new edition in its order, steps with `old` the old one in its. */
  steps: PlaceStep<P>[];
  /** New place → old place. */
  former: ReadonlyMap<P, P>;
}

/** Follow every place from one edition to the other. Both in reading order, numbered by their `index`. */
export function fatesOf<P extends Place>(before: readonly P[], after: readonly P[]): Fates<P> {
  const { former, later, splitFrom, mergedInto } = matchPlaces(before, after);
  const paired = after.filter((place) => former.has(place));
  const inPlace = new Set(longestRising(paired, (place) => former.get(place)!.index));
  const steps = stepsOf(before, after, (place) => (inPlace.has(place) ? former.get(place) : undefined));
  const partners = new Map<PlacePart | undefined, P>(paired.map((place) => [place.part, place]));
  const movedByItself = (place: P): boolean => {
    const above = place.part?.parent && partners.get(place.part.parent);
    const together = above && !inPlace.has(above) && former.get(above)!.part === former.get(place)!.part?.parent;
    return !inPlace.has(place) && !together;
  };
  const alone = { renumbered: false, moved: false };
  const fates = steps.flatMap(({ old, now }): Fate<P>[] => {
    if (now) {
      const source = former.get(now);
      if (source) return [fateOf(source, now, movedByItself(now))];
      const whole = splitFrom.get(now);
      return [{ kind: 'added', now, ...alone, ...(whole && { splitFrom: whole }) }];
    }
    if (!old || later.has(old)) return [];
    const taker = mergedInto.get(old);
    return [{ kind: 'removed', old, ...alone, ...(taker && { mergedInto: taker }) }];
  });
  return { fates, steps, former };
}

const fateOf = <P extends Place>(old: P, now: P, moved: boolean): Fate<P> => ({
  kind: old.text === now.text ? 'kept' : 'changed',
  old,
  now,
  renumbered: old.number !== now.number,
  moved,
});

/** Both editions in one order; what is removed stands before what is added at the same place. */
function stepsOf<P extends Place>(
  before: readonly P[],
  after: readonly P[],
  inPlace: (now: P) => P | undefined,
): PlaceStep<P>[] {
  const steps: PlaceStep<P>[] = [];
  const kept = new Set(after.map(inPlace));
  let next = 0;
  let added: PlaceStep<P>[] = [];
  const removeUpTo = (index: number): void => {
    for (; next < index; next++) if (!kept.has(before[next]!)) steps.push({ old: before[next]! });
    steps.push(...added);
    added = [];
  };
  for (const now of after) {
    const old = inPlace(now);
    if (!old) {
      added.push({ now });
      continue;
    }
    removeUpTo(old.index);
    steps.push({ old, now });
    next = old.index + 1;
  }
  removeUpTo(before.length);
  return steps;
}
