/** Trade unions of education, which sign letters together with the ministry. */
import { match } from './canonical.ts';

const UNION =
  /(общероссийск[а-я]+ )?((?:центральн[а-я]+ совет[а-я]*|цс) )?(?:(профсоюз(?:а|у|ом|е)?)(?![а-я])|профессиональн[а-я]+ союз[а-я]*)((?: работников)?(?: народного)? образования(?: и науки)?)?( российской федерации| рф(?![а-я])| россии(?![а-я]))?/y;

/** @returns its name in the nominative and where it ends */
export function readUnion(text: string, at: number): { name: string; to: number } | undefined {
  if (!/[опц]/.test(text[at] ?? '')) return undefined;
  const found = match(UNION, text, at);
  if (!found) return undefined;
  const [all, russian, council, short, whose = '', national] = found;
  const noun = short ? 'Профсоюз' : 'Профессиональный союз';
  const of = short ? 'Профсоюза' : 'Профессионального союза';
  const name = `${council ? `Центральный совет ${russian ? 'Общероссийского ' : ''}${of}` : `${russian ? 'Общероссийский ' : ''}${noun}`}${whose}${national ? ' Российской Федерации' : ''}`;
  return { name, to: at + all.length };
}
