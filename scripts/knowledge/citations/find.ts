/**
 * Citations of legal acts in Russian prose. In stages: an anchor word, the head of the act after it, its details in any
 * order, more acts under the same head, then the structural part around it. Source: domain notes on the citation grammar.
 */
import { nameOn, readAuthority, readRegion, type TypedAuthority } from './authority.ts';
import { canonical, match, skipBlanks } from './canonical.ts';
import type { Citation, CitationType, Span } from './citation.ts';
import { type NamedAct, readNamedActs } from './codes.ts';
import { readDate, type TypedDate } from './date.ts';
import { type Details, readDetails } from './details.ts';
import { type Head, readHead } from './heads.ts';
import { typeOf } from './kind.ts';
import { readNumber } from './number.ts';
import { readStandard } from './standards.ts';
import { attachStructural } from './surroundings.ts';

/** Words that begin a citation, and the one suffix that is a citation by itself. */
const ANCHOR =
  /(?<![а-яa-z])(?:федеральн|фед\.? закон|фз(?![а-я])|закон|указ|постановлени|распоряжени|приказ|письм|писем|конституци|конвенци|деклараци|всеобщ[а-я]+ деклараци|международн[а-я]+ пакт|кодекс|трудов|семейн|гражданск|уголовн|налогов|бюджетн|жилищн|земельн|градостроительн|арбитражн|(?:тк|гк|гпк|ск|ук|уик|упк|нк|бк|жк|зк|апк|грк) ?(?:рф|рос)|коап|типов|примерн|методическ[а-я]* рекомендаци|рекомендаци|профессиональн[а-я]* стандарт|санпин|сп(?:а|ом)? ?№? ?\d|гн \d|мр \d|гост)|(?<!\d)\d{1,4}(?= ?-? ?ф(?:кз|[з3])(?![а-я\d]))/g;

/** Without one of these letters in a row there is nothing to look for: most paragraphs end here. */
const CANDIDATE =
  /закон|указ|постановл|распоряж|приказ|пис[ье]м|конституц|конвенц|деклар|пакт|кодекс|[тгсунбжза]\p{L}{0,2}к ?рф|коап|типов|примерн|рекоменд|стандарт|нпин|[cс]п ?№? ?\d|гн \d|мр \d|гост|ф[з3]|фкз/iu;

/**
 * Find every citation.
 * @param typed prose; line ends are allowed
 * @returns in order of their places; they do not overlap
 */
export function findCitations(typed: string): Citation[] {
  if (!CANDIDATE.test(typed)) return [];
  const { compact, place } = compacted(typed);
  return place ? citationsIn(compact).map((citation) => moved(citation, place)) : citationsIn(typed);
}

function citationsIn(typed: string): Citation[] {
  const text = canonical(typed);
  const found: Citation[] = [];
  let done = 0;
  for (const { index } of text.matchAll(ANCHOR)) {
    if (index < done || inDefinition(text, index)) continue;
    const here = readAt(text, typed, index);
    if (here.length === 0) continue;
    found.push(...here);
    done = here.at(-1)!.end;
  }
  attachStructural(text, found);
  return found;
}

/** Runs of blanks as one blank, so that no pattern has to count them; `place` leads back to the typed text. */
function compacted(typed: string): { compact: string; place?: (at: number) => number } {
  if (!/[^\S\n]{2}/u.test(typed)) return { compact: typed };
  const places: number[] = [];
  let compact = '';
  for (let i = 0; i < typed.length; i++) {
    if (isBlank(typed[i]!) && isBlank(typed[i - 1] ?? '')) continue;
    compact += typed[i];
    places.push(i);
  }
  return { compact, place: (at) => places[at] ?? typed.length };
}

const isBlank = (sign: string): boolean => sign !== '\n' && sign !== '' && sign.trim() === '';

function moved(citation: Citation, place: (at: number) => number): Citation {
  // The end is after a unit and not before the next one: blanks between them are outside.
  const span = ({ from, to }: Span): Span => ({ from: place(from), to: to > from ? place(to - 1) + 1 : place(to) });
  const { from: start, to: end } = span({ from: citation.start, to: citation.end });
  const spans = Object.entries(citation.spans).map(([name, at]) => [name, span(at)]);
  return {
    ...citation,
    start,
    end,
    spans: Object.fromEntries(spans),
    approves: citation.approves && span(citation.approves),
  };
}

/** «(далее – ТК РФ)» gives a name and cites nothing. */
const inDefinition = (text: string, at: number): boolean =>
  /\(далее[^()]{0,40}$/.test(text.slice(Math.max(0, at - 50), at));

function readAt(text: string, typed: string, at: number): Citation[] {
  const named = readNamedActs(text, typed, at);
  if (named.length > 0) return named.map((act) => namedCitation(text, typed, act));
  const standard = readStandard(text, typed, at);
  if (standard) {
    const details = readDetails(text, typed, standard.to, 'federal-law');
    const own: Details = {
      authorities: [],
      ...(details.title && { title: details.title }),
      ...(details.date && { date: details.date }),
      ...(details.edition && { edition: details.edition }),
      ...(details.registration && { registration: details.registration }),
      number: { number: standard.number, raw: standard.raw, from: standard.from, to: standard.to },
      to: details.number ? standard.to : details.to,
    };
    return [citation(standard.type, { from: at, to: standard.to }, own)];
  }
  if (/\d/.test(text[at]!)) return bareLaw(text, typed, at);
  const alias = readAlias(text, typed, at);
  if (alias) return [alias];
  const head = readHead(text, at);
  if (!head) return [];
  return head.noun === 'methodical' || head.noun === 'recommendations'
    ? readRecommendations(text, typed, head)
    : readUnderHead(text, typed, head);
}

/** «методические рекомендации МР 2.4.0150-19», «рекомендации Минкультуры России по … от 11.01.2013». */
function readRecommendations(text: string, typed: string, head: Head): Citation[] {
  const standard = readStandard(text, typed, skipBlanks(text, head.to));
  const first = standard
    ? { authorities: [], number: standard, to: standard.to }
    : readDetails(text, typed, nameEnd(text, head), head.noun);
  const name = first.date || first.number || first.title ? null : match(RECOMMENDATIONS_NAME, text, first.to);
  const rest = name ? readDetails(text, typed, first.to + name[0].length, 'federal-law') : first;
  const approval = rest.authorities.length > 0 || first.authorities.length > 0 ? null : match(APPROVAL, text, rest.to);
  const body = approval ? readDetails(text, typed, rest.to + approval[0].length, 'letter') : rest;
  const own = body.authorities.length > 0 || first.authorities.length > 0;
  const details = {
    ...first,
    ...rest,
    ...(own && body),
    authorities: [...first.authorities, ...(own ? body.authorities : [])],
  };
  if (first.authorities.length > 0) details.authorities = first.authorities;
  const merged = { ...details, ...(first.number && { number: first.number }) };
  const type = typeOf(head, merged);
  return type ? [citation(type, { from: head.from, to: head.to }, merged)] : [];
}

const RECOMMENDATIONS_NAME = / (?:по|об?|для) [^;.:()«"\n]{3,250}?(?= от \d{1,2}[. ]| № ?\d)/y;
const APPROVAL = /,? ?\(?(?:утв\.|утвержденн[а-я]+|утверждены?) ?(?=мин|рос|федерал|глав)/y;

function namedCitation(text: string, typed: string, act: NamedAct): Citation {
  // «Трудовым кодексом Российской Федерации (ТК РФ) от …».
  const abbreviation = match(/ ?\((?:далее ?-? ?)?[а-я]{2,4}(?: рф)?\)(?= (?:от|№|n) ?\d)/y, text, act.to);
  const details = readDetails(text, typed, act.to + (abbreviation?.[0].length ?? 0), 'federal-law');
  const { date, number, edition } = details;
  const own: Details = {
    authorities: [],
    ...(date && { date }),
    ...(number && { number }),
    ...(edition && { edition }),
    to: details.title || details.to < act.to + (abbreviation?.[0].length ?? 0) ? act.to : details.to,
  };
  const base = citation(act.type, { from: act.from, to: act.to }, own);
  return { ...base, title: act.title, spans: { ...base.spans, title: { from: act.from, to: act.to } } };
}

/** «от 29.12.2012 № 273-ФЗ» without any head: the suffix says that it is a law. */
function bareLaw(text: string, typed: string, at: number): Citation[] {
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
  return [citation(type, { from: date?.from ?? start, to: number.to }, own)];
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

const ALIAS =
  /(типов|примерн)([а-я]+) (положени[а-я]+|устав[а-я]*) (?:об? |для )[^,;:.()\n]{5,200}?(?=,| и (?:федеральн|приказ|устав|закон|постановл|иными|настоящ)|[;:.()\n]|$)/y;

/** «Типовым положением об образовательном учреждении …» without the details of the act that approved it. */
function readAlias(text: string, typed: string, at: number): Citation | undefined {
  const found = match(ALIAS, text, at);
  if (!found) return undefined;
  const to = at + found[0].length;
  // The details that follow are the act; its name before them is none of its own.
  if (/^ ?[,(]? ?(?:утв|введен|принят)/.test(text.slice(to, to + 20))) return undefined;
  const noun = found[3]!.startsWith('положени') ? 'положение' : 'устав';
  const adjective = found[1] === 'типов' ? 'Типов' : 'Примерн';
  const rest = at + found[1]!.length + found[2]!.length + 1 + found[3]!.length;
  const title = `${adjective}${noun === 'положение' ? 'ое' : found[1] === 'типов' ? 'ой' : 'ый'} ${noun}${typed.slice(rest, to)}`;
  return { ...citation('alias', { from: at, to }, { authorities: [], to }), title };
}

/** «№№ 831, 1493». */
const BARE_NUMBER = /(?:,| и|, и) (?=\d{1,5}(?![\d.:]))/y;
const SEPARATOR = /(?:,| и|, и|,? а также) (?=(?:от )["«]?\d|№|n ?\d)/y;
const PLURAL_SEPARATOR = /[,;](?: и)? ?(?=(?:от )?["«]?\d{1,2}[. ]|№|n ?\d)|(?:,| и|, и|;|,? а также) (?=[а-я"«\d№n])/y;

/** The acts that one head governs: «законами от … № 149-ФЗ «…», от … № 152-ФЗ «…»». */
function readUnderHead(text: string, typed: string, head: Head): Citation[] {
  const region = head.noun === 'law' ? readRegion(text, head.to) : undefined;
  const national = head.noun === 'law' && region === undefined ? nationalAt(text, head.to) : undefined;
  let details = readDetails(text, typed, region ?? national ?? nameEnd(text, head), head.noun);
  details = joinSecondAuthority(text, typed, details, head);
  const stateName = /(?:стандарт|фгос|фгт|требовани)[а-я]*[^.;]{0,160}(?:(?:утв|введ)[^.;]{0,40}|\()$/.test(
    text.slice(Math.max(0, head.from - 220), head.from),
  );
  const options = { region: region !== undefined, national: national !== undefined, stateName };
  const type = typeOf(head, details, options);
  if (!type) return [];
  const found = [citation(type, { from: head.from, to: head.to }, details)];
  let { authorities } = details;
  while (true) {
    const joint = match(head.plural ? PLURAL_SEPARATOR : SEPARATOR, text, details.to);
    const twoSigns =
      details.number && /№ ?№ ?$/.test(text.slice(Math.max(0, details.number.from - 4), details.number.from));
    const bare = head.plural && twoSigns ? match(BARE_NUMBER, text, details.to) : null;
    if (!joint && !bare) break;
    const from = details.to + (bare ?? joint)![0].length;
    const number = bare ? readNumber(text, typed, from, { sign: false }) : undefined;
    const next = number
      ? { ...readDetails(text, typed, number.to, head.noun), number }
      : readDetails(text, typed, from, head.noun);
    if (!next.number && !(next.date && head.plural)) break;
    if (next.authorities.length > 0) authorities = next.authorities;
    // «№ 273-ФЗ, № 149-ФЗ» are laws; «от 30.08.2024 № 45, от 12.01.2025» is not two of them.
    const nextType = typeOf(head, { ...next, authorities }, options);
    if (!nextType) break;
    found.push(citation(nextType, { from, to: from }, { ...next, authorities }));
    details = next;
  }
  if (head.plural) shareDates(found);
  return found;
}

/** «№ 1-ФКЗ и № 3-ФКЗ от 25.12.2000», «от 31.05.2021 № 286 и № 287»: one day for both. */
function shareDates(found: readonly Citation[]): void {
  for (const [i, one] of found.entries()) {
    if (one.date || one.spans.date || one.title) continue;
    const before = found[i - 1];
    const later = found.slice(i + 1).find(({ date, title }) => date || title);
    one.date = before ? before.date : (later?.date ?? null);
  }
}

/** «РФ» after «закон»: the index after it. */
function nationalAt(text: string, at: number): number | undefined {
  const found = match(/ ?(?:российской федерации|рф|россии|рсфср)(?![а-я])/y, text, at);
  return found ? at + found[0].length : undefined;
}

/** Words between the head and the details that belong to the name of a standard or of recommendations. */
function nameEnd(text: string, { noun, to }: Head): number {
  if (noun === 'professional-standard') {
    const name = match(/ (?!утв|введ)[а-я]+(?: (?!утв|введ|от )[а-я]+){0,8}(?= (?:от \d|№|n \d))/y, text, to);
    return to + (name?.[0].length ?? 0);
  }
  if (noun === 'methodical' || noun === 'recommendations') {
    const approved = match(
      /[^;.:()«"\n]{0,200}?,? ?\(?(?:утв\.|утвержденн[а-я]+|утверждены?) (?=мин|федерал|рос|глав)/y,
      text,
      to,
    );
    return to + (approved?.[0].length ?? 0);
  }
  return to;
}

/** «приказ Минпросвещения России № 232, Рособрнадзора № 551 от 04.04.2023»: one act with two numbers. */
function joinSecondAuthority(text: string, typed: string, first: Details, head: Head): Details {
  if (head.noun !== 'order' || !first.number || first.date || first.authorities.length === 0) return first;
  const joint = match(/,? и |, ?| ?\/ ?/y, text, first.to);
  const second = joint && readAuthority(text, typed, first.to + joint[0].length);
  if (!second) return first;
  const rest = readDetails(text, typed, second.to, 'federal-law');
  if (!rest.number || !rest.date) return first;
  const number = {
    ...first.number,
    number: `${first.number.number}/${rest.number.number}`,
    raw: `${first.number.raw}/${rest.number.raw}`,
  };
  return { ...rest, authorities: [...first.authorities, second], number };
}

function citation(type: CitationType, head: Span, details: Details): Citation {
  const { authorities, date, number, title, edition, registration } = details;
  const iso = date?.iso ?? null;
  const [first] = authorities;
  const span = (at: Span): Span => ({ from: at.from, to: at.to });
  return {
    type,
    authority:
      authorities
        .map((one) => nameOn(iso, one))
        .filter(Boolean)
        .join('; ') || null,
    date: iso,
    number: number ? lawNumber(type, number.number) : null,
    rawNumber: number?.raw ?? null,
    title: title?.text ?? null,
    structural: [],
    edition: edition ?? null,
    registration: registration ?? null,
    start: head.from,
    end: Math.max(head.to, details.to),
    spans: {
      head,
      ...(first && { authority: span({ from: first.from, to: authorities.at(-1)!.to }) }),
      ...(date && { date: span(date) }),
      ...(number && { number: span(number) }),
      ...(title && { title: span(title) }),
    },
    titleClosed: title?.closed ?? true,
    shortAuthority: authorities.some(isShort),
    approves: null,
  };
}

/** «Федеральный закон № 273»: the suffix is understood. */
const lawNumber = (type: CitationType, number: string): string =>
  type === 'federal_law' && /^\d+$/.test(number) ? `${number}-ФЗ` : number;

const isShort = ({ nickname, national, level }: TypedAuthority): boolean =>
  level === 'federal' && nickname && !national;
