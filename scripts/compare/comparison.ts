/** Two editions of an act side by side: what was kept, changed, renumbered, moved, divided, merged, added and removed. */
import type { Policy } from '../model/index.ts';
import { type Detail, detailsFinder } from './details.ts';
import { longestRising } from './longest-rising.ts';
import { matchProvisions } from './match.ts';
import { type Provision, provisionsOf } from './provision.ts';

/** One place of the act through both editions. */
export interface Change {
  /** What became of its text. */
  kind: 'kept' | 'changed' | 'added' | 'removed';
  old?: Provision;
  now?: Provision;
  /** It bears another number. */
  renumbered: boolean;
  /** It stands elsewhere among its neighbours; what moved together with the place above it has not moved by itself. */
  moved: boolean;
  /** An added text that was part of this old one, which goes on as another place. */
  splitFrom?: Provision;
  /** What changes besides words and places; of a new place its marks of footnotes. */
  details: readonly Detail[];
  /** A removed text that this new place has taken in. */
  mergedInto?: Provision;
}

/** A place in the text that shows both editions: of a moved place the old and the new one are two steps. */
export interface Step {
  old?: Provision;
  now?: Provision;
}

export interface Comparison {
  old: Policy;
  now: Policy;
  /** Places of the old edition in its order, and of the new one. */
  before: Provision[];
  after: Provision[];
  /** Every place once, in reading order of the new edition; a removed one where it stood. */
  changes: Change[];
  /** Steps with `now` are the new edition in its order, steps with `old` the old one in its. */
  steps: Step[];
}

/** Compare two editions of an act. */
export function compare(old: Policy, now: Policy): Comparison {
  const before = provisionsOf(old);
  const after = provisionsOf(now);
  const { former, later, splitFrom, mergedInto } = matchProvisions(before, after);
  const paired = after.filter((provision) => former.has(provision));
  const inPlace = new Set(longestRising(paired, (provision) => former.get(provision)!.index));
  const steps = stepsOf(before, after, (provision) => (inPlace.has(provision) ? former.get(provision) : undefined));
  const partners = new Map(paired.map((provision) => [provision.part, provision]));
  const movedByItself = (provision: Provision): boolean => {
    const above = provision.part?.parent && partners.get(provision.part.parent);
    const together = above && !inPlace.has(above) && former.get(above)!.part === former.get(provision)!.part?.parent;
    return !inPlace.has(provision) && !together;
  };
  const detailsOf = detailsFinder({ old, now, former });
  const changes = steps.flatMap(({ old: left, now: right }): Change[] => {
    if (right) {
      const source = former.get(right);
      if (source) return [{ ...changeOf(source, right, movedByItself(right)), details: detailsOf(source, right) }];
      const whole = splitFrom.get(right);
      const details = detailsOf(undefined, right);
      return [
        { kind: 'added', now: right, renumbered: false, moved: false, details, ...(whole && { splitFrom: whole }) },
      ];
    }
    if (!left || later.has(left)) return [];
    const taker = mergedInto.get(left);
    return [
      { kind: 'removed', old: left, renumbered: false, moved: false, details: [], ...(taker && { mergedInto: taker }) },
    ];
  });
  return { old, now, before, after, changes, steps };
}

/** Is the change one that a reader must be told? */
export function isChange({ kind, renumbered, moved, details }: Change): boolean {
  return kind !== 'kept' || renumbered || moved || details.length > 0;
}

function changeOf(old: Provision, now: Provision, moved: boolean): Omit<Change, 'details'> {
  const numberOf = ({ part }: Provision): string => (part?.number?.style === 'dash' ? '' : (part?.number?.raw ?? ''));
  return {
    kind: old.text === now.text ? 'kept' : 'changed',
    old,
    now,
    renumbered: numberOf(old) !== numberOf(now),
    moved,
  };
}

/** Both editions in one order; what is removed stands before what is added at the same place. */
function stepsOf(
  before: readonly Provision[],
  after: readonly Provision[],
  inPlace: (now: Provision) => Provision | undefined,
): Step[] {
  const steps: Step[] = [];
  const kept = new Set(after.map(inPlace));
  let next = 0;
  let added: Step[] = [];
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
