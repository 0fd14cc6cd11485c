import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-class-letter',
  severity: 'info',
  title: 'Номер с буквой записан в акте одинаково',
  why: '«5-а» и «5а» — один и тот же дом или класс, но поиск найдёт только одну запись.',
  specimens: [
    {
      name: 'через дефис и слитно',
      bad: '1.1. Дом 5-а, классы 7б и 8в.\n\n1.2. Дом ⟦5а⟧.\n',
      good: '1.1. Дом 5-а, классы 7б и 8в.\n\n1.2. Дом 5-а.\n',
      messages: ['Здесь «5а», а на строке 1 «5-а». Запишите одинаково.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    const { lines } = policy.source;
    const first = new Map<string, { typed: string; at: number }>();
    for (const { 0: typed, 1: number, 2: letter, index } of wording.text.matchAll(LETTERED)) {
      if (/[\d\p{L}№./-]$|№ $/u.test(wording.text.slice(Math.max(0, index - 2), index))) continue;
      const key = `${number}${letter!.toLowerCase()}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, { typed, at: index });
        continue;
      }
      if (known.typed.includes('-') === typed.includes('-')) continue;
      const range = wording.range(index, index + typed.length);
      const other = wording.range(known.at, known.at + known.typed.length);
      yield {
        range,
        message: `Здесь «${typed}», а на строке ${lines.place(other[0]).line} «${known.typed}». Запишите одинаково.`,
        related: [{ range: other, message: 'Другая запись' }],
        fix: { title: `Записать «${known.typed}»`, safe: false, edits: [{ range, text: known.typed }] },
      };
    }
  },
});

/** No ordinal: «5-е» and «5-й» are words. */
const LETTERED = /(\d{1,3})-?([абвгдАБВГД])(?![A-Za-zА-Яа-яЁё\d)-])/g;
