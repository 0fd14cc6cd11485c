import { dottedDate } from '../knowledge/dates.ts';
import type { Passport } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (rest: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\n${rest}---\n`;

export default defineRule({
  id: 'passport-dates-order',
  severity: 'error',
  title: 'Даты идут по порядку: протокол, утверждение, вступление в силу, отмена',
  why: 'Акт, который утвердили раньше, чем согласовали, принят с нарушением порядка и не применяется.',
  source: 'части 3 и 4 статьи 30 Федерального закона от 29.12.2012 № 273-ФЗ',
  specimens: [
    {
      name: 'протокол позже утверждения',
      bad: passport(
        'agreed:\n  - { body: council, protocol: { date: ⟦2024-09-02⟧ } }\napproved: { by: director, date: 2024-08-30 }\n',
      ),
      good: passport(
        'agreed:\n  - { body: council, protocol: { date: 2024-08-30 } }\napproved: { by: director, date: 2024-08-30 }\n',
      ),
      messages: [
        'Протокол датирован 02.09.2024, а утверждение — 30.08.2024: акт сначала согласуют, потом утверждают. Проверьте обе даты.',
      ],
    },
    {
      name: 'действует раньше, чем утверждён, и отменён раньше, чем принят',
      bad: passport(
        'approved: { by: director, date: 2024-08-30 }\neffective: ⟦2024-08-01⟧\nrepealed: { date: ⟦2024-07-01⟧ }\n',
      ),
      good: passport(
        'approved: { by: director, date: 2024-08-30 }\neffective: 2024-09-01\nrepealed: { date: 2025-07-01 }\n',
      ),
      messages: [
        'Вступление в силу датировано 01.08.2024, а утверждение — 30.08.2024: акт сначала утверждают, потом он вступает в силу. Проверьте обе даты.',
        'Отмена датирована 01.07.2024, а утверждение — 30.08.2024: акт сначала утверждают, потом отменяют. Проверьте обе даты.',
      ],
    },
    {
      name: 'должностное лицо согласовало позже приказа',
      bad: passport(
        'agreed:\n  - { by: deputy, date: ⟦2024-09-02⟧ }\napproved: { by: director, order: { date: 2024-08-30 } }\n',
      ),
      good: passport(
        'agreed:\n  - { by: deputy, date: 2024-08-29 }\napproved: { by: director, order: { date: 2024-08-30 } }\n',
      ),
      messages: [
        'Согласование датировано 02.09.2024, а приказ — 30.08.2024: акт сначала согласуют, потом издают приказ. Проверьте обе даты.',
      ],
    },
  ],
  *check({ passport, source }) {
    if (!passport || !source.frontMatter) return;
    const { locate } = source.frontMatter;
    for (const { wrong, than, message } of disorder(passport)) {
      const range = locate(wrong, 'value');
      yield {
        range,
        message: `${message} Проверьте обе даты.`,
        related: [{ range: locate(than, 'value'), message: 'Вторая дата' }],
      };
    }
  },
});

type Path = readonly (string | number)[];

function* disorder({
  agreed = [],
  approved,
  effective,
  repealed,
}: Passport): Generator<{ wrong: Path; than: Path; message: string }> {
  const approval = approved?.date;
  const order = approved?.order?.date;
  const day = dottedDate;
  for (const [i, { protocol, date: signed }] of agreed.entries()) {
    const date = protocol?.date ?? signed;
    const wrong = protocol?.date ? ['agreed', i, 'protocol', 'date'] : ['agreed', i, 'date'];
    const dated = protocol?.date ? 'Протокол датирован' : 'Согласование датировано';
    if (date && approval && date > approval) {
      const message = `${dated} ${day(date)}, а утверждение — ${day(approval)}: акт сначала согласуют, потом утверждают.`;
      yield { wrong, than: ['approved', 'date'], message };
    } else if (date && order && date > order) {
      const message = `${dated} ${day(date)}, а приказ — ${day(order)}: акт сначала согласуют, потом издают приказ.`;
      yield { wrong, than: ['approved', 'order', 'date'], message };
    }
  }
  if (effective && approval && effective < approval) {
    const message = `Вступление в силу датировано ${day(effective)}, а утверждение — ${day(approval)}: акт сначала утверждают, потом он вступает в силу.`;
    yield { wrong: ['effective'], than: ['approved', 'date'], message };
  } else if (effective && order && effective < order) {
    const message = `Вступление в силу датировано ${day(effective)}, а приказ — ${day(order)}: акт вступает в силу не раньше приказа.`;
    yield { wrong: ['effective'], than: ['approved', 'order', 'date'], message };
  }
  if (repealed && approval && repealed.date <= approval) {
    const message = `Отмена датирована ${day(repealed.date)}, а утверждение — ${day(approval)}: акт сначала утверждают, потом отменяют.`;
    yield { wrong: ['repealed', 'date'], than: ['approved', 'date'], message };
  }
}
