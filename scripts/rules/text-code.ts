import { restOfLine } from '../source/index.ts';
import { defineRule } from './rule.ts';

const MESSAGE =
  'Тройные кавычки или знаки «~~~» означают программный код: строки под ними сольются в один абзац. Уберите эти знаки.';

export default defineRule({
  id: 'text-code',
  severity: 'warning',
  title: 'В акте нет блоков программного кода',
  why: 'В блоке кода не видны ни пункты, ни ссылки, поэтому его текст не нумеруется и не проверяется.',
  specimens: [
    {
      name: 'пункт внутри блока кода',
      bad: '1.1. Первый.\n\n⟦```⟧\n1.2. Второй.\n```\n',
      good: '1.1. Первый.\n\n1.2. Второй.\n',
      messages: [MESSAGE],
    },
  ],
  *check({ unsupported, source }) {
    for (const { what, range } of unsupported) {
      if (what === 'code') yield { range: restOfLine(source.text, range[0]), message: MESSAGE };
    }
  },
});
