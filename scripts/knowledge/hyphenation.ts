/**
 * Where a Russian word may be broken at a line's end: between syllables, no letter alone, nothing before «ь», «ъ», «й»
 * (Правила русской орфографии и пунктуации, 1956, §§ 117–121; the order of the patterns is Христов's algorithm).
 * Browsers without a dictionary break no Russian words, and justified lines gape.
 */

export const SOFT_HYPHEN = '\u00AD';

const V = '[аеёиоуыэюя]';
const C = '[бвгджзклмнпрстфхцчшщ]';
const BREAKS = new RegExp(
  [
    `(?<=[йьъ])(?=[а-ик-щэюяё])`,
    `(?<=${V})(?=${V}[а-яё])`,
    `(?<=${V}${C})(?=${C}${V})`,
    `(?<=${C}${V})(?=${C}${V})`,
    `(?<=${V}${C})(?=${C}${C}${V})`,
    `(?<=${V}${C}${C})(?=${C}${C}${V})`,
  ].join('|'),
  'giu',
);

/**
 * Long words of Russian letters; not parts of addresses or of names with Latin letters, and nothing that a no-break
 * blank holds together: dates, surnames. Not the last word either: half of it would be a line of its own.
 */
const WORD = /(?<![\p{L}\p{N}\u00A0@./\\_])[А-ЯЁа-яё][а-яё]{6,}(?![\p{L}\p{N}\u00A0@/\\_]|\.\p{L}|[^\p{L}]*$)/gu;
const VOWEL = /[аеёиоуыэюя]/iu;
/** Letters that stay together at either end: the rules ask for two, but three read better and hyphens are fewer. */
const LEAST = 3;

/** The text with soft hyphens in its words. */
export function hyphenated(text: string): string {
  return text.replace(WORD, hyphenatedWord);
}

function hyphenatedWord(word: string): string {
  const first = word.search(VOWEL);
  const last = word.length - 1 - [...word].reverse().findIndex((letter) => VOWEL.test(letter));
  return word.replace(BREAKS, (_, at: number) =>
    // Each half needs a vowel of its own.
    at >= LEAST && at <= word.length - LEAST && first < at && at <= last ? SOFT_HYPHEN : '',
  );
}
