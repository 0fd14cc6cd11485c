import { isQuoted } from '../knowledge/terms/quotes.ts';
import { NOTIONS, type Notion } from '../knowledge/terms/synonyms.ts';
import { type Policy, prosesOf, termsOf } from '../model/index.ts';
import { plainText, type Range, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { times } from './words/times.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'term-synonym',
  severity: 'warning',
  title: 'Одно понятие названо одним словом, и это слово закона',
  why: 'Разные слова в правовом тексте значат разное. Если права в одном пункте даны «обучающимся», а в другом «учащимся», кто-то из них права не получил.',
  source: 'статьи 2 (пункты 15 и 18), 16, 33 и 44 Федерального закона от 29.12.2012 № 273-ФЗ',
  specimens: [
    {
      name: 'обучающиеся и учащиеся',
      bad: '1.1. Школа помогает обучающимся.\n\n1.2. ⟦Учащиеся⟧ сообщают дежурному. Учащимся отвечают.\n',
      good: '1.1. Школа помогает обучающимся.\n\n1.2. Обучающиеся сообщают дежурному.\n',
      messages: [
        'Об одном и том же сказано «обучающиеся» (1 раз) и «учащиеся» (2 раза, строка 3). Слово закона – «обучающиеся» (пункт 15 статьи 2 273-ФЗ); «учащиеся» по части 1 статьи 33 – лишь один из видов обучающихся, и это слово верно, если речь только о них.',
      ],
    },
    {
      name: 'одно слово во всём акте; слово, которое акт определил, остаётся',
      bad: '1.1. В образовательной организации тихо. Руководитель ⟦образовательного учреждения⟧ следит за этим.\n',
      good: '1.1. Обучающиеся по программам общего образования (далее – учащиеся) ходят в муниципальное образовательное учреждение. Учащиеся рады образовательной организации.\n',
      messages: [
        'Об одном и том же сказано «образовательная организация» (1 раз) и «образовательное учреждение» (1 раз, строка 1). Слово закона – «образовательная организация» (пункт 18 статьи 2 273-ФЗ); «учреждение» остаётся в официальном названии и в названиях старых документов.',
      ],
    },
    {
      name: 'законные представители без родителей',
      bad: '1.1. Школа пишет ученикам и их ⟦законным представителям⟧.\n',
      good: '1.1. Школа пишет ученикам и их родителям (законным представителям), родителям и законным представителям, родителям (иным законным представителям).\n',
      messages: [
        'Сказано «законные представители» (1 раз, строка 1). Слово закона – «родители (законные представители)» (статья 44 273-ФЗ); без слова «родители» читатель может решить, что речь только об опекунах и попечителях.',
      ],
    },
  ],
  *check(policy) {
    for (const notion of NOTIONS) {
      const others = placesOf(notion, notion.otherForms, policy);
      if (!others[0] || isDefined(notion, policy)) continue;
      const own = placesOf(undefined, notion.wordForms, policy);
      if (!own[0] && !notion.alone) continue;
      const both = own[0] ? `«${notion.word}» (${times(own.length)}) и ` : '';
      yield {
        range: others[0],
        message: `${both ? 'Об одном и том же сказано' : 'Сказано'} ${both}«${notion.other}» (${times(others.length)}, ${linesOf(others, policy)}). Слово закона – «${notion.word}» (${notion.source}); ${notion.unless}.`,
        ...(notion.alone && { severity: 'info' as const }),
        ...(own[0] && { related: [{ range: own[0], message: `Здесь сказано «${notion.word}».` }] }),
      };
    }
  },
});

/** Places of a pattern in running text: what is quoted is the name of another document. */
function placesOf(notion: Notion | undefined, pattern: RegExp, policy: Policy): Range[] {
  // Most acts have none of these words at all.
  if (notion && !lowerOf(policy).includes(notion.beginning.toLowerCase())) return [];
  const found: Range[] = [];
  for (const prose of prosesOf(policy)) {
    const text = plainText(prose);
    if (notion && !startsIn(text, notion.beginning)) continue;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (isQuoted(text, index)) continue;
      found.push(sourceRange(prose, index, index + word.length));
    }
  }
  return found;
}

const lowers = new WeakMap<Policy, string>();

function lowerOf(policy: Policy): string {
  const lower = lowers.get(policy) ?? wordingOf(policy).typed.toLowerCase();
  lowers.set(policy, lower);
  return lower;
}

const startsIn = (text: string, beginning: string): boolean =>
  text.includes(beginning) || text.includes(beginning[0]!.toUpperCase() + beginning.slice(1)) || !/[а-яё]/.test(text);

function isDefined({ otherForms }: Notion, policy: Policy): boolean {
  return termsOf(policy).some(({ name }) => name.search(otherForms) >= 0);
}

/** Lines that are named; the others are found by searching for the word. */
const MOST = 5;

function linesOf(places: readonly Range[], { source }: Policy): string {
  const lines = [...new Set(places.map(([start]) => source.lines.place(start).line))];
  return `${lines.length > 1 ? 'строки' : 'строка'} ${lines.slice(0, MOST).join(', ')}${lines.length > MOST ? ' и дальше' : ''}`;
}
