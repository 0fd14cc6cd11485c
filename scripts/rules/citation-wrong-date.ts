import { dottedDate } from '../knowledge/dates.ts';
import { shortName } from '../knowledge/legal-acts/index.ts';
import { citationsOf, identify } from '../model/index.ts';
import { pieceRange, pieceText } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-wrong-date',
  severity: 'error',
  title: 'Дата правового акта — та, под которой он известен реестру',
  why: 'Дата акта — это дата подписания. Дата принятия Государственной Думой (21.12.2012 у закона об образовании) попадает в ссылки по ошибке, и акт по такой ссылке не находится.',
  source: 'Федеральный закон от 14.06.1994 № 5-ФЗ, статья 2; реестр правовых актов проекта',
  specimens: [
    {
      name: 'дата принятия Думой',
      bad: '1.1. По Федеральному закону ⟦от 21.12.2012⟧ № 273-ФЗ «Об образовании в Российской Федерации».\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации».\n',
      messages: [
        'У акта «Об образовании в Российской Федерации» № 273-ФЗ дата 29.12.2012, а здесь 21.12.2012. Исправьте дату или номер.',
      ],
    },
    {
      name: 'в тот же год под этим номером другая дата',
      bad: '1.1. По Федеральному закону ⟦от 21.12.2012⟧ № 273-ФЗ.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ.\n',
      messages: [
        'У акта «Об образовании в Российской Федерации» № 273-ФЗ дата 29.12.2012, а здесь 21.12.2012. Исправьте дату или номер.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const placed of citationsOf(policy)) {
      const { act, wrong } = identify(placed.citation, corpus);
      if (wrong !== 'date' || !act?.date) continue;
      const range = pieceRange(placed, 'date');
      const typed = pieceText(placed, 'date');
      const right = dottedDate(act.date);
      const name = act.title ? `акта «${act.title}» № ${act.number}` : `акта «${shortName({ ...act, date: null })}»`;
      const numeric = /\d{1,2}\.\d{1,2}\.\d{2,4}/.exec(typed);
      const from = range[0] + (numeric?.index ?? 0);
      yield {
        range,
        message: `У ${name} дата ${right}, а здесь ${dottedDate(placed.citation.date!)}. Исправьте дату или номер.`,
        // Without the title only number and year speak for this act.
        ...(!placed.citation.title && { severity: 'warning' as const }),
        ...(numeric && {
          fix: {
            title: `Поставить дату ${right}`,
            safe: false,
            edits: [{ range: [from, from + numeric[0].length] as const, text: right }],
          },
        }),
      };
    }
  },
});
