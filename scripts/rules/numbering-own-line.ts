import { capital } from '../knowledge/capital.ts';
import type { Range } from '../source/index.ts';
import { defineRule } from './rule.ts';
import { nameOf } from './words/parts.ts';

export default defineRule({
  id: 'numbering-own-line',
  severity: 'warning',
  title: 'Пункт и подпункт начинаются с новой строки',
  why: 'После табуляции номер в Word виден, а в тексте он теряется в середине строки: пункт не находят и считают пропущенным.',
  specimens: [
    {
      name: 'пункт и подпункт после табуляции; просто табуляция — не новая строка',
      bad: '## 1. Зачёт\n\n1.1. Зачёт сдают в мае.⟦ \t⟧1.2. Оценку ставят сразу.\n\n1.3. Документы:⟦\t⟧– билеты;\n– ведомость.\n\n1.4. Директор\t2 ставки.\n',
      good: '## 1. Зачёт\n\n1.1. Зачёт сдают в мае.\n1.2. Оценку ставят сразу.\n\n1.3. Документы:\n– билеты;\n– ведомость.\n\n1.4. Директор\t2 ставки.\n',
      messages: [
        'Пункт 1.2 набран посреди строки, после табуляции. Начните его с новой строки.',
        'Строка перечисления «– билеты» набрана посреди строки, после табуляции. Начните её с новой строки.',
      ],
    },
  ],
  *check({ all, source: { text } }) {
    if (!text.includes('\t')) return;
    for (const part of all) {
      if (!part.number || (part.kind !== 'clause' && part.kind !== 'item')) continue;
      const [start] = part.number.range;
      const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      const tab = /[ \t]*\t[ \t]*$/.exec(line);
      if (!tab || !/\p{L}/u.test(line)) continue;
      const range: Range = [start - tab[0].length, start];
      yield {
        range,
        message:
          part.number.style === 'dash'
            ? `Строка перечисления «– ${/^\S*/.exec(part.prose.text)![0].replace(/[.,;:]+$/, '')}» набрана посреди строки, после табуляции. Начните её с новой строки.`
            : `${capital(nameOf(part))} набран посреди строки, после табуляции. Начните его с новой строки.`,
        // In a quotation or a list of Markdown the next line would need its marks too.
        ...(/^[\p{L}\d\t]/u.test(line) && {
          fix: { title: 'Начать с новой строки', safe: true, edits: [{ range, text: '\n' }] },
        }),
      };
    }
  },
});
