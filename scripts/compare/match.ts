/**
 * Which place of the new edition is which of the old one. Permanent names decide first, equal texts next, alike texts
 * then; what is left at the same place under the same number has been written anew.
 */
import { type Bags, bagsOf, candidatesFor } from './candidates.ts';
import type { Place, PlacePart } from './compared-place.ts';
import { contained, likeness } from './likeness.ts';

/** Texts less alike than this are two texts: the same threshold decides what is shown word by word. */
export const ALIKE = 0.5;
/** A permanent or unchanged number speaks for a place too: with it less likeness is enough. */
const ALIKE_AT_PLACE = 0.35;
/** Of fewer words nothing is said by text alone: «нет.», «иные документы.» stand anywhere. */
const FEW_WORDS = 4;
/** Of a divided text's part this share of words must come from the whole. */
const CONTAINED = 0.8;
/** How much nearer to the whole the parts together must be than the larger of them alone. */
const GAIN = 0.08;

export interface Matching<P> {
  /** New place → old place. */
  readonly former: ReadonlyMap<P, P>;
  /** Old place → new place. */
  readonly later: ReadonlyMap<P, P>;
  /** New place without a former one → the old place that it was divided from. */
  readonly splitFrom: ReadonlyMap<P, P>;
  /** Old place without a later one → the new place that has taken it in. */
  readonly mergedInto: ReadonlyMap<P, P>;
}

/** Match two editions. */
export function matchPlaces<P extends Place>(old: readonly P[], now: readonly P[]): Matching<P> {
  const pairs = new Pairs<P>();
  const bags = bagsOf([...old, ...now]);
  byName(old, now, pairs);
  byText(old, now, pairs, ({ words }) => words.length >= FEW_WORDS);
  byLikeness(old, now, pairs, bags);
  byText(old, now, pairs, (provision, twin) => pairs.sameHome(twin, provision));
  byPlace(old, now, pairs);
  byHome(old, now, pairs);
  return {
    former: pairs.former,
    later: pairs.later,
    splitFrom: divided(now, old, pairs.former, pairs.later, bags),
    mergedInto: divided(old, now, pairs.later, pairs.former, bags),
  };
}

class Pairs<P extends Place> {
  readonly former = new Map<P, P>();
  readonly later = new Map<P, P>();
  readonly #parts = new Map<PlacePart, PlacePart>();

  /** Two places can be one when neither is matched yet and they are of one sort. */
  free(old: P, now: P): boolean {
    return !this.later.has(old) && !this.former.has(now) && sortOf(old) === sortOf(now);
  }

  add(old: P, now: P): void {
    this.former.set(now, old);
    this.later.set(old, now);
    if (old.part && now.part) this.#parts.set(now.part, old.part);
  }

  /** The old place that a new one's home was. */
  formerHome({ part }: P): PlacePart | undefined {
    return part?.parent && this.#parts.get(part.parent);
  }

  /** The places above both are one place, or both have none above. */
  sameHome(old: P, now: P): boolean {
    const above = now.part?.parent;
    const before = old.part?.parent;
    return above && before ? this.#parts.get(above) === before : !above && !before;
  }
}

/** A clause may become an item or an unnumbered paragraph; a heading stays a heading. */
function sortOf({ kind }: Place): string {
  return kind === 'clause' || kind === 'item' || kind === 'paragraph' ? 'text' : kind;
}

function byName<P extends Place>(old: readonly P[], now: readonly P[], pairs: Pairs<P>): void {
  const bearers = new Map<string, P>();
  for (const provision of old)
    for (const name of [provision.part?.uid, ...(provision.part?.oldIds ?? [])])
      if (name !== undefined && !bearers.has(name)) bearers.set(name, provision);
  for (const provision of now) {
    if (provision.kind === 'title') {
      const title = old.find(({ kind }) => kind === 'title');
      if (title) pairs.add(title, provision);
    }
    const { part } = provision;
    if (!part) continue;
    for (const name of [part.uid, ...part.oldIds]) {
      const bearer = bearers.get(name);
      // A name that neither side has typed comes from the number, and numbers move.
      const given = part.uidTyped || part.oldIds.includes(name) || bearer?.part?.uidTyped;
      if (bearer && given && pairs.free(bearer, provision)) {
        pairs.add(bearer, provision);
        break;
      }
    }
  }
}

/** Equal texts: at the same number first, then in reading order. @param reliable may these two be matched by it? */
function byText<P extends Place>(
  old: readonly P[],
  now: readonly P[],
  pairs: Pairs<P>,
  reliable: (now: P, old: P) => boolean,
): void {
  const twins = new Map<string, P[]>();
  for (const provision of old) {
    if (!provision.text || pairs.later.has(provision)) continue;
    const key = `${sortOf(provision)} ${provision.text}`;
    twins.set(key, [...(twins.get(key) ?? []), provision]);
  }
  const match = (suits: (twin: P, provision: P) => boolean): void => {
    for (const provision of now) {
      if (pairs.former.has(provision)) continue;
      const found = twins
        .get(`${sortOf(provision)} ${provision.text}`)
        ?.find((twin) => pairs.free(twin, provision) && reliable(provision, twin) && suits(twin, provision));
      if (found) pairs.add(found, provision);
    }
  };
  match((twin, provision) => twin.part?.uid === provision.part?.uid);
  match((twin, provision) => pairs.sameHome(twin, provision));
  match(() => true);
}

function byLikeness<P extends Place>(old: readonly P[], now: readonly P[], pairs: Pairs<P>, bags: Bags<P>): void {
  const free = old.filter((provision) => !pairs.later.has(provision));
  const places = new Map(free.filter(({ part }) => part).map((provision) => [provision.part!.uid, provision]));
  const find = candidatesFor(free, bags);
  const scored: { old: P; now: P; score: number }[] = [];
  for (const provision of now) {
    if (pairs.former.has(provision)) continue;
    const atPlace = provision.part && places.get(provision.part.uid);
    for (const candidate of new Set([...(atPlace ? [atPlace] : []), ...find(provision)])) {
      if (!pairs.free(candidate, provision)) continue;
      const alike = likeness(bags.get(candidate)!, bags.get(provision)!);
      const samePlace = candidate.part?.uid === provision.part?.uid;
      if (alike < (samePlace ? ALIKE_AT_PLACE : ALIKE)) continue;
      // Between equals the place decides.
      const score = alike + (samePlace ? 0.1 : 0) + (candidate.part?.kind === provision.part?.kind ? 0.02 : 0);
      scored.push({ old: candidate, now: provision, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.now.index - b.now.index || a.old.index - b.old.index);
  for (const one of scored) if (pairs.free(one.old, one.now)) pairs.add(one.old, one.now);
}

/** The same number under the same heading: its text has been written anew. */
function byPlace<P extends Place>(old: readonly P[], now: readonly P[], pairs: Pairs<P>): void {
  const places = new Map(old.filter(({ part }) => part).map((provision) => [provision.part!.uid, provision]));
  for (const provision of now) {
    if (pairs.former.has(provision) || !provision.part) continue;
    const bearer = places.get(provision.part.uid);
    if (bearer?.kind === provision.kind && bearer.label === provision.label && pairs.free(bearer, provision))
      pairs.add(bearer, provision);
  }
}

/** The only table or picture of a place is what became of the only one there. */
function byHome<P extends Place>(old: readonly P[], now: readonly P[], pairs: Pairs<P>): void {
  const free = now.filter(({ kind, part }) => part?.parent && (kind === 'table' || kind === 'picture'));
  if (free.length === 0) return;
  const only = (list: readonly PlacePart[], { kind }: Place): boolean =>
    list.filter((part) => part.kind === kind).length === 1;
  const partners = new Map<PlacePart | undefined, P>(old.map((provision) => [provision.part, provision]));
  for (const provision of free) {
    if (pairs.former.has(provision) || !only(provision.part!.parent!.children, provision)) continue;
    const home = pairs.formerHome(provision);
    const twin = home?.children.find((part) => part.kind === provision.kind);
    const before = twin && partners.get(twin);
    if (home && before && only(home.children, provision) && pairs.free(before, provision)) pairs.add(before, provision);
  }
}

/**
 * Parts of divided texts: a place that has no counterpart, but whose words come from the text whose larger part has
 * one. With the sides exchanged the same finds merged texts.
 */
function divided<P extends Place>(
  parts: readonly P[],
  wholes: readonly P[],
  counterpart: ReadonlyMap<P, P>,
  back: ReadonlyMap<P, P>,
  bags: Bags<P>,
): Map<P, P> {
  const found = new Map<P, P>();
  const find = candidatesFor(wholes, bags);
  for (const part of parts) {
    if (counterpart.has(part) || part.words.length < FEW_WORDS || sortOf(part) !== 'text') continue;
    let best: { whole: P; share: number } | undefined;
    for (const whole of find(part)) {
      const larger = back.get(whole);
      if (!larger || sortOf(whole) !== 'text') continue;
      const share = contained(bags.get(part)!, bags.get(whole)!);
      const together = likeness(bags.joined(larger, part), bags.get(whole)!);
      const alone = likeness(bags.get(larger)!, bags.get(whole)!);
      if (share >= CONTAINED && together >= alone + GAIN && share > (best?.share ?? 0)) best = { whole, share };
    }
    if (best) found.set(part, best.whole);
  }
  return found;
}
