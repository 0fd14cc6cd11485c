/** Patterns with their letters spelt out mean what they meant. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spelt } from '../scripts/knowledge/letters.ts';

const PATTERNS = [
  /(?<!\p{L})не[ \u00A0]\p{Lu}/giu,
  /[^\p{L}\d\]]+[\p{Ll}-]{2,}/gu,
  /\[\p{L}+\]\\/gu,
  /^\p{Lu}\p{L}*$/u,
];

it.each(PATTERNS)('%s', (pattern) => {
  const plain = spelt(pattern);
  expect(plain.unicode).toBe(false);
  const text = fc.string({ unit: fc.constantFrom(...'абвНеЁё яXz1-[]\\ .\u00A0'), maxLength: 30 });
  fc.assert(
    fc.property(text, (one) => {
      pattern.lastIndex = plain.lastIndex = 0;
      expect(one.replace(plain, '·')).toBe(one.replace(pattern, '·'));
    }),
    { numRuns: 500 },
  );
});
