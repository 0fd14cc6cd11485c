/**
 * Where a line of Russian official text must not break: after №, inside dates, before a dash, between initials and
 * surname, between «пункт» and its number (Мильчин, «Справочник издателя и автора», rules of line breaks).
 * Only blanks become non-breaking; the words stay.
 */

import { spelt } from './letters.ts';

const NBSP = '\u00A0';
const MONTH = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';

const BOUND: readonly RegExp[] = [
  /(?<=[№§]) (?=\S)/gu,
  new RegExp(`(?<=(?<!\\d)\\d{1,2}»?) (?=${MONTH}(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=${MONTH}) (?=\\d{4}(?!\\d))`, 'gu'),
  /(?<=(?<!\d)\d{4}) (?=(?:г\.|гг\.|год\p{L}{0,3})(?!\p{L}))/gu,
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}[\p{Ll}.])/gu,
  spelt(/(?<=(?<!\p{L})(?:(?:под)?пункт|раздел|стать|част|приложени|глав|абзац)\p{L}{0,3}) (?=[\d«№])/giu),
  spelt(/(?<=(?<!\p{L})(?:ст|п|пп|ч|ул|д|стр|тел|каб|кв)\.) (?=[\d\p{Lu}«№])/giu),
  / (?=[–—](?: |$))/gu,
  /(?<=(?<!\d)[78]) (?=\(\d{3,5}\))/gu,
  /(?<=[78][ \u00A0]\(\d{3,5}\)) (?=\d)/gu,
];

/** Most texts have nothing to bind; one cheap look spares them the ten careful ones. */
const CANDIDATE = /[№§] |\d»? |\. | [–—]|\p{L} [\d«№]/u;

/** «42-4-41», «8 (800) 100-70-10», «273-ФЗ», «01-08/45»: digits, and what a hyphen joins to them. */
const JOINED = /\d+(?:-\d+)*-(?:\d+|\p{Lu}{1,4}(?!\p{L}))/gu;
/** Looks as a hyphen does, and no line breaks after it. */
export const FIRM_HYPHEN = '\u2011';

/** The text with hyphens that hold together numbers; for printing only, because it is another letter. */
export function bindHyphens(text: string): string {
  return text.includes('-') ? text.replace(JOINED, (number) => number.replaceAll('-', FIRM_HYPHEN)) : text;
}

/** The text with blanks that hold together what they join. */
export function bindBlanks(text: string): string {
  return CANDIDATE.test(text) ? BOUND.reduce((bound, pattern) => bound.replace(pattern, NBSP), text) : text;
}
