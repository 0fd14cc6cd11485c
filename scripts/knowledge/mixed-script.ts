/**
 * Words that mix Latin and Cyrillic letters. Keyboards switch layouts in the middle of a word and scanners cannot tell
 * «с» from «c», so the mistake is common and cannot be seen.
 */
import { LATIN_TO_CYRILLIC, romanValue } from './letters.ts';
import { ADDRESS } from './verbatim.ts';

export interface MixedWord {
  text: string;
  /** Index in the text that was searched, UTF-16 units. */
  from: number;
  /** The letters to replace; indexes count in the word. */
  wrong: { at: number; letter: string; twin: string }[];
  /** The alphabet that the word belongs to; absent when the word does not say. */
  instead?: 'cyrillic' | 'latin';
  /** Every wrong letter looks like its twin; otherwise some twins are only guessed by sound. */
  certain: boolean;
}

const CYRILLIC_TO_LATIN: Record<string, string> = {
  ...Object.fromEntries(Object.entries(LATIN_TO_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin])),
  І: 'I',
  і: 'i',
};

/** What a Latin letter without a look-alike stands for when a layout was switched by ear: «видеoinформация». */
const BY_SOUND: Record<string, string> = {
  ...{ b: 'б', d: 'д', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'й', l: 'л', m: 'м', n: 'н', r: 'р', s: 'с', t: 'т', u: 'у' },
  ...{ v: 'в', z: 'з', D: 'Д', F: 'Ф', G: 'Г', I: 'И', J: 'Й', L: 'Л', N: 'Н', R: 'Р', S: 'С', U: 'У', V: 'В', Z: 'З' },
  ...LATIN_TO_CYRILLIC,
};

/**
 * Words all of whose letters are Latin and yet mean Russian ones. Only what is no word in Latin letters: MAX, BAT, HACCP
 * are.
 */
const RUSSIAN_IN_LATIN = new Set(['HOO', 'COO', 'OOO', 'MOY', 'MAOY', 'MKOY', 'BKP', 'BCOKO', 'ee']);

/** «вариант a», «класс B» name a thing by a letter. */
const NAMES_LETTER =
  /(?:вариант|групп|категори|класс|витамин|точк|тип|буквы?|пункт|уровн|уров[ен]|размер|формат|шкал)\p{L}*\s+$/iu;

/** «MAXом», «SMSок», «Wordа»: a foreign word with a Russian ending is no slip of the keyboard, whatever its letters. */
const RUSSIAN_ENDING = /^(?:[A-Z]{2,}|[A-Z][a-z]{2,}|[a-z]+[^\p{Script=Cyrillic}aceopxyk])[а-яё]{1,3}$/u;

/** Letters that no Russian word has. */
const FOREIGN = /\p{Script=Latin}|[Іі]/u;

/** Beyond ASCII only few signs are Latin: a look that costs nothing spares most paragraphs the careful one. */
const MAYBE_FOREIGN = /[A-Za-zªºІі\u00C0-\u02FF\u1D00-\u1FFF\u2071-\u209C\u212A-\u2188\u2C60-\uFFFF]/;
const RUSSIAN_WORD = /^[А-Яа-яЁё]+$/;

/** Find the words. */
export function* findMixedWords(text: string): Generator<MixedWord> {
  // Most paragraphs have no foreign letter at all.
  if (!MAYBE_FOREIGN.test(text) || !FOREIGN.test(text)) return;
  const masked = text.replace(ADDRESS, (address) => '\uFFFC'.repeat(address.length));
  for (const { 0: word, index: from } of masked.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu)) {
    if (RUSSIAN_WORD.test(word)) continue;
    const latin = /\p{Script=Latin}/u.test(word);
    const cyrillic = /\p{Script=Cyrillic}/u.test(word);
    if ((latin && cyrillic) || /[Іі]/.test(word)) yield mixedWord(word, from);
    else if (
      latin &&
      isRussianInLatin(
        word,
        masked.slice(Math.max(0, from - 40), from),
        masked.slice(from + word.length, from + word.length + 8),
      )
    ) {
      yield { text: word, from, wrong: swaps(word, LATIN_TO_CYRILLIC), instead: 'cyrillic', certain: true };
    }
  }
}

function mixedWord(text: string, from: number): MixedWord {
  const latinised = turned(text, CYRILLIC_TO_LATIN);
  const toLatin: MixedWord = { text, from, wrong: swaps(text, CYRILLIC_TO_LATIN), instead: 'latin', certain: true };
  const isRoman = /^[IVXLCDM]+$/.test(latinised) && /[IVL]|^X+$/.test(latinised) && romanValue(latinised) !== undefined;
  if (isRoman) return toLatin;
  if (RUSSIAN_ENDING.test(text)) return { text, from, wrong: [], certain: false };
  if (!FOREIGN.test(turned(text, LATIN_TO_CYRILLIC))) {
    return { text, from, wrong: swaps(text, LATIN_TO_CYRILLIC), instead: 'cyrillic', certain: true };
  }
  if (!/\p{Script=Cyrillic}/u.test(latinised)) return toLatin;
  const guessed = swaps(text, BY_SOUND);
  const mostlyRussian = guessed.length * 2 < text.length && !FOREIGN.test(turned(text, BY_SOUND));
  if (mostlyRussian) return { text, from, wrong: guessed, instead: 'cyrillic', certain: false };
  return { text, from, wrong: [], certain: false };
}

function isRussianInLatin(word: string, before: string, after: string): boolean {
  if (RUSSIAN_IN_LATIN.has(word)) return true;
  if (NAMES_LETTER.test(before)) return false;
  // A preposition or conjunction of one letter, before a Russian word or «с» before a day; «В» only where a sentence begins.
  const opens = /(?:^|\p{Script=Cyrillic}{3}[.!?]\s)$/u.test(before);
  const goesOn = /(?:\p{Script=Cyrillic}[,;:»)]{0,2}\s|[(«])$/u.test(before);
  if (!opens && !goesOn) return false;
  const spoken = /^\s\p{Script=Cyrillic}{3}/u.test(after) && (/^[acoyk]$/i.test(word) || (opens && word === 'B'));
  return spoken || (/^c$/i.test(word) && /^\s\d{1,2}\.\d{2}(?!\d)/.test(after));
}

const turned = (word: string, twins: Record<string, string>): string =>
  word.replace(/./gu, (letter) => twins[letter] ?? letter);

function swaps(word: string, twins: Record<string, string>): MixedWord['wrong'] {
  return [...word].flatMap((letter, at) => (twins[letter] ? [{ at, letter, twin: twins[letter] }] : []));
}
