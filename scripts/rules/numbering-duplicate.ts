import { enclosing, numberLabel, type Part } from '../model/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'numbering-duplicate',
  severity: 'error',
  title: 'Номер пункта встречается в акте один раз',
  why: 'На пункт ссылаются по номеру: из приказов, протоколов и самого акта. Если номер повторяется, нельзя понять, какой из пунктов имеется в виду.',
  specimens: [
    {
      name: 'два пункта 3.2',
      bad: '## 3. Помощь\n\n3.1. Один.\n\n3.2. Два.\n\n⟦3.2.⟧ Три.\n',
      good: '## 3. Помощь\n\n3.1. Один.\n\n3.2. Два.\n\n3.3. Три.\n',
      messages: ['Номер 3.2 уже занят: пункт 3.2 есть на строке 5. Номера перепишет команда fix --renumber.'],
    },
    {
      name: 'одинаковые номера в разных приложениях — не повтор',
      bad: '## Приложение № 1\n\n1. Один.\n\n⟦1.⟧ Два.\n',
      good: '## Приложение № 1\n\n1. Один.\n\n## Приложение № 2\n\n1. Один.\n',
      messages: ['Номер 1 уже занят: пункт 1 есть на строке 3. Номера перепишет команда fix --renumber.'],
    },
  ],
  *check({ all, source }) {
    const first = new Map<string, Part>();
    for (const part of all) {
      if (!part.number || (part.kind !== 'clause' && part.kind !== 'section')) continue;
      const key = `${scopeOf(part)}|${part.number.values.join('.')}|${part.number.style}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, part);
        continue;
      }
      const { line } = source.lines.place(earlier.number!.range[0]);
      const name = part.kind === 'section' ? 'раздел' : 'пункт';
      yield {
        range: part.number.range,
        message: `Номер ${part.number.raw} уже занят: ${name} ${part.number.raw} есть на строке ${line}. Номера перепишет команда fix --renumber.`,
        related: [{ range: earlier.number!.range, message: `Первый ${name} ${numberLabel(earlier)}` }],
      };
    }
  },
});

/** Numbers are counted anew in every appendix; one-level clauses also in every section. */
function scopeOf(part: Part): string {
  const appendix = enclosing(part, 'appendix')?.eId ?? '';
  const oneLevel = part.kind === 'clause' && part.number!.values.length === 1;
  return oneLevel ? `${appendix}/${enclosing(part, 'section')?.eId ?? ''}` : appendix;
}
