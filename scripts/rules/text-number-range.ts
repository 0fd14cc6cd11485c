import { defineRule } from './rule.ts';
import { around, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-number-range',
  severity: 'info',
  title: 'Между числами «от – до» стоит тире без пробелов',
  why: 'Дефис соединяет части слова, а промежуток между числами обозначает тире: «2019–2020 гг.», «1–4 классы».',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: диапазон значений',
  specimens: [
    {
      name: 'годы, классы, пункты; телефоны и номера не диапазоны',
      bad: '1.1. В ⟦2019 - 2020⟧ гг., в ⟦1-4⟧ классах, по пунктам ⟦3.1-3.3⟧. Тел. 42-4-41, № 1-2, 2-15.\n',
      good: '1.1. В 2019–2020 гг., в 1–4 классах, по пунктам 3.1–3.3. Тел. 42-4-41, № 1-2, 2-15.\n',
      messages: [
        'Промежуток чисел записан как «2019 - 2020». Должно быть «2019–2020».',
        'Промежуток чисел записан как «1-4». Должно быть «1–4».',
        'Промежуток чисел записан как «3.1-3.3». Должно быть «3.1–3.3».',
      ],
    },
    {
      name: 'тире с пробелами и римские числа',
      bad: '1.1. Срок ⟦3 – 5⟧ дней, ⟦I-II⟧ полугодие, 5-7-летние, 10-11.\n',
      good: '1.1. Срок 3–5 дней, I–II полугодие, 5-7-летние, 10-11.\n',
      messages: [
        'Промежуток чисел записан как «3 – 5». Должно быть «3–5».',
        'Промежуток чисел записан как «I-II». Должно быть «I–II».',
      ],
    },
    {
      name: 'время',
      bad: '1.1. Приём: ⟦8.00 - 10.00⟧, ⟦14:00-16:30⟧, перемена 9.40–9.50, счёт 10.00-8.00, пункт 8.61-9.70.\n',
      good: '1.1. Приём: 8.00–10.00, 14:00–16:30, перемена 9.40–9.50, счёт 10.00-8.00, пункт 8.61-9.70.\n',
      messages: [
        'Промежуток времени записан как «8.00 - 10.00». Должно быть «8.00–10.00».',
        'Промежуток времени записан как «14:00-16:30». Должно быть «14:00–16:30».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const found of wording.text.matchAll(RANGE)) {
      const { 0: whole, 1: first = '', 2: joint = '', 3: last = '', index } = found;
      if (joint === '–') continue;
      const to = index + whole.length;
      const { before, after } = around(wording, index, to);
      const isTime = TIME.test(first) && TIME.test(last);
      if (CODE_BEFORE.test(before) || !rises(first, last)) continue;
      if (!isTime && !(UNIT_AFTER.test(after) || UNIT_BEFORE.test(before))) continue;
      const from = index + first.length;
      if (!wording.isTyped(from, from + joint.length)) continue;
      yield {
        range: wording.range(index, to),
        message: `Промежуток ${isTime ? 'времени' : 'чисел'} записан как «${whole}». Должно быть «${first}–${last}».`,
        fix: {
          title: 'Поставить тире без пробелов',
          safe: true,
          edits: [wording.edit(from, from + joint.length, '–')],
        },
      };
    }
  },
});

const RANGE =
  /(\d{1,2}:\d\d|\d{1,4}(?:\.\d{1,3}){0,2}|[IVX]{1,5})( ?[-–—] ?)(\d{1,2}:\d\d|\d{1,4}(?:\.\d{1,3}){0,2}|[IVX]{1,5})(?![\dA-Za-zА-Яа-яЁё/]|[.,]\d| ?[-–—] ?\d|-[а-яё])/g;

/** Hours and minutes; the minutes of an act's clauses («3.10-3.15») need no other sign either. */
const TIME = /^(?:[01]?\d|2[0-4])[.:][0-5]\d$/;

/** Not the end of a longer number, of a code or of another range. */
const CODE_BEFORE = /(?:[\d\p{L}/–—-]|\d[.,]|[–—-] )$/u;

/** What is counted: only then two numbers are a range and not a code. */
const UNIT_AFTER =
  /^[ \u00A0]?(?:гг?\.|%|°)|^[ \u00A0](?:класс|лет(?!\p{L})|год|учебн\p{L}+ год|дн(?:я|ей)(?!\p{L})|рабочи|календарн|час|минут|мин\.|секунд|недел|месяц|раз(?:а)?(?!\p{L})|балл|человек|процент|страниц|рубл|километр|метр|см(?!\p{L})|мм(?!\p{L})|кг(?!\p{L})|курс|ступен|полугоди|четверт|квартал|триместр|век|вв\.|урок|заняти)/iu;
const UNIT_BEFORE =
  /(?:(?:под)?пункт(?:ы|ов|ам|ами|ах)|раздел(?:ы|ов|ам|ами|ах)|класс(?:ы|ов|ам|ами|ах)|статьях|статьями|статей|частях|частями|частей)[ \u00A0]$/iu;

/** «2020-2019» is no range, nor «IV-I»: a number may be wrong, and a person must look. */
function rises(first: string, last: string): boolean {
  if (/\d/.test(first) !== /\d/.test(last)) return false;
  if (!/\d/.test(first)) return true;
  const [a, b] = [first.split(/[.:]/).map(Number), last.split(/[.:]/).map(Number)];
  if (a.length !== b.length) return false;
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs >= 0 && a[differs]! < b[differs]!;
}
