/** Claims that a call costs nothing: «(звонок по России бесплатный)», «по бесплатному номеру». */
import type { Phone } from './phones.ts';

export interface FreeCall {
  /** The claim's words, without the bracket around them. Indexes in the text, UTF-16 units. */
  from: number;
  to: number;
  text: string;
  /** What can be left out with the claim: the bracket and the blank before it. */
  whole: readonly [from: number, to: number];
  phone: Phone;
}

/** «Звонок … бесплатный» speaks of the number before it, «бесплатная линия» of the one after. In between only adjectives: «бесплатные занятия по телефону» is no claim. */
const AFTER =
  /(?<!\p{L})(?:звон(?:ок|ки|ить)|вызов)(?:[ \u00A0]\p{L}+){0,4}(?: [—–-])?[ \u00A0]бесплат(?:ный|ная|ные|ен|на|ны|но)(?!\p{L})|(?<=\()бесплатно(?=\))/giu;
const BEFORE =
  /(?<!\p{L})бесплатн\p{L}{2,3}(?:[ \u00A0]\p{L}{1,30}(?:[ыи]й|[ая]я|[ую]ю|[ое][йм]|[ыи][емх]|[ое]му|[ое]го)){0,2}[ \u00A0](?:звон(?:ок|ки|ка|ку)|вызов|номер|телефон|лини)\p{L}{0,3}(?!\p{L})/giu;
const SENTENCE_END = /[.!?;][\s\u00A0]+(?=\p{Lu})/u;
/** Farther away a claim speaks of something else. */
const REACH = 60;

/**
 * Find the claims and the phone that each stands with.
 * @param phones of the same text, in order of place
 */
export function findFreeCalls(text: string, phones: readonly Phone[]): FreeCall[] {
  if (phones.length === 0 || !/бесплат/i.test(text)) return [];
  const claims: FreeCall[] = [];
  for (const [pattern, looksBack] of [
    [AFTER, true],
    [BEFORE, false],
  ] as const) {
    for (const { 0: words, index: from } of text.matchAll(pattern)) {
      const to = from + words.length;
      if (/(?<!\p{L})не[ \u00A0]/iu.test(words) || claims.some((claim) => from < claim.to && claim.from < to)) continue;
      const before = phones.findLast((phone) => phone.to <= from && isNear(text, phone.to, from));
      const after = phones.find((phone) => phone.from >= to && isNear(text, to, phone.from));
      const phone = looksBack ? (before ?? after) : (after ?? before);
      if (phone) claims.push({ from, to, text: words, whole: wholeOf(text, from, to), phone });
    }
  }
  return claims.sort((a, b) => a.from - b.from);
}

function isNear(text: string, from: number, to: number): boolean {
  return to - from <= REACH && !SENTENCE_END.test(text.slice(from, to));
}

function wholeOf(text: string, from: number, to: number): readonly [number, number] {
  if (text[from - 1] !== '(' || text[to] !== ')') return [from, to];
  return [/[ \u00A0]/.test(text[from - 2] ?? '') ? from - 2 : from - 1, to + 1];
}
