/** A legal act of the state as the registry knows it. `null` is unknown and stays unknown. */
import type { CitationType } from '../citations/index.ts';

/**
 * `superseded`: another act regulates the same since; nothing is known of a formal repeal, and no message may say
 * «утратил силу» of it.
 */
export type LegalActState = 'in_force' | 'repealed' | 'superseded';

export interface LegalActStatus {
  value: LegalActState | null;
  /** The day from which the state holds, ISO 8601. */
  from?: string | null;
  /** The first day on which it does not hold any more: «действует до 1 января 2027 г.» is 2027-01-01. */
  until?: string | null;
  /** Id of the act that repealed or superseded it. */
  by?: string;
}

export interface LegalAct {
  /** Permanent name in the registry. */
  id: string;
  kind: CitationType;
  authority?: string | undefined;
  /** ISO 8601. */
  date: string | null;
  number: string | null;
  title: string | null;
  status: LegalActStatus;
  /** With the Ministry of Justice. */
  registration?: { date: string; number: string };
  /** The act that brought sanitary rules or a standard into force. */
  approvedBy?: { kind: CitationType; date?: string; number: string };
  note?: string;
  /** Where this was read. */
  source: string[];
  /** The day of the last check, ISO 8601. */
  checkedAt: string | null;
}
