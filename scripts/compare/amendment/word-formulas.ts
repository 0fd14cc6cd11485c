/** Instructions about words and marks of one place. */
import type { Detail } from '../details.ts';
import type { WordChange } from './amendment.ts';
import { quoted } from './quoted.ts';

/** «слово «…» заменить словом «…»»: without the name of the place. */
export function wordsFormula(changes: readonly WordChange[]): string {
  return changes
    .map(({ how, old, now }) => {
      if (how === 'remove') return `${nounOf(old)[0]} ${quoted(old)} исключить`;
      if (how === 'insert') return `после ${nounOf(old)[1]} ${quoted(old)} дополнить ${nounOf(now)[2]} ${quoted(now)}`;
      return replaceFormula({ old, now });
    })
    .join(', ');
}

/** «слова «…» заменить словами «…»». */
export function replaceFormula({ old, now }: Pick<WordChange, 'old' | 'now'>): string {
  const [from, to] = [nounOf(old), nounOf(now)];
  return `${from[0]} ${quoted(old)} заменить ${from[3] === to[3] ? to[2] : WORDS[2]} ${quoted(now)}`;
}

/** Accusative, genitive, instrumental, and what they are. */
const WORD = ['слово', 'слова', 'словом', 'word'] as const;
const WORDS = ['слова', 'слов', 'словами', 'words'] as const;
const DIGITS = ['цифры', 'цифр', 'цифрами', 'digits'] as const;

function nounOf(text: string): readonly [string, string, string, string] {
  if (/^[\d.,:\s\u2011-]*\d[\d.,:\s\u2011-]*$/.test(text)) return DIGITS;
  return /\s/.test(text.trim()) || !/\p{L}/u.test(text) ? WORDS : WORD;
}

/** An order speaks of marks by their notes' numbers; a link is told with the address that people see. */
export function detailFormula(detail: Detail): string {
  if (detail.what === 'mark') {
    const after = detail.after ? `после ${nounOf(detail.after)[1]} ${quoted(detail.after)} ` : '';
    return detail.act === 'remove'
      ? `${after}знак сноски ${detail.note} исключить`
      : `${after}дополнить знаком сноски ${detail.note}`;
  }
  if (detail.what === 'emphasis') return '';
  const words = `${nounOf(detail.words)[1]} ${quoted(detail.words)}`;
  if (detail.was && detail.now) return `адрес ссылки у ${words} заменить адресом «${detail.now}»`;
  return detail.now ? `у ${words} дать ссылку на адрес «${detail.now}»` : `ссылку у ${words} исключить`;
}
