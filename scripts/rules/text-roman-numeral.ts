import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

/** Letters that are typed for Roman numerals, and what is meant. */
const NUMERALS: Record<string, string> = { Х: 'X', П: 'II', Ш: 'III', У: 'V', Y: 'V' };

export default defineRule({
  id: 'text-roman-numeral',
  severity: 'warning',
  title: 'Римское число набрано латинскими буквами',
  why: 'Буквы Х, П, Ш, У, Y только похожи на римские числа: программа экранного доступа прочитает «Ха век» и «Пэ полугодие», поиск не найдёт.',
  specimens: [
    {
      name: 'похожая буква',
      bad: '1.1. В ⟦ХХ⟧ веке.\n',
      good: '1.1. В XX веке.\n',
      messages: ['Римское число «ХХ» набрано русскими буквами. Должно быть латинскими: «XX».'],
    },
    {
      name: 'другая буква похожего вида: решает человек',
      bad: '1.1. В ⟦П⟧ полугодии и ⟦Ш⟧ четверти, во II полугодии, раздел ⟦IY⟧.\n',
      good: '1.1. В II полугодии и III четверти, во II полугодии, раздел IV.\n',
      messages: [
        'Похоже, «П» здесь — римское число, набранное другой буквой. Должно быть «II».',
        'Похоже, «Ш» здесь — римское число, набранное другой буквой. Должно быть «III».',
        'Похоже, «IY» здесь — римское число, набранное другой буквой. Должно быть «IV».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 0: typed, index } of wording.text.matchAll(RUSSIAN)) {
      if (/[\p{L}\d.-]/u.test(wording.text[index - 1] ?? ' ')) continue;
      const right = [...typed].map((letter) => NUMERALS[letter] ?? letter).join('');
      const same = /^Х+$/u.test(typed);
      const range = wording.range(index, index + typed.length);
      yield {
        range,
        message: same
          ? `Римское число «${typed}» набрано русскими буквами. Должно быть латинскими: «${right}».`
          : `Похоже, «${typed}» здесь — римское число, набранное другой буквой. Должно быть «${right}».`,
        fix: { title: 'Набрать латинскими буквами', safe: same, edits: [{ range, text: right }] },
      };
    }
  },
});

const RUSSIAN =
  /(?:Х{1,3}|[ПШУ])(?= (?:век|вв?\.|полугоди|четверт|квартал|триместр|ступен|уровн|уровен|этап|раздел|глав|тур(?![а-яё])))|(?:[IХX]Y|YI{0,3})(?=[ .)])/g;
