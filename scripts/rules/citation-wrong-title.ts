import { capital } from '../knowledge/capital.ts';
import { visible } from '../knowledge/characters.ts';
import { shortName } from '../knowledge/legal-acts/index.ts';
import { citationsOf, identify } from '../model/index.ts';
import { pieceRange } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-wrong-title',
  severity: 'warning',
  title: 'Название правового акта — то, под которым он известен реестру',
  why: 'Читатель ищет акт по названию. Чужое или прежнее название при верных дате и номере значит, что ссылку переписали не всю.',
  source: 'реестр правовых актов проекта',
  specimens: [
    {
      name: 'название прежнего закона',
      bad: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ ⟦«Об образовании»⟧.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации».\n',
      messages: [
        'Федеральный закон от 29.12.2012 № 273-ФЗ называется «Об образовании в Российской Федерации», а здесь «Об образовании». Сверьте название.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const placed of citationsOf(policy)) {
      const { act, wrong } = identify(placed.citation, corpus);
      if (wrong !== 'title' || !act?.title) continue;
      const range = pieceRange(placed, 'title');
      yield {
        range,
        message: `${capital(shortName(act))} называется «${act.title}», а здесь «${visible(placed.citation.title!)}». Сверьте название.`,
        ...(placed.citation.titleClosed && {
          fix: { title: 'Поставить название из реестра', safe: false, edits: [{ range, text: `«${act.title}»` }] },
        }),
      };
    }
  },
});
