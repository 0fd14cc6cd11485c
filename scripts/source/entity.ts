/** Character references of Markdown: `&nbsp;`, `&#8470;`, `&#x2116;`. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

export const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z\d]{2,31});/iy;

/** @param entity with `&` and `;`; `false` for a name that is none */
export function decodeEntity(entity: string): string | false {
  if (entity[1] !== '#') return decodeNamedCharacterReference(entity.slice(1, -1));
  const code =
    entity[2]?.toLowerCase() === 'x' ? Number.parseInt(entity.slice(3), 16) : Number.parseInt(entity.slice(2), 10);
  return isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD';
}

/** What CommonMark shows for a number; for the others it shows U+FFFD. */
function isCharacter(code: number): boolean {
  const control = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const surrogate = code > 0xd7ff && code < 0xe000;
  const reserved = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe;
  return !control && !surrogate && !reserved && code <= 0x10ffff;
}
