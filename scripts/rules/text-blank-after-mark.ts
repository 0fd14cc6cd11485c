import { defineRule, type Problem } from './rule.ts';
import { around, type Wording, wordAfter, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-blank-after-mark',
  severity: 'warning',
  title: 'После знака препинания, перед скобкой и вокруг тире стоит пробел',
  why: 'Слова, слипшиеся на стыке, не находит поиск, и строка не может на них перенестись.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: знаки препинания',
  specimens: [
    {
      name: 'запятая, точка, скобки, кавычки, тире',
      bad: '1.1. Книги⟦,⟧карты⟦;⟧планы школы⟦.⟧Совет⟦(⟧далее Совет). Дом.⟦(⟧новый) «Лира»⟦–⟧ дом, школа⟦«⟧Лира⟦»⟧и сад.\n',
      good: '1.1. Книги, карты; планы школы. Совет (далее Совет). Дом. (новый) «Лира» – дом, школа «Лира» и сад.\n',
      messages: [
        'Между «Книги,» и «карты» нет пробела.',
        'Между «карты;» и «планы» нет пробела.',
        'Между «школы.» и «Совет» нет пробела.',
        'Между «Совет» и «(далее» нет пробела.',
        'Между «Дом» и «(новый» нет пробела.',
        'Перед тире после слова «Лира» нет пробела.',
        'Между «школа» и ««Лира» нет пробела.',
        'Между «Лира»» и «и» нет пробела.',
      ],
    },
    {
      name: 'дроби, время, окончания в скобках, адреса и имена – не ошибка',
      bad: '1.1. Член(ы) совета, 1,5 ставки, 8:30, mos.ru, А.А. Белашова, т.е. «Учи.Дом», Яндекс.Почта, «ёлочки»-кавычки, (далее –Школа), слово⟦,⟧слово.\n',
      good: '1.1. Член(ы) совета, 1,5 ставки, 8:30, mos.ru, А.А. Белашова, т.е. «Учи.Дом», Яндекс.Почта, «ёлочки»-кавычки, (далее –Школа), слово, слово.\n',
      messages: ['Между «слово,» и «слово» нет пробела.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    for (const { index } of text.matchAll(GLUED)) {
      const sign = text[index]!;
      const { before, after } = around(wording, index, index + 1);
      const side = sideWithoutBlank(sign, before, after);
      if (!side || (sign === '(' && isEnding(text, index))) continue;
      yield problemAt(wording, index, index + 1, side === 'left' ? index : index + 1);
    }
  },
});

/** A sign between letters, or a dash with a blank on one side only. */
const GLUED = /(?<=[^ \n])(?:[,;:.(«»](?=[A-Za-zА-Яа-яЁё«])|[–—](?= ))|[–—](?=[А-Яа-яЁё«])/g;

/** Which side of the sign lacks its blank. */
function sideWithoutBlank(sign: string, before: string, after: string): 'left' | 'right' | undefined {
  const word = /^\p{L}/u.test(after);
  if (sign === ',' || sign === ';') return word && /[\p{L}\d)»]$/u.test(before) ? 'right' : undefined;
  if (sign === ':') return word && /(?:\p{L}{2}|[)»])$/u.test(before) ? 'right' : undefined;
  if (sign === '(') return /(?:\p{L}{2}[.,;:]?|[\d»])$/u.test(before) ? 'left' : undefined;
  if (sign === '«') return word && /(?:\p{L}{2}|\d)$/u.test(before) ? 'left' : undefined;
  if (sign === '»') return word ? 'right' : undefined;
  // «слова.Слово»; a name in two parts («Яндекс.Почта») begins with a capital letter.
  if (sign === '.')
    return /(?:(?<!\p{L})\p{Ll}{3,30}[)»]?|[)»])$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) ? 'right' : undefined;
  // «(далее –Школа)» is what term-dash speaks of.
  if (DEFINES.test(before)) return undefined;
  if (/^ \p{L}/u.test(after)) return /[\p{L}»)]{2}$/u.test(before) ? 'left' : undefined;
  return /[\p{L}»)] $/u.test(before) && /^[\p{L}«]/u.test(after) ? 'right' : undefined;
}

const DEFINES = /(?:далее|дальнейшем)(?: по тексту| соответственно)? ?$/iu;

/** «член(ы)», «обучающийся(аяся)»: what stands in the brackets is the end of a word. */
function isEnding(text: string, index: number): boolean {
  return /\p{L}/u.test(text[index - 1] ?? '') && /^\(\p{Ll}{1,8}\)/u.test(text.slice(index, index + 10));
}

function problemAt(wording: Wording, from: number, to: number, gap: number): Problem {
  const sign = wording.text.slice(from, to);
  const [left, right] = [wordBefore(wording, from), wordAfter(wording, to)];
  const dash = sign === '–' || sign === '—';
  const { before } = around(wording, from, to);
  const message = dash
    ? `${gap === from ? 'Перед тире' : 'После тире'} ${gap === from ? `после слова «${left}»` : `перед словом «${right}»`} нет пробела.`
    : gap === from
      ? `Между «${left}» и «${sign}${right}» нет пробела.`
      : `Между «${left}${/[)»]$/u.test(before) ? before.at(-1) : ''}${sign}» и «${right}» нет пробела.`;
  return {
    range: wording.range(from, to),
    message,
    fix: { title: 'Вставить пробел', safe: true, edits: [wording.edit(gap, gap, ' ')] },
  };
}
