import { defineRule } from './rule.ts';
import { around, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-initials',
  severity: 'warning',
  title: 'Инициалы без пробела между собой и с пробелом перед фамилией',
  why: 'Одно имя, набранное по-разному, не находит поиск, а на стыке строк инициалы отрываются от фамилии.',
  source: 'ГОСТ Р 7.0.97: расшифровка подписи «И.О. Фамилия»',
  specimens: [
    {
      name: 'слитно с фамилией и через пробел',
      bad: '1.1. ⟦А.А.Белашова⟧, ⟦А. А. Белашова⟧, ⟦А. А.Белашова⟧, А.А. Белашова.\n',
      good: '1.1. А.А. Белашова, А.А. Белашова, А.А. Белашова, А.А. Белашова.\n',
      messages: [
        'Инициалы и фамилия записаны «А.А.Белашова». Должно быть «А.А. Белашова».',
        'Инициалы и фамилия записаны «А. А. Белашова». Должно быть «А.А. Белашова».',
        'Инициалы и фамилия записаны «А. А.Белашова». Должно быть «А.А. Белашова».',
      ],
    },
    {
      name: 'фамилия впереди',
      bad: '1.1. Приказ подписывает ⟦Белашова А. А.⟧ или Иванова И.И.\n',
      good: '1.1. Приказ подписывает Белашова А.А. или Иванова И.И.\n',
      messages: ['Инициалы и фамилия записаны «Белашова А. А.». Должно быть «Белашова А.А.».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const found of wording.text.matchAll(FIRST)) {
      const { 0: whole, 1: one = '', 2: inner = '', 3: two = '', 4: outer = '', 5: name = '', index } = found;
      if ((inner === '' && outer !== '') || /[\p{L}.-]/u.test(wording.text[index - 1] ?? ' ')) continue;
      const edits = [];
      const [innerAt, outerAt] = [index + one.length, index + one.length + inner.length + two.length];
      if (inner !== '' && !wording.isTyped(innerAt, innerAt + 1)) continue;
      if (inner !== '') edits.push(wording.edit(innerAt, innerAt + 1, ''));
      if (outer === '') edits.push(wording.edit(outerAt, outerAt, ' '));
      yield problem(index, whole, `${one}${two} ${name}`, edits);
    }
    for (const { 0: both, 1: one = '', 2: two = '', index } of wording.text.matchAll(APART)) {
      const { before, after } = around(wording, index, index + both.length);
      const name = SURNAME_BEFORE.exec(before)?.[1];
      const at = index + one.length;
      if (!name || /^[ \u00A0]?[А-ЯЁ][а-яё]/.test(after) || !wording.isTyped(at, at + 1)) continue;
      const from = index - name.length - 1;
      yield problem(from, wording.text.slice(from, index + both.length), `${name} ${one}${two}`, [
        wording.edit(at, at + 1, ''),
      ]);
    }

    function problem(index: number, typed: string, right: string, edits: ReturnType<typeof wording.edit>[]) {
      return {
        range: wording.range(index, index + typed.length),
        message: `Инициалы и фамилия записаны «${typed}». Должно быть «${right}».`,
        fix: { title: 'Исправить пробелы у инициалов', safe: true, edits },
      };
    }
  },
});

const SURNAME = '[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?';
const FIRST = new RegExp(`([А-ЯЁ]\\.)([ \\u00A0]?)([А-ЯЁ]\\.)([ \\u00A0]?)(${SURNAME})`, 'g');
const APART = /([А-ЯЁ]\.)[ \u00A0]([А-ЯЁ]\.)/g;
const SURNAME_BEFORE = new RegExp(`(?<![\\p{L}.-]|[А-ЯЁ]\\. )(${SURNAME})[ \\u00A0]$`, 'u');
