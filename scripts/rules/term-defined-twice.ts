import { definitionsOf, type Policy, type Term } from '../model/index.ts';
import { defineRule, type Fix } from './rule.ts';
import { sameName } from './terms/names.ts';

export default defineRule({
  id: 'term-defined-twice',
  severity: 'warning',
  title: 'Короткое имя вводится один раз',
  why: 'Второе «(далее – …)» с тем же именем заставляет гадать, о той же ли вещи речь. Если вещь другая, одно имя названо двумя.',
  specimens: [
    {
      name: 'одно имя вводится дважды',
      bad: '1.1. Федеральные государственные требования (далее – ФГТ) обязательны.\n\n1.2. Срок установлен требованиями ⟦(далее – ФГТ)⟧ и ФГТ.\n',
      good: '1.1. Федеральные государственные требования (далее – ФГТ) обязательны.\n\n1.2. Срок установлен ФГТ.\n',
      messages: [
        'Имя «ФГТ» уже введено в строке 1. Если вещь та же, уберите второе «(далее – …)», а если другая, назовите её иначе.',
      ],
    },
  ],
  *check(policy) {
    const first: Term[] = [];
    for (const definition of definitionsOf(policy)) {
      for (const term of definition.terms) {
        const earlier = first.find((one) => sameName(one, term) && (!one.scope || one.scope === term.scope));
        if (!earlier) {
          first.push(term);
          continue;
        }
        const fix = removal(term, policy);
        yield {
          range: definition.terms.length > 1 ? term.range : definition.range,
          message: `Имя «${term.name}» уже введено в строке ${policy.source.lines.place(earlier.range[0]).line}. Если вещь та же, уберите второе «(далее – …)», а если другая, назовите её иначе.`,
          related: [{ range: earlier.definition.range, message: `Здесь имя «${earlier.name}» введено впервые.` }],
          ...(fix && { fix }),
        };
      }
    }
  },
});

function removal({ definition: { range, bracketed, terms } }: Term, { source }: Policy): Fix | undefined {
  if (!bracketed || terms.length > 1) return undefined;
  const blank = /[ \u00A0]$/.test(source.text.slice(0, range[0])) ? 1 : 0;
  return {
    title: 'Убрать повторное «(далее – …)»',
    safe: false,
    edits: [{ range: [range[0] - blank, range[1]], text: '' }],
  };
}
