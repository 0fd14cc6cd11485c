/** Two texts word by word: readable, and never a word lost. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTokens, type Token, tokensOf as tokens } from '../scripts/compare/words.ts';

const textOf = (list: readonly Token[]): string => list.map(({ key }) => key).join('');

/** `[-gone-]`, `{+come+}`. */
const shown = (old: string, now: string): string =>
  compareTokens(tokens(old), tokens(now))
    .map(({ fate, tokens: list }) => {
      const text = textOf(list);
      return fate === 'kept' ? text : fate === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');

describe('the comparison of words', () => {
  it.each([
    ['a word', 'Ответ дают в срок 14 дней.', 'Ответ дают в срок 10 дней.', 'Ответ дают в срок [-14-]{+10+} дней.'],
    [
      'words more',
      'Ответ дают за три дня.',
      'Ответ дают письменно за три дня.',
      'Ответ дают {+письменно +}за три дня.',
    ],
    [
      'no scraps of blanks between changed words',
      'Школа вправе отказать заявителю в помощи без объяснений.',
      'Школа вправе помочь обратившемуся в помощи без объяснений.',
      'Школа вправе [-отказать заявителю-]{+помочь обратившемуся+} в помощи без объяснений.',
    ],
    [
      'a blank that comes, with the words at its sides',
      'вступает в силу с 01.09.2024г. и далее',
      'вступает в силу с 01.09.2024 г. и далее',
      'вступает в силу с [-01.09.2024г-]{+01.09.2024 г+}. и далее',
    ],
    [
      'a text written anew as a whole',
      'Жалобы рассматривает директор.',
      'Журнал ведёт секретарь школы.',
      '[-Жалобы рассматривает директор.-]{+Журнал ведёт секретарь школы.+}',
    ],
    [
      'a long addition to a text that stays',
      'Помощь бесплатна.',
      'Помощь бесплатна, если о ней просит обучающийся, его родители или учитель, который ведёт занятие.',
      'Помощь бесплатна{+, если о ней просит обучающийся, его родители или учитель, который ведёт занятие+}.',
    ],
    [
      'an e-mail',
      'Пишите на a@school.ru сами.',
      'Пишите на b@school.ru сами.',
      'Пишите на [-a@school.ru-]{+b@school.ru+} сами.',
    ],
  ])('shows %s', (_, old, now, expected) => {
    expect(shown(old, now)).toBe(expected);
  });

  it('always holds both texts', () => {
    const text = fc
      .array(fc.constantFrom('школа', 'и', ',', ' ', '.', '№ 5', 'в', 'дней', '\u00A0', '–', '😀'), { maxLength: 40 })
      .map((list) => list.join(' ').replace(/ ,/g, ','));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const stretches = compareTokens(tokens(old), tokens(now));
        const side = (left: string): string =>
          textOf(stretches.filter(({ fate }) => fate === 'kept' || fate === left).flatMap((one) => one.tokens));
        expect(side('inserted')).toBe(now);
        expect(side('deleted')).toBe(old);
      }),
      { numRuns: 1000 },
    );
  });
});
