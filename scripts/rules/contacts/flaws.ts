/** What is wrong with one contact by its form, in the author's words: for acts and for the institution's files alike. */
import { codeOf } from '../../knowledge/characters.ts';
import { type Address, dial, type Email, type Phone, type Url } from '../../knowledge/contacts/index.ts';
import { plural } from '../../knowledge/plural.ts';
import type { Problem } from '../rule.ts';

/** A flaw inside a text: indexes count in it, UTF-16 units. */
export interface Flaw extends Pick<Problem, 'message' | 'severity'> {
  from: number;
  to: number;
  /** What would be right, when one thing would. */
  meant?: { title: string; text: string; safe: boolean };
}

/** An e-mail address or a site that does not work as typed. */
export function malformed(found: Email | Url): Flaw | undefined {
  const { from, to, text, defect, meant } = found;
  if (!defect) return undefined;
  const right = meant ? `: нужно «${meant}»` : '';
  // A taken-out blank and a look-alike letter leave the address that everybody reads; the rest is a guess.
  const safe =
    defect === 'blank' || defect === 'alphabet' || (defect === 'scheme' && lettersOf(text) === lettersOf(meant ?? ''));
  const said: Record<typeof defect, string> = {
    blank: `В адресе «${text}» лишний пробел${right}.`,
    alphabet: `В адресе «${text}» русские буквы: ${cyrillicIn(text)}. Нужны латинские${meant ? `: «${meant}»` : ''}.`,
    signs: `В адресе «${text}» знак @ повторён${right}.`,
    dots: `В адресе «${text}» лишняя точка${right}.`,
    comma: `В адресе «${text}» вместо точки запятая${right}.`,
    scheme: `В адресе «${text}» неверно набрано начало${right}.`,
    domain: meant
      ? `Адреса с окончанием «.${text.slice(text.lastIndexOf('.') + 1)}» не бывает${right}.`
      : `Окончания адреса «${text}» нет в списке доменов. Проверьте адрес.`,
  };
  return {
    from,
    to,
    message: said[defect],
    ...(defect === 'domain' && !meant && { severity: 'warning' as const }),
    ...(meant && { meant: { title: `Заменить на «${meant}»`, text: meant, safe } }),
  };
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();

function cyrillicIn(text: string): string {
  return [...text]
    .flatMap((letter, i) => (/\p{Script=Cyrillic}/u.test(letter) ? [`${i + 1}-я «${letter}» (${codeOf(letter)})`] : []))
    .join(', ');
}

/** A phone that nobody outside the town can dial. */
export function undialable(phone: Phone): Flaw | undefined {
  const { from, to, text } = phone;
  switch (dial(phone).defect) {
    case 'no-code':
      return {
        from,
        to,
        message: `Номер «${text}» без кода: из другого города по нему не позвонить. Впишите код: «8 (код) ${text}».`,
      };
    case 'too-short':
    case 'too-long': {
      const count = text.match(/\d/g)!.length;
      const how = plural(count, 'цифра', 'цифры', 'цифр');
      return {
        from,
        to,
        severity: 'error',
        message: `В номере «${text}» ${how}, а нужно 11 вместе с «${phone.prefix}». Проверьте номер.`,
      };
    }
    case 'unknown-code':
      return {
        from,
        to,
        message: `Номера «${text}» нет в плане нумерации: с таким кодом или первыми цифрами номеров не бывает. Проверьте номер.`,
      };
    default:
      return undefined;
  }
}

/** A postal address with a wrong index or abbreviations that touch the next word. */
export function* addressFlaws({ index, glued }: Address): Generator<Flaw> {
  if (index?.isWrong) {
    const { from, text } = index;
    const why = text.length === 6 ? 'российский индекс начинается с цифры от 1 до 6' : 'в индексе шесть цифр';
    yield { from, to: from + text.length, message: `Почтовый индекс «${text}» неверен: ${why}. Проверьте индекс.` };
  }
  for (const { abbreviation, word, at } of glued) {
    const right = `${abbreviation} ${word}`;
    yield {
      from: at - abbreviation.length,
      to: at + word.length,
      message: `После «${abbreviation}» нужен пробел: «${right}».`,
      meant: { title: `Поставить пробел после «${abbreviation}»`, text: right, safe: true },
    };
  }
}
