/** What the typeface can set. */
import { expect, it } from 'vitest';
import { hasOutside, inTypeface } from '../scripts/knowledge/typeface.ts';

it('the quick look for signs outside of the typeface overlooks none', () => {
  const overlooked = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => !hasOutside(sign) && inTypeface(sign) !== sign,
  );
  expect(overlooked).toEqual([]);
});
