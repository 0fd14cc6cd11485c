import { capital } from '../knowledge/capital.ts';
import { numberLabel } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { noun } from './words/parts.ts';

export default defineRule({
  id: 'numbering-torn',
  severity: 'warning',
  title: 'Внутри номера нет пробелов',
  why: 'Номер «4. 2.» читается как два номера: поиск и ссылки пункт 4.2 не находят.',
  specimens: [
    {
      name: 'пробел после первой точки, в абзаце и отдельной строкой',
      bad: '## 4. Комиссия\n\n4.1. Комиссия созывается.\n⟦4. 2.⟧ В комиссии три человека.\n\n⟦4. 3.⟧ Комиссия заседает.\n\n4.4. Решение записывают.\n',
      good: '## 4. Комиссия\n\n4.1. Комиссия созывается.\n4.2. В комиссии три человека.\n\n4.3. Комиссия заседает.\n\n4.4. Решение записывают.\n',
      messages: [
        'Пункт 4.2: внутри номера «4. 2.» пробел. Должно быть «4.2.».',
        'Пункт 4.3: внутри номера «4. 3.» пробел. Должно быть «4.3.».',
      ],
    },
  ],
  *check({ all, source: { text } }) {
    for (const part of all) {
      if (part.number?.style !== 'decimal' || part.number.values.length < 2) continue;
      const { range, raw } = part.number;
      const typed = text.slice(...range);
      const at = typed.search(/\s/);
      if (at < 0) continue;
      const edit = { range: [range[0] + at, range[0] + at + 1] as [number, number], text: '' };
      yield {
        range,
        message: `${capital(noun(part.kind))} ${raw}: внутри номера «${typed}» пробел. Должно быть «${numberLabel(part)}».`,
        fix: { title: 'Убрать пробел', safe: true, edits: [edit] },
      };
    }
  },
});
