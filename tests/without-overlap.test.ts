/** Edits that can be made together: as the plain definition says, and fast. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutOverlap } from '../scripts/lint/without-overlap.ts';
import type { Range } from '../scripts/source/index.ts';

/** Word for word what it should do. */
function plainly(items: readonly (readonly Range[])[]): (readonly Range[])[] {
  const taken: Range[] = [];
  return items.filter((ranges) => {
    const clash = ranges.some(([start, end]) => taken.some(([from, to]) => start <= to && from <= end));
    if (!clash) taken.push(...ranges);
    return !clash;
  });
}

const range = fc
  .record({ start: fc.nat({ max: 60 }), length: fc.nat({ max: 6 }) })
  .map(({ start, length }): Range => [start, start + length]);

test('keeps what the plain definition keeps, in any order of places', () => {
  fc.assert(
    fc.property(fc.array(fc.array(range, { maxLength: 4 }), { maxLength: 30 }), (items) => {
      expect(withoutOverlap(items, (item) => item)).toEqual(plainly(items));
    }),
    { numRuns: 2000 },
  );
});

test('an edit that touches another waits, one that stands apart does not', () => {
  const items: Range[] = [
    [0, 2],
    [2, 3],
    [4, 4],
    [3, 3],
    [4, 6],
  ];
  expect(withoutOverlap(items, (item) => [item])).toEqual([
    [0, 2],
    [4, 4],
    [3, 3],
  ]);
});

test('two hundred thousand places take a moment', () => {
  const items = Array.from({ length: 200_000 }, (_, i): Range => [i * 2, i * 2]);
  expect(withoutOverlap(items, (item) => [item])).toHaveLength(items.length);
}, 10_000);
