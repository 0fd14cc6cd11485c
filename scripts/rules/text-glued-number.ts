import { defineRule } from './rule.ts';
import { wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-glued-number',
  severity: 'warning',
  title: 'Между числом и словом стоит пробел',
  why: 'Слипшееся с числом слово не находит поиск, а номер в нём не узнаёт ни человек, ни программа.',
  source: 'Мильчин А.Э., Чельцова Л.К. Справочник издателя и автора: числа с единицами и словами',
  specimens: [
    {
      name: 'слово после числа и перед ним',
      bad: '1.1. Школа № ⟦39имени⟧ Героя, ⟦5классов⟧, ⟦Адрес457100⟧, 9тиклассник, 5й, 2х, 3D, 100м2, СанПиН2, «Школа2100», Office365.\n',
      good: '1.1. Школа № 39 имени Героя, 5 классов, Адрес 457100, 9тиклассник, 5й, 2х, 3D, 100м2, СанПиН2, «Школа2100», Office365.\n',
      messages: [
        'Число слиплось со словом: «39имени». Должно быть «39 имени».',
        'Число слиплось со словом: «5классов». Должно быть «5 классов».',
        'Число слиплось со словом: «Адрес457100». Должно быть «Адрес 457100».',
      ],
    },
    {
      name: 'предлог слипся с датой',
      bad: '1.1. Приказ ⟦от15.05.2020⟧ г., ⟦с01.09.2024⟧ по 31.05.2025, п.15.05.2020.\n',
      good: '1.1. Приказ от 15.05.2020 г., с 01.09.2024 по 31.05.2025, п.15.05.2020.\n',
      messages: [
        'Число слиплось со словом: «от15.05.2020». Должно быть «от 15.05.2020».',
        'Число слиплось со словом: «с01.09.2024». Должно быть «с 01.09.2024».',
      ],
    },
    {
      name: 'сложное слово пишут через дефис',
      bad: '1.1. По ⟦5балльной⟧ системе, ⟦10летний⟧ срок.\n',
      good: '1.1. По 5-балльной системе, 10-летний срок.\n',
      messages: [
        'Число слиплось со словом: «5балльной». Должно быть «5-балльной».',
        'Число слиплось со словом: «10летний». Должно быть «10-летний».',
      ],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    // Cheap: few acts have a letter and a digit side by side.
    if (!/[а-яё]\d|\d[а-яё]{5}|[ОСПДН]\d/.test(wording.typed)) return;
    // What follows «№» is masked as a number; a whole word in it is none.
    const numbers = wording.typed.includes('№') ? [...wording.typed.matchAll(GLUED_NUMBER)] : [];
    for (const { 0: typed, 1: left = '', 2: right = '', 3: word = '', 4: number = '', index } of [
      ...numbers,
      ...wording.text.matchAll(GLUED),
      ...wording.text.matchAll(GLUED_DATE),
    ]) {
      // «9тиклассник»: the ending of the number is part of the word, and the whole of it is another question.
      if (/^(?:ти|ми|и|х)(?:класс|лет|дн|час|балл|этаж|мест|минут|крат|тысяч)/.test(right)) continue;
      const compound = ADJECTIVE.test(right);
      const [first, second] = left ? [left, right] : [word, number];
      const sign = compound ? '-' : ' ';
      const at = index + first.length;
      yield {
        range: wording.range(index, index + typed.length),
        message: `Число слиплось со словом: «${typed}». Должно быть «${first}${sign}${second}».`,
        fix: {
          title: compound ? 'Поставить дефис' : 'Вставить пробел',
          safe: true,
          edits: [wording.edit(at, at, sign)],
        },
      };
    }
  },
});

/** Endings («5го») and units («100м») are shorter. A word with a Latin letter is a name. */
const GLUED =
  /(?<![\d\p{L}.,/№-]|№)(\d{1,4})([а-яё]{5,30})(?![\p{L}\d-])|(?<![\d\p{L}.,/«"-])([А-ЯЁ]?[а-яё]{4,30})(\d{2,6})(?![\p{L}\d-]|\.\d)/gu;
const GLUED_DATE = /(?<!\p{L})([Оо]т|[Сс]|[Пп]о|[Дд]о|[Нн]а)(\d{1,2}\.\d{2}\.(?:19|20)\d{2})(?!\d)/gu;
const GLUED_NUMBER = /(?<=№ ?)(\d{1,4})([а-яё]{5,30})(?![\p{L}\d-])/gu;
/** «5-балльный», «10-летний», «2-этажный». */
const ADJECTIVE =
  /^(?:балл|лет|днев|час|минут|класс|мест|этаж|кратн|процент|разов|звенн|уровнев|ступенчат|недельн|месячн)\p{L}*(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|их|ых|ыми|ими)$/u;
