import type { Quote, QuotePair } from '../knowledge/quotes.ts';
import { defineRule } from './rule.ts';
import { quotesOf } from './words/quotes.ts';
import { wordAfter, wordBefore, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-quotes-unpaired',
  severity: 'warning',
  title: 'У каждой кавычки есть пара',
  why: 'Без второй кавычки не видно, где кончается название, а в названии закона это меняет смысл.',
  specimens: [
    {
      name: 'не закрыта и не открыта',
      bad: '1.1. Закон ⟦«⟧Об образовании действует.\n\n1.2. Закон Об образовании⟦»⟧ действует.\n',
      good: '1.1. Закон «Об образовании» действует.\n\n1.2. Закон «Об образовании» действует.\n',
      messages: [
        'Кавычка « перед словом «Об» не закрыта. Поставьте вторую там, где кончается название.',
        'Кавычка » после слова «образовании» не открыта. Поставьте первую там, где начинается название.',
      ],
    },
    {
      name: 'одна закрывающая за две и кавычки на нескольких строках – не ошибка',
      bad: '1.1. МБОУ «Детский сад «Мак», учреждение ⟦"⟧Школа.\n',
      good: '1.1. МБОУ «Детский сад «Мак».\n\nУчреждение «Школа\n\nимени Пушкина», экран 15".\n',
      messages: ['Кавычка " перед словом «Школа» не закрыта. Поставьте вторую там, где кончается название.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { pairs, unpaired } = quotesOf(wording);
    const hasNested = nestedIn(pairs, wording.text);
    for (const { at, sign, side } of withoutFarPairs(unpaired, wording.text)) {
      if (side === 'open' && hasNested(at, sign)) continue;
      // Inches and seconds.
      if (side === 'close' && /["″]/.test(sign) && /\d/.test(wording.text[at - 1] ?? '')) continue;
      const word = side === 'open' ? wordAfter(wording, at + 1) : wordBefore(wording, at);
      const where = word
        ? ` ${side === 'open' ? 'перед' : 'после'} ${side === 'open' ? 'словом' : 'слова'} «${word}»`
        : '';
      yield {
        range: wording.range(at, at + 1),
        message:
          side === 'open'
            ? `Кавычка ${sign}${where} не закрыта. Поставьте вторую там, где кончается название.`
            : `Кавычка ${sign}${where} не открыта. Поставьте первую там, где начинается название.`,
      };
    }
  },
});

/** A name in several lines: the quote of one is closed in one of the next three. */
function withoutFarPairs(unpaired: readonly Quote[], text: string): Quote[] {
  const left: Quote[] = [];
  for (const quote of unpaired) {
    const before = left.at(-1);
    const between = before && quote.at - before.at < 1000 ? text.slice(before.at, quote.at).split('\n') : [];
    // A line that ends a sentence ends the name too.
    const goesOn =
      between.length > 1 && between.length < 5 && !between.slice(0, -1).some((line) => /[.;:]$/.test(line));
    if (quote.side === 'close' && before?.side === 'open' && goesOn) left.pop();
    else left.push(quote);
  }
  return left;
}

/**
 * Where the inner and the outer name end together one «»» may stand for both. The places are asked in order.
 * @returns whether a pair of the same kind follows a quote in its line
 */
function nestedIn(pairs: readonly QuotePair[], text: string): (at: number, sign: string) => boolean {
  let next = 0;
  return (at, sign) => {
    while (next < pairs.length && pairs[next]!.open.at < at) next++;
    const end = text.indexOf('\n', at);
    for (let i = next; i < pairs.length && i < next + MAX_PAIRS; i++) {
      const { open } = pairs[i]!;
      if (end >= 0 && open.at > end) return false;
      if (open.sign === sign) return true;
    }
    return false;
  };
}

/** A name has no more quotes inside of it. */
const MAX_PAIRS = 10;
