import { codeOf } from '../knowledge/characters.ts';
import { prosesOf } from '../model/index.ts';
import { plainText, sourceRange } from '../source/index.ts';
import { defineRule } from './rule.ts';

/** What stands for a Russian letter in texts that come out of PDF or another computer. */
const LETTERS: Readonly<Record<string, { right: string; name: string }>> = {
  ѐ: { right: 'ё', name: 'македонская буква «ѐ» (U+0450)' },
  Ѐ: { right: 'Ё', name: 'македонская буква «Ѐ» (U+0400)' },
  ѝ: { right: 'й', name: 'македонская буква «ѝ» (U+045D)' },
  Ѝ: { right: 'Й', name: 'македонская буква «Ѝ» (U+040D)' },
  'е\u0308': { right: 'ё', name: 'буква «е» и отдельный знак над ней (U+0308)' },
  'Е\u0308': { right: 'Ё', name: 'буква «Е» и отдельный знак над ней (U+0308)' },
  'и\u0306': { right: 'й', name: 'буква «и» и отдельный знак над ней (U+0306)' },
  'И\u0306': { right: 'Й', name: 'буква «И» и отдельный знак над ней (U+0306)' },
};
const LETTER = /[ѐЀѝЍ]|[еЕ]\u0308|[иИ]\u0306/g;

export default defineRule({
  id: 'text-wrong-letter',
  severity: 'error',
  title: 'Буквы «ё» и «й» – русские',
  why: 'На вид слово правильное, но поиск его не найдёт, а в шрифте документа такой буквы может не быть. Так буквы портятся при копировании из PDF.',
  source: 'Стандарт Юникод, таблица «Кириллица»',
  specimens: [
    {
      name: 'чужая буква вместо «ё»',
      bad: '1.1. Права ⟦ребѐнка⟧ и его учёба.\n',
      good: '1.1. Права ребёнка и его учёба.\n',
      messages: ['В слове «ребѐнка» вместо «ё» стоит македонская буква «ѐ» (U+0450). Нужна русская «ё» (U+0451).'],
    },
    {
      name: 'буква из двух знаков, две в одном слове; буква перечня',
      bad: '1.1. ⟦При\u0435\u0308мно\u0438\u0306⟧ час.\n\n⟦ѐ⟧) книги.\n',
      good: '1.1. Приёмной час.\n\nё) книги.\n',
      messages: [
        'В слове «При\u0435\u0308мно\u0438\u0306» вместо «ё» стоит буква «е» и отдельный знак над ней (U+0308), вместо «й» стоит буква «и» и отдельный знак над ней (U+0306). Нужны русские «ё» (U+0451) и «й» (U+0439).',
        'В слове «ѐ» вместо «ё» стоит македонская буква «ѐ» (U+0450). Нужна русская «ё» (U+0451).',
      ],
    },
  ],
  *check(policy) {
    // Cheap, and most acts have none.
    if (!/[ѐЀѝЍ\u0306\u0308]/.test(policy.source.text)) return;
    for (const prose of prosesOf(policy)) {
      const text = plainText(prose);
      if (text.search(LETTER) < 0) continue;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        const wrong = [...word.matchAll(LETTER)].map(({ 0: typed, index: at }) => ({ typed, at, ...LETTERS[typed]! }));
        if (wrong.length === 0) continue;
        const said = wrong.map(({ right, name }) => `вместо «${right}» стоит ${name}`);
        const needed = wrong.map(({ right }) => `«${right}» (${codeOf(right)})`);
        yield {
          range: sourceRange(prose, index, index + word.length),
          message: `В слове «${word}» ${[...new Set(said)].join(', ')}. ${needed.length > 1 ? 'Нужны русские' : 'Нужна русская'} ${[...new Set(needed)].join(' и ')}.`,
          fix: {
            title: 'Заменить на русские буквы',
            safe: true,
            edits: wrong.map(({ typed, at, right }) => ({
              range: sourceRange(prose, index + at, index + at + typed.length),
              text: right,
            })),
          },
        };
      }
    }
  },
});

const WORD = /[\p{L}\u0306\u0308]+/gu;
