import { fullName } from '../knowledge/legal-acts/index.ts';
import { citationsOf, identify } from '../model/index.ts';
import { pieceRange } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-wrong-number',
  severity: 'error',
  title: 'Номер правового акта — тот, под которым он известен реестру',
  why: 'Название и дата одного акта с номером другого — ссылка в никуда: непонятно, какой акт имелся в виду.',
  source: 'реестр правовых актов проекта',
  specimens: [
    {
      name: 'номер другого закона',
      bad: '1.1. По Федеральному закону от 29 декабря 2012 г. № ⟦173-ФЗ⟧ «Об образовании в Российской Федерации».\n',
      good: '1.1. По Федеральному закону от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации».\n',
      messages: [
        'Под таким названием известен Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации», а здесь номер 173-ФЗ. Исправьте номер.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const placed of citationsOf(policy)) {
      const { act, wrong } = identify(placed.citation, corpus);
      if (wrong !== 'number' || !act?.number) continue;
      const [, end] = pieceRange(placed, 'number');
      const range = [end - (placed.citation.rawNumber?.length ?? 0), end] as const;
      yield {
        range,
        message: `Под таким названием известен ${fullName(act)}, а здесь номер ${placed.citation.number}. Исправьте номер.`,
        fix: { title: `Поставить номер ${act.number}`, safe: false, edits: [{ range, text: act.number }] },
      };
    }
  },
});
