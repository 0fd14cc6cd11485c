import { dottedDate } from '../knowledge/dates.ts';
import { shortName } from '../knowledge/legal-acts/index.ts';
import { legalActsOf } from '../model/index.ts';
import { forcesIn } from './citations/force-problems.ts';
import { actName, agreeing } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-superseded',
  severity: 'warning',
  title: 'Текст ссылается на акт, который регулирует вопрос сейчас',
  why: 'Замещённый акт формально может действовать, но по нему уже не работают. «Замещён» не значит «утратил силу»: решить, что назвать, должен человек.',
  source: 'реестр правовых актов проекта: у каждой записи указано, откуда она',
  specimens: [
    {
      name: 'прежний стандарт',
      bad: '1.1. По стандарту, утвержденному ⟦приказом Минобрнауки России от 06.10.2009 № 373⟧.\n',
      good: '1.1. По стандарту, утвержденному приказом Минпросвещения России от 31.05.2021 № 286.\n',
      messages: [
        'Приказ Минобрнауки России от 06.10.2009 № 373 замещён с 01.09.2022: вопрос регулирует приказ Минпросвещения России от 31.05.2021 № 286. Утратил ли прежний акт силу, реестр не знает.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const { placed, act, force } of forcesIn(policy, corpus)) {
      if (force.state !== 'superseded') continue;
      const heir = force.by ? legalActsOf(corpus).byId(force.by) : undefined;
      const since = force.from ? ` с ${dottedDate(force.from)}` : '';
      yield {
        range: placed.range,
        message: `${actName(act)} ${agreeing(act.kind, ['замещён', 'замещено', 'замещены'])}${since}${heir ? `: вопрос регулирует ${shortName(heir)}` : ''}. Утратил ли прежний акт силу, реестр не знает.`,
      };
    }
  },
});
