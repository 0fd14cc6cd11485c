/** Is a legal act in force on a day? Only what the registry knows is said. */
import type { LegalAct } from './legal-act.ts';

export type Force =
  | { state: 'in_force'; until?: string }
  | { state: 'not_yet'; from: string }
  | { state: 'repealed' | 'superseded'; from?: string; by?: string }
  /** Its term is over, as far as the registry knows. */
  | { state: 'expired'; until: string }
  | { state: 'unknown' };

/** @param on ISO 8601 */
export function forceOf({ status }: LegalAct, on: string): Force {
  const { value, from, until, by } = status;
  if (value === 'repealed' || value === 'superseded') {
    // What is to be repealed tomorrow is in force today.
    if (from && from > on) return { state: 'in_force', until: from };
    return { state: value, ...(from && { from }), ...(by && { by }) };
  }
  if (until && until <= on) return { state: 'expired', until };
  if (value === null) return { state: 'unknown' };
  if (from && from > on) return { state: 'not_yet', from };
  return { state: 'in_force', ...(until && { until }) };
}

/** Months: time enough to prepare a new edition and to bring it to the council. */
export const EXPIRY_NOTICE = 6;

/** A day some months later; the last day of a shorter month. @param date ISO 8601 */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
