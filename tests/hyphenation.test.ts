/** Where Russian words break, by the rules of spelling. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hyphenated } from '../scripts/knowledge/hyphenation.ts';
import { HANGS } from './hangs.ts';

/** Broken as it is inside of a sentence: the last word stays whole. */
const broken = (text: string): string => hyphenated(`${text} в`).replaceAll('\u00AD', '|').slice(0, -2);

it.each([
  ['Порядок', 'Поря|док'],
  ['далее', 'далее'],
  ['обучающимся', 'обу|ча|ю|щимся'],
  ['педагогическим работникам', 'педа|го|ги|че|ским работ|ни|кам'],
  ['объявление', 'объ|яв|ле|ние'],
  ['подъезд', 'подъ|езд'],
  ['майский', 'май|ский'],
  ['11\u00A0октября\u00A02023 года', '11\u00A0октября\u00A02023 года'],
  ['А.А.\u00A0Белашовская', 'А.А.\u00A0Белашовская'],
  ['строительств', 'стро|и|тельств'],
  ['съезды', 'съезды'],
  ['сентября', 'сен|тября'],
  ['школа', 'школа'],
  ['акт', 'акт'],
  ['МБОУ ФГИС', 'МБОУ ФГИС'],
  ['социально-экономический', 'соци|ально-эко|но|ми|че|ский'],
  ['адрес@пример.рф, школа.рф', 'адрес@пример.рф, школа.рф'],
  ['видеoинформация', 'видеoинформация'],
])('%s', (word, expected) => {
  expect(broken(word)).toBe(expected);
});

it('keeps the last word of a paragraph whole', () => {
  expect(hyphenated('Положение обнаружения.')).toBe('Поло\u00ADже\u00ADние обнаружения.');
});

it('changes nothing but soft hyphens, leaves no letter alone and no half without a vowel', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяё '), maxLength: 60 });
  fc.assert(
    fc.property(letters, (text) => {
      const done = hyphenated(text);
      expect(done.replaceAll('\u00AD', '')).toBe(text);
      for (const word of done.split(' ').filter((one) => one.includes('\u00AD'))) {
        const halves = word.split('\u00AD');
        expect(halves[0]).toMatch(/[аеёиоуыэюя]/u);
        expect(halves.at(-1)).toMatch(/[аеёиоуыэюя]/u);
        expect(Math.min(halves[0]!.length, halves.at(-1)!.length)).toBeGreaterThan(2);
        for (const half of halves.slice(1)) expect(half).not.toMatch(/^[йьъ]/u);
      }
    }),
  );
});

it('comes to the end of a word of a hundred thousand letters', { timeout: HANGS }, () => {
  expect(hyphenated('щ'.repeat(100_000)).replaceAll('\u00AD', '')).toHaveLength(100_000);
  expect(hyphenated('ба'.repeat(50_000)).replaceAll('\u00AD', '')).toHaveLength(100_000);
});
