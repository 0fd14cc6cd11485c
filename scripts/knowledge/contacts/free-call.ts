/** Claims that a call costs nothing: «(звонок по России бесплатный)», «по бесплатному номеру». */
import { spelt } from '../letters.ts';
import type { Phone } from './phones.ts';
import { type Span, withoutOverlap } from './spans.ts';

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
const AFTER = spelt(
  /(?<!\p{L})(?:звон(?:ок|ки|ить)|вызов)(?:[ \u00A0]\p{L}+){0,4}(?: [—–-])?[ \u00A0]бесплат(?:ный|ная|ные|ен|на|ны|но)(?!\p{L})|(?<=\()бесплатно(?=\))/giu,
);
const BEFORE = spelt(
  /(?<!\p{L})бесплатн\p{L}{2,3}(?:[ \u00A0]\p{L}{1,30}(?:[ыи]й|[ая]я|[ую]ю|[ое][йм]|[ыи][емх]|[ое]му|[ое]го)){0,2}[ \u00A0](?:звон(?:ок|ки|ка|ку)|вызов|номер|телефон|лини)\p{L}{0,3}(?!\p{L})/giu,
);
const NOT = spelt(/(?<!\p{L})не[ \u00A0]/iu);
const SENTENCE_END = /[.!?;][\s\u00A0]+(?=\p{Lu})/u;
/** Farther away a claim speaks of something else. */
const REACH = 60;

/**
 * Find the claims and the phone that each stands with.
 * @param phones of the same text, in order of place
 */
export function findFreeCalls(text: string, phones: readonly Phone[]): FreeCall[] {
  if (phones.length === 0 || !/бесплат/i.test(text)) return [];
  const claims = [
    ...[...text.matchAll(AFTER)].map((match) => ({ ...spanOf(match), looksBack: true })),
    ...[...text.matchAll(BEFORE)].map((match) => ({ ...spanOf(match), looksBack: false })),
  ];
  let next = 0;
  return withoutOverlap(claims).flatMap(({ from, to, looksBack }): FreeCall[] => {
    const words = text.slice(from, to);
    while (next < phones.length && phones[next]!.from < to) next++;
    const [before, after] = [phones[next - 1], phones[next]];
    const nearBefore = before && before.to <= from && isNear(text, before.to, from) ? before : undefined;
    const nearAfter = after && isNear(text, to, after.from) ? after : undefined;
    const phone = looksBack ? (nearBefore ?? nearAfter) : (nearAfter ?? nearBefore);
    if (!phone || NOT.test(words)) return [];
    return [{ from, to, text: words, whole: wholeOf(text, from, to), phone }];
  });
}

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => ({ from: index, to: index + words.length });

function isNear(text: string, from: number, to: number): boolean {
  return to - from <= REACH && !SENTENCE_END.test(text.slice(from, to));
}

function wholeOf(text: string, from: number, to: number): readonly [number, number] {
  if (text[from - 1] !== '(' || text[to] !== ')') return [from, to];
  return [/[ \u00A0]/.test(text[from - 2] ?? '') ? from - 2 : from - 1, to + 1];
}
