import { missingDots } from './numbering/dots.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';

export default defineRule({
  id: 'numbering-missing-dot',
  severity: 'warning',
  title: 'После номера стоит точка, если она стоит у остальных номеров',
  why: 'Номера, оформленные по-разному, выглядят опечаткой, и поиск по «3.2.» такой пункт не находит.',
  specimens: [
    {
      name: 'пункт без точки среди пунктов с точкой',
      bad: '## 1. Помощь\n\n1.1. Один.\n\n⟦1.2⟧ При обращении.\n\n1.3. Три.\n',
      good: '## 1. Помощь\n\n1.1. Один.\n\n1.2. При обращении.\n\n1.3. Три.\n',
      messages: [
        'После номера пункта 1.2 нет точки, а у соседнего пункта 1.1 она есть (строка 3). Должно быть «1.2.».',
      ],
    },
    {
      name: 'раздел без точки; пункты без точек во всём акте — это стиль',
      bad: '## 1. Помощь\n\n1.1 Один.\n\n1.2 Два.\n\n## ⟦2⟧ Сроки\n\n2.1 Три.\n',
      good: '## 1. Помощь\n\n1.1 Один.\n\n1.2 Два.\n\n## 2. Сроки\n\n2.1 Три.\n',
      messages: ['После номера раздела 2 нет точки, а у соседнего раздела 1 она есть (строка 1). Должно быть «2.».'],
    },
  ],
  *check(policy) {
    for (const { part, usual } of missingDots(policy)) {
      const [, end] = part.number!.range;
      yield {
        range: part.number!.range,
        message: `После номера ${nameOf(part, 'of')} нет точки, а у соседнего ${nameOf(usual, 'of')} она есть (строка ${lineOf(usual, policy)}). Должно быть «${part.number!.raw}.».`,
        related: [{ range: usual.number!.range, message: 'Номер с точкой' }],
        fix: { title: 'Поставить точку после номера', safe: true, edits: [{ range: [end, end], text: '.' }] },
      };
    }
  },
});
