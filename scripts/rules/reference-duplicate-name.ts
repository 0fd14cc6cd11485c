import type { Part } from '../model/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-duplicate-name',
  severity: 'error',
  title: 'Постоянное имя пункта {#…} не повторяется',
  why: 'По постоянному имени пункт находят ссылки с сайтов и из других актов. Если имя стоит у двух пунктов, ссылка приведёт не туда.',
  specimens: [
    {
      name: 'одно имя у двух пунктов',
      bad: '## 1. Помощь\n\n1.1. Один. {#help}\n\n1.2. Два.⟦ {#help}⟧\n',
      good: '## 1. Помощь\n\n1.1. Один. {#help}\n\n1.2. Два. {#help-more}\n',
      messages: ['Постоянное имя «help» уже стоит у пункта на строке 3. Дайте этому пункту другое имя.'],
    },
  ],
  *check({ all, source }) {
    const first = new Map<string, Part>();
    for (const part of all) {
      if (!part.markRange) continue;
      const name = /\{#([^\s}]+)/.exec(source.text.slice(...part.markRange))?.[1] ?? '';
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, part);
        continue;
      }
      yield {
        range: part.markRange,
        message: `Постоянное имя «${name}» уже стоит у пункта на строке ${source.lines.place(earlier.range[0]).line}. Дайте этому пункту другое имя.`,
        related: [{ range: earlier.markRange!, message: `Здесь стоит то же имя «${name}»` }],
      };
    }
  },
});
