import { visible } from '../knowledge/characters.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-html',
  severity: 'warning',
  title: 'В акте нет разметки HTML',
  why: 'Один и тот же текст печатается на бумаге, в Word и на сайте. Разметка HTML работает не везде, поэтому она нигде не выполняется и печатается как набрана.',
  specimens: [
    {
      name: 'выделение тегом',
      bad: '1.1. Это ⟦<b>⟧важно</b>.\n',
      good: '1.1. Это **важно**.\n',
      messages: [
        'Разметка HTML «<b>» не сработает: она напечатается как набрана. Чтобы выделить слова, поставьте по две звёздочки с обеих сторон.',
      ],
    },
    {
      name: 'перенос строки тегом',
      bad: '1.1. Первая строка.⟦<br>⟧Вторая.\n',
      good: '1.1. Первая строка.\n\n1.2. Вторая. <!-- заметка для себя -->\n',
      messages: [
        'Разметка HTML «<br>» не сработает: она напечатается как набрана. Чтобы начать новый абзац, оставьте пустую строку.',
      ],
    },
  ],
  *check({ unsupported, source }) {
    for (const { what, range } of unsupported) {
      if (what !== 'html') continue;
      const typed = source.text.slice(...range);
      // One finding for a pair of tags.
      if (typed.startsWith('</')) continue;
      const [tag = typed, name = ''] = /^<[!?]?([a-z\d-]*)[^>]*>?/i.exec(typed) ?? [];
      const short = visible(tag);
      yield {
        range: [range[0], range[0] + tag.length],
        message: `Разметка HTML «${short.length > 40 ? `${short.slice(0, 40)}…` : short}» не сработает: она напечатается как набрана. ${REMEDIES[name.toLowerCase()] ?? 'Удалите её.'}`,
      };
    }
  },
});

const BOLD = 'Чтобы выделить слова, поставьте по две звёздочки с обеих сторон.';
const ITALIC = 'Чтобы набрать слова курсивом, поставьте по звёздочке с обеих сторон.';
const PARAGRAPH = 'Чтобы начать новый абзац, оставьте пустую строку.';
const TABLE = 'Таблицу набирают строками, где столбцы разделены знаком «|».';

const REMEDIES: Record<string, string> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  br: PARAGRAPH,
  p: PARAGRAPH,
  table: TABLE,
  tr: TABLE,
  td: TABLE,
};
