import { visible } from '../knowledge/characters.ts';
import { citationsOf, type PlacedCitation } from '../model/index.ts';
import { pieceRange, pieceText } from './citations/places.ts';
import { defineRule, type Fix, type Problem } from './rule.ts';

export default defineRule({
  id: 'citation-malformed-number',
  severity: 'warning',
  title: 'Номер правового акта набран так, как его пишут официально',
  why: 'По номеру «273-Ф3» с цифрой на конце акт не находится поиском, а «273 ФЗ» и «53 - ФЗ» переносятся по частям.',
  source: 'форма номеров официального опубликования (publication.pravo.gov.ru)',
  specimens: [
    {
      name: 'цифра 3 вместо буквы З',
      bad: '1.1. По Федеральному закону от 29.12.2012 № ⟦273-Ф3⟧.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ.\n',
      messages: ['Номер «273-Ф3» кончается цифрой 3, а нужна буква «З»: «273-ФЗ».'],
    },
    {
      name: 'пробелы внутри номера',
      bad: '1.1. По законам: Федеральный закон от 01.06.2005 № ⟦53 - ФЗ⟧, Федеральный закон от 29.12.2012 № ⟦273 ФЗ⟧.\n',
      good: '1.1. По законам: Федеральный закон от 01.06.2005 № 53-ФЗ, Федеральный закон от 29.12.2012 № 273-ФЗ.\n',
      messages: [
        'Номер пишется слитно, с дефисом: не «53 - ФЗ», а «53-ФЗ».',
        'Номер пишется слитно, с дефисом: не «273 ФЗ», а «273-ФЗ».',
      ],
    },
    {
      name: 'закон без букв в номере',
      bad: '1.1. По Федеральному закону от 29.12.2012 № ⟦273⟧.\n',
      good: '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ.\n',
      messages: ['Номер федерального закона пишется с буквами: не «273», а «273-ФЗ».'],
    },
    {
      name: 'латинские буквы в номере',
      bad: '1.1. Письмо Минобрнауки России от 01.04.2013 № ⟦ДЛ-65/08-p⟧.\n',
      good: '1.1. Письмо Минобрнауки России от 01.04.2013 № ДЛ-65/08-р.\n',
      messages: ['В номере «ДЛ-65/08-p» латинские буквы, а нужны русские: «ДЛ-65/08-р».'],
    },
    {
      name: 'пробел в номере санитарных правил',
      bad: '1.1. Соблюдаются ⟦СанПиН 2.4.2 1178-02⟧.\n',
      good: '1.1. Соблюдаются СанПиН 2.4.2.1178-02.\n',
      messages: ['Номер пишется слитно: не «СанПиН 2.4.2 1178-02», а «СанПиН 2.4.2.1178-02».'],
    },
  ],
  *check(policy) {
    for (const placed of citationsOf(policy)) {
      const problem = problemOf(placed);
      if (problem) yield problem;
    }
  },
});

function problemOf(placed: PlacedCitation): Problem | undefined {
  const { number, type } = placed.citation;
  const typed = pieceText(placed, 'number').replace(/^\s*(?:№\s*|N\s*)/i, '');
  if (!number || !typed) return undefined;
  const [start, end] = pieceRange(placed, 'number');
  const range = [end - typed.length, end] as const;
  const shown = `«${visible(typed)}»`;
  if (type === 'sanitary_rules' || type === 'gost' || type === 'methodical_recommendations') {
    const digits = /\d[\s\S]*$/.exec(typed)?.[0] ?? '';
    const right = /\d[\s\S]*$/.exec(number)?.[0] ?? '';
    if (!/\s/.test(digits)) return undefined;
    return {
      range: [start, end],
      message: `Номер пишется слитно: не ${shown}, а «${typed.slice(0, typed.length - digits.length)}${right}».`,
      fix: fixTo(digits, right, end),
    };
  }
  if (typed === number) return undefined;
  const fix = { title: `Написать «${number}»`, safe: true, edits: [{ range, text: number }] };
  if (number === `${typed}-ФЗ`) {
    return {
      range,
      message: `Номер федерального закона пишется с буквами: не ${shown}, а «${number}».`,
      fix: { ...fix, safe: false },
    };
  }
  if (/Ф[КK]?3$/i.test(typed))
    return { range, message: `Номер ${shown} кончается цифрой 3, а нужна буква «З»: «${number}».`, fix };
  const joined = typed.replace(/\s/g, '').replace(/[‐-―−]/g, '-');
  const isLaw = /-ФК?З$/.test(number);
  if (joined === number || (isLaw && joined.replace('-', '').toUpperCase() === number.replace('-', ''))) {
    const spaced = /\s/.test(typed) || !typed.includes('-');
    // A dash for a hyphen is typography and no broken number.
    return {
      range,
      message: spaced
        ? `Номер пишется слитно, с дефисом: не ${shown}, а «${number}».`
        : `В номере ${shown} нужен обычный дефис: «${number}».`,
      fix,
      ...(!spaced && { severity: 'info' as const }),
    };
  }
  if (/[a-z]/i.test(typed) && !/-[IVX]+$/.test(typed)) {
    return { range, message: `В номере ${shown} латинские буквы, а нужны русские: «${number}».`, fix };
  }
  return undefined;
}

function fixTo(digits: string, right: string, end: number): Fix {
  return { title: 'Написать номер слитно', safe: true, edits: [{ range: [end - digits.length, end], text: right }] };
}
