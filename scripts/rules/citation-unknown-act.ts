import { citationsOf, identify } from '../model/index.ts';
import { actKey, actName } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-unknown-act',
  severity: 'info',
  title: 'Правовой акт, на который ссылается текст, есть в реестре',
  why: 'О неизвестном акте нельзя сказать ни верны ли дата и название, ни действует ли он: это должен проверить человек.',
  specimens: [
    {
      name: 'приказа нет в реестре',
      bad: '1.1. По ⟦приказу Минкультуры России от 10.07.2013 № 975⟧. Ещё раз: приказ Минкультуры России от 10.07.2013 № 975.\n',
      good: '1.1. По приказу Минпросвещения России от 22.03.2021 № 115.\n',
      messages: [
        'Реестр не знает такого акта: приказ Минкультуры России от 10.07.2013 № 975. Проверьте его по официальному источнику и добавьте в policy/acts.yaml.',
      ],
    },
  ],
  *check(policy, corpus) {
    const said = new Set<string>();
    for (const { citation, range } of citationsOf(policy)) {
      if (!citation.number || citation.spans.number === undefined) continue;
      const { act, candidates } = identify(citation, corpus);
      const key = actKey(citation)!;
      // A number without a date is another rule's business.
      if (act || candidates.length > 0 || said.has(key) || (!citation.date && needsDate(citation.type))) continue;
      said.add(key);
      const name = actName({ ...citation, kind: citation.type });
      yield {
        range,
        message: `Реестр не знает такого акта: ${lowerFirst(name)}. Проверьте его по официальному источнику и добавьте в policy/acts.yaml.`,
      };
    }
  },
});

const needsDate = (type: string): boolean =>
  !['federal_law', 'federal_constitutional_law', 'law_rf', 'sanitary_rules', 'gost'].includes(type);

/** «Федеральный закон» keeps its capital, «приказ» has none inside a sentence. */
const lowerFirst = (text: string): string =>
  /^(?:Федеральн|Закон Росс|[А-Я]{2}|Сан)/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
