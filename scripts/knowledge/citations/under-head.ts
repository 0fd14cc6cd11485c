/** The acts that one head governs: «законами от … № 149-ФЗ «…», от … № 152-ФЗ «…»». */
import { readAuthority, readRegion } from './authority.ts';
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import { dateBefore, type TypedDate } from './date.ts';
import { type Details, readDetails } from './details.ts';
import { RF } from './federal-bodies.ts';
import type { Head } from './heads.ts';
import { typeOf } from './kind.ts';
import { readLetterhead } from './letterhead.ts';
import { citationOf } from './make.ts';
import { nameEnd } from './name-end.ts';
import { readNumber } from './number.ts';

/** «№ 597, 599 и 606» in the plural: plain counts to the end of the list. */
const BARE_LIST = /(?:,| и|, и) (?=\d{2,4}(?:, \d|,? и \d| от \d|[.;)\n](?!\d)|$))/y;
/** «№№ 831, 1493». */
const BARE_NUMBER = /(?:,| и|, и) (?=\d{1,5}(?![\d.:]))/y;
const SEPARATOR = /(?:,| и|, и|,? а также) (?=(?:от )["«]?\d|№|n ?\d|[«"“„]об? )/y;
const PLURAL_SEPARATOR =
  /[,;](?: и)? ?(?:\n ?[•-] ?|[•-] ?)?(?=(?:от )?["«]?\d{1,2}[. ]|№|n ?\d)| (?=от \d{1,2}[. ])|(?:,| и|, и|;|,? а также) (?=[а-я"«\d№n])/y;

/** «письма Минобрнауки от … № … и Рособрнадзора от … № …»: each with all of its own, so the word was a plural. */
const ANOTHER = /(?:,| и|, и) (?=[а-я])/y;

/** «стандарта …, утвержденного» before the order. */
const STATE_NAME = /(?:стандарт|фгос|фгт|требовани)[а-я]*[^.;]{0,160}(?:(?:утв|введ)[^.;]{0,40}|\()$/;

/** «СанПиН 1.2.3685-21, утв.» before the decree. */
const SANITARY_NAME = /(?:сан ?пин|сп|гн|санитарн)[а-я-]* [^;]{0,170}(?:утв|введ)[^.;]{0,30}\.? ?$/;

/** Read them. */
export function readUnderHead(text: string, typed: string, of: Head): Citation[] {
  let head = of;
  const region = head.noun === 'law' ? readRegion(text, head.to) : undefined;
  const national = region === undefined ? nationalAt(text, head) : undefined;
  // «Федеральными законами: • от …»: a list follows.
  const list = head.plural ? (match(/ ?: ?\n? ?(?:[•-] ?)?/y, text, head.to)?.[0].length ?? 0) : 0;
  let details =
    readCoded(text, typed, head) ??
    readLetterhead(text, typed, head) ??
    readDetails(text, typed, (region ?? national ?? nameEnd(text, head)) + list, head.noun);
  if (head.noun === 'decree' && national !== undefined && details.authorities.length === 0)
    details.authorities = [{ ...GOVERNMENT, from: head.to, to: national }];
  const listed = readListed(text, typed, details);
  // «Постановления Правительства РФ: от …, от …»: the list says that it is the plural.
  if (listed) [details, head] = [listed, { ...head, plural: true }];
  details = joinSecondAuthority(text, typed, details, head);
  // Asked only where neither body nor number says whose order it is.
  const stateName =
    head.noun === 'order' &&
    details.authorities.length === 0 &&
    STATE_NAME.test(text.slice(Math.max(0, head.from - 220), head.from));
  const sanitary =
    head.noun === 'decree' &&
    details.authorities.length === 0 &&
    SANITARY_NAME.test(text.slice(Math.max(0, head.from - 220), head.from));
  const options = {
    region: region !== undefined,
    national: head.noun === 'law' && national !== undefined,
    stateName,
    sanitary,
  };
  const type = typeOf(head, details, options);
  if (type === 'local_order' && details.number && !details.date) {
    const day = stampedDay(text, head.from);
    if (day) details.date = day;
  }
  // «стандарта «Педагог», утвержденного приказом …»: what is cited is the order.
  const unnumbered = head.noun === 'professional-standard' && !details.number && !details.date;
  if (!type || (unnumbered && match(/ ?,? ?\(?утв/y, text, details.to))) return [];
  const found = [citationOf(type, { from: head.from, to: head.to }, details)];
  let { authorities } = details;
  while (true) {
    const joint = match(head.plural ? PLURAL_SEPARATOR : SEPARATOR, text, details.to);
    const twoSigns =
      details.number && /№ ?№ ?$/.test(text.slice(Math.max(0, details.number.from - 4), details.number.from));
    const another = !joint && head.ambiguous ? match(ANOTHER, text, details.to) : null;
    const bare = head.plural && details.number ? match(twoSigns ? BARE_NUMBER : BARE_LIST, text, details.to) : null;
    const gap = bare ?? joint ?? another;
    if (!gap) break;
    const from = details.to + gap[0].length;
    const number = bare ? readNumber(text, typed, from, { sign: false }) : undefined;
    const next = number
      ? { ...readDetails(text, typed, number.to, head.noun), number }
      : readDetails(text, typed, from, head.noun);
    if (!next.number && !(next.date && head.plural)) break;
    if (another && (!next.date || next.authorities.length === 0)) break;
    if (next.authorities.length > 0) authorities = next.authorities;
    // «№ 273-ФЗ, № 149-ФЗ» are laws; «от 30.08.2024 № 45, от 12.01.2025» is not two of them.
    const nextType = typeOf(head, { ...next, authorities }, options);
    if (!nextType) break;
    found.push(citationOf(nextType, { from, to: from }, { ...next, authorities }));
    details = next;
  }
  if (head.plural) shareDates(found);
  return found;
}

/** «№ 1-ФКЗ и № 3-ФКЗ от 25.12.2000», «от 31.05.2021 № 286 и № 287»: one day for both. */
function shareDates(found: readonly Citation[]): void {
  // The nearest one after each that has a day or a title.
  const later: (Citation | undefined)[] = [];
  for (let i = found.length - 1; i > 0; i--) {
    const next = found[i]!;
    later[i - 1] = next.date || next.title ? next : later[i];
  }
  for (const [i, one] of found.entries()) {
    if (one.date || one.spans.date || one.title) continue;
    const before = found[i - 1];
    one.date = before ? before.date : (later[i]?.date ?? null);
  }
}

/** «Закон РФ», «Постановление Российской Федерации от …» where the body is left out: the index after it. */
function nationalAt(text: string, { noun, to }: Head): number | undefined {
  const found = match(noun === 'law' ? NATIONAL : NATIONAL_ONLY, text, to);
  return found ? to + found[0].length : undefined;
}

/** The only body whose decree is «of the Russian Federation». */
const GOVERNMENT = {
  name: `Правительство${RF}`,
  level: 'government',
  national: true,
  nickname: false,
} as const;
const NATIONAL = / ?(?:российской федерации|рф|россии|рсфср)(?![а-я])/y;
const NATIONAL_ONLY = / (?:российской федерации|рф)(?= (?:от ["«]?\d|№))/y;

/** «Профессиональный стандарт 01.001 «Педагог»»: its code in the register of standards is its number. */
function readCoded(text: string, typed: string, { noun, to }: Head): Details | undefined {
  const code = noun === 'professional-standard' ? match(/ ?:? ?(\d{2}\.\d{3})(?![\d.])/y, text, to) : null;
  if (!code) return undefined;
  const end = to + code[0].length;
  const number = { number: code[1]!, raw: code[1]!, from: end - code[1]!.length, to: end };
  return { ...readDetails(text, typed, end, noun), number };
}

/** «приказами Министерства просвещения РФ: от … № …; от … № …»: the list follows the body that issued them all. */
function readListed(text: string, typed: string, first: Details): Details | undefined {
  if (first.authorities.length === 0 || first.number || first.date) return undefined;
  const colon = match(/ ?: ?\n? ?(?:[•-] ?)?(?=от |№|n ?\d)/y, text, first.to);
  if (!colon) return undefined;
  return { ...readDetails(text, typed, first.to + colon[0].length, 'federal-law'), authorities: first.authorities };
}

const JOINT_NOUNS: ReadonlySet<Head['noun']> = new Set(['order', 'letter', 'directive']);

/** «УТВЕРЖДЕНО 29.08.2024, приказ № 163»: the day of the stamp is the order's. */
function stampedDay(text: string, at: number): TypedDate | undefined {
  const comma = /,? ?$/.exec(text.slice(Math.max(0, at - 2), at))![0].length;
  const day = dateBefore(text, at - comma);
  return day && STAMP.test(text.slice(Math.max(0, day.from - 14), day.from)) ? day : undefined;
}
const STAMP = /(?:^|\n|утвержд(?:ено|аю|ен|ена|ены)[:»"]?) ?$/;

/** «приказ Минпросвещения России № 232, Рособрнадзора № 551 от 04.04.2023»: one act with two numbers. */
function joinSecondAuthority(text: string, typed: string, first: Details, head: Head): Details {
  if (!JOINT_NOUNS.has(head.noun) || !first.number || first.title || first.authorities.length === 0) return first;
  const joint = match(/,? и |, ?| ?\/ ?/y, text, first.to);
  const second = joint && readAuthority(text, typed, first.to + joint[0].length);
  if (!second || second.level === 'institution') return first;
  const rest = readDetails(text, typed, second.to, 'federal-law');
  // With a day of its own each is an act by itself, unless they signed on one day.
  if (!rest.number || !(rest.date ?? first.date) || (first.date && rest.date && first.date.iso !== rest.date.iso))
    return first;
  const number = {
    ...first.number,
    number: `${first.number.number}/${rest.number.number}`,
    raw: `${first.number.raw}/${rest.number.raw}`,
  };
  const date = rest.date ?? first.date;
  return { ...rest, ...(date && { date }), authorities: [...first.authorities, second], number };
}
