/** Where a line of the printed text may not break. */
import { describe, expect, it } from 'vitest';
import { bindBlanks } from '../scripts/knowledge/line-breaks.ts';

describe('blanks that hold together what they join', () => {
  // «~» stands for a non-breaking blank.
  it.each([
    ['№ 5, § 3 и № «а»', '№~5, §~3 и №~«а»'],
    [
      '1 мая 2020 г., «15» марта 2021 года, в 2021 год и 5 штук',
      '1~мая~2020~г., «15»~марта~2021~года, в 2021~год и 5 штук',
    ],
    ['А. Б. Иванов. Он пришёл', 'А.~Б.~Иванов. Он пришёл'],
    ['по ст. 5, п. «а», ул. Победы, т. е. так', 'по ст.~5, п.~«а», ул.~Победы, т. е. так'],
    ['пункт 5, статьи 12 и слово 5', 'пункт~5, статьи~12 и слово 5'],
    ['школа – это дом, 5 –7', 'школа~– это дом, 5 –7'],
    ['8 (4722) 77-72-82 и 8~(4722) 77-72-82', '8~(4722)~77-72-82 и 8~(4722)~77-72-82'],
  ])('%s', (typed, bound) => {
    expect(bindBlanks(typed.replaceAll('~', '\u00A0'))).toBe(bound.replaceAll('~', '\u00A0'));
  });
});
