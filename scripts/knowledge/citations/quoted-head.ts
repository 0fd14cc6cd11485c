/** «Закона об образовании в Российской Федерации» № 273-ФЗ: the head stands inside the quotes of its own title. */
import type { Citation } from './citation.ts';
import { readDetails } from './details.ts';
import type { Head } from './heads.ts';
import { typeOf } from './kind.ts';
import { citationOf } from './make.ts';

const CLOSING: Record<string, string> = { '«': '»', '"': '"', '“': '”', '„': '“' };
const NAME = /^(?:федеральн[а-я]* )?закон[а-я]* (?:рф |российской федерации )?об? /;
const LONGEST = 200;
/** Named as what an act rests on; no school means the law of its region by it, and elsewhere it may be only spoken of. */
const ON_EDUCATION = /^(?:федеральн[а-я]* )?закон[а-я]* об образовании$/;
const BASIS =
  /(?:соответствии с|соответствии со|согласно|основании|основе|руководствуется|требовани[а-я]{1,3}|норм[а-я]{0,3}) $/;
const namesBasis = (text: string, from: number, name: string): boolean =>
  ON_EDUCATION.test(name) && BASIS.test(text.slice(Math.max(0, from - 20), from));
const OF_RUSSIA = /российской федерации|рф/;

/** Read it; nothing when the head is not the first word in quotes. @param text canonical @param typed as typed */
export function readQuotedHead(text: string, typed: string, head: Head): Citation | undefined {
  if (head.noun !== 'law' && head.noun !== 'federal-law') return undefined;
  const from = head.from - 1;
  const mark = CLOSING[typed[from] ?? ''];
  const length = mark ? typed.slice(head.from, head.from + LONGEST).indexOf(mark) : -1;
  if (length < 0) return undefined;
  const close = head.from + length;
  const name = text.slice(head.from, close);
  if (!NAME.test(name) || /[\d«"“№;\n]/.test(name)) return undefined;
  const title = { text: typed.slice(head.from, close), from, to: close + 1, closed: true };
  const read = readDetails(text, typed, close + 1, 'federal-law');
  if (!read.number && !read.date && !OF_RUSSIA.test(name) && !namesBasis(text, from, name)) return undefined;
  const details = { ...read, title };
  const type = typeOf(head, details);
  return type && { ...citationOf(type, { from: head.from, to: head.to }, details), start: from };
}
