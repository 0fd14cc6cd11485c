/** What an edition knows of the others. */
import type { ActView } from './view.ts';

/** Days of adoption of the act's editions, ISO 8601, the oldest first. */
export type History = readonly string[];

/** The day on which this text was adopted; nothing for drafts and for what waits for its signature. */
export function adoptionOf({ policy }: ActView): string | undefined {
  return policy.mode === 'adopted' ? policy.passport?.approved?.date : undefined;
}

/**
 * The editions up to this one: a file of an adopted edition stays as it is when the next one is adopted, and so do its
 * sums that others have written down.
 */
export function editionsUpTo(act: ActView, history: History): string[] {
  const own = adoptionOf(act);
  return [...new Set([...history, ...(own ? [own] : [])])].filter((date) => !own || date <= own).sort();
}
