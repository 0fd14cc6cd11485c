import { isApprovedByBody, isByOfficial } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (rest: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\n${rest}effective: 2024-08-30\n---\n`;

export default defineRule({
  id: 'stamp-missing-protocol',
  severity: 'warning',
  title: 'У принятого акта указаны номера и даты протоколов, даты согласования',
  why: 'Решение совета или собрания подтверждает протокол. Без его номера и даты не видно, что мнение действительно спросили.',
  source: 'часть 3 статьи 30 Федерального закона от 29.12.2012 № 273-ФЗ; ГОСТ Р 7.0.97, гриф согласования',
  specimens: [
    {
      name: 'протокола нет; у второго нет даты',
      bad: passport(
        'agreed:\n  - { body: ⟦council⟧ }\n  - { body: parents, stamp: opinion, ⟦protocol⟧: { number: "2" } }\napproved: { by: director, date: 2024-08-30 }\n',
      ),
      good: passport(
        'agreed:\n  - { body: council, protocol: { number: "1", date: 2024-08-30 } }\n  - { body: parents, stamp: opinion, protocol: { number: "2", date: 2024-08-29 } }\napproved: { by: director, date: 2024-08-30 }\n',
      ),
      messages: [
        'Акт принят, а номер и дата протокола не указаны: в грифе останется пустое место. Впишите protocol с полями number и date.',
        'Акт принят, а дата протокола не указана: в грифе останется пустое место. Впишите date.',
      ],
    },
    {
      name: 'акт утвердил совет, номера протокола нет',
      bad: passport('approved: { by: council, date: 2024-08-30, ⟦protocol⟧: { date: 2024-08-30 } }\n'),
      good: passport('approved: { by: council, date: 2024-08-30, protocol: { number: "1", date: 2024-08-30 } }\n'),
      messages: ['Акт принят, а номер протокола не указан: в грифе останется пустое место. Впишите number.'],
    },
    {
      name: 'даты согласования с должностным лицом нет',
      bad: passport('agreed:\n  - { by: ⟦deputy⟧ }\napproved: { by: director, date: 2024-08-30 }\n'),
      good: passport('agreed:\n  - { by: deputy, date: 2024-08-29 }\napproved: { by: director, date: 2024-08-30 }\n'),
      messages: ['Акт принят, а дата согласования не указана: в грифе останется пустое место. Впишите date.'],
    },
  ],
  *check({ passport, mode, source }, { organization }) {
    if (!passport || mode !== 'adopted') return;
    const { agreed = [], approved } = passport;
    const places = [
      ...agreed.flatMap((agreement, i) =>
        isByOfficial(agreement) ? [] : [{ protocol: agreement.protocol, path: ['agreed', i], name: 'body' }],
      ),
      ...(approved && isApprovedByBody(approved, organization?.value)
        ? [{ protocol: approved.protocol, path: ['approved'], name: 'by' }]
        : []),
    ];
    for (const [i, agreement] of agreed.entries()) {
      if (isByOfficial(agreement) && !agreement.date)
        yield {
          range: source.frontMatter!.locate(['agreed', i, 'by'], 'value'),
          message: 'Акт принят, а дата согласования не указана: в грифе останется пустое место. Впишите date.',
        };
    }
    for (const { protocol, path, name } of places) {
      const missing = [protocol?.number ? '' : 'number', protocol?.date ? '' : 'date'].filter(Boolean);
      if (missing.length === 0) continue;
      const what =
        missing.length === 2
          ? 'номер и дата протокола не указаны'
          : missing[0] === 'date'
            ? 'дата протокола не указана'
            : 'номер протокола не указан';
      const { locate } = source.frontMatter!;
      yield {
        range: protocol ? locate([...path, 'protocol'], 'key') : locate([...path, name], 'value'),
        message: `Акт принят, а ${what}: в грифе останется пустое место. Впишите ${protocol ? '' : 'protocol с полями '}${missing.join(' и ')}.`,
      };
    }
  },
});
