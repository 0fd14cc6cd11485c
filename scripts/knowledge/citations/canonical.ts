/**
 * The text as the citation grammar reads it: every index is the index of the typed text, but case, kinds of blanks and
 * dashes, ё and look-alike Latin letters make no difference any more. The grammar's patterns are written for it.
 */
import { LATIN_TO_CYRILLIC } from '../letters.ts';

/** Stands where a blank between two words was lost: a private sign, so that it can be taken out of what was typed. */
export const LOST_BLANK = '\uE000';
const BLANK = /[\t\v\u00A0\u2002-\u200A\u202F\uE000]/g;
const DASH = /[\u2010-\u2015\u2212]/g;
const BOTH_ALPHABETS = /[a-z][а-я]|[а-я][a-z]/;
/** A word with letters of both alphabets. */
const MIXED_WORD = /[a-zа-я]*(?:[a-z][а-я]|[а-я][a-z])[a-zа-я]*/g;

/**
 * @param text as typed, its lines joined: see `joinedLines`
 * @returns a text of the same length, UTF-16 units
 */
export function canonical(text: string): string {
  let plain = lowered(text);
  if (/[\t\v\u00A0\u2002-\u2015\u202F\u2212\uE000]/.test(plain)) plain = plain.replace(BLANK, ' ').replace(DASH, '-');
  if (plain.includes('ё')) plain = plain.replaceAll('ё', 'е');
  return BOTH_ALPHABETS.test(plain) ? plain.replace(MIXED_WORD, cyrillicTwins) : plain;
}

function lowered(text: string): string {
  const lower = text.toLowerCase();
  // A few foreign capitals become two units (İ); they keep their place as they are.
  return lower.length === text.length
    ? lower
    : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}

/** In lower case «H» is no «н»: only letters that look alike in both sizes are turned. */
function cyrillicTwins(word: string): string {
  return word.replace(/[a-z]/g, (letter) => LATIN_TO_CYRILLIC[letter] ?? letter);
}

/** A pattern at a place; the pattern is sticky. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The index after blanks. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}
