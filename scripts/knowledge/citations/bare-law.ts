import { match, skipBlanks } from './canonical.ts';
import type { Citation, CitationType } from './citation.ts';
import { readDate, type TypedDate } from './date.ts';
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
  if (!number || (!sign && !/\d ?-/.test(text.slice(at, number.to)))) return [];
  const details = readDetails(text, typed, number.to, 'federal-law');
  const start = at - (sign?.[0].length ?? 0);
  const date = before ? dateBefore(text, start) : undefined;
  const own = { ...details, number, ...((date ?? details.date) && { date: date ?? details.date! }), authorities: [] };
  const type: CitationType = number.number.endsWith('ФКЗ') ? 'federal_constitutional_law' : 'federal_law';
  return [citationOf(type, { from: date?.from ?? start, to: number.to }, own)];
}

function dateBefore(text: string, end: number): TypedDate | undefined {
  for (let from = end - 8; from >= Math.max(0, end - 30); from--) {
    if (/[\d«"]/.test(text[from - 1] ?? ' ')) continue;
    const date = readDate(text, from);
    if (date && skipBlanks(text, date.to) === end) {
      const of = /от ?$/.exec(text.slice(Math.max(0, from - 3), from));
      return { ...date, from: from - (of?.[0].length ?? 0) };
    }
  }
  return undefined;
}
