import { NOTIONS, type Notion } from '../knowledge/terms/synonyms.ts';
import { type Policy, prosesOf, termsOf } from '../model/index.ts';
import { plainText, type Range, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { times } from './words/times.ts';

export default defineRule({
  id: 'term-synonym',
  severity: 'warning',
  title: 'Одно понятие названо одним словом, и это слово закона',
  why: 'Разные слова в правовом тексте значат разное. Если права в одном пункте даны «обучающимся», а в другом «учащимся», кто-то из них права не получил.',
  source: 'таблица понятий с их статьями: scripts/knowledge/terms/synonyms.ts',
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
  ],
  *check(policy) {
    for (const notion of NOTIONS) {
      const others = placesOf(notion, notion.otherForms, policy);
      if (!others[0] || isDefined(notion, policy)) continue;
      const own = placesOf(undefined, notion.wordForms, policy);
      if (!own[0]) continue;
      yield {
        range: others[0],
        message: `Об одном и том же сказано «${notion.word}» (${times(own.length)}) и «${notion.other}» (${times(others.length)}, ${linesOf(others, policy)}). Слово закона – «${notion.word}» (${notion.source}); ${notion.unless}.`,
        related: [{ range: own[0], message: `Слово «${notion.word}» стоит здесь.` }],
      };
    }
  },
});

/** Places of a pattern in running text: what is quoted is the name of another document. */
function placesOf(notion: Notion | undefined, pattern: RegExp, policy: Policy): Range[] {
  const found: Range[] = [];
  for (const prose of prosesOf(policy)) {
    const text = plainText(prose);
    if (notion && !startsIn(text, notion.beginning)) continue;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (text.lastIndexOf('«', index) > text.lastIndexOf('»', index)) continue;
      found.push(sourceRange(prose, index, index + word.length));
    }
  }
  return found;
}

const startsIn = (text: string, beginning: string): boolean =>
  text.includes(beginning) || text.includes(beginning[0]!.toUpperCase() + beginning.slice(1)) || !/\p{Ll}/u.test(text);

function isDefined({ otherForms }: Notion, policy: Policy): boolean {
  return termsOf(policy).some(({ name }) => name.search(otherForms) >= 0);
}

/** Lines that are named; the others are found by searching for the word. */
const MOST = 5;

function linesOf(places: readonly Range[], { source }: Policy): string {
  const lines = [...new Set(places.map(([start]) => source.lines.place(start).line))];
  return `${lines.length > 1 ? 'строки' : 'строка'} ${lines.slice(0, MOST).join(', ')}${lines.length > MOST ? ' и дальше' : ''}`;
}
