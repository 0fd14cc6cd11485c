import { restOfLine } from '../source/index.ts';
import { defineRule } from './rule.ts';

const EXAMPLE = '«1.1. Настоящий Порядок определяет…»';

export default defineRule({
  id: 'source-not-act',
  severity: 'error',
  title: 'В файле есть текст акта с нумерованными пунктами',
  why: 'На пункт ссылаются по номеру. Файл без пунктов — пустой или не акт: публиковать в нём нечего.',
  specimens: [
    {
      name: 'только заголовок',
      bad: '⟦# Порядок приёма⟧\n',
      good: '# Порядок приёма\n\n1.1. Настоящий Порядок определяет правила приёма.\n',
      messages: [`В акте только заголовки, а текста нет. Напишите пункты, каждый с новой строки: ${EXAMPLE}.`],
    },
    {
      name: 'файл пуст',
      bad: '⟦⟧\n',
      good: '1.1. Настоящий Порядок определяет правила приёма.\n',
      messages: [
        `Файл пуст. Напишите паспорт и текст акта: заголовок «# …» и пункты, каждый с новой строки: ${EXAMPLE}.`,
      ],
    },
    {
      name: 'пункты без номеров',
      bad: '# Порядок приёма\n\n⟦Настоящий Порядок определяет правила приёма.⟧\n',
      good: '# Порядок приёма\n\n1. Настоящий Порядок определяет правила приёма.\n',
      messages: [
        `В акте нет ни одного нумерованного пункта, и сослаться на его части нельзя. Пронумеруйте пункты: ${EXAMPLE}.`,
      ],
    },
  ],
  *check({ source, title, all }) {
    const { text, decoded, frontMatter } = source;
    if (decoded.unreadable || all.some((part) => part.kind === 'clause')) return;
    if (!frontMatter && text.trim() === '') {
      yield {
        range: restOfLine(text, 0),
        message: `Файл пуст. Напишите паспорт и текст акта: заголовок «# …» и пункты, каждый с новой строки: ${EXAMPLE}.`,
      };
      return;
    }
    const body = all.find(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'table');
    const [start] = body?.range ?? title?.range ?? all[0]?.range ?? [0];
    yield {
      range: restOfLine(text, start),
      ...(body && { severity: 'warning' }),
      message: body
        ? `В акте нет ни одного нумерованного пункта, и сослаться на его части нельзя. Пронумеруйте пункты: ${EXAMPLE}.`
        : `В акте только заголовки, а текста нет. Напишите пункты, каждый с новой строки: ${EXAMPLE}.`,
    };
  },
});
