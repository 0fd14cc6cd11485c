/** Random second editions of random acts: what people do to a text. */
import * as fc from 'fast-check';
import { type ActSpec, actSpec, blocksOf, markdownOf } from '../generate/act.ts';

const WHAT = [
  'reword',
  'remove',
  'add',
  'move',
  'swap',
  'split',
  'merge',
  'rewrite',
  'renumber',
  'name',
  'heading',
  'picture',
  'section',
  'term',
] as const;

/** One thing done to the text's blocks; numbers choose the place. */
type Edit = {
  what: (typeof WHAT)[number];
  at: number;
  to: number;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...WHAT),
  at: fc.nat(),
  to: fc.nat(),
});

export interface TwoEditions {
  old: string;
  now: string;
}

/** Blocks that numbering knows nothing of: tables, notes, a picture's place, emphasis. */
const EXTRA = [
  '| Кто | Когда |\n| --- | --- |\n| учитель | утром |\n| директор | вечером |',
  '| Кто | Когда |\n| --- | --- |\n| учитель | днём |\n| завхоз | вечером |\n| директор | вечером |',
  'Абзац со **важным** словом и сноской[^one].\n\n[^one]: Первая сноска.',
  'Абзац с ключевым словом и сноской[^two].\n\n[^two]: Вторая сноска.',
  '- первое перечисление;\n- второе перечисление.',
  '![Путь книги](scheme.png "Рисунок 1")',
  '- перечисление:\n\n  - вложенное первое;\n  - вложенное второе, третье и четвёртое;\n\n- ещё перечисление.',
  '1) первый подпункт:\n\n   а) буква с одним смыслом;\n\n   б) буква с другим смыслом;\n\n2) второй подпункт.',
  '## 7. Раздел о новом {#fresh}',
  'Пункт с постоянным именем и [правилами](https://a.example/1). {#named}',
  'Смотрите [пункт 1.1](#sec_1__para_1-1) и адрес a-b@c.ru.',
];

/** An act and what became of it. */
export const twoEditions: fc.Arbitrary<TwoEditions> = fc
  .record({
    spec: actSpec,
    extras: fc.array(fc.record({ text: fc.constantFrom(...EXTRA), at: fc.nat() }), { maxLength: 3 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
  })
  .map(({ spec, extras, edits }) => {
    const old = withExtras(spec, extras);
    let now = old;
    for (const one of edits) now = edited(now, one);
    return { old: old.join('\n\n'), now: now.join('\n\n') };
  });

function withExtras(spec: ActSpec, extras: readonly { text: string; at: number }[]): string[] {
  const blocks = markdownOf(blocksOf(spec)).split('\n\n');
  // Not into the passport.
  for (const { text, at } of new Map(extras.map((extra) => [extra.text, extra])).values())
    blocks.splice(2 + (at % (blocks.length - 1)), 0, text);
  return blocks;
}

function edited(blocks: readonly string[], { what, at, to }: Edit): string[] {
  const [passport = '', ...text] = blocks;
  if (text.length === 0) return [...blocks];
  const i = at % text.length;
  const k = to % text.length;
  const block = text[i]!;
  const words = block.split(' ');
  switch (what) {
    case 'reword':
      words.splice(1 + (to % words.length), to % 3, 'ответственный', 'сотрудник');
      text[i] = words.join(' ');
      break;
    case 'rewrite':
      text[i] = '9.9. Совершенно другие слова о совершенно других вещах.';
      break;
    case 'remove':
      text.splice(i, 1);
      break;
    case 'add':
      text.splice(i, 0, `${(to % 7) + 1}.${(at % 5) + 1}. Новый пункт о том, чего прежде не было.`);
      break;
    case 'move':
      text.splice(i, 1);
      text.splice(k, 0, block);
      break;
    case 'swap':
      text[i] = text[k]!;
      text[k] = block;
      break;
    case 'split':
      text.splice(i, 1, words.slice(0, 3).join(' '), words.slice(3).join(' ') || 'Остаток.');
      break;
    // Every number of the act moves.
    case 'renumber':
      for (const [n, one] of text.entries())
        text[n] = one.replace(
          /^(#* ?)(\d+)\./,
          (_, hashes: string, number: string) => `${hashes}${Number(number) + 1}.`,
        );
      break;
    case 'name':
      text[i] = /\{#|\n|^[|!#-]/.test(block) ? block : `${block} {#name-${to % 3}}`;
      break;
    case 'heading':
      text.splice(i, 0, `${to % 2 ? '##' : '###'} ${(to % 6) + 1}. Заголовок о чём-то ${to % 2 ? 'важном' : 'другом'}`);
      break;
    case 'picture':
      text[i] = block.startsWith('![') ? block.replace('scheme', 'plan') : `![Рисунок](picture-${to % 2}.png)`;
      break;
    // A section of which nothing is left but its number.
    case 'section': {
      const head = text.findIndex((one) => /^## \d/.test(one));
      if (head < 0) break;
      const next = text.findIndex((one, n) => n > head && /^#/.test(one));
      const lines = [
        'Звонить можно круглосуточно.',
        'Письма читает секретарь утром.',
        'Прочее решает завхоз.',
        'Итог подводят летом.',
      ];
      const written = lines.slice(0, 1 + (to % 4)).map((line, n) => `${(at % 3) + 1}.${n + 1}. ${line}`);
      text.splice(head + 1, (next < 0 ? text.length : next) - head - 1, ...written);
      break;
    }
    // A word is another one wherever it stands, or but in one place.
    case 'term': {
      const word = /[а-яё]{4,}/iu.exec(block)?.[0];
      if (word === undefined) break;
      const term = new RegExp(`(?<![\\p{L}\\p{N}{#-])${word}(?![\\p{L}\\p{N}}-])`, 'gu');
      for (const [n, one] of text.entries())
        if (n !== k || to % 2) text[n] = one.replace(term, ['лицей', 'новое слово', `${word} и лицей`][to % 3]!);
      break;
    }
    case 'merge':
      text.splice(i, 2, `${block} ${text[i + 1] ?? ''}`.trim());
      break;
  }
  return [passport, ...text];
}
