import { isCalendarDate } from '../knowledge/dates.ts';
import { citationsOf } from '../model/index.ts';
import { sourceRange } from '../source/index.ts';
import { defineRule, type Problem } from './rule.ts';
import { around, type Wording, wordingOf } from './words/wording.ts';

export default defineRule({
  id: 'text-date-form',
  severity: 'warning',
  title: 'Дата цифрами записана как «01.09.2024»',
  why: 'Дату с лишним пробелом или потерянной точкой не находит поиск, а «01/09/2024» и «1.9.24» читают по-разному. Даты, которой нет в календаре, не бывает и у документа.',
  source: 'ГОСТ Р 7.0.97-2016, пункт 5.10: день, месяц и год арабскими цифрами, разделёнными точкой',
  specimens: [
    {
      name: 'пробел внутри даты',
      bad: '1.1. С ⟦16.02. 2020⟧ г. по ⟦01. 09.2024⟧, пункт 3.1. 2020 год, 16.02.2020.\n',
      good: '1.1. С 16.02.2020 г. по 01.09.2024, пункт 3.1. 2020 год, 16.02.2020.\n',
      messages: [
        'Внутри даты «16.02. 2020» пробел. Должно быть «16.02.2020».',
        'Внутри даты «01. 09.2024» пробел. Должно быть «01.09.2024».',
      ],
    },
    {
      name: 'точка потеряна, другой порядок, другой знак, ноль и век не написаны',
      bad: '1.1. Приказ от ⟦01.12 2021⟧ г., ⟦2025.09.29⟧, ⟦01/09/2024⟧, от ⟦1.9.2024⟧ № 5, от ⟦01.09.24⟧ № 6.\n',
      good: '1.1. Приказ от 01.12.2021, 29.09.2025, пункт 01.09.24, 2023/2024 год, от 01.09.2024 № 5.\n',
      messages: [
        'Дата записана как «01.12 2021». Должно быть «01.12.2021».',
        'Дата записана как «2025.09.29». Должно быть «29.09.2025».',
        'Дата записана как «01/09/2024». Должно быть «01.09.2024».',
        'Дата записана как «1.9.2024». Должно быть «01.09.2024».',
        'Дата записана как «01.09.24». Должно быть «01.09.2024».',
      ],
    },
    {
      name: 'такого дня нет; о датах правовых актов говорит citation-impossible-date',
      bad: '1.1. С 31.12.2024 по ⟦31.06.2025⟧. Приказ Минпросвещения России от 31.11.2021 № 115.\n',
      good: '1.1. С 31.12.2024 по 30.06.2025. Приказ Минпросвещения России от 31.11.2021 № 115.\n',
      messages: ['Даты «31.06.2025» в календаре нет. Сверьте день и месяц.'],
    },
  ],
  *check(policy) {
    const wording = wordingOf(policy);
    let cited: readonly (readonly [number, number])[] | undefined;
    for (const found of wording.text.matchAll(DATE)) {
      const problem = problemOf(found, wording);
      if (!problem) continue;
      cited ??= citationsOf(policy).map(({ citation, prose }) => sourceRange(prose, citation.start, citation.end));
      const [from, to] = problem.range;
      const isCited = cited.some(([start, end]) => start <= from && to <= end);
      if (!isCited || problem.fix) yield problem;
    }
  },
});

/** Three numbers that may be a date, with one sign between them or what is left of it. */
const DATE = /(?<![\d.,/№-]|№ |\d )(\d{1,4})(\. ?|\/)(\d{1,2})(\. ?|\/| )((?:19|20)?\d\d)(?![\d/-]|[.,]\d|\.\p{L})/gu;

function problemOf(found: RegExpExecArray, wording: Wording): Problem | undefined {
  const [typed, first = '', one = '', second = '', two = '', third = ''] = found;
  const { index } = found;
  const to = index + typed.length;
  const { before, after } = around(wording, index, to);
  const range = wording.range(index, to);
  if (first.length === 4) {
    const isDate = one === '.' && two === '.' && third.length === 2 && second.length === 2;
    return isDate && existing(first, second, third) ? mended(typed, `${third}.${second}.${first}`, range) : undefined;
  }
  const right = `${first.padStart(2, '0')}.${second.padStart(2, '0')}.${third.padStart(4, '20')}`;
  const known = existing(third.padStart(4, '20'), second, first);
  if (one === '.' && two === '.' && third.length === 4) {
    if (!known) return first.length === 2 && second.length === 2 ? impossible(typed, range) : undefined;
    if (first.length === 2 && second.length === 2) return undefined;
    return second.length === 1 || SAYS_DATE.test(before) ? mended(typed, right, range) : undefined;
  }
  if (!known || third.length === 2) {
    const plain = known && typed.length === 8 && one === '.' && two === '.';
    return plain && /(?<!\p{L})от $/iu.test(before) && /^(?: г| №)/u.test(after)
      ? mended(typed, right, range)
      : undefined;
  }
  if (one === '/' || two === '/') return one === two && second.length === 2 ? mended(typed, right, range) : undefined;
  // «пункт 3.12. 2020 год» is two numbers: only two digits each are a date.
  if (first.length < 2 || second.length < 2) return undefined;
  if (two === ' ') return one === '.' && /^[ \u00A0]?г/u.test(after) ? mended(typed, right, range) : undefined;
  const edits = [...typed.matchAll(/ /g)].map(({ index: at }) => wording.edit(index + at, index + at + 1, ''));
  const message = `Внутри даты «${typed}» пробел. Должно быть «${right}».`;
  if (!wording.isTyped(index, to)) return { range, message };
  // «По пункту 10.12. 2024 год объявлен …» is two sentences.
  return { range, message, fix: { title: 'Убрать пробел из даты', safe: SAYS_DATE.test(before), edits } };
}

const SAYS_DATE = /(?<!\p{L})(?:от|с|по|до|на) $/iu;

const existing = (year: string, month: string, day: string): boolean =>
  isCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function impossible(typed: string, range: Problem['range']): Problem {
  return { range, message: `Даты «${typed}» в календаре нет. Сверьте день и месяц.` };
}

/** Its digits change, or their order: a person must look. */
function mended(typed: string, right: string, range: Problem['range']): Problem {
  return {
    range,
    message: `Дата записана как «${typed}». Должно быть «${right}».`,
    fix: { title: `Записать как ${right}`, safe: false, edits: [{ range, text: right }] },
  };
}
