import { capital } from '../knowledge/capital.ts';
import { numberLabel } from '../model/index.ts';
import { missingDots } from './numbering/dots.ts';
import { defineRule } from './rule.ts';
import { noun } from './words/parts.ts';

export default defineRule({
  id: 'numbering-glued',
  severity: 'warning',
  title: 'Номер отделён от текста пробелом',
  why: 'Слитно набранный номер читается как часть слова, а Word и сайт не узнают в нём номер.',
  specimens: [
    {
      name: 'пункт и раздел',
      bad: '## ⟦1.⟧Помощь\n\n⟦1.1.⟧Настоящий Порядок.\n',
      good: '## 1. Помощь\n\n1.1. Настоящий Порядок.\n',
      messages: [
        'Раздел 1: между номером «1.» и текстом нет пробела. Должно быть «1. Помощь».',
        'Пункт 1.1: между номером «1.1.» и текстом нет пробела. Должно быть «1.1. Настоящий».',
      ],
    },
    {
      name: 'перечисления',
      bad: '1. Документы:\n\nа) заявление;\n\n⟦б)⟧копия паспорта;\n\n2. Сроки:\n\n⟦1)⟧один день;\n\n2) два дня.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) копия паспорта;\n\n2. Сроки:\n\n1) один день;\n\n2) два дня.\n',
      messages: [
        'Подпункт б: между номером «б)» и текстом нет пробела. Должно быть «б) копия».',
        'Подпункт 1: между номером «1)» и текстом нет пробела. Должно быть «1) один».',
      ],
    },
  ],
  *check(policy) {
    // «3.2При» gets its dot first; the blank comes after it in the next pass.
    const bare = new Set(missingDots(policy).map(({ part }) => part));
    for (const part of policy.all) {
      if (!part.number?.glued || bare.has(part) || !/^[\p{L}\d«"„“(]/u.test(part.prose.text)) continue;
      const { range, raw } = part.number;
      const label = numberLabel(part);
      const word = part.prose.text.split(' ')[0]!.replace(/[.,;:]+$/u, '');
      yield {
        range,
        message: `${capital(noun(part.kind))} ${raw}: между номером «${label}» и текстом нет пробела. Должно быть «${label} ${word}».`,
        fix: { title: 'Вставить пробел после номера', safe: true, edits: [{ range: [range[1], range[1]], text: ' ' }] },
      };
    }
  },
});
