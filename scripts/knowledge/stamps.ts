/**
 * The words of stamps (грифы). Source: ГОСТ Р 7.0.97, requisites «гриф утверждения» and «гриф согласования»: capital
 * letters, no quotes, no colon; УТВЕРЖДЕН… agrees with the kind of the act.
 */
import type { Gender } from './kinds.ts';

/** «УТВЕРЖДАЮ» is said by a person, these by an order. */
export const APPROVED_BY_ORDER: Record<Gender, string> = {
  masculine: 'УТВЕРЖДЕН',
  feminine: 'УТВЕРЖДЕНА',
  neuter: 'УТВЕРЖДЕНО',
  plural: 'УТВЕРЖДЕНЫ',
};

export const APPROVED_BY_PERSON = 'УТВЕРЖДАЮ';

/** What a body has done with the act: the passport's `stamp`. */
export const AGREEMENT_WORDS = {
  agreed: 'СОГЛАСОВАНО',
  accepted: 'ПРИНЯТО',
  considered: 'РАССМОТРЕНО',
  opinion: 'С УЧЁТОМ МНЕНИЯ',
} as const;

/** A place to fill in by hand where the passport knows no date; it does not break across lines. */
export const BLANK_DATE = '«___»\u00A0____________\u00A020___\u00A0г.';
/** … and no number. */
export const BLANK_NUMBER = '____';
