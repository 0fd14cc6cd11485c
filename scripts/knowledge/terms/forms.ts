/**
 * The case forms of a name as one pattern: «Порядок» also stands as «Порядком», «образовательная организация» as
 * «образовательных организаций». A stemmer and no dictionary: the question is only whether a word of the act may be a
 * form of a name of the same act.
 */

/** Letters that may follow a stem. More would take «школьник» for «Школа». */
const NOUN = '[а-яё]{0,3}';
const REFLEXIVE = '[а-яё]{0,5}';

/**
 * Source of a regular expression for all case forms of a phrase, to be used with the flag `i`. Cyrillic letters are
 * spelt out: `\p{L}` under `iu` takes milliseconds to compile.
 * @param phrase a name in any case form
 */
export function formsOf(phrase: string): string {
  const pieces = phrase.match(/\p{L}+|\d+|[\s\u00A0]+|[^\p{L}\d\s\u00A0]/gu) ?? [];
  const body = pieces
    .map((piece) => {
      if (/^[\s\u00A0]/.test(piece)) return '[\\s\\u00A0]{1,9}';
      return /^\p{L}/u.test(piece) ? wordForms(piece) : RegExp.escape(piece);
    })
    .join('');
  return `(?<![а-яёa-z\\d])${body}(?![а-яёa-z\\d])`;
}

/** What every case form of the phrase begins with, in lower case: for a cheap look before the pattern. */
export function beginningOf(phrase: string): string {
  const [word = ''] = phrase.match(/\p{L}+/u) ?? [];
  return stemOf(word)[0];
}

function wordForms(word: string): string {
  const [stem, ending] = stemOf(word);
  return stem.replace(/[её]/g, '[её]') + ending;
}

/** Three letters that end in a consonant and are no preposition. */
const SHORT_NOUN =
  /^(?!без|над|под|при|как|так|чем|или|где)(?:[бвгджзклмнпрстфхцчшщ]?[аеёиоуыэюя][бвгджзклмнпрстфхцчшщ]{1,2})$/;

/** The stem in lower case and the pattern of what may follow it. */
function stemOf(word: string): [stem: string, ending: string] {
  const lower = word.toLowerCase();
  // «Детский сад» – «в детском саду», «дом», «акт»: short nouns have case forms too.
  if (/^\p{L}?\p{Ll}{2,}$/u.test(word) && SHORT_NOUN.test(lower)) return [lower, NOUN];
  // Abbreviations and prepositions stay as they are.
  if (lower.length <= 3 || /^\P{Ll}+$/u.test(word) || /[^а-яё]/.test(lower)) return [lower, ''];
  if (/(?:[иеи]й|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся$/.test(lower)) {
    return [lower.replace(/(?:ий|ая|ее|ие|его|ему|им|их|ими|ей|ую|ем)ся$/, ''), REFLEXIVE];
  }
  // «Порядок» – «порядка», «день» – «дня»: the vowel before the last consonant is fleeting.
  if (/[^аеёиоуыэюя]ень$/.test(lower)) return [lower.slice(0, -3), `(?:ень|н${NOUN})`];
  const stem = /[^аеёиоуыэюя]ок$/.test(lower) ? `${lower.slice(0, -2)}к` : nounStem(lower);
  return /[^аеёиоуыэюя]к$/.test(stem) ? [stem.slice(0, -1), `(?:ок|к${NOUN})`] : [stem, NOUN];
}

function nounStem(word: string): string {
  // «Положение», «организация»: the «и» belongs to the stem.
  if (/(?:[нтвслр]и|ци|ги)(?:е|я|ю|й|ем|ями|ях|ям)$/.test(word)) return word.replace(/(?:е|я|ю|й|ем|ями|ях|ям)$/, '');
  const adjective = word.replace(/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю)$/, '');
  if (adjective !== word && adjective.length >= 4) return adjective;
  const noun = word.replace(/(?:ами|ями|ах|ях|ам|ям|ов|ев|ей|ом|ем|[аяоеыиуюйь])$/, '');
  return noun.length >= 3 ? noun : word;
}
