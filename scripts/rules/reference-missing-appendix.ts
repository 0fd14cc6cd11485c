import { capital } from '../knowledge/capital.ts';
import type { Policy } from '../model/index.ts';
import { missingName, unresolvedIn } from './references/standing.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-missing-appendix',
  severity: 'error',
  title: 'Приложение, на которое ссылается акт, к нему приложено',
  why: 'Без приложения акт неполон: форму или перечень, к которым отсылает текст, негде взять.',
  specimens: [
    {
      name: 'приложения нет',
      bad: '1. Форма заявления приведена в ⟦приложении № 2⟧.\n\n## Приложение № 1\n\nОбразец.\n',
      good: '1. Форма заявления приведена в приложении № 1.\n\n## Приложение № 1\n\nОбразец.\n',
      messages: [
        'Приложения № 2 в акте нет: есть только № 1. Добавьте приложение в конец файла («## Приложение № 2») или исправьте ссылку.',
      ],
    },
    {
      name: 'приложений нет вовсе; пункт приложения отдельно не считается',
      bad: '1. Сроки указаны в пункте 3 ⟦приложения № 1⟧.\n\n2. Форма прилагается (⟦приложение⟧).\n',
      good: '1. Сроки указаны в пункте 2.\n\n2. Три дня.\n',
      messages: [
        'Приложения № 1 в акте нет: в файле нет ни одного приложения. Добавьте приложение в конец файла («## Приложение № 1») или исправьте ссылку.',
        'Приложения в акте нет: в файле нет ни одного приложения. Добавьте приложение в конец файла («## Приложение») или исправьте ссылку.',
      ],
    },
  ],
  *check(policy) {
    for (const reference of unresolvedIn(policy)) {
      if (reference.unit !== 'appendix') continue;
      const heading = reference.raw ? `Приложение № ${reference.raw}` : 'Приложение';
      yield {
        range: reference.range,
        message: `${capital(missingName(reference))} в акте нет: ${present(policy)}. Добавьте приложение в конец файла («## ${heading}») или исправьте ссылку.`,
      };
    }
  },
});

function present({ appendices }: Policy): string {
  if (appendices.length === 0) return 'в файле нет ни одного приложения';
  const numbers = appendices.flatMap(({ number }) => (number ? [`№ ${number.raw}`] : []));
  return numbers.length > 0 ? `есть только ${numbers.join(', ')}` : 'есть только приложение без номера';
}
