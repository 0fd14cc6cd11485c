/** A date as Russian prose types it: «29.12.2012г.», «29 декабря 2012 года», ««29» августа 2024 г.». */
import { isCalendarDate, monthOf } from '../dates.ts';
import { match, skipBlanks } from './canonical.ts';

export interface TypedDate {
  /** ISO 8601; `null` when there is no such day. */
  iso: string | null;
  from: number;
  to: number;
}

const YEAR_WORD = '(?: ?(?:года|год(?![а-я])|г\\.?(?![а-я]))(?: ?\\.(?= ?[№n]))?)?';
const NUMERIC = new RegExp(
  `["«]?[ _]{0,20}(\\d{1,2})_*(?: ?["»][ _]?\\.?[ _]?| ?\\. ?)(\\d{1,2})_? ?\\.? ?(\\d{4}|\\d{2})(?!\\d|\\.\\d)${YEAR_WORD}`,
  'y',
);
/** «8/28 июля 1980 г.»: two bodies signed on two days, and by the later one the act was there. */
const WORDY = new RegExp(
  `["«“„]?[ _]{0,20}(?:\\d{1,2}/)?(\\d{1,2})[ _]{0,20}["»”“]?[ _]{0,20}([а-я]{3,8})\\.?[ _]{0,20}(\\d{4})(?!\\d)${YEAR_WORD}`,
  'y',
);
const STRAY_DOT = / ?\.(?= ?[№n] ?\d)/y;

/**
 * @param text canonical
 * @param at where the day begins
 */
export function readDate(text: string, at: number): TypedDate | undefined {
  const numeric = match(NUMERIC, text, at);
  if (numeric) return typedDate(text, at, numeric, Number(numeric[2]));
  const wordy = match(WORDY, text, at);
  const month = wordy && monthOf(wordy[2]!);
  return wordy && month ? typedDate(text, at, wordy, month) : undefined;
}

/** «29.123012» is a slip of the hand. */
const YEARS_OF_ACTS = /^(?:19|20)/;

function typedDate(text: string, from: number, found: RegExpExecArray, month: number): TypedDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  const iso = `${fullYear(found[3]!)}-${two(month)}-${two(Number(found[1]))}`;
  const end = from + found[0].length;
  return {
    iso: isCalendarDate(iso) && YEARS_OF_ACTS.test(iso) ? iso : null,
    from,
    to: end + (match(STRAY_DOT, text, end)?.[0].length ?? 0),
  };
}

/** «12» is 2012, «98» is 1998: no act of the state in force is older than half a century or to come in a quarter. */
function fullYear(typed: string): string {
  if (typed.length === 4) return typed;
  return Number(typed) < 50 ? `20${typed}` : `19${typed}`;
}

/** The day that ends where something else begins: «от 29.12.2012 № 273-ФЗ». @param end the index after it and its blanks */
export function dateBefore(text: string, end: number): TypedDate | undefined {
  for (let from = end - 8; from >= Math.max(0, end - 30); from--) {
    if (/[\d.«"]/.test(text[from - 1] ?? ' ')) continue;
    const date = readDate(text, from);
    if (date && skipBlanks(text, date.to) === end) {
      const of = /от ?$/.exec(text.slice(Math.max(0, from - 3), from));
      return { ...date, from: from - (of?.[0].length ?? 0) };
    }
  }
  return undefined;
}
