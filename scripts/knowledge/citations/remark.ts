/** «(вступает в силу с 01.09.2024)» after a citation: a remark that grows old. */
import { canonical, match } from './canonical.ts';
import type { Span } from './citation.ts';
import { readDate } from './date.ts';
import { joinedLines } from './line-ends.ts';

const REMARK =
  /(?: ?\(| ?, ?(?=котор)| )((?:котор[а-я]+ )?(?:вступа(?:ет|ют|ющ[а-я]+)|вступит|вступят) в (?:законную )?силу (?:с|от) )/y;

/**
 * @param typed the prose
 * @param at where the citation ends
 * @returns the remark with its bracket, and its day, ISO 8601
 */
export function readRemark(typed: string, at: number): (Span & { date: string }) | undefined {
  const rest = canonical(joinedLines(typed.slice(at, at + 120)));
  const words = match(REMARK, rest, 0);
  const date = words && readDate(rest, words[0].length);
  if (!words || !date?.iso) return undefined;
  const open = words[0].indexOf('(');
  const from = open >= 0 ? open : words[0].length - words[1]!.length;
  const to = open >= 0 && rest[date.to] === ')' ? date.to + 1 : date.to;
  // A blank after the date is the next word's.
  return { from: at + from, to: at + rest.slice(0, to).trimEnd().length, date: date.iso };
}
