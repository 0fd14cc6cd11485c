import { capital } from '../knowledge/capital.ts';
import { enclosing } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { nameOf } from './words/parts.ts';

export default defineRule({
  id: 'reference-self',
  severity: 'warning',
  title: 'Пункт не ссылается сам на себя',
  why: 'Ссылка на самого себя ничего не добавляет; обычно это след перенумерации, и нужен был другой пункт.',
  specimens: [
    {
      name: 'пункт 1.2 ссылается на пункт 1.2',
      bad: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Сроки указаны в ⟦пункте 1.2⟧.\n',
      good: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Сроки указаны в пункте 1.1.\n',
      messages: [
        'Пункт 1.2 ссылается сам на себя. Проверьте номер; если имеется в виду этот же пункт, пишут «настоящим пунктом».',
      ],
    },
    {
      name: 'подпункт своего же пункта — не ошибка',
      bad: '1. Документы:\n\nа) заявление;\n\nб) копия документа из ⟦подпункта «б»⟧ пункта 1.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) копия документа из подпункта «а» пункта 1.\n',
      messages: [
        'Подпункт «б» ссылается сам на себя. Проверьте номер; если имеется в виду этот же пункт, пишут «настоящим пунктом».',
      ],
    },
  ],
  *check({ references }) {
    // «пункты 3.1–3.5» may name itself among others, and «подпункт «а» пункта 3» means another place than clause 3.
    const partial = new Set(references.flatMap(({ rangeEnd, within }) => [rangeEnd, within]));
    for (const reference of references) {
      const [target, ...others] = reference.targets;
      if (!target || others.length > 0 || reference.rangeEnd || partial.has(reference)) continue;
      const { part } = reference;
      const own = ['paragraph', 'table', 'picture'].includes(part.kind) ? enclosing(part, 'clause') : part;
      if (target !== own || (target.kind !== 'clause' && target.kind !== 'item')) continue;
      yield {
        range: reference.range,
        message: `${capital(nameOf(target))} ссылается сам на себя. Проверьте номер; если имеется в виду этот же пункт, пишут «настоящим пунктом».`,
      };
    }
  },
});
