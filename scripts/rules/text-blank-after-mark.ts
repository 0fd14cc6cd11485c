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
      bad: '1.1. Книги⟦,⟧карты⟦;⟧планы школы⟦.⟧Совет⟦(⟧далее Совет) «Лира»⟦–⟧ дом, школа⟦«⟧Лира⟦»⟧и сад.\n',
      good: '1.1. Книги, карты; планы школы. Совет (далее Совет) «Лира» – дом, школа «Лира» и сад.\n',
      messages: [
        'Между «Книги,» и «карты» нет пробела.',
        'Между «карты;» и «планы» нет пробела.',
        'Между «школы.» и «Совет» нет пробела.',
        'Между «Совет» и «(далее» нет пробела.',
        'Перед тире после слова «Лира» нет пробела.',
        'Между «школа» и ««Лира» нет пробела.',
        'Между «Лира»» и «и» нет пробела.',
      ],
    },
    {
      name: 'дроби, время, окончания в скобках, адреса и имена – не ошибка',
      bad: '1.1. Член(ы) совета, 1,5 ставки, 8:30, mos.ru, А.А. Белашова, т.е. «Учи.Дом», Яндекс.Почта, «ёлочки»-кавычки, слово⟦,⟧слово.\n',
      good: '1.1. Член(ы) совета, 1,5 ставки, 8:30, mos.ru, А.А. Белашова, т.е. «Учи.Дом», Яндекс.Почта, «ёлочки»-кавычки, слово, слово.\n',
      messages: ['Между «слово,» и «слово» нет пробела.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { text } = wording;
    const done = new Set<number>();
    for (const [pattern, at] of GLUED) {
      for (const { 0: sign, index } of text.matchAll(pattern)) {
        const gap = at === 'before' ? index : index + sign.length;
        if (done.has(gap) || (sign === '(' && isEnding(text, index))) continue;
        done.add(gap);
        yield problemAt(wording, index, index + sign.length, gap);
      }
    }
  },
});

/** Where two things stand together that a blank should part: the sign, and on which side of it the blank is missing. */
const GLUED: readonly [RegExp, 'before' | 'after'][] = [
  [/(?<=[\p{L}\d)»])[,;](?=\p{L})|(?<=\p{L}{2}|[)»]):(?=\p{L})|(?<=\d)[;](?=\d)/gu, 'after'],
  // «слова.Слово»: a name in two parts («Яндекс.Почта») begins with a capital letter.
  [/(?<=(?<!\p{L})\p{Ll}{3,30}[)»]?|[)»])\.(?=\p{Lu}\p{Ll})/gu, 'after'],
  [/(?<=\p{L}{2}|[\d»])\((?=[\p{L}«])/gu, 'before'],
  [/(?<=\p{L}{2}|\d)«(?=\p{L})/gu, 'before'],
  [/(?<=\p{L})»(?=\p{L})/gu, 'after'],
  [/(?<=[\p{L}»)]{2})[–—](?= \p{L})/gu, 'before'],
  [/(?<=[\p{L}»)] )[–—](?=[\p{L}«])/gu, 'after'],
];

/** «член(ы)», «обучающийся(аяся)»: what stands in the brackets is the end of a word. */
function isEnding(text: string, index: number): boolean {
  return /^\(\p{Ll}{1,8}\)/u.test(text.slice(index, index + 10));
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
