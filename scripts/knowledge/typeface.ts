/**
 * Characters that the documents can be set in: what `templates/html/fonts/` holds of Tinos. Any other would be drawn with
 * whatever font a machine has, here one and there another, or as an empty box.
 */

type Span = readonly [first: number, last: number];

/** Ranges of code points: Latin, Greek, Cyrillic with its historical letters, punctuation, signs of official texts. */
export const TYPEFACE: readonly Span[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2b0, 0x2df],
  [0x300, 0x36f],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x4ff],
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x205f, 0x205f],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2103, 0x2103],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2126, 0x2126],
  [0x2153, 0x2154],
  [0x215b, 0x215e],
  [0x2190, 0x2195],
  [0x2206, 0x2206],
  [0x2211, 0x2212],
  [0x221a, 0x221a],
  [0x221e, 0x221e],
  [0x222b, 0x222b],
  [0x2248, 0x2248],
  [0x2260, 0x2261],
  [0x2264, 0x2265],
  [0x25a0, 0x25a1],
  [0x25aa, 0x25ab],
  [0x25b2, 0x25b2],
  [0x25ba, 0x25ba],
  [0x25bc, 0x25bc],
  [0x25c4, 0x25c4],
  [0x25ca, 0x25cb],
  [0x25cf, 0x25cf],
  [0x25e6, 0x25e6],
  [0xfffd, 0xfffd],
];

/** Signs of forms that the typeface lacks and has the like of. */
const ALIKE: Readonly<Record<string, string>> = {
  '☐': '□',
  '◻': '□',
  '⬜': '□',
  '☑': '■',
  '☒': '■',
  '◼': '■',
  '⬛': '■',
  '✓': '√',
  '✔': '√',
  '⚫': '●',
  '⚪': '○',
};

/** Printed for what cannot be printed: the sign that Unicode has for it. */
export const REPLACEMENT = '\uFFFD';

const escaped = ([first, last]: Span): string => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`;
const OUTSIDE = `[^\\t\\n\\r${TYPEFACE.map(escaped).join('')}]`;
const ANY_OUTSIDE = new RegExp(OUTSIDE, 'u');
const EACH_OUTSIDE = new RegExp(OUTSIDE, 'gu');
/** Draws nothing: marks of direction, joiners, selectors of an emoji's look; control characters too. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]$/u;

/** A character as it is printed. @param character outside of the typeface */
function substitute(character: string): string {
  if (character === '\u2028' || character === '\u2029' || /\p{Zs}/u.test(character)) return ' ';
  return UNSEEN.test(character) ? '' : (ALIKE[character] ?? REPLACEMENT);
}

/** A text that the typeface can set whole: the same signs where it has them, {@link REPLACEMENT} where not. */
export function inTypeface(text: string): string {
  if (!ANY_OUTSIDE.test(text)) return text;
  // A letter with its mark apart («и» and a breve) is one letter of the typeface.
  return text.normalize('NFC').replace(EACH_OUTSIDE, substitute);
}

/** What Russian official prose is typed with: a look for anything else is many times cheaper than the careful one. */
const UNUSUAL = /[^\t\n\r -~\u00A0А-Яа-яЁё№§«»„“”–—…°]/;

/** Is there any character that the typeface does not have? */
export const hasOutside = (text: string): boolean => UNUSUAL.test(text) && ANY_OUTSIDE.test(text);

/** Indexes of characters that would be printed as {@link REPLACEMENT}, with their lengths in UTF-16 units. */
export function* outsideTypeface(text: string): Generator<{ at: number; character: string }> {
  if (!ANY_OUTSIDE.test(text)) return;
  for (const match of text.matchAll(EACH_OUTSIDE)) {
    const [character] = match;
    // A mark that makes one letter with the letter before it.
    const letter = text[match.index - 1] ?? '';
    if (/\p{M}/u.test(character) && inTypeface(letter + character).length === 1) continue;
    if (substitute(character) === REPLACEMENT) yield { at: match.index, character };
  }
}
