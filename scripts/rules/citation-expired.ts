import { dottedDate } from '../knowledge/dates.ts';
import { forcesIn } from './citations/force-problems.ts';
import { actName } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-expired',
  severity: 'warning',
  title: 'Срок действия правового акта не истёк',
  why: 'Многие акты действуют до указанного в них дня. Если его не продлили, ссылаться не на что.',
  source: 'реестр правовых актов проекта',
  specimens: [
    {
      name: 'санитарные правила после срока',
      bad: '1.1. Соблюдаются ⟦СП 2.4.3648-20⟧.\n',
      good: '1.1. Соблюдаются санитарные правила.\n',
      today: '2027-01-01',
      messages: [
        'СП 2.4.3648-20: срок действия до 01.01.2027 истёк. Продлён ли он, реестр не знает (запись проверена 22.11.2026). Сверьте по официальному источнику.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const { placed, act, force } of forcesIn(policy, corpus)) {
      if (force.state !== 'expired') continue;
      const checked = act.checkedAt ? ` (запись проверена ${dottedDate(act.checkedAt)})` : '';
      yield {
        range: placed.range,
        message: `${actName(act)}: срок действия до ${dottedDate(force.until)} истёк. Продлён ли он, реестр не знает${checked}. Сверьте по официальному источнику.`,
      };
    }
  },
});
