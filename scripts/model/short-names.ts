/** Legal acts that are named in full once and by a short name afterwards: «… № 273-ФЗ (далее – Закон об образовании)». */
import { citationsOf, type PlacedCitation } from './citations.ts';
import type { Policy } from './policy.ts';
import { type Term, termsOf } from './terms.ts';

/** A short name and the citation that it stands for. */
export interface ShortName {
  placed: PlacedCitation;
  term: Term;
}

/** Nothing but blanks and closing quotation marks stands between an act and its short name. */
const BETWEEN = /^[\s\u00A0»"”,]*$/;

/**
 * «Лица, указанные в статье 5 закона № 273-ФЗ (далее – заявители)» names the persons: a short name of an act is the name
 * of a document, and of one: «(далее – Приказы)» may mean any of those before it.
 */
const DOCUMENT =
  /^(?:[а-яё]+(?:ый|ой|ого|ому|ым|ом|ая|ую|ое|ие|ые|их|ых|им|ими|ыми) ){0,3}(?:(?:закон|приказ|указ|кодекс|стандарт|регламент)(?:а|у|ом|е)?|порядо?к(?:а|у|ом|е)?|(?:постановлени|распоряжени|положени)(?:е|я|ю|ем|и)|письм(?:о|а|у|ом|е)|правил(?:а|ам|ами|ах)?|(?:требовани|рекомендаци)(?:я|и|й|ям|ями|ях)|(?:инструкци|конвенци|конституци|концепци)(?:я|и|ю|ей)|программ(?:а|ы|е|у|ой)|переч(?:ень|ня|ню|нем|не))(?![а-яё])|^(?:ФГОС|ФОП|ФООП|ФЗ|СП|СанПиН|ТК|ГК|СК|УК|НК|БК|ЖК|КоАП)(?![а-яё])|^№?[\s\u00A0]?\d+-?(?:ФЗ|ФКЗ)/iu;

/** Short names of legal acts in reading order. */
export function shortNamesOf(policy: Policy): ShortName[] {
  const citations = citationsOf(policy);
  const { text } = policy.source;
  return termsOf(policy).flatMap((term) => {
    const { definition, name } = term;
    if (definition.terms.length > 1 || !DOCUMENT.test(name)) return [];
    const [start] = definition.range;
    const placed = citations.findLast(({ range: [, end], part }) => end <= start && part === definition.part);
    return placed && BETWEEN.test(text.slice(placed.range[1], start)) ? [{ placed, term }] : [];
  });
}
