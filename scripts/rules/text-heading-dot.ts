import { plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-heading-dot',
  severity: 'warning',
  title: 'В конце заголовка нет точки',
  why: 'Заголовок — не предложение: точка в его конце попадёт в оглавление PDF и на сайт.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: точка в конце заголовка опускается',
  specimens: [
    {
      name: 'раздел и название; сокращение кончается точкой',
      bad: '# ПОРЯДОК ПОМОЩИ⟦.⟧\n\n## 1. Общие положения⟦.⟧\n\n1.1. Школа.\n\n## 2. План на 2025 г.\n\n1.2. План.\n',
      good: '# ПОРЯДОК ПОМОЩИ\n\n## 1. Общие положения\n\n1.1. Школа.\n\n## 2. План на 2025 г.\n\n1.2. План.\n',
      messages: [
        'В конце заголовка «ПОРЯДОК ПОМОЩИ» стоит точка. Она не нужна.',
        'В конце заголовка «Общие положения» стоит точка. Она не нужна.',
      ],
    },
  ],
  *check({ title, all }) {
    const headings = all.filter(({ kind }) => kind === 'section' || kind === 'appendix');
    for (const { prose } of title ? [title, ...headings] : headings) {
      const text = plainText(prose).trimEnd();
      // A clause that is marked as a heading ends as clauses do.
      if (!/[^.…]\.$/u.test(text) || text.length > 160 || ABBREVIATION.test(text)) continue;
      const range = sourceRange(prose, text.length - 1, text.length);
      const name = text.length > 60 ? `${text.slice(0, 50).trimEnd()}…` : text.slice(0, -1);
      yield {
        range,
        message: `В конце заголовка «${name}» стоит точка. Она не нужна.`,
        fix: { title: 'Убрать точку в конце заголовка', safe: true, edits: [{ range, text: '' }] },
      };
    }
  },
});

const ABBREVIATION = /(?<!\p{L})(?:г|гг|в|вв|др|пр|т|[дпе]|руб|коп|ул|ст|стр|с|п|пп|ч|см|мин|час|чел|\p{Lu})\.$/u;
