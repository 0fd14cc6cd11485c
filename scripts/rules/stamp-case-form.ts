import type { GrammaticalCase } from '../knowledge/declension.ts';
import {
  agreementName,
  decisionName,
  isApprovedByBody,
  isByOfficial,
  orderName,
  type StampName,
} from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (rest: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n${rest}---\n`;

const card = (person: string, body: string) => `name: { value: Школа, source: устав }
shortName: { value: Школа, source: устав }
address: { value: село Кустовое, source: устав }
people:
  director: { post: Директор, name: А.А. Белашова, source: приказ }
  keeper: { ${person}, name: А.А. Белашова, source: приказ }
bodies:
  circle: { ${body}, source: устав }
`;
const UNKNOWN = card('post: Смотритель школы', 'name: Клуб отцов');

const CASES: Record<GrammaticalCase, string> = {
  genitive: 'родительный падеж',
  dative: 'дательный падеж',
  accusative: 'винительный падеж',
  instrumental: 'творительный падеж',
  prepositional: 'предложный падеж',
};

export default defineRule({
  id: 'stamp-case-form',
  severity: 'warning',
  title: 'Должности и органы из грифов программа умеет поставить в нужный падеж',
  why: 'В грифе пишут «приказом директора», «с учётом мнения совета родителей». Незнакомое слово программа не склоняет наугад, а печатает как есть.',
  specimens: [
    {
      name: 'должность и орган, которых программа не знает',
      bad: passport(
        'agreed:\n  - { body: ⟦circle⟧, stamp: opinion }\napproved: { by: ⟦keeper⟧, order: { number: "45" } }\n',
      ),
      good: passport(
        'agreed:\n  - { body: совета, stamp: opinion }\napproved: { by: director, order: { number: "45" } }\n',
      ),
      beside: { 'policy/organization.yaml': UNKNOWN },
      messages: [
        '«Клуб отцов» программа не умеет поставить в родительный падеж и напечатает в грифе как есть. Впишите в policy/organization.yaml: bodies → circle → genitive.',
        '«Смотритель школы» программа не умеет поставить в родительный падеж и напечатает в грифе как есть. Впишите в policy/organization.yaml: people → keeper → genitive.',
      ],
    },
  ],
  *check({ passport, source }, { organization }) {
    const institution = organization?.value;
    if (!passport || !institution) return;
    const { agreed = [], approved } = passport;
    // An official is named in the nominative.
    const names: { path: (string | number)[]; name: StampName }[] = agreed.flatMap((agreement, i) =>
      isByOfficial(agreement) ? [] : [{ path: ['agreed', i, 'body'], name: agreementName(agreement, institution) }],
    );
    if (approved && isApprovedByBody(approved, institution))
      names.push({ path: ['approved', 'by'], name: decisionName(approved, institution) });
    else if (approved?.order) names.push({ path: ['approved', 'by'], name: orderName(approved, institution) });
    for (const { path, name } of names) {
      if (!name.missing) continue;
      const { typed, field, path: at } = name.missing;
      yield {
        range: source.frontMatter!.locate(path, 'value'),
        message: `«${typed}» программа не умеет поставить в ${CASES[field]} и напечатает в грифе как есть. Впишите в ${organization.path}: ${[...at, field].join(' → ')}.`,
      };
    }
  },
});
