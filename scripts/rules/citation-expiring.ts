import { dottedDate } from '../knowledge/dates.ts';
import { EXPIRY_NOTICE, monthsLater } from '../knowledge/legal-acts/index.ts';
import { forcesIn } from './citations/force-problems.ts';
import { actName } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-expiring',
  severity: 'info',
  title: 'О скором конце срока правового акта известно заранее',
  why: 'Новую редакцию готовят, согласовывают и утверждают неделями. За сколько месяцев предупреждать, задаёт expiryNotice в organization.yaml (если не указано, за 6).',
  source: 'реестр правовых актов проекта',
  specimens: [
    {
      name: 'санитарные правила за месяц до конца срока',
      bad: '1.1. Соблюдаются ⟦СП 2.4.3648-20⟧.\n',
      good: '1.1. Соблюдаются санитарные правила.\n',
      today: '2026-11-24',
      messages: ['СП 2.4.3648-20: срок действия кончается 01.01.2027. Проверьте, продлён ли он и чем заменён акт.'],
    },
    {
      name: 'срок предупреждения из карточки учреждения',
      bad: '1.1. Соблюдаются ⟦СП 2.4.3648-20⟧.\n',
      good: '1.1. Соблюдаются санитарные правила.\n',
      today: '2026-03-01',
      beside: {
        'policy/organization.yaml':
          'name: { value: Школа, source: устав }\nshortName: { value: Школа, source: устав }\naddress: { value: село, source: устав }\npeople: {}\nexpiryNotice: 12\n',
      },
      messages: ['СП 2.4.3648-20: срок действия кончается 01.01.2027. Проверьте, продлён ли он и чем заменён акт.'],
    },
  ],
  *check(policy, corpus) {
    const horizon = monthsLater(corpus.today, corpus.organization?.value?.expiryNotice ?? EXPIRY_NOTICE);
    for (const { placed, act, force } of forcesIn(policy, corpus)) {
      if (force.state !== 'in_force' || !force.until || force.until > horizon) continue;
      yield {
        range: placed.range,
        message: `${actName(act)}: срок действия кончается ${dottedDate(force.until)}. Проверьте, продлён ли он и чем заменён акт.`,
      };
    }
  },
});
