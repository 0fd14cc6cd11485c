/** A second number that belongs to the same act. */
import { match } from './canonical.ts';
import type { HeadNoun } from './heads.ts';
import type { TypedNumber } from './number.ts';

/** Laws of Yakutia carry a second number: «1401-З № 359-V». */
const SECOND_NUMBER = / (?:№|n) ?\d{1,4}-[ivx]{1,4}(?![a-z\d])/y;
/** «N МД-1077/19, НП-02-07/4568»: the index of the second of two bodies. */
const PARTNERS_NUMBER = / ?, ?(?:(?:№|n) ?)?([а-я]{1,3}-[\d/-]{3,20})(?= |$)/y;

/**
 * @param text canonical
 * @param typed as typed
 * @param first the number already read
 * @param noun the kind of the act
 * @param joint two bodies issued it
 * @returns one number for both, or the first alone
 */
export function withSecond(
  text: string,
  typed: string,
  first: TypedNumber,
  noun: HeadNoun | 'code',
  joint: boolean,
): TypedNumber {
  const second = noun === 'law' ? match(SECOND_NUMBER, text, first.to) : null;
  const partners = joint ? match(PARTNERS_NUMBER, text, first.to) : null;
  const found = second ?? partners;
  if (!found) return first;
  const to = first.to + found[0].length;
  const raw = typed.slice(first.from, to);
  const more = second ? typed.slice(first.to, to) : `/${partners![1]!.toUpperCase()}`;
  return { number: first.number + more, raw, from: first.from, to };
}
