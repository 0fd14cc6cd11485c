/** The library's way to insert events, shortened: what it gives must stay what its edits say. */
import * as fc from 'fast-check';
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';
import { expect, test } from 'vitest';
import '../scripts/source/edit-map.ts';

/** Events are only carried about, so numbers do for them. */
const events = (...numbers: number[]): Event[] => numbers as unknown as Event[];

test('edits are made where they were asked for, and nothing else moves', () => {
  const edit = fc.record({
    at: fc.nat(30),
    remove: fc.nat(3),
    add: fc.array(fc.integer({ min: 100 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.nat(30), fc.array(edit, { maxLength: 5 }), (length, edits) => {
      const before = Array.from({ length }, (_, i) => i);
      const map = new EditMap();
      const expected: number[][] = [...before.map((event) => [event]), []];
      let free = 0;
      // Apart from each other and inside, in any order of asking: that is how the library asks.
      const placed = [...edits]
        .sort((a, b) => a.at - b.at)
        .filter(({ at, remove }) => {
          const fits = at >= free && at + remove <= length;
          if (fits) free = at + remove + 1;
          return fits;
        });
      for (const { at, remove, add } of placed.reverse()) {
        map.add(at, remove, events(...add));
        expected[at] = [...add, ...(remove > 0 ? [] : expected[at]!)];
        for (let gone = at + 1; gone < at + remove; gone++) expected[gone] = [];
      }
      const list = events(...before);
      map.consume(list);
      expect(list).toEqual(expected.flat());
    }),
    { numRuns: 1000 },
  );
});
