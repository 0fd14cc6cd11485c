/**
 * Instructions of the President: «перечень поручений Президента РФ от 12.12.2014 № Пр-2876». They have no kind of their
 * own and go with his decrees, as his directives do; the index «Пр-» tells them from a president of anything else.
 */
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readDetails } from './details.ts';
import { citationOf } from './make.ts';

const HEAD = /поручени[а-я]+ (?=президента(?: российской федерации| рф| россии)(?![а-я]))/y;

/** @param text canonical @param typed as typed */
export function readInstruction(text: string, typed: string, at: number): Citation | undefined {
  const head = match(HEAD, text, at);
  if (!head) return undefined;
  const to = at + head[0].length;
  const details = readDetails(text, typed, to, 'directive');
  if (!details.number || !/^пр-\d/i.test(details.number.number)) return undefined;
  return citationOf('presidential_decree', { from: at, to: to - 1 }, details);
}
