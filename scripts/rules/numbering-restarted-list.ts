import { capital } from '../knowledge/capital.ts';
import { numberLabel } from '../model/index.ts';
import { listDefectsOf } from './numbering/lists.ts';
import { defineRule } from './rule.ts';
import { whereIs } from './words/lists.ts';
import { lineOf, nameOf } from './words/parts.ts';

export default defineRule({
  id: 'numbering-restarted-list',
  severity: 'warning',
  title: 'Перечисление начинается с 1) или а) и не начинается заново посередине',
  why: 'Перечисление, которое начинается с середины, выглядит потерявшим начало; два подпункта 1 в одном пункте не различить в ссылке.',
  specimens: [
    {
      name: 'начинается с б)',
      bad: '1. Документы:\n\n⟦б)⟧ заявление;\n\nв) паспорт.\n',
      good: '1. Документы:\n\nа) заявление;\n\nб) паспорт.\n',
      messages: ['В пункте 1 перечисление начинается с «б)», а не с «а)». Верните начало или исправьте обозначения.'],
    },
    {
      name: 'продолжает перечисление другого пункта',
      bad: '1. Требования:\n\n1) размер;\n\n2) вид.\n\n2. Сайт открыт.\n\n⟦3)⟧ Шрифт.\n',
      good: '1. Требования:\n\n1) размер;\n\n2) вид;\n\n3) шрифт.\n\n2. Сайт открыт.\n',
      messages: [
        'В пункте 2 перечисление начинается с «3)»: похоже, оно продолжает «2)» (строка 5), а между ними другие пункты. Соберите перечисление вместе или сделайте его строки пунктами.',
      ],
    },
    {
      name: 'начинается заново без вводной фразы',
      bad: '1. Документы:\n\n1) заявление;\n\n2) паспорт;\n\n⟦1)⟧ справка;\n\n2) фото.\n',
      good: '1. Документы:\n\n1) заявление;\n\n2) паспорт.\n\nДополнительно можно представить:\n\n1) справку;\n\n2) фото.\n',
      messages: [
        'В пункте 1 перечисление снова начинается с «1)» сразу после «2)» (строка 5). Продолжите нумерацию или поставьте перед новым перечислением вводную фразу.',
      ],
    },
    {
      name: 'продолжение после абзаца — не ошибка',
      bad: '1. Документы:\n\n1) заявление;\n\n2) паспорт.\n\nА также:\n\n⟦2)⟧ справка;\n\n3) фото.\n',
      good: '1. Документы:\n\n1) заявление;\n\n2) паспорт.\n\nА также:\n\n3) справка;\n\n4) фото.\n',
      messages: ['В пункте 1 перечисление начинается с «2)», а не с «1)». Верните начало или исправьте обозначения.'],
    },
  ],
  *check(policy) {
    for (const defect of listDefectsOf(policy, ['start', 'restart'])) {
      const { part } = defect;
      const label = numberLabel(part);
      const place = capital(whereIs(part));
      if (defect.kind === 'start' && defect.goesOn) {
        const { goesOn } = defect;
        yield {
          range: part.number!.range,
          message: `${place} перечисление начинается с «${label}»: похоже, оно продолжает «${numberLabel(goesOn)}» (строка ${lineOf(goesOn, policy)}), а между ними другие пункты. Соберите перечисление вместе или сделайте его строки пунктами.`,
          related: [{ range: goesOn.number!.range, message: capital(nameOf(goesOn)) }],
        };
        continue;
      }
      if (defect.kind === 'start') {
        const first = `${part.number!.style === 'letter' ? 'а' : '1'}${part.number!.delimiter}`;
        yield {
          range: part.number!.range,
          message: `${place} перечисление начинается с «${label}», а не с «${first}». Верните начало или исправьте обозначения.`,
        };
        continue;
      }
      yield {
        range: part.number!.range,
        message: `${place} перечисление снова начинается с «${label}» сразу после «${numberLabel(defect.before)}» (строка ${lineOf(defect.before, policy)}). Продолжите нумерацию или поставьте перед новым перечислением вводную фразу.`,
        related: [{ range: defect.before.number!.range, message: capital(nameOf(defect.before)) }],
      };
    }
  },
});
