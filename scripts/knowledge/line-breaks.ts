/**
 * Where a line of Russian official text must not break: after №, inside dates, before a dash, between initials and
 * surname, between «пункт» and its number (Мильчин, «Справочник издателя и автора», rules of line breaks).
 * Only blanks become non-breaking; the words stay.
 */

import { spelt } from './letters.ts';

const NBSP = '\u00A0';
const MONTH = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';

/** What a blank holds together, by the sign before it: most blanks stand between two words and need no look. */
const AFTER_DIGIT: readonly RegExp[] = [
  new RegExp(`(?<=(?<!\\d)\\d{1,2}»?) (?=${MONTH}(?!\\p{L}))`, 'uy'),
  /(?<=(?<!\d)\d{4}) (?=(?:г\.|гг\.|год\p{L}{0,3})(?!\p{L}))/uy,
  /(?<=(?<!\d)[78]) (?=\(\d{3,5}\))/uy,
];
const AFTER_DOT: readonly RegExp[] = [
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}[\p{Ll}.])/uy,
  spelt(/(?<=(?<!\p{L})(?:ст|п|пп|ч|ул|д|стр|тел|каб|кв)\.) (?=[\d\p{Lu}«№])/iuy),
];
const AFTER_WORD: readonly RegExp[] = [
  new RegExp(`(?<=${MONTH}) (?=\\d{4}(?!\\d))`, 'uy'),
  spelt(/(?<=(?<!\p{L})(?:(?:под)?пункт|раздел|стать|част|приложени|глав|абзац)\p{L}{0,3}) (?=[\d«№])/iuy),
];
const AFTER_BRACKET: readonly RegExp[] = [/(?<=[78][ \u00A0]\(\d{3,5}\)) (?=\d)/uy];
const NOTHING: readonly RegExp[] = [];

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** Does the blank at a place hold together what it parts? */
function binds(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if ((after === '–' || after === '—') && (at + 2 >= text.length || text[at + 2] === ' ')) return true;
  if (before === '№' || before === '§') return /\S/u.test(after);
  const patterns =
    isDigit(before) || before === '»'
      ? AFTER_DIGIT
      : before === '.'
        ? AFTER_DOT
        : before === ')'
          ? AFTER_BRACKET
          : isDigit(after) || after === '«' || after === '№'
            ? AFTER_WORD
            : NOTHING;
  return patterns.some((pattern) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}

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
  let bound = '';
  let from = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!binds(text, at)) continue;
    bound += text.slice(from, at) + NBSP;
    from = at + 1;
  }
  return from === 0 ? text : bound + text.slice(from);
}
