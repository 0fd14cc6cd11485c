import { ALPHABET, romanValue } from '../knowledge/letters.ts';
import type { Reference } from '../model/index.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-range-reversed',
  severity: 'warning',
  title: 'Диапазон пунктов начинается с меньшего номера',
  why: '«Пункты 3.5–3.1» не означают ничего определённого: либо переставлены концы, либо один из номеров неверен.',
  specimens: [
    {
      name: 'концы переставлены',
      bad: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. По ⟦пунктам 1.2–1.1⟧.\n',
      good: '## 1. Помощь\n\n1.1. Один.\n\n1.2. Два.\n\n1.3. По пунктам 1.1–1.2.\n',
      messages: ['Диапазон «1.2–1.1» идёт от большего номера к меньшему. Возможно, имеется в виду «1.1–1.2».'],
    },
  ],
  *check({ references }) {
    for (const reference of references) {
      const { rangeEnd } = reference;
      // A missing end is reported as missing; which way the range went is unknown then.
      if (!rangeEnd || reference.targets.length === 0 || rangeEnd.targets.length === 0) continue;
      if (compare(reference, rangeEnd) <= 0) continue;
      const [from, to] = [reference.raw, rangeEnd.raw];
      yield {
        range: [reference.range[0], rangeEnd.range[1]],
        message: `Диапазон «${from}–${to}» идёт от большего номера к меньшему. Возможно, имеется в виду «${to}–${from}».`,
        fix: {
          title: 'Поменять концы местами',
          safe: false,
          edits: [
            { range: reference.numberRange, text: to },
            { range: rangeEnd.numberRange, text: from },
          ],
        },
      };
    }
  },
});

function compare(a: Reference, b: Reference): number {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function valuesOf({ raw, unit }: Reference): number[] {
  if (/^\d/.test(raw)) return raw.split('.').map(Number);
  return [unit === 'section' ? (romanValue(raw) ?? 0) : ALPHABET.indexOf(raw.toLowerCase()) + 1];
}
