/**
 * «Типовое положение …, утвержденное Правительством РФ от 18 июля 2008 г. № 543», «СП 2.4.3648-20, утв. Главным санитарным
 * врачом РФ 28.09.2020 № 28»: a decree whose own name is left out.
 */
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readDetails } from './details.ts';
import { citationOf } from './make.ts';

const APPROVED = /утв(?:\.|ержденн?[а-я]*) ?(?=правительств|главн[а-я]* (?:государственн[а-я]* )?санитарн[а-я]* врач)/y;

/**
 * Read it; only a day and a number together say that an act is meant.
 * @param text canonical
 * @param typed as typed
 */
export function readApproved(text: string, typed: string, at: number): Citation | undefined {
  const words = match(APPROVED, text, at);
  if (!words) return undefined;
  const from = at + words[0].length;
  const details = readDetails(text, typed, from, 'decree');
  const { authorities, date, number } = details;
  const [body] = authorities;
  if (!body || !date || !number) return undefined;
  if (body.level === 'chief-doctor') return citationOf('chief_sanitary_decree', { from, to: body.to }, details);
  const directive = /-р$/i.test(number.number);
  const head = { from, to: body.to };
  if (body.level === 'government')
    return citationOf(directive ? 'government_directive' : 'government_decree', head, details);
  return body.level === 'local'
    ? citationOf(directive ? 'regional_directive' : 'regional_decree', head, details)
    : undefined;
}
