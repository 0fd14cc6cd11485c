import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-double-word',
  severity: 'warning',
  title: 'Слово не набрано дважды подряд',
  why: 'Повторы остаются после правки предложения и читаются как небрежность.',
  specimens: [
    {
      name: 'предлог и слово дважды',
      bad: '1.1. Школа работает ⟦в в⟧ две смены и ⟦для для⟧ всех.\n',
      good: '1.1. Школа работает в две смены и для всех.\n',
      messages: ['Слово «в» стоит дважды подряд.', 'Слово «для» стоит дважды подряд.'],
    },
    {
      name: 'имена, числа и повтор через знак – не ошибка',
      bad: '1.1. Совет принимает ⟦решение решение⟧, 5 5 раз, что, что и всё. Школа. Школа.\n',
      good: '1.1. Совет принимает решение, 5 5 раз, что, что и всё. Школа. Школа.\n',
      messages: ['Слово «решение» стоит дважды подряд.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const { 0: both, 1: word = '', index } of wording.text.matchAll(DOUBLE)) {
      const to = index + both.length;
      yield {
        range: wording.range(index, to),
        message: `Слово «${word}» стоит дважды подряд.`,
        fix: { title: 'Убрать повтор', safe: false, edits: [wording.edit(index + word.length, to, '')] },
      };
    }
  },
});

const DOUBLE = /(?<![\p{L}\d-])(\p{L}{1,30}) {1,3}\1(?![\p{L}\d-])/gu;
