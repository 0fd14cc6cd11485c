import { isApprovedByBody } from '../model/index.ts';
import { defineRule } from './rule.ts';

const passport = (approved: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок приёма\nstatus: approved\n${approved}effective: 2024-08-30\n---\n`;

export default defineRule({
  id: 'stamp-missing-order',
  severity: 'warning',
  title: 'У утверждённого акта указаны номер и дата приказа',
  why: 'По номеру и дате приказа на акт ссылаются другие документы и ищут его при проверке. Гриф УТВЕРЖДАЮ без приказа допустим, но номера для ссылок не даёт.',
  source: 'ГОСТ Р 7.0.97, гриф утверждения; статья 30 Федерального закона от 29.12.2012 № 273-ФЗ',
  specimens: [
    {
      name: 'нет номера',
      bad: passport('approved: { by: director, date: 2024-08-30, ⟦order⟧: { date: 2024-08-30 } }\n'),
      good: passport('approved: { by: director, date: 2024-08-30, order: { number: "45", date: 2024-08-30 } }\n'),
      messages: ['Акт утверждён, а номер приказа не указан: в грифе останется пустое место. Впишите number.'],
    },
    {
      name: 'нет ни номера, ни даты',
      bad: passport('approved: { by: director, date: 2024-08-30, ⟦order⟧: {} }\n'),
      good: passport('approved: { by: council, date: 2024-08-30, protocol: { number: "1", date: 2024-08-30 } }\n'),
      messages: [
        'Акт утверждён, а номер и дата приказа не указаны: в грифе останется пустое место. Впишите number и date.',
      ],
    },
    {
      name: 'утверждён без приказа',
      bad: passport('⟦approved⟧: { by: director, date: 2024-08-30 }\n'),
      good: passport('approved: { by: director, date: 2024-08-30, order: { number: "45", date: 2024-08-30 } }\n'),
      messages: [
        'Приказ об утверждении не назван: напечатается «УТВЕРЖДАЮ», и сослаться на акт по номеру будет нельзя. Если приказ был, добавьте order с номером и датой.',
      ],
    },
  ],
  *check({ passport, mode, source }, { organization }) {
    const approved = passport?.approved;
    if (!approved || mode !== 'adopted' || isApprovedByBody(approved, organization?.value)) return;
    const { locate } = source.frontMatter!;
    if (!approved.order) {
      yield {
        range: locate(['approved'], 'key'),
        severity: 'info',
        message:
          'Приказ об утверждении не назван: напечатается «УТВЕРЖДАЮ», и сослаться на акт по номеру будет нельзя. Если приказ был, добавьте order с номером и датой.',
      };
      return;
    }
    const { number, date } = approved.order;
    if (number && date) return;
    const what =
      !number && !date
        ? 'номер и дата приказа не указаны'
        : number
          ? 'дата приказа не указана'
          : 'номер приказа не указан';
    const fields = [number ? '' : 'number', date ? '' : 'date'].filter(Boolean).join(' и ');
    yield {
      range: locate(['approved', 'order'], 'key'),
      message: `Акт утверждён, а ${what}: в грифе останется пустое место. Впишите ${fields}.`,
    };
  },
});
