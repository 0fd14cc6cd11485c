/** What an edition knows of the others. */
import type { ActView } from './view.ts';

/** Adopted editions of one act, the oldest first; days are ISO 8601. */
export type History = readonly { adopted: string; effective?: string }[];

/** The day on which this text was adopted; nothing for drafts and for what waits for its signature. */
export function adoptionOf({ policy }: ActView): string | undefined {
  return policy.mode === 'adopted' ? policy.passport?.approved?.date : undefined;
}

/**
 * Days of adoption up to this edition, the oldest first: the files of an adopted edition stay as they are when the next
 * one is adopted, and so do their sums that others have written down.
 */
export function editionsUpTo(act: ActView, history: History): string[] {
  const own = adoptionOf(act);
  const days = new Set([...history.map(({ adopted }) => adopted), ...(own ? [own] : [])]);
  return [...days].filter((day) => !own || day <= own).sort();
}
