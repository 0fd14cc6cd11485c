import type { Quote, QuotePair } from '../knowledge/quotes.ts';
import { defineRule } from './rule.ts';
import { quotesOf } from './words/quotes.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-quotes',
  severity: 'warning',
  title: 'Кавычки в тексте – «ёлочки», внутри них – „лапки“ или тоже «ёлочки»',
  why: 'Прямые и английские кавычки остаются после копирования с сайтов и из правовых систем, и одно название выглядит в акте по-разному.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: рисунок кавычек',
  specimens: [
    {
      name: 'прямые, английские и смешанные',
      bad: '1.1. Закон ⟦"Об образовании"⟧, система ⟦“Моя школа”⟧, сайт ⟦«Вестник"⟧.\n',
      good: '1.1. Закон «Об образовании», система «Моя школа», сайт «Вестник».\n',
      messages: [
        'Кавычки у слов "Об образовании" не русские. Должно быть «Об образовании».',
        'Кавычки у слов “Моя школа” не русские. Должно быть «Моя школа».',
        'Кавычки у слов «Вестник" разные. Должно быть «Вестник».',
      ],
    },
    {
      name: 'кавычки внутри кавычек',
      bad: '1.1. МБОУ ⟦"Школа "Лира""⟧, «Сад „Мак“», «Сад «Мак»», ⟦«Сеть "Интернет"»⟧.\n',
      good: '1.1. МБОУ «Школа „Лира“», «Сад „Мак“», «Сад «Мак»», «Сеть „Интернет“».\n',
      messages: [
        'Кавычки у слов "Школа "Лира"" не русские. Должно быть «Школа „Лира“».',
        'Кавычки у слов «Сеть "Интернет"» не русские. Должно быть «Сеть „Интернет“».',
      ],
    },
    {
      name: 'одна закрывающая за две',
      bad: '1.1. В учреждении ⟦"Комбинат "Центр подготовки"⟧ и в ⟦"Саду"⟧.\n',
      good: '1.1. В учреждении «Комбинат «Центр подготовки» и в «Саду».\n',
      messages: [
        'Кавычки у слов "Комбинат "Центр подготовки" не русские. Должно быть «Комбинат «Центр подготовки».',
        'Кавычки у слов "Саду" не русские. Должно быть «Саду».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { pairs, unpaired } = quotesOf(wording);
    for (const group of groupsOf(pairs)) {
      const outer = outerOf(group[0]!, unpaired, wording.text);
      const changes = group.flatMap((pair) => {
        const right = rightQuotes(pair);
        return [pair.open, pair.close].flatMap(({ at, sign }, i) =>
          sign === right[i] ? [] : [{ at, put: right[i]! }],
        );
      });
      if (changes.length === 0) continue;
      if (outer) changes.unshift({ at: outer.at, put: '«' });
      const [from, to] = [outer?.at ?? group[0]!.open.at, group[0]!.close.at + 1];
      const typed = wording.typed.slice(from, to);
      const right = changes.reduce(
        (text, { at, put }) => text.slice(0, at - from) + put + text.slice(at - from + 1),
        typed,
      );
      yield {
        range: wording.range(from, to),
        message: `Кавычки у слов ${short(typed)} ${group.some(isMixed) ? 'разные' : 'не русские'}. Должно быть ${short(right)}.`,
        fix: {
          title: 'Исправить кавычки',
          safe: true,
          edits: changes.map(({ at, put }) => wording.edit(at, at + 1, put)),
        },
      };
    }
  },
});

/** «"Комбинат "Центр"»: the mark before an inner name that ends where the outer one ends, and is closed for both. */
function outerOf({ open }: QuotePair, unpaired: readonly Quote[], text: string): Quote | undefined {
  if (open.sign === '«') return undefined;
  const before = unpaired.findLast(({ at, sign, side }) => side === 'open' && sign === open.sign && at < open.at);
  return before && open.at - before.at < 200 && !/[\n«»"“”„]/.test(text.slice(before.at + 1, open.at))
    ? before
    : undefined;
}

/** An outer pair with the pairs inside of it. */
function groupsOf(pairs: readonly QuotePair[]): QuotePair[][] {
  const groups: QuotePair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    if (group && pair.open.at < group[0]!.close.at) group.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

const isMixed = ({ open, close }: QuotePair): boolean => (open.sign === '«') !== (close.sign === '»');

/** Guillemets stay inside guillemets: names of institutions are registered so. */
function rightQuotes(pair: QuotePair): [string, string] {
  const { open, close, depth } = pair;
  return depth === 0 || open.sign === '«' || close.sign === '»' ? ['«', '»'] : ['„', '“'];
}

/** The middle of a long quotation is left out of a message. */
const short = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 36).trimEnd()} … ${text.slice(-16).trimStart()}` : text;
