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
    for (const [index, word, to] of doubles(wording.text)) {
      yield {
        range: wording.range(index, to),
        message: `Слово «${word}» стоит дважды подряд.`,
        fix: { title: 'Убрать повтор', safe: false, edits: [wording.edit(index + word.length, to, '')] },
      };
    }
  },
});

const LETTERS = /^[A-Za-zА-Яа-яЁё]{1,40}$/;
const GOES_ON = /[A-Za-zА-Яа-яЁё\d-]/;

/** Neighbouring words that are equal, as they are typed: «Школа. Школа» are two sentences. */
function* doubles(text: string): Generator<[index: number, word: string, to: number]> {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== BLANK && code !== LINE_END) continue;
    const next = at + 1;
    // Most neighbours differ in their first letter.
    if (code === BLANK && text.charCodeAt(start) === text.charCodeAt(next)) {
      const word = text.slice(start, at);
      const to = next + word.length;
      if (text.startsWith(word, next) && LETTERS.test(word) && !GOES_ON.test(text[to] ?? ' ')) yield [start, word, to];
    }
    start = next;
  }
}

const [BLANK, LINE_END] = [32, 10];
