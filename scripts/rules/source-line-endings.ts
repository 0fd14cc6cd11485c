import { defineRule } from './rule.ts';

const MESSAGE =
  'Строки кончаются по правилам Windows (U+000D U+000A). Для сравнения редакций лучше один знак перевода строки (U+000A): команда fix заменит все.';

export default defineRule({
  id: 'source-line-endings',
  severity: 'info',
  title: 'Строки кончаются одним знаком перевода строки',
  why: 'Если один редактор ставит в конце строк два знака, а другой один, при сравнении редакций изменённой покажется каждая строка.',
  specimens: [
    {
      name: 'строки Windows',
      bad: '## 1. Общее⟦\r\n⟧\r\n1.1. Текст.\r\n',
      good: '## 1. Общее\n\n1.1. Текст.\n',
      messages: [MESSAGE],
    },
  ],
  *check({ source }) {
    const ends = [...source.text.matchAll(/\r\n?/g)].map(({ index, 0: end }) => [index, index + end.length] as const);
    const [first] = ends;
    if (!first) return;
    yield {
      range: first,
      message: MESSAGE,
      fix: { title: 'Заменить концы строк', safe: true, edits: ends.map((range) => ({ range, text: '\n' })) },
    };
  },
});
