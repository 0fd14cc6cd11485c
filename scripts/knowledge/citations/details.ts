/** Details of an act after its head, in whatever order they are typed. Source: domain notes, section 1. */
import { type AuthorityLevel, readAuthority, type TypedAuthority } from './authority.ts';
import { match, skipBlanks } from './canonical.ts';
import { readDate, type TypedDate } from './date.ts';
import type { HeadNoun } from './heads.ts';
import { readNumber, type TypedNumber } from './number.ts';
import { withSecond } from './second-number.ts';
import { type Registration, readTail } from './tails.ts';
import { readBareTitle, readTitle, type TypedTitle } from './title.ts';

export interface Details {
  authorities: TypedAuthority[];
  date?: TypedDate;
  number?: TypedNumber;
  title?: TypedTitle;
  edition?: string;
  registration?: Registration;
  /** «№ б/н»: it is typed that there is no number. */
  numberless?: true;
  /** After the last of them. */
  to: number;
}

/** Kinds that only one body issues: nothing that follows is its name. */
const NO_AUTHORITY: ReadonlySet<HeadNoun | 'code'> = new Set([
  'code',
  'federal-law',
  'constitutional-law',
  'professional-standard',
]);
/** Kinds that a school issues itself. */
const OF_INSTITUTION: ReadonlySet<HeadNoun | 'code'> = new Set(['order', 'directive', 'decree', 'letter']);
const SERIES = /-(?:ФК?З)$|[-/]/;

/**
 * Read on as long as something is a detail that is not there yet.
 * @param text canonical
 * @param typed as typed
 * @param at after the head
 * @param noun the kind; `code` where the name is known already
 */
export function readDetails(text: string, typed: string, at: number, noun: HeadNoun | 'code'): Details {
  const details: Details = { authorities: [], to: at };
  const named = noun === 'code';
  let bracket = false;
  while (true) {
    const { to } = details;
    const next = skipBlanks(text, to);
    if (readOne(text, typed, next, noun, details)) continue;
    // «№ 273-ФЗ (от 29.12.2012)», «от 29.12.2012, № 273-ФЗ».
    const opened = text[next] === '(' && !bracket && match(/\( ?(?=от \d|№|n \d)/y, text, next);
    if (opened) {
      const before = details.to;
      if (readOne(text, typed, next + opened[0].length, noun, details)) {
        bracket = true;
        continue;
      }
      details.to = before;
    }
    if (bracket && text[next] === ')') {
      details.to = next + 1;
      bracket = false;
      continue;
    }
    const comma = match(/ ?, ?(?:принят[а-я]{1,3} (?:от )?(?=\d)|(?=от ["«]?\d|№|n \d))/y, text, to);
    // «№ 273-ФЗ. от 29.12.2012»: a stop of the hand.
    const stop = details.number && !details.date ? match(/ ?\. ?(?=от \d)/y, text, to) : null;
    if (stop && typed[to + stop[0].length] === 'о' && readOne(text, typed, to + stop[0].length, noun, details))
      continue;
    if (comma && !(details.date && details.number) && readOne(text, typed, to + comma[0].length, noun, details))
      continue;
    const apart = titleApart(text, typed, details, bracket);
    if (apart) {
      details.title = apart;
      details.to = apart.to;
      continue;
    }
    const again = repeatedTitle(text, typed, details);
    if (again !== undefined) {
      details.to = again;
      continue;
    }
    const aside = match(ASIDE, text, to);
    if (aside && (details.number || details.date)) {
      details.to = to + aside[0].length;
      continue;
    }
    const tail = (named || details.number || details.date || details.title) && readTail(text, typed, to);
    if (tail && !(tail.kind === 'edition' && details.edition)) {
      if (tail.kind === 'edition') details.edition = tail.text;
      if (tail.registration) details.registration ??= tail.registration;
      details.to = tail.to;
      continue;
    }
    return details;
  }
}

/** «№ 763, «Об утверждении …»»: of an act whose body, day and number are there it is the title, unless it has its own. */
function titleApart(text: string, typed: string, details: Details, bracket: boolean): TypedTitle | undefined {
  const { authorities, date, number, title, to } = details;
  if (title || !date || !number || authorities.length === 0) return undefined;
  const gap = match(bracket ? / ?, ?(?=[«"“„]об? [а-я])/y : /\)? ?, ?(?=[«"“„]об? [а-я])/y, text, to);
  const read = gap ? readTitle(typed, to + gap[0].length, true) : undefined;
  return read?.closed && !match(/ ?,? ?(?:от ["«]?\d|№|n ?\d)/y, text, read.to) ? read : undefined;
}

/** «Законом «Об образовании» от … № 273-ФЗ «Об образовании» (ред. …)»: the title stands on both sides of the details. */
function repeatedTitle(text: string, typed: string, { title, number, to }: Details): number | undefined {
  if (!title || !number || title.to > number.from) return undefined;
  const again = readTitle(typed, skipBlanks(text, to), true);
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[\s«»"“”„]+/gu, ' ')
      .trim();
  return again && bare(again.text) === bare(title.text) ? again.to : undefined;
}

/** A body's name begins with a word, and not with what announces a date or a title. */
const WORD = /(?!(?:от|об?|за|n)[: «"\d])[а-я]/y;
/** «/ст. 1728/» is the place of publication; «г. Москва» between number and title is where it was signed. */
const ASIDE = / ?\/ ?ст\. ?\d{1,5} ?\/| ?г\. ?[а-я-]{3,20}(?= ?[«"“„]об? )/y;
/** «Указом Президента Российской Федерации И.И. Иванова от …». */
const NAMED = / (?:[а-я]\. ?){1,2}[а-я-]{3,20}(?= (?:от ["«]?\d|№))/y;
const NO_NUMBER = /(?:№|n) ?б ?\/ ?н\.?(?![а-я])/y;

function readOne(text: string, typed: string, at: number, noun: HeadNoun | 'code', details: Details): boolean {
  if (details.authorities.length === 0 && !NO_AUTHORITY.has(noun) && match(WORD, text, at)) {
    const authorities = readAuthorities(text, typed, at, noun);
    if (authorities.length > 0) {
      details.authorities = authorities;
      details.to = authorities.at(-1)!.to;
      // «… Российской Федерации (Минобрнауки России) от …».
      details.to += match(/ ?\([а-я .-]{3,40}\)(?= (?:от ?[«"]?\d|№|n \d|[«"“„]))/y, text, details.to)?.[0].length ?? 0;
      if (authorities[0]!.level === 'president') details.to += match(NAMED, text, details.to)?.[0].length ?? 0;
      if (noun === 'letter') details.to = afterAddressee(text, typed, details.to);
      return true;
    }
  }
  if (!details.date) {
    const from =
      at +
      (match(/[ор]т:? ?(?:от )?(?:\d{1,2}\. (?=\d{1,2}\.\d{2}\.\d{4}))?(?=[\d«"“ _])/y, text, at)?.[0].length ?? 0);
    const date = readDate(text, from);
    if (
      date &&
      (from > at ||
        details.number ||
        details.authorities.length > 0 ||
        match(/ ?(?:года?|г\.?)? ?(?:№|n ?\d)/y, text, date.to))
    ) {
      details.date = { ...date, from: at };
      details.to = date.to;
      return true;
    }
  }
  if (!details.number) {
    const lacksSign = mayLackSign(noun, details);
    const number =
      readNumber(text, typed, at) ??
      (lacksSign ? unsigned(text, typed, at) : undefined) ??
      (noun !== 'professional-standard' && match(BARE_BEFORE_DATE, text, at)
        ? readNumber(text, typed, at, { sign: false })
        : undefined);
    if (number) {
      details.number = withSecond(text, typed, number, noun, details.authorities.length > 1);
      details.to = details.number.to;
      return true;
    }
    const none = details.numberless ? null : match(NO_NUMBER, text, at);
    if (none) {
      details.numberless = true;
      details.to = at + none[0].length;
      return true;
    }
  }
  if (!details.title) {
    const dash = match(/- ?(?=[«"“„])/y, text, at)?.[0].length ?? 0;
    const title =
      readTitle(typed, at + dash, details.number !== undefined) ??
      (details.number ? readBareTitle(typed, at) : undefined);
    if (title) {
      details.title = title;
      details.to = title.to;
      return true;
    }
  }
  return false;
}

/** «письма Минюста России в Министерство культуры РФ № …»: the index after the body that it went to. */
function afterAddressee(text: string, typed: string, at: number): number {
  const gap = match(/ (?:в|во|в адрес) (?=[мпр])/y, text, at);
  const body = gap ? readAuthority(text, typed, at + gap[0].length) : undefined;
  return body?.level === 'federal' ? body.to : at;
}

/** «закон 273-ФЗ», «письмо от 28.06.2002 28-51-513/16»: only a number that cannot be a plain count. */
const mayLackSign = (noun: HeadNoun | 'code', { date }: Details): boolean =>
  noun === 'federal-law' || noun === 'law' || (noun === 'letter' && date !== undefined);

/** «Приказа 458 от 2 сентября 2020»: a plain count has no day. */
const BARE_BEFORE_DATE = /\d{1,5}(?:(?:[/-]| - )[\dа-я/-]{1,8})?(?= ?от [«"]?\d{1,2}[. ])/y;

function unsigned(text: string, typed: string, at: number): TypedNumber | undefined {
  // «ФЗ-273»: the suffix has become the head.
  const hyphen = /фз ?$/.test(text.slice(Math.max(0, at - 3), at)) && match(/- ?(?=\d{1,4}(?!\d))/y, text, at);
  if (hyphen) return readNumber(text, typed, at + hyphen[0].length, { sign: false });
  const number = readNumber(text, typed, at, { sign: false });
  return number && SERIES.test(number.number) ? number : undefined;
}

const JOINT = /,? и |, ?| /y;

/** «Минпросвещения России и Рособрнадзора»: a joint act. */
function readAuthorities(text: string, typed: string, at: number, noun: HeadNoun | 'code'): TypedAuthority[] {
  const first = readAuthority(text, typed, at);
  if (!first || (noun === 'law' && first.level !== 'local')) return [];
  // «рекомендации по организации питания» names no school.
  if (first.level === 'institution' && !OF_INSTITUTION.has(noun)) return [];
  const all = [first];
  for (let last = first; ; ) {
    const joint = match(JOINT, text, last.to);
    const next = joint && readAuthority(text, typed, last.to + joint[0].length);
    // «Минобрнауки России школы» is no joint act.
    const together: AuthorityLevel[] = ['federal', 'standards', 'local'];
    if (!next || !together.includes(next.level) || !together.includes(first.level)) {
      return first.level === 'federal' ? withUnknownPartner(text, all) : all;
    }
    all.push(next);
    last = next;
  }
}

/** «… и Профессионального союза работников образования от …»: whoever it is, the details come after. */
function withUnknownPartner(text: string, all: TypedAuthority[]): TypedAuthority[] {
  const last = all.at(-1)!;
  const partner = match(/ и [а-я][а-я -]{4,120}?(?= от [«"]?\d{1,2}[. ])/y, text, last.to);
  return partner ? [...all.slice(0, -1), { ...last, to: last.to + partner[0].length }] : all;
}
