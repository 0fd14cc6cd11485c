/** Two editions side by side. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, redlineOf } from '../scripts/compare/index.ts';
import { type Part, type Policy, policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { twoEditions } from './compare/edits.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));

describe('a redline', () => {
  it('always keeps the reading order of both editions', () => {
    fc.assert(
      fc.property(twoEditions, ({ old, now }) => {
        const [before, after] = [read(old), read(now)];
        const { policy, formerly } = redlineOf(compare(before, after));
        const names = (parts: readonly Part[]): string[] => parts.map(({ uid }) => uid);
        const oldParts = policy.all.filter((part) => formerly.has(part));
        expect(names(policy.all.filter(({ revision }) => revision !== 'deleted'))).toEqual(names(after.all));
        expect(names(oldParts.map((part) => formerly.get(part)!))).toEqual(names(before.all));
      }),
      { numRuns: 300 },
    );
  });
});
