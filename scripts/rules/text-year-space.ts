import { defineRule } from './rule.ts';
import { around, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-year-space',
  severity: 'warning',
  title: 'Год отделён пробелом от «г.» и «года», после «г» стоит точка',
  why: 'Слитная запись «2024г» — опечатка: программа экранного доступа читает её одним словом.',
  specimens: [
    {
      name: 'слитно, без точки и с точкой',
      bad: '1.1. С 1 сентября ⟦2024г.⟧ по 31 мая ⟦2025г⟧, в ⟦2026году⟧ и ⟦2027гг.⟧ года.\n',
      good: '1.1. С 1 сентября 2024 г. по 31 мая 2025 г., в 2026 году и 2027 гг. года.\n',
      messages: [
        'Между годом и «г.» нет пробела: «2024г.». Должно быть «2024 г.».',
        'Между годом и «г» нет пробела, после «г» нет точки: «2025г». Должно быть «2025 г.».',
        'Между годом и «году» нет пробела: «2026году». Должно быть «2026 году».',
        'Между годом и «гг.» нет пробела: «2027гг.». Должно быть «2027 гг.».',
      ],
    },
    {
      name: 'пробел есть, точки нет; граммы и город не год',
      bad: '1.1. Приказ от 5 мая ⟦2024 г⟧, сахар 2000 г на день.\n',
      good: '1.1. Приказ от 5 мая 2024 г., сахар 2000 г на день.\n',
      messages: ['После «г» нет точки: «2024 г». Должно быть «2024 г.».'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    for (const found of wording.text.matchAll(YEAR)) {
      const { 0: whole, 1: year = '', 2: gap = '', 3: word = '', index } = found;
      if (/\d/.test(wording.text[index - 1] ?? '')) continue;
      const to = index + whole.length;
      const short = word === 'г' || word === 'гг';
      const { before, after } = around(wording, index, to);
      const noDot =
        short && !after.startsWith('.') && (gap === '' ? DATED : DATED_BY_MONTH).test(before) && !CITY.test(after);
      if (gap !== '' && !noDot) continue;
      const dot = short && after.startsWith('.') ? '.' : '';
      const wrong = [
        gap === '' && `между годом и «${word}${dot}» нет пробела`,
        noDot && `после «${word}» нет точки`,
      ].filter(Boolean);
      const said = wrong.join(', ');
      const edits = [];
      if (gap === '') edits.push(wording.edit(index + year.length, index + year.length, ' '));
      if (noDot) edits.push(wording.edit(to, to, '.'));
      yield {
        range: wording.range(index, to + dot.length),
        message: `${said[0]!.toUpperCase()}${said.slice(1)}: «${whole}${dot}». Должно быть «${year} ${word}${dot || (noDot ? '.' : '')}».`,
        fix: {
          title: [gap === '' && 'Вставить пробел после года', noDot && 'Поставить точку после «г»']
            .filter(Boolean)
            .join('. '),
          safe: true,
          edits,
        },
      };
    }
  },
});

const YEAR = /((?:19|20)\d\d)([ \u00A0]?)(гг|года|году|годом|годы|годов|год|г)(?![А-Яа-яёЁ])/g;
const MONTH = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
/** «2000 г» after these is a year and no weight. */
const DATED_BY_MONTH = new RegExp(`(?:(?:${MONTH}) |\\d\\d\\.)$`, 'u');
const DATED = new RegExp(`(?:(?:${MONTH}) |\\d\\d\\.|(?:^|[^\\p{L}])(?:в|с|от|до|на|за|по|к) |[-–—]\\s?)$`, 'u');
/** «30.08.2024 г Белгород». */
const CITY = /^ \p{Lu}\p{Ll}/u;
