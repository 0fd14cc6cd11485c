import { visible } from '../knowledge/characters.ts';
import { readRemark } from '../knowledge/citations/index.ts';
import { dottedDate } from '../knowledge/dates.ts';
import { citationsOf } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-stale-remark',
  severity: 'warning',
  title: 'Замечание о вступлении акта в силу не устарело',
  why: 'Слова «вступает в силу с 01.09.2024», прочитанные позже этого дня, говорят, что текст не пересматривали.',
  specimens: [
    {
      name: 'день прошёл',
      bad: '1.1. По постановлению Правительства РФ от 11.10.2023 № 1678 ⟦(вступает в силу с 01.09.2024г.)⟧.\n',
      good: '1.1. По постановлению Правительства РФ от 11.10.2023 № 1678.\n',
      messages: ['Замечание «вступает в силу с 01.09.2024г.» устарело: 01.09.2024 прошло. Уберите его.'],
    },
    {
      name: 'день впереди',
      bad: '1.1. По приказу Минпросвещения России от 22.03.2021 № 115, ⟦который вступает в силу с 1 сентября 2024 года⟧; и по приказу Минпросвещения России от 02.09.2020 № 458 (вступает в силу с 01.09.2030).\n',
      good: '1.1. По приказу Минпросвещения России от 22.03.2021 № 115; и по приказу Минпросвещения России от 02.09.2020 № 458 (вступает в силу с 01.09.2030).\n',
      messages: [
        'Замечание «который вступает в силу с 1 сентября 2024 года» устарело: 01.09.2024 прошло. Уберите его.',
      ],
    },
  ],
  *check(policy, { today }) {
    for (const { citation, prose } of citationsOf(policy)) {
      const remark = readRemark(prose.text, citation.end);
      if (!remark || remark.date > today) continue;
      const range = sourceRange(prose, remark.from, remark.to);
      const words = visible(prose.text.slice(remark.from, remark.to).replace(/^\(|\)$/g, ''));
      const blank = /\s$/.test(prose.text.slice(0, remark.from)) ? 1 : 0;
      yield {
        range,
        message: `Замечание «${words}» устарело: ${dottedDate(remark.date)} прошло. Уберите его.`,
        fix: {
          title: 'Убрать замечание',
          safe: false,
          edits: [{ range: sourceRange(prose, remark.from - blank, remark.to), text: '' }],
        },
      };
    }
  },
});
