/** The head of a school's own order, typed over several lines: «ПРИКАЗ / 29 августа 2025 г. / с. Заречное / № 312 / Об …». */
import { match, skipBlanks } from './canonical.ts';
import { readDate } from './date.ts';
import type { Details } from './details.ts';
import type { Head } from './heads.ts';
import { readNumber } from './number.ts';
import { readBareTitle } from './title.ts';

/** «с. Заречное», «г. Нижний Тагил»: where it was signed. */
const PLACE =
  / ?(?:г|с|п|х|д|пос|пгт|рп|ст|ст-ца|аул|село|город|поселок)\.? ?[а-я][а-я-]{2,20}(?: [а-я-]{3,20})?(?= (?:\d|от \d|№|"|«\d|об? [а-я]))/y;
const CAPITALS = /^(?:ПРИКАЗ|РАСПОРЯЖЕНИЕ)$/;

/**
 * @param text canonical
 * @param typed as typed: capitals tell a heading from a sentence
 * @returns its day, number and heading; nothing unless both day and number stand there
 */
export function readLetterhead(text: string, typed: string, head: Head): Details | undefined {
  if (!CAPITALS.test(typed.slice(head.from, head.to)) || isOfState(text, head.from)) return undefined;
  const own = { name: '', level: 'institution', from: head.to, to: head.to, national: false, nickname: false } as const;
  const details: Details = { authorities: [own], to: head.to };
  while (true) {
    const place = match(PLACE, text, details.to);
    if (place) details.to += place[0].length;
    const at = skipBlanks(text, details.to);
    const day = at + (match(/от /y, text, at)?.[0].length ?? 0);
    const date = details.date ? undefined : readDate(text, day);
    const number = details.number ? undefined : readNumber(text, typed, at);
    if (date) [details.date, details.to] = [date, date.to];
    else if (number) [details.number, details.to] = [number, number.to];
    else if (!place) break;
  }
  if (!details.date || !details.number) return undefined;
  const title = readBareTitle(typed, skipBlanks(text, details.to));
  return title ? { ...details, title, to: title.to } : details;
}

/** How far above the heading the name of who signs it is looked for. */
const WINDOW = 300;
const BODY = /министерств|департамент|комитет|федеральн|управлени|администраци/g;
const SCHOOL = /учреждени|школ|сад|лице[йя]|гимнази|колледж|техникум|сош|доу/g;

/** A school's name stands below that of its founder; a body of the state has none below its own. */
function isOfState(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - WINDOW), at);
  const last = (words: RegExp): number => [...above.matchAll(words)].at(-1)?.index ?? -1;
  return last(BODY) > last(SCHOOL);
}
