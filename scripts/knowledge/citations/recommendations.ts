/** Recommendations: named by what they are about, and often by a body that approved them. */
import { match, skipBlanks } from './canonical.ts';
import type { Citation } from './citation.ts';
import { readDate } from './date.ts';
import { type Details, readDetails } from './details.ts';
import type { Head } from './heads.ts';
import { typeOf } from './kind.ts';
import { citationOf } from './make.ts';
import { nameEnd } from './name-end.ts';
import { readStandard } from './standards.ts';

/** «методические рекомендации МР 2.4.0150-19», «рекомендации Минкультуры России по … от 11.01.2013». */
export function readRecommendations(text: string, typed: string, head: Head): Citation[] {
  if (match(APPROVED_BY_ACT, text, head.to)) return [];
  // «Методические рекомендации от 18.05.2020 № МР 2.4.0179-20»: the day stands before the number that has its own kind.
  const dated = match(/ от /y, text, head.to) && readDate(text, head.to + 4);
  const sign = dated ? match(SIGN, text, dated.to) : null;
  const standard = readStandard(text, typed, sign ? dated!.to + sign[0].length : skipBlanks(text, head.to));
  const own = standard && readDetails(text, typed, standard.to, 'letter');
  const first: Details = own
    ? { ...own, ...(sign && dated && { date: dated }), number: standard }
    : readDetails(text, typed, nameEnd(text, head), head.noun);
  const name = first.date || first.number || first.title ? null : match(RECOMMENDATIONS_NAME, text, first.to);
  const rest = name ? afterName(text, typed, first.to + name[0].length) : first;
  const approval = rest.authorities.length > 0 || first.authorities.length > 0 ? null : match(APPROVAL, text, rest.to);
  const body = approval ? readDetails(text, typed, rest.to + approval[0].length, 'letter') : rest;
  const approved = body.authorities.length > 0 || first.authorities.length > 0;
  const details = {
    ...first,
    ...rest,
    ...(approved && body),
    authorities: [...first.authorities, ...(approved ? body.authorities : [])],
  };
  if (first.authorities.length > 0) details.authorities = first.authorities;
  const merged = withStandard(text, typed, { ...details, ...(first.number && { number: first.number }) });
  const type = merged.number?.number.startsWith('МР ') ? 'methodical_recommendations' : typeOf(head, merged);
  return type ? [citationOf(type, { from: head.from, to: head.to }, merged)] : [];
}

const SIGN = / ?(?:№|n) ?/y;
/** «МР 2.4.0150-19/01-230/13-01»: the index of the second body that approved them. */
const PARTNERS_INDEX = /(?:\/\d{1,4}-\d{1,4})+/y;

/** «…, утвержденные Роспотребнадзором от 14.08.2019 № МР 2.4.0150-19/01-230/13-01»: the number after all the rest. */
function withStandard(text: string, typed: string, details: Details): Details {
  const sign = details.number ? null : match(SIGN, text, details.to);
  const found = sign && readStandard(text, typed, details.to + sign[0].length);
  if (!found) return details;
  const more = match(PARTNERS_INDEX, text, found.to)?.[0] ?? '';
  const to = found.to + more.length;
  return { ...details, number: { ...found, number: found.number + more, raw: found.raw + more, to }, to };
}

/** «рекомендации Роспотребнадзора по … № МР 2.4.0179-20 от …»: a number that has its own kind, or plain details. */
function afterName(text: string, typed: string, at: number): Details {
  const sign = match(SIGN, text, at);
  const number = sign ? readStandard(text, typed, at + sign[0].length) : undefined;
  return number
    ? { ...readDetails(text, typed, number.to, 'federal-law'), number }
    : readDetails(text, typed, at, 'federal-law');
}

/** «рекомендациями по …, утвержденными приказом …»: the act that approved them is what is cited. */
const APPROVED_BY_ACT =
  /(?:(?! от ["«]?\d|№)[^;.:«"\n]|[«"][^«»"\n]{0,200}[»"]){0,240}?,? ?\(?(?:утв\.|(?:утвержд|направлен|изложен|приведен|введен)[а-я]+)(?: в)? (?:совместн[а-я]+ )?(?:приказ|постановлени|распоряжени|письм)[а-я]* /y;
const RECOMMENDATIONS_NAME =
  / (?:по|об?|для|органам) [^;.:()«"\n]{3,250}?(?= от \d{1,2}[. ]| № ?(?:\d|(?:мр|mp) \d)| \d{1,2}\.\d\d\.\d{4})/y;
const APPROVAL = /,? ?\(?(?:утв\.|утвержденн[а-я]+|утверждены?) ?(?=мин|рос|федерал|глав)/y;
