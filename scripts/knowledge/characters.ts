/**
 * Characters that cannot be seen, with the names that people call them by. A message shows the name and the code and
 * never the character itself: two blanks look like nothing.
 */

/**
 * `zero-width`: nothing is printed. `direction`: turns the order of the letters around. `space`: a blank of odd width.
 * `control`: means something to Word or a terminal only.
 */
export type InvisibleKind = 'zero-width' | 'direction' | 'space' | 'control';

const ZERO_WIDTH: Record<string, string> = {
  '\u00AD': 'мягкий перенос',
  '\u034F': 'соединитель графем',
  '\u180E': 'монгольский разделитель гласных',
  '\u200B': 'пробел нулевой ширины',
  '\u200C': 'разъединитель нулевой ширины',
  '\u200D': 'соединитель нулевой ширины',
  '\u2060': 'соединитель слов',
  '\uFEFF': 'метка порядка байтов (BOM)',
};

const SPACES: Record<string, string> = {
  '\u00A0': 'неразрывный пробел',
  '\u2002': 'пробел в полкегельной',
  '\u2003': 'пробел в кегельную',
  '\u2007': 'пробел шириной в цифру',
  '\u2009': 'тонкий пробел',
  '\u200A': 'волосяной пробел',
  '\u2028': 'разделитель строк',
  '\u2029': 'разделитель абзацев',
  '\u202F': 'узкий неразрывный пробел',
  '\u3000': 'иероглифический пробел',
};

const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2061-\u2064]/;

/** Every character that {@link invisible} knows; ordinary blanks, tabs and line ends are not among them. */
export const INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\xA0\xAD\u034F\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u2069\u3000\uFEFF]/g;

/** What an invisible character is. */
export function invisible(character: string): { kind: InvisibleKind; name: string } {
  if (DIRECTION.test(character)) return { kind: 'direction', name: 'знак направления письма' };
  if (SPACE.test(character)) return { kind: 'space', name: SPACES[character] ?? 'пробел особой ширины' };
  if (CONTROL.test(character)) return { kind: 'control', name: 'управляющий символ' };
  return { kind: 'zero-width', name: ZERO_WIDTH[character] ?? 'невидимый символ' };
}

/** `U+00A0`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text for a message: on one line, what cannot be seen as its code. */
export function visible(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(INVISIBLE, (character) => `[${codeOf(character)}]`);
}
