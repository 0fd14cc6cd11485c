import type { CitationType } from '../knowledge/citations/index.ts';
import { fullName } from '../knowledge/legal-acts/index.ts';
import { citationsOf, identify } from '../model/index.ts';
import { agreeing, datedElsewhere } from './citations/places.ts';
import { defineRule } from './rule.ts';

/** Kinds that are numbered anew every year. */
const YEARLY: Partial<Record<CitationType, string>> = {
  order: 'Приказ',
  letter: 'Письмо',
  government_decree: 'Постановление',
  government_directive: 'Распоряжение',
  chief_sanitary_decree: 'Постановление',
  regional_decree: 'Постановление',
};

export default defineRule({
  id: 'citation-ambiguous-number',
  severity: 'warning',
  title: 'Правовой акт назван так, что его не спутать с другим',
  why: 'Номера повторяются: 273-ФЗ есть и о противодействии коррупции, а приказы и постановления нумеруют заново каждый год.',
  specimens: [
    {
      name: 'два закона с одним номером',
      bad: '1.1. По ⟦Федеральному закону № 273-ФЗ⟧.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ.\n',
      messages: [
        'Номер 273-ФЗ есть у разных актов: Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»; Федеральный закон от 25.12.2008 № 273-ФЗ «О противодействии коррупции». Укажите дату.',
      ],
    },
    {
      name: 'приказ без даты',
      bad: '1.1. По ⟦приказу Минобрнауки России № 373⟧.\n',
      good: '1.1. По приказу Минобрнауки России от 06.10.2009 № 373, а дальше – по приказу Минобрнауки России № 373.\n',
      messages: ['Приказ № 373 назван без даты, а такие номера повторяются каждый год. Укажите дату.'],
    },
  ],
  *check(policy, corpus) {
    for (const placed of citationsOf(policy)) {
      const { citation, range } = placed;
      if (!citation.number || citation.date || citation.spans.date || datedElsewhere(policy, placed)) continue;
      const { act, candidates } = identify(citation, corpus);
      if (act) continue;
      const kind = YEARLY[citation.type];
      if (candidates.length > 1) {
        const names = candidates.map(fullName).join('; ');
        yield { range, message: `Номер ${citation.number} есть у разных актов: ${names}. Укажите дату.` };
      } else if (kind && !citation.title) {
        const message = `${kind} № ${citation.number} ${agreeing(citation.type, ['назван', 'названо', 'названы'])} без даты, а такие номера повторяются каждый год. Укажите дату.`;
        yield { range, message };
      }
    }
  },
});
