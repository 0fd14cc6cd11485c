import { visible } from '../knowledge/characters.ts';
import { citationsOf } from '../model/index.ts';
import { pieceRange, pieceText } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-authority-form',
  severity: 'info',
  title: 'Министерство названо вместе со словом «России»',
  why: 'Сокращённое официальное название министерства включает слово «России»: есть министерства и у республик.',
  source: 'положения о министерствах: «сокращенное наименование – Минпросвещения России»',
  specimens: [
    {
      name: 'без слова «России»',
      bad: '1.1. По приказу ⟦Минпросвещения⟧ от 22.03.2021 № 115.\n',
      good: '1.1. По приказу Минпросвещения России от 22.03.2021 № 115.\n',
      messages: ['Пишется полностью: не «Минпросвещения», а «Минпросвещения России».'],
    },
  ],
  *check(policy) {
    for (const placed of citationsOf(policy)) {
      const typed = visible(pieceText(placed, 'authority'));
      // Services («Рособрнадзор») and acronyms bear the country in their names; joint acts are left to the reader.
      if (!placed.citation.shortAuthority || !/^мин\p{L}+$/iu.test(typed)) continue;
      const range = pieceRange(placed, 'authority');
      yield {
        range,
        message: `Пишется полностью: не «${typed}», а «${typed} России».`,
        fix: { title: 'Добавить «России»', safe: false, edits: [{ range: [range[1], range[1]], text: ' России' }] },
      };
    }
  },
});
