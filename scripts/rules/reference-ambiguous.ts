import { capital } from '../knowledge/capital.ts';
import { ambiguousIn } from './references/standing.ts';
import { defineRule } from './rule.ts';
import { lineOf, nameOf } from './words/parts.ts';

/** Places that are named; the rest is found when these are mended. */
const MOST = 10;

export default defineRule({
  id: 'reference-ambiguous',
  severity: 'error',
  title: 'Ссылка ведёт к одному месту акта',
  why: 'Когда под ссылку подходят два пункта, стороны спора прочтут её по-разному.',
  specimens: [
    {
      name: 'два пункта 1.2',
      bad: '## 1. Помощь\n\n1.1. По ⟦пункту 1.2⟧.\n\n1.2. Два.\n\n1.2. Три.\n',
      good: '## 1. Помощь\n\n1.1. По пункту 1.2.\n\n1.2. Два.\n\n1.3. Три.\n',
      messages: [
        'Пункт 1.2 в акте не один: строки 5, 7. Сначала исправьте номера, затем проверьте, какой из них назван здесь.',
      ],
    },
    {
      name: 'приложение без номера, а их два',
      bad: '1. Форма прилагается (⟦приложение⟧).\n\n## Приложение № 1\n\nОдин.\n\n## Приложение № 2\n\nДва.\n',
      good: '1. Форма прилагается (приложение № 1).\n\n## Приложение № 1\n\nОдин.\n\n## Приложение № 2\n\nДва.\n',
      messages: ['Приложений в акте несколько: строки 3, 7. Укажите номер приложения.'],
    },
  ],
  *check(policy) {
    for (const reference of ambiguousIn(policy)) {
      const { unit, raw, name } = reference;
      const targets = reference.targets.slice(0, MOST);
      const more = reference.targets.length > MOST ? ' и дальше' : '';
      const lines = `строки ${targets.map((target) => lineOf(target, policy)).join(', ')}${more}`;
      yield {
        range: reference.range,
        message:
          unit === 'appendix' && !raw
            ? `Приложений в акте несколько: ${lines}. Укажите номер приложения.`
            : `${capital(name)} в акте не ${unit === 'appendix' ? 'одно' : 'один'}: ${lines}. Сначала исправьте номера, затем проверьте, какой из них назван здесь.`,
        related: targets.map((target) => ({
          range: target.number?.range ?? target.range,
          message: capital(nameOf(target)),
        })),
      };
    }
  },
});
