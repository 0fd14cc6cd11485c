/**
 * The numbering plan: can a phone be dialled, and what kind of number is it? Asked of libphonenumber, whose largest
 * metadata tell 8-800 from a city's number. They take 25 ms to load, so only an act that names a phone pays for them.
 */
import { createRequire } from 'node:module';
import type { Phone } from './phones.ts';

/** `local`: no code, so the kind is unknown. `other`: a number of a rarer kind. */
export type PhoneType = 'toll-free' | 'fixed' | 'mobile' | 'premium' | 'short' | 'local' | 'other';

export interface Dialled {
  /** ITU-T E.164, `+74722777282`; absent for numbers that have none or that nobody can dial. */
  e164?: string;
  type: PhoneType;
  /** Why it cannot be dialled from another town. */
  defect?: 'no-code' | 'too-short' | 'too-long' | 'unknown-code';
}

const TYPES: Record<string, PhoneType> = {
  TOLL_FREE: 'toll-free',
  FIXED_LINE: 'fixed',
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'mobile',
  PREMIUM_RATE: 'premium',
};

const require = createRequire(import.meta.url);
let parser: typeof import('libphonenumber-js/max') | undefined;

/** Ask the plan. A number is only called impossible on the evidence of its digits. */
export function dial(phone: Phone): Dialled {
  switch (phone.shape) {
    case 'short':
      return { type: 'short' };
    case 'local':
      return { type: 'local', defect: 'no-code' };
    case 'wrong-length':
      return { type: 'other', defect: phone.code.length + phone.subscriber.length < 10 ? 'too-short' : 'too-long' };
    case 'full':
      return ask(`+7${phone.code}${phone.subscriber}`);
    case 'foreign':
      return ask(`+${phone.subscriber}`);
  }
}

function ask(number: string): Dialled {
  parser ??= require('libphonenumber-js/max') as typeof import('libphonenumber-js/max');
  const parsed = parser.parsePhoneNumberFromString(number);
  if (!parsed?.isValid()) return { type: 'other', defect: 'unknown-code' };
  return { e164: parsed.number, type: TYPES[parsed.getType() ?? ''] ?? 'other' };
}
