/**
 * Where a Russian word may be broken at a line's end. The syllables are the TeX patterns' (`hyphen`: the kept port of
 * them; browsers bring no Russian dictionary and justified lines gape); which words and how near their ends is ours.
 */
import { createRequire } from 'node:module';

export const SOFT_HYPHEN = '\u00AD';

/**
 * Long words of Russian letters; not parts of addresses or of names with Latin letters, and nothing that a no-break
 * blank holds together: dates, surnames. Not the last word either: half of it would be a line of its own.
 */
const WORD = /(?<![\p{L}\p{N}\u00A0@./\\_])[А-ЯЁа-яё][а-яё]{6,}(?![\p{L}\p{N}\u00A0@/\\_]|\.\p{L}|[^\p{L}]*$)/gu;
/** Letters that stay together at either end: the rules ask for two, but three read better and hyphens are fewer. */
const LEAST = 3;
const VOWEL = /[аеёиоуыэюя]/i;
/** No word of the language is longer; what is, is broken anywhere by its page. */
const LONGEST = 60;

/** The text with soft hyphens in its words. */
export function hyphenated(text: string): string {
  return text.replace(WORD, hyphenatedWord);
}

function hyphenatedWord(word: string): string {
  if (word.length > LONGEST) return word;
  const first = word.search(VOWEL);
  const last = word.length - 1 - [...word].reverse().findIndex((letter) => VOWEL.test(letter));
  const syllables = patterns()(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  let at = 0;
  let joined = '';
  for (const syllable of syllables) {
    // Each half needs a vowel of its own, and no half begins with a letter that has no sound (the rules of 1956, § 119).
    const breaks = at >= LEAST && word.length - at >= LEAST && first < at && at <= last && !/^[йьъ]/i.test(syllable);
    joined += (breaks ? SOFT_HYPHEN : '') + syllable;
    at += syllable.length;
  }
  return joined;
}

const require = createRequire(import.meta.url);

type Hyphenate = (text: string, options: { hyphenChar: string }) => string;
let loaded: Hyphenate | undefined;

/** Loaded when something is printed: the patterns cost a check of an act twenty milliseconds. */
function patterns(): Hyphenate {
  loaded ??= (require('hyphen/ru') as { hyphenateSync: Hyphenate }).hyphenateSync;
  return loaded;
}
