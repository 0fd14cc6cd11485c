/** The number of a legal act: as typed, and as it is compared. Source: domain notes on the citation grammar, section 4. */
import { LATIN_TO_CYRILLIC } from '../letters.ts';
import { match } from './canonical.ts';

export interface TypedNumber {
  /** Without blanks, ASCII hyphens, Cyrillic letters: `273-ФЗ`. Roman numerals stay Latin: `1807-I`. */
  number: string;
  /** As typed, without the sign №. */
  raw: string;
  from: number;
  to: number;
}

const SIGN = /(?:(?:за )?№ ?№?|n[º°]|no?\.?(?= ?_*\d)|n(?= ?(?:[\dа-я]+|[a-z]{1,3})[-/\d]))/y;
/** «№_93», «№ - 411»: what is left of a form. */
const FILLING = /[ _]*(?:- ?(?=\d))?/y;

/** Suffixes that typists set apart from their digits: «53 - ФЗ», «65 -ст». */
const SUFFIX = 'ф[з3z]|фкз|рп|р|ст|пп|п|па|кз|оз|рз|зрк|з|од|ос|ги|i{1,3}|о[/\\\\]д|о\\. ?д\\.?|осн|лс|л[/\\\\]с';
/** Series of a school's orders, set apart by a blank: «98 о/д», «023/19 ОД», «7 л/с». */
const SCHOOL_SERIES = 'о ?[/\\\\] ?д|о\\. ?д\\.?|од|ос|осн|л ?[/\\\\] ?с|лс';
const NUMBER = new RegExp(
  `(?:[a-zа-я]{1,6} ?- ?|[а-я]{2}(?=\\d{2,4}/\\d))?\\d+(?:[зэо](?= ?- ?фз)|(?:вн|н)(?=[/-]\\d))?${
    // «03-51/64», «191-01-39/16-ги», «68-зрк/2015»; a dot only between digits.
    '(?:\\.\\d+|[/\\\\-](?!об? (?!от |по )|от )(?:ф[з3z](?![а-яa-z\\d])|\\d+(?:вн|н(?![а-я]))?|[ivx]{1,4}(?![a-z])|[a-zа-я]{1,6}(?![a-zа-я])))*'
  }${
    // «761н», «273фз», «ММВ-7-11/671@».
    '(?:(?:н|вн|фз|ф3|фкз|о[/\\\\]?д|ос|осн|гс|[абдежзклмнпртуфхшэюя])(?![a-zа-я\\d]))?@?'
  }(?:(?: ?- ?| (?=ф))(?:${SUFFIX})(?![a-zа-я\\d])| (?:${SCHOOL_SERIES})(?![a-zа-я\\d])|(?: -|- )\\d{1,6}(?:/\\d+)?(?![\\d.,])|(?: / ?|/ )\\d{1,3}(?![\\d.,]))?`,
  'y',
);

/**
 * «№ 273 - ФЗ» at a place.
 * @param text canonical
 * @param typed the same as typed
 * @param at where the sign № begins, or the number itself with `sign: false`
 */
export function readNumber(text: string, typed: string, at: number, { sign = true } = {}): TypedNumber | undefined {
  let from = at;
  if (sign) {
    const mark = match(SIGN, text, at);
    if (!mark) return undefined;
    from = at + mark[0].length;
    from += match(FILLING, text, from)![0].length;
  }
  const found = match(NUMBER, text, from);
  if (!found) return undefined;
  const series = match(SERIES_O, typed, from + found[0].length);
  const to = from + found[0].length + (series?.[0].length ?? 0);
  const raw = typed.slice(from, to);
  return { number: normalNumber(raw), raw, from, to: to + match(/_*/y, text, to)![0].length };
}

/** «№ 181-О Порядок …», «№ 107-о ПОЛОЖЕНИЕ», «№ 207-О «О проведении …»», «№ 97о …»: a small word after «О» would make it a title. */
const SERIES_O = /(?:[^\S\n]?[-–—][^\S\n]?[Оо](?=[^\S\n]+[А-ЯЁ]|\s*(?:[«"“„,;.)]|\n|$))|о(?=[^\S\n]+[А-ЯЁ]))/uy;

const SCHOOL_BLANK = /^\s+(?:о|л)/iu;

/** `273 – Ф3` → `273-ФЗ`. */
export function normalNumber(raw: string): string {
  // Most numbers are typed as they should be.
  if (/^\d+(?:-(?:ФЗ|ФКЗ|р))?$/.test(raw)) return raw;
  const joined = raw
    .replace(/[\s\u00A0\u2007\u202F]+/g, (blank, at: number) =>
      /^ф/i.test(raw.slice(at + blank.length))
        ? '-'
        : SCHOOL_BLANK.test(raw.slice(at)) && /\d$/.test(raw.slice(0, at))
          ? ' '
          : '',
    )
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/-{2,}/g, '-');
  const cyrillic = joined.replace(/[A-Za-z]+/g, (letters, at: number) =>
    /^[IVX]+$/.test(letters) && joined[at - 1] === '-' && at + letters.length === joined.length
      ? letters
      : letters.replace(/./g, (letter) => LATIN_TO_CYRILLIC[letter] ?? letter),
  );
  return cyrillic.replace(/(\d)-?(фк?[з3z])$/iu, (_, digit: string, law: string) => {
    return `${digit}-${law.toUpperCase().replace(/[3Z]/, 'З')}`;
  });
}

/** Is there more than digits: a law's or a ministry's own series? */
export function lawSuffix(number: string): 'ФЗ' | 'ФКЗ' | undefined {
  const suffix = /-(ФК?З)$/.exec(number)?.[1];
  return suffix as 'ФЗ' | 'ФКЗ' | undefined;
}
