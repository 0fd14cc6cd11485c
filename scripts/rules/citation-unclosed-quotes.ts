import { citationsOf, type PlacedCitation } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'citation-unclosed-quotes',
  severity: 'warning',
  title: 'Кавычки вокруг названия правового акта закрыты',
  why: 'Без закрывающей кавычки не видно, где кончается название и начинается текст школы.',
  source: 'правила русской орфографии и пунктуации 1956 г., § 200',
  specimens: [
    {
      name: 'внутри названия ещё одни кавычки',
      bad: '1.1. По актам:\n\n- приказ Минтруда России от 18.10.2013 № 544н ⟦«Об утверждении профессионального стандарта «Педагог»⟧;\n- устав.\n',
      good: '1.1. По актам:\n\n- приказ Минтруда России от 18.10.2013 № 544н «Об утверждении профессионального стандарта «Педагог»»;\n- устав.\n',
      messages: [
        'Название начинается кавычкой, но она не закрыта. Поставьте закрывающую кавычку после слова «Педагог»».',
      ],
    },
    {
      name: 'кавычка потеряна перед следующим актом',
      bad: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ ⟦«Об образовании в Российской Федерации⟧, приказом директора.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации», приказом директора.\n',
      messages: [
        'Название начинается кавычкой, но она не закрыта. Поставьте закрывающую кавычку после слова «Федерации».',
      ],
    },
  ],
  *check(policy) {
    for (const placed of citationsOf(policy)) {
      const { citation, prose } = placed;
      const { title } = citation.spans;
      if (!title || citation.titleClosed) continue;
      const word = /\S+$/.exec(prose.text.slice(title.from, title.to))?.[0] ?? '';
      yield {
        range: sourceRange(prose, title.from, title.to),
        message: `Название начинается кавычкой, но она не закрыта. Поставьте закрывающую кавычку после слова «${word.replace(/^[«"„]/, '')}».`,
        fix: closing(placed),
      };
    }
  },
});

/** A sign more is the author's to type. */
function closing({ citation, prose }: PlacedCitation): Fix {
  const { from, to } = citation.spans.title!;
  const opened = prose.text[from];
  const mark = opened === '"' || opened === '″' ? '"' : opened === '“' || opened === '„' ? '”' : '»';
  const [, end] = sourceRange(prose, from, to);
  return { title: 'Закрыть кавычку', safe: false, edits: [{ range: [end, end], text: mark }] };
}
