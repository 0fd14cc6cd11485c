import type { Range } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { typedStampsOf } from './stamps/typed.ts';

const act = (text: string) => `${text}\n\n## 1. Общие положения\n`;

export default defineRule({
  id: 'stamp-quotes',
  severity: 'warning',
  title: 'Слово грифа стоит без кавычек',
  why: 'Кавычки остались от старых правил; по нынешним слово грифа пишут прописными буквами без кавычек.',
  source: 'ГОСТ Р 7.0.97, грифы утверждения и согласования',
  specimens: [
    {
      name: '«УТВЕРЖДАЮ» в кавычках',
      bad: act('⟦«УТВЕРЖДАЮ»⟧\nДиректор школы'),
      good: act('УТВЕРЖДАЮ\nДиректор школы'),
      messages: ['Слово «УТВЕРЖДАЮ» взято в кавычки: в грифе их не ставят.'],
    },
    {
      name: 'прямые кавычки и двоеточие',
      bad: act('⟦"Согласовано"⟧: педагогическим советом'),
      good: act('Согласовано: педагогическим советом'),
      messages: ['Слово «Согласовано» взято в кавычки: в грифе их не ставят.'],
    },
  ],
  *check(policy) {
    for (const { word, range, quotes } of typedStampsOf(policy)) {
      const [first] = quotes;
      if (!first) continue;
      const whole: Range = [Math.min(range[0], first[0]), Math.max(range[1], quotes.at(-1)![1])];
      yield {
        range: whole,
        message: `Слово «${word}» взято в кавычки: в грифе их не ставят.`,
        fix: { title: 'Убрать кавычки', safe: true, edits: quotes.map((quote) => ({ range: quote, text: '' })) },
      };
    }
  },
});
