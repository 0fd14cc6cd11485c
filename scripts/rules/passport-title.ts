import { type Prose, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

const act = (heading: string) =>
  `---\nid: example\nkind: Порядок\ntitle: Порядок помощи ученикам и педагогам\nstatus: draft\n---\n\n# ${heading}\n`;

export default defineRule({
  id: 'passport-title',
  severity: 'error',
  title: 'Заголовок акта совпадает с названием в паспорте',
  why: 'Акт называют одинаково на первом листе, в приказе и на сайте. Название из паспорта попадёт на сайт, заголовок — на печать.',
  specimens: [
    {
      name: 'лишняя запятая в заголовке',
      bad: act('ПОРЯДОК ПОМОЩИ УЧЕНИКАМ⟦,⟧ И ПЕДАГОГАМ'),
      good: act('ПОРЯДОК ПОМОЩИ УЧЕНИКАМ И ПЕДАГОГАМ'),
      messages: [
        'Заголовок расходится с паспортом: в заголовке «…помощи ученикам, и педагогам», в паспорте «…помощи ученикам и педагогам». Сделайте их одинаковыми.',
      ],
    },
    {
      name: 'в заголовке не хватает слов; ё и регистр не в счёт',
      bad: act('ПОРЯДОК ПОМОЩИ УЧЕНИКАМ⟦⟧'),
      good: act('Порядок  помощи УЧЕНИКАМ и педагогам'),
      messages: [
        'Заголовок расходится с паспортом: в заголовке «…помощи ученикам», в паспорте «…помощи ученикам и педагогам». Сделайте их одинаковыми.',
      ],
    },
  ],
  *check({ passport, title }) {
    if (!passport || !title) return;
    const heading = tokensOf(title.prose.text);
    const named = tokensOf(passport.title);
    const at = heading.findIndex((token, i) => token.plain !== named[i]?.plain);
    const place = at < 0 ? heading.length : at;
    if (at < 0 && heading.length >= named.length) return;
    const [here, there] = [around(title.prose.text, heading, place), around(passport.title, named, place)];
    yield {
      range: rangeOf(title.prose, heading[place]),
      message: `Заголовок расходится с паспортом: в заголовке «${here}», в паспорте «${there}». Сделайте их одинаковыми.`,
    };
  },
});

interface Token {
  plain: string;
  from: number;
  to: number;
}

/** Words and signs, compared without case, ё and what cannot be seen. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+|\S/gu)]
    .map((match) => ({ plain: plainOf(match[0]), from: match.index, to: match.index + match[0].length }))
    .filter(({ plain }) => plain !== '');
}

const plainOf = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFC');

/** Two words on either side of the difference. */
function around(text: string, tokens: readonly Token[], at: number): string {
  const first = tokens[Math.max(0, at - 2)];
  const last = tokens[Math.min(tokens.length - 1, at + 2)];
  if (!first || !last) return '…';
  const words = text
    .slice(first.from, last.to)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return `${at > 2 ? '…' : ''}${words}${at + 3 < tokens.length ? '…' : ''}`;
}

function rangeOf(prose: Prose, token: Token | undefined) {
  return token ? sourceRange(prose, token.from, token.to) : sourceRange(prose, prose.text.length, prose.text.length);
}
