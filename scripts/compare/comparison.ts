/** Two editions of an act side by side: what was kept, changed, renumbered, moved, divided, merged, added and removed. */
import type { Policy } from '../model/index.ts';
import { type Detail, detailsFinder } from './details.ts';
import { type Fate, fatesOf, type PlaceStep } from './fates.ts';
import { type Provision, provisionsOf } from './provision.ts';

/** One place of the act through both editions. */
export interface Change extends Fate<Provision> {
  /** What changes besides words and places; of a new place its marks of footnotes. */
  details: readonly Detail[];
}

/** A place in the text that shows both editions. */
export type Step = PlaceStep<Provision>;

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
  const { fates, steps, former } = fatesOf(before, after);
  const detailsOf = detailsFinder({ old, now, former });
  const changes = fates.map((fate): Change => ({ ...fate, details: fate.now ? detailsOf(fate.old, fate.now) : [] }));
  return { old, now, before, after, changes, steps };
}

/** Is the change one that a reader must be told? */
export function isChange({ kind, renumbered, moved, details }: Change): boolean {
  return kind !== 'kept' || renumbered || moved || details.length > 0;
}
