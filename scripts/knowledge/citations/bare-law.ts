import { match } from './canonical.ts';
import type { Citation, CitationType } from './citation.ts';
import { dateBefore } from './date.ts';
import { readDetails } from './details.ts';
import { citationOf } from './make.ts';
import { readNumber } from './number.ts';

/** «от 29.12.2012 № 273-ФЗ» without any head: the suffix says that it is a law. */
export function bareLaw(text: string, typed: string, at: number): Citation[] {
  const before = match(
    /(?:[\s\S]{0,60}[^а-яa-z\d])?((?:от )?["«]?\d[\d.а-я «»"]{5,24}?) ?(?:№|n) ?$/y,
    text.slice(Math.max(0, at - 70), at),
    0,
  );
  const sign = /(?:№|n) ?$/.exec(text.slice(Math.max(0, at - 3), at));
  const number = readNumber(text, typed, at, { sign: false });
  // «ст. 58 ФЗ» is an article of a law: without № the suffix must be joined by a hyphen.
  if (!number || (!sign && !/\d ?-/.test(text.slice(at, number.to)) && !namesLaw(text, at))) return [];
  const details = readDetails(text, typed, number.to, 'federal-law');
  const start = at - (sign?.[0].length ?? 0);
  const date = before ? dateBefore(text, start) : undefined;
  const own = { ...details, number, ...((date ?? details.date) && { date: date ?? details.date! }), authorities: [] };
  const type: CitationType = number.number.endsWith('ФКЗ') ? 'federal_constitutional_law' : 'federal_law';
  return [citationOf(type, { from: date?.from ?? start, to: number.to }, own)];
}

/** «согласно 273 ФЗ»: after such a word it is no article's number. */
const namesLaw = (text: string, at: number): boolean =>
  /(?:^|[(\n]|[ (](?:с|со|по|согласно|соответствии с|требовани[а-я]+|норм[а-я]{0,3}) )$/.test(
    text.slice(Math.max(0, at - 20), at),
  ) && match(/\d{2,3} фз(?![а-я])/y, text, at) !== null;
