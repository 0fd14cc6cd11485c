import { titleKey } from '../knowledge/legal-acts/index.ts';
import { citationsOf, type PlacedCitation } from '../model/index.ts';
import { actKey, pieceRange, whereCited } from './citations/places.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'citation-repeated',
  severity: 'info',
  title: 'Полное название правового акта приведено один раз',
  why: 'Второе полное название удлиняет текст, а при замене акта его забывают исправить. Дальше достаточно даты и номера.',
  specimens: [
    {
      name: 'то же название ещё раз',
      bad: '1.1. По приказу Минпросвещения России от 02.09.2020 № 458 «Об утверждении Порядка приема на обучение».\n\n1.2. Приём идёт по приказу Минпросвещения России от 02.09.2020 № 458 ⟦«Об утверждении Порядка приема на обучение»⟧.\n',
      good: '1.1. По приказу Минпросвещения России от 02.09.2020 № 458 «Об утверждении Порядка приема на обучение».\n\n1.2. Приём идёт по приказу Минпросвещения России от 02.09.2020 № 458.\n',
      messages: ['Полное название этого акта уже есть в пункте 1.1 (строка 1). Здесь достаточно даты и номера.'],
    },
  ],
  *check(policy) {
    const first = new Map<string, PlacedCitation>();
    for (const placed of citationsOf(policy)) {
      const { citation } = placed;
      if (!citation.spans.title || !citation.number || !citation.date || !isLong(citation.title)) continue;
      const key = `${actKey(citation)} ${titleKey(citation.title!)}`;
      const before = first.get(key);
      if (!before) first.set(key, placed);
      else {
        yield {
          range: pieceRange(placed, 'title'),
          message: `Полное название этого акта уже есть ${whereCited(before, policy)}. Здесь достаточно даты и номера.`,
          related: [{ range: pieceRange(before, 'title'), message: 'Первое полное название' }],
        };
      }
    }
  },
});

/** «О персональных данных» costs no space and helps the reader. */
const isLong = (title: string | null): boolean => (title ?? '').split(/\s+/).length >= 5;
