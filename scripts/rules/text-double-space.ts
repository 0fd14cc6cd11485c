import { plural } from '../knowledge/plural.ts';
import { prosesOf } from '../model/index.ts';
import { type Prose, plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-double-space',
  severity: 'warning',
  title: 'Между словами один пробел',
  why: 'Лишние пробелы и табуляции остаются после правки и копирования. При выравнивании по ширине в строке появляются дыры.',
  specimens: [
    {
      name: 'два пробела подряд',
      bad: '1.1. Школа⟦  ⟧создаёт условия.  \nИ ещё строка.\n',
      good: '1.1. Школа создаёт условия.  \nИ ещё строка.\n',
      messages: ['После слова «Школа» 2 пробела подряд, а нужен один.'],
    },
    {
      name: 'табуляция вместо пробела',
      bad: '1.1. Директор⟦\t⟧А.А. Белашова\n\n`код  в  тексте`\n',
      good: '1.1. Директор А.А. Белашова\n\n`код  в  тексте`\n',
      messages: ['После слова «Директор» табуляция, а нужен один пробел.'],
    },
    {
      name: 'столбцы, набранные табуляциями: склеивать их нельзя',
      bad: 'Председатель⟦\t\t\t⟧Директор\nПетров\t\t\tИванов\n',
      good: '| Председатель | Директор |\n|---|---|\n| Петров | Иванов |\n',
      messages: [
        'После слова «Председатель» табуляции: похоже, это столбцы, а в документе они сольются в одну строку. Наберите их таблицей; гриф переносят в паспорт акта.',
      ],
    },
  ],
  *check(policy) {
    const { source } = policy;
    let columns: Prose | undefined;
    for (const prose of prosesOf(policy)) {
      const text = plainText(prose);
      if (!text.includes('  ') && !text.includes('\t')) continue;
      for (const { 0: gap, index } of text.matchAll(/[ \t]*(?: {2}|\t)[ \t]*/g)) {
        const range = sourceRange(prose, index, index + gap.length);
        // A blank that is a line's end in the source is no blank to mend.
        if (!/^[ \t]+$/.test(source.text.slice(...range))) continue;
        const word = /([\p{L}\d]+)[^\p{L}\d]*$/u.exec(text.slice(Math.max(0, index - 50), index))?.[1];
        const after = word ? `После слова «${word}»` : 'Здесь';
        if (COLUMNS.test(gap)) {
          // Rows of one paragraph are one table.
          if (columns === prose) continue;
          columns = prose;
          yield {
            range,
            message: `${after} табуляции: похоже, это столбцы, а в документе они сольются в одну строку. Наберите их таблицей; гриф переносят в паспорт акта.`,
          };
          continue;
        }
        const what = gap.includes('\t')
          ? 'табуляция, а нужен один пробел'
          : `${plural(gap.length, 'пробел', 'пробела', 'пробелов')} подряд, а нужен один`;
        yield {
          range,
          message: `${after} ${what}.`,
          fix: { title: 'Оставить один пробел', safe: true, edits: [{ range, text: ' ' }] },
        };
      }
    }
  },
});

/** Nobody types so much between two words of one sentence. */
const COLUMNS = /\t[ \t]*\t|\t {8}| {8}\t/;
