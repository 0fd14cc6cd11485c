import { restOfLine } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'source-encoding',
  severity: 'error',
  title: 'Файл сохранён в кодировке UTF-8',
  why: 'В другой кодировке сайт, редактор на соседнем компьютере и сравнение редакций покажут вместо букв знаки вопроса.',
  specimens: [
    {
      name: 'метка порядка байтов в начале файла',
      // The mark is no part of the text that offsets count in.
      bad: '⟦⟧\uFEFF1.1. Текст.\n',
      good: '1.1. Текст.\n',
      messages: [
        'В начале файла стоит метка порядка байтов (BOM, U+FEFF): её не видно, но другим программам она мешает. Сохраните файл в кодировке «UTF-8 без BOM».',
      ],
    },
  ],
  *check({ source }) {
    const { encoding, bom, unreadable } = source.decoded;
    if (unreadable) return;
    if (encoding !== 'utf-8') {
      const name = encoding === 'utf-16' ? 'UTF-16' : 'Windows-1251';
      yield {
        range: restOfLine(source.text, 0),
        message: `Файл сохранён в кодировке ${name}. Прочитать его удалось, но другие программы покажут его неверно: сохраните файл в кодировке UTF-8 и проверьте буквы. Проект так сохранит и команда fix.`,
      };
    } else if (bom) {
      yield {
        range: [0, 0],
        severity: 'warning',
        message:
          'В начале файла стоит метка порядка байтов (BOM, U+FEFF): её не видно, но другим программам она мешает. Сохраните файл в кодировке «UTF-8 без BOM».',
      };
    }
  },
});
