import { numberLabel } from '../model/index.ts';
import { defectsOf } from './numbering/defects.ts';
import { defineRule } from './rule.ts';
import { lineOf, noun } from './words/parts.ts';
import { renumberRemedy } from './words/renumber.ts';

export default defineRule({
  id: 'numbering-duplicate',
  severity: 'error',
  title: 'Номер пункта встречается в акте один раз',
  why: 'На пункт ссылаются по номеру: из приказов, протоколов и самого акта. Если номер повторяется, нельзя понять, какой из пунктов имеется в виду.',
  specimens: [
    {
      name: 'два пункта 1.2',
      bad: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n⟦1.2.⟧ Три.\n',
      good: '## 1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. Три.\n',
      messages: ['Номер 1.2 уже занят: пункт 1.2 есть на строке 5. Номера перепишет команда fix --renumber.'],
    },
    {
      name: 'одинаковые номера в разных приложениях — не повтор',
      bad: '## Приложение № 1\n\n1. Один.\n\n⟦1.⟧ Два.\n',
      good: '## Приложение № 1\n\n1. Один.\n\n## Приложение № 2\n\n1. Один.\n',
      messages: ['Номер 1 уже занят: пункт 1 есть на строке 3. Номера перепишет команда fix --renumber.'],
    },
    {
      name: 'два повтора подряд, без точки в первом, — два замечания и не больше',
      bad: '## 1. Помощь\n\n1.1. Один.\n\n1.2 Два.\n\n⟦1.2.⟧ Три.\n\n1.3. Четыре.\n\n⟦1.3.⟧ Пять.\n\n1.4. Шесть.\n',
      good: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. Три.\n\n1.4. Четыре.\n\n1.5. Пять.\n\n1.6. Шесть.\n',
      messages: [
        'Номер 1.2 уже занят: пункт 1.2 есть на строке 5. Номера перепишет команда fix --renumber.',
        'Номер 1.3 уже занят: пункт 1.3 есть на строке 9. Номера перепишет команда fix --renumber.',
      ],
    },
    {
      name: 'пункты одного уровня могут начинаться заново в каждом разделе',
      bad: '## I. Права\n\n1. Один.\n\n2. Два.\n\n⟦2.⟧ Три.\n\n## II. Обязанности\n\n1. Один.\n\n2. Два.\n',
      good: '## I. Права\n\n1. Один.\n\n2. Два.\n\n## II. Обязанности\n\n1. Один.\n\n2. Два.\n',
      messages: ['Номер 2 уже занят: пункт 2 есть на строке 5. Номера перепишет команда fix --renumber.'],
    },
  ],
  *check(policy) {
    for (const { part, twin } of defectsOf(policy, 'duplicate')) {
      const name = noun(part.kind);
      const place = twin.range[0] < part.range[0] ? 'Первый' : 'Другой';
      yield {
        range: part.number!.range,
        message: `Номер ${part.number!.raw} уже занят: ${noun(twin.kind)} ${twin.number!.raw} есть на строке ${lineOf(twin, policy)}. ${renumberRemedy(policy)}`,
        related: [{ range: twin.number!.range, message: `${place} ${name} ${numberLabel(twin)}` }],
      };
    }
  },
});
