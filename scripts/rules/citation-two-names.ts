import { documentNoun } from '../knowledge/citations/index.ts';
import { shortName } from '../knowledge/legal-acts/index.ts';
import { type Corpus, citationsOf, identify, type PlacedCitation, type Policy } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { actKey, pieceRange } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-two-names',
  severity: 'warning',
  title: 'То, что утверждено правовым актом, названо так же, как в самом акте',
  why: 'Постановление утверждает Правила, а текст называет их Порядком: читатель ищет документ, которого нет.',
  specimens: [
    {
      name: 'Порядок вместо Правил',
      bad: '1.1. По ⟦Порядку применения технологий⟧, утвержденному постановлением Правительства РФ от 11.10.2023 № 1678 «Об утверждении Правил применения технологий».\n',
      good: '1.1. По Правилам применения технологий, утвержденным постановлением Правительства РФ от 11.10.2023 № 1678 «Об утверждении Правил применения технологий».\n',
      messages: [
        'Постановление Правительства Российской Федерации от 11.10.2023 № 1678 утверждает Правила, а здесь они названы словом «Порядку». Назовите документ одинаково.',
      ],
    },
    {
      name: 'полное название в другом пункте',
      bad: '1.1. По приказу Минкультуры России от 10.07.2013 № 975 «Об утверждении Порядка выдачи».\n\n1.2. Выдача идёт по ⟦Положению о выдаче⟧, утвержденному приказом Минкультуры России от 10.07.2013 № 975.\n',
      good: '1.1. По приказу Минкультуры России от 10.07.2013 № 975 «Об утверждении Порядка выдачи».\n\n1.2. Выдача идёт по Порядку выдачи, утвержденному приказом Минкультуры России от 10.07.2013 № 975.\n',
      messages: [
        'Приказ Минкультуры России от 10.07.2013 № 975 утверждает Порядок, а здесь он назван словом «Положению». Назовите документ одинаково.',
      ],
    },
  ],
  *check(policy, corpus) {
    for (const placed of citationsOf(policy)) {
      const { citation, prose } = placed;
      if (!citation.approves) continue;
      const { from, to } = citation.approves;
      const word = /^[\p{L}-]+/u.exec(prose.text.slice(from, to))?.[0] ?? '';
      const called = documentNoun(word);
      const real = titleOf(placed, policy, corpus);
      const nouns = real ? [...real.title.matchAll(/[\p{L}-]+/gu)].map(([each]) => documentNoun(each)) : [];
      const approved = nouns.find((noun) => noun !== undefined);
      // «Об утверждении Порядка и Правил» approves both.
      if (!called || !real || !approved || nouns.includes(called)) continue;
      const name = shortName({ ...citation, kind: citation.type });
      const they = approved.plural ? 'они названы' : approved.neuter ? 'оно названо' : 'он назван';
      yield {
        range: sourceRange(prose, from, to),
        message: `${name[0]!.toUpperCase()}${name.slice(1)} утверждает ${approved.name}, а здесь ${they} словом «${word}». Назовите документ одинаково.`,
        ...(real.place && { related: [{ range: pieceRange(real.place, 'title'), message: 'Название акта' }] }),
      };
    }
  },
});

/** The title «Об утверждении …» of the act, here, elsewhere in the text or in the registry. */
function titleOf(
  placed: PlacedCitation,
  policy: Policy,
  corpus: Corpus,
): { title: string; place?: PlacedCitation } | undefined {
  const key = actKey(placed.citation);
  const places = [placed, ...citationsOf(policy).filter(({ citation }) => actKey(citation) === key)];
  const place = places.find(({ citation }) => APPROVAL.test(citation.title ?? ''));
  if (place) return { title: place.citation.title!.replace(APPROVAL, ''), place };
  const title = identify(placed.citation, corpus).act?.title;
  return title && APPROVAL.test(title) ? { title: title.replace(APPROVAL, '') } : undefined;
}

const APPROVAL = /^Об утверждении(?: и введении в действие)?\s+/i;
