/** Details of a protocol or an order as a secretary types them: «№ 3 от 28.11.2026». */
import { monthOf } from './dates.ts';

export interface DocumentDetails {
  number: string;
  /** ISO 8601; the calendar may lack the day: see `isCalendarDate`. */
  date: string;
}

/** Longer numbers are none: see the passport's schema. */
const MAX_NUMBER = 40;

/**
 * Read a day: «28.11.2026», «2026-11-28», «28 ноября 2026 г.».
 * @returns ISO 8601, of a day that the calendar may lack; nothing when it is no date
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 40) return undefined;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return joined(iso[1]!, iso[2]!, iso[3]!);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?| ?года)?$/.exec(text);
  if (dotted) return joined(dotted[3]!, dotted[2]!, dotted[1]!);
  const spoken = /^«?(\d{1,2})»? (\p{L}+) (\d{4})(?: ?г\.?| ?года)?$/u.exec(text);
  const month = spoken && monthOf(spoken[2]!.toLowerCase());
  return month ? joined(spoken[3]!, String(month), spoken[1]!) : undefined;
}

/**
 * Read a number and a day: «№ 3 от 28.11.2026», «45-од от 1 декабря 2026 г.».
 * @returns nothing when it is not both
 */
export function readDetails(typed: string): DocumentDetails | undefined {
  const from = typed.lastIndexOf(' от ');
  const date = from < 0 ? undefined : readDay(typed.slice(from + ' от '.length));
  const number = readNumber(typed.slice(0, Math.max(from, 0)));
  return date && number ? { number, date } : undefined;
}

/**
 * Read what may lack one of the two: «№ 3 от 28.11.2026», «№ 3», «45-од», «28.11.2026».
 * @returns nothing when it is neither
 */
export function readSomeDetails(typed: string): Partial<DocumentDetails> | undefined {
  const both = readDetails(typed);
  if (both) return both;
  const date = readDay(typed);
  if (date) return { date };
  const number = readNumber(typed);
  // With words after it, it is rather a day that was not understood than a number.
  return number && !/\s/.test(number) ? { number } : undefined;
}

/** «б/н» is what offices write of a document without a number. */
function readNumber(typed: string): string | undefined {
  const number = typed
    .trim()
    .replace(/^(?:№|N|#)\s*/i, '')
    .trim();
  if (number.length > MAX_NUMBER || !/^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u.test(number)) return undefined;
  return /\d/.test(number) || number.toLowerCase() === 'б/н' ? number : undefined;
}

const joined = (year: string, month: string, day: string): string =>
  [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
