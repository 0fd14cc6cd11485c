import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { citationOf } from './make.ts';

const ALIAS =
  /(типов|примерн)([а-я]+) (положени[а-я]+|устав[а-я]*) (?:[«"“]об? [^«»"“”\n]{5,200}[»"”]|(?:об? |для )[^,;:.()\n]{5,200}?(?:, (?:осуществляющ|реализующ|имеющ|оказывающ|предоставляющ)[^,;:.()\n]{5,160}?)?)(?=,| и (?:федеральн|приказ|устав|закон|постановл|иными|настоящ)| (?:ст|п|ч|гл|разд)\. ?\d|[;:.()\n»]|$)/y;

/** «Типовым положением об образовательном учреждении …» without the details of the act that approved it. */
export function readAlias(text: string, typed: string, at: number): Citation | undefined {
  const found = match(ALIAS, text, at);
  // «ПРИМЕРНОЕ ПОЛОЖЕНИЕ О …» in capitals is the heading of the paper itself.
  if (!found || /^[А-ЯЁ]{3}/.test(typed.slice(at, at + 3))) return undefined;
  const to = at + found[0].length;
  // The details that follow are the act; its name before them is none of its own.
  if (/^(?: ?\([^()\n]{0,80}\))? ?[,(]? ?(?:утв|введен|принят)/.test(text.slice(to, to + 100))) return undefined;
  const noun = found[3]!.startsWith('положени') ? 'положение' : 'устав';
  const adjective = found[1] === 'типов' ? 'Типов' : 'Примерн';
  const rest = at + found[1]!.length + found[2]!.length + 1 + found[3]!.length;
  const title = `${adjective}${noun === 'положение' ? 'ое' : found[1] === 'типов' ? 'ой' : 'ый'} ${noun}${typed.slice(rest, to)}`;
  return { ...citationOf('alias', { from: at, to }, { authorities: [], to }), title };
}
