import { dottedDate } from '../knowledge/dates.ts';
import { shortName } from '../knowledge/legal-acts/index.ts';
import { legalActsOf } from '../model/index.ts';
import { forcesIn } from './citations/force-problems.ts';
import { actName, agreeing } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-repealed',
  severity: 'warning',
  title: 'Текст не опирается на акт, который утратил силу',
  why: 'Требования утратившего силу акта не действуют, и проверяющий сочтёт локальный акт не приведённым в соответствие с законом.',
  source: 'Федеральный закон от 29.12.2012 № 273-ФЗ, часть 1 статьи 30; реестр правовых актов проекта',
  specimens: [
    {
      name: 'прежние правила о сайте',
      bad: '1.1. По ⟦постановлению Правительства РФ от 10.07.2013 № 582⟧.\n',
      good: '1.1. По постановлению Правительства РФ от 20.10.2021 № 1802.\n',
      messages: [
        'Постановление Правительства Российской Федерации от 10.07.2013 № 582 утратило силу с 01.03.2022. Его заменяет постановление Правительства Российской Федерации от 20.10.2021 № 1802.',
      ],
    },
    {
      name: 'отмена впереди',
      bad: '1.1. По ⟦приказу Минпросвещения России от 02.02.2020 № 7⟧.\n',
      good: '1.1. По приказу Минпросвещения России от 03.02.2020 № 8.\n',
      today: '2025-06-02',
      beside: {
        'policy/acts.yaml':
          'a-7: { kind: order, date: 2020-02-02, number: "7", status: { value: repealed, from: 2025-06-01 }, source: [сайт] }\na-8: { kind: order, date: 2020-02-03, number: "8", status: { value: repealed, from: 2025-07-01 }, source: [сайт] }\n',
      },
      messages: ['Приказ от 02.02.2020 № 7 утратил силу с 01.06.2025.'],
    },
  ],
  *check(policy, corpus) {
    for (const { placed, act, force } of forcesIn(policy, corpus)) {
      if (force.state !== 'repealed') continue;
      const heir = force.by ? legalActsOf(corpus).byId(force.by) : undefined;
      const name = actName(act);
      const verb = agreeing(act.kind, ['утратил', 'утратило', 'утратили']);
      const since = force.from ? ` с ${dottedDate(force.from)}` : '';
      yield {
        range: placed.range,
        message: `${name} ${verb} силу${since}.${heir ? ` Его заменяет ${shortName(heir)}.` : ''}`,
      };
    }
  },
});
