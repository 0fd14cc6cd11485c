/**
 * Phones in Russian prose. Acts are full of numbers (laws, dates, accounts, licences, clauses), so a number is a phone
 * only by its shape («8 (4722) 77-72-82») or because a word announces it («тел. 42-4-41»). Nothing here knows which
 * codes exist: that is `phone-plan.ts`.
 */

import { spelt } from '../letters.ts';
import { outside, withoutOverlap } from './spans.ts';

export interface Phone {
  kind: 'phone';
  /** Indexes in the text that was searched, UTF-16 units; the extension is outside. */
  from: number;
  to: number;
  /** As typed. */
  text: string;
  /** `+7`, `8`, `7` without blanks; empty when the number begins with its code or has none. */
  prefix: string;
  /** Area or network code; empty when it is not told apart from the rest of the digits, or is not typed at all. */
  code: string;
  /** Digits after the prefix and the code. */
  subscriber: string;
  /** «доб. 12»: the digits alone. */
  extension?: string;
  /**
   * `full`: with a code, typed or taken over from the number before it in a list. `local`: without one. `short`: 112 and
   * the like. `foreign`: another country. `wrong-length`: dialled in Russia, and too few or too many digits.
   */
  shape: 'full' | 'local' | 'short' | 'foreign' | 'wrong-length';
}

const BLANK = ' \\u00A0\\u2009\\u202F';
const HYPHEN = '‐‑‒–—−\\-';
/** Between the digits of a number. A class with a bound, disjoint from the digits: nothing to backtrack over. */
const GAP = `[${BLANK}${HYPHEN}]{0,3}`;
const PARTED = `[${BLANK}${HYPHEN}]{1,3}`;
const digits = (count: number, gap = GAP): string => `\\d(?:${gap}\\d){${count - 1}}`;

const PREFIX = `(?<prefix>\\+[${BLANK}]?7|[78])${GAP}`;
const BRACKETED = [3, 4, 5]
  .map((n) => `\\([${BLANK}]?${digits(n, '[- ]?')}[${BLANK}]?\\)${GAP}${digits(10 - n)}`)
  .join('|');
const CODED = [3, 4, 5].map((n) => `\\d{${n}}${PARTED}${digits(10 - n)}`).join('|');
/** What goes on is another number: «8 (4722) 77-72-82-5»; or the last digit is the next one's: «… 77-72 8 (800)». */
const END = `(?![\\d\\p{L}]|[${HYPHEN}.]\\d|[${BLANK}]?\\(\\d[\\d-]{2,5}\\))`;

/** All digits of a Russian number, the code in brackets, set apart, or not told at all. */
const FULL = new RegExp(`(?:${PREFIX})?(?<rest>${BRACKETED}|${CODED}|\\d{10})${END}`, 'uy');
/** «(8-4722) 77-72-82»: the prefix stands inside the brackets. */
const PREFIX_INSIDE = new RegExp(
  [3, 4, 5]
    .map(
      (n) =>
        `\\([${BLANK}]?(?<prefix${n}>\\+7|[78])[${BLANK}${HYPHEN}]{1,2}(?<code${n}>\\d{${n}})[${BLANK}]?\\)${GAP}(?<rest${n}>${digits(10 - n)})${END}`,
    )
    .join('|'),
  'uy',
);
/** The same with a wrong count of digits: the beginning leaves no doubt that it is a phone. */
const WRONG = new RegExp(
  `(?<prefix>\\+[${BLANK}]?7|[78])${GAP}(?<rest>\\(\\d{3,5}\\)${GAP}\\d(?:${GAP}\\d){3,10}|(?:800|9\\d\\d)-\\d(?:${GAP}\\d){3,10})${END}`,
  'uy',
);
const FOREIGN = new RegExp(`\\+[1-9]\\d{0,2}(?:[()${BLANK}${HYPHEN}]{0,3}\\d){6,13}${END}`, 'uy');
/** One hyphen all through: «8-30–9-15» is the time of a lesson. */
const LOCAL = new RegExp(
  `\\d{1,3}(?<hyphen>[${BLANK}]?[${HYPHEN}][${BLANK}]?)\\d{1,3}(?:\\k<hyphen>\\d{1,3})?${END}|\\d{5,7}${END}`,
  'uy',
);
const SHORT = new RegExp(`(?:112|10[1-4]|122|0[1-4])${END}`, 'uy');
const EXTENSION = new RegExp(
  `,?[${BLANK}]?\\(?(?:доб(?:авочный|\\.)?|вн(?:утр)?\\.)[${BLANK}]?№?[${BLANK}]?(\\d{1,5})(?!\\d)`,
  'uiy',
);

/** Where a full number may begin. A digit, letter, hyphen or decimal point before it belongs to a longer number. */
const START = spelt(
  new RegExp(
    `(?<![\\p{L}\\d/+${HYPHEN}]|\\d[.,(]|[№N][${BLANK}]?)(?:\\+[${BLANK}]?\\d|[78](?=[${BLANK}${HYPHEN}(\\d])|\\((?=(?:\\+?[78][${BLANK}${HYPHEN}])?\\d[\\d -]{2,5}\\)))`,
    'gu',
  ),
);

const ANNOUNCER = spelt(
  /(?<!\p{L})(?:тел(?:ефон(?:[ауеы]|ом|ов|ам|ами|ах)?(?!\p{L})|\.|(?=:))|факс(?:[ауе]|ом)?(?!\p{L})|моб\.|сот\.|(?:по)?звонить(?!\p{L})|(?:по)?звоните(?!\p{L})|по звонку(?!\p{L})|горяч(?:ая|ую|ей) лини[яюи](?!\p{L}))/giu,
);
/** Words between «телефон» and the number: «телефон приёмной:», «по номеру». No digit, no end of a sentence. */
const WORDS = /[^\d.;!?+(]{0,60}/uy;
const NEAR = new RegExp(
  `^[\\s${BLANK}:№${HYPHEN}«"/]*(?:факс[:.]?|по номер(?:у|ам)|номера?)?[\\s${BLANK}:№${HYPHEN}]*$`,
  'iu',
);
/** «телефон приёмной: …», and not «телефон сдают до 10-15-20». */
const LEADS_ON = new RegExp(`(?:[:${HYPHEN}]|номер(?:у|ам|а)?)[\\s${BLANK}]*$`, 'iu');
const ROOM = /кабинет|комнат|аудитор|офис|каб/iu;
/** «4-24-41 (приёмная), 4-24-42», «4-24-41; завуча: 4-24-42». */
const WHOSE =
  '(?:при[её]мн|директор|завуч|секретар|бухгалтер|заместител|вахт|дежурн|учительск|канцеляри|столов|медпункт|общежити)';
const AND = spelt(
  new RegExp(
    `(?:[${BLANK}]?\\([^()\\d]{1,40}\\))?[${BLANK}]?(?:[;,/]|[${BLANK}]и(?:ли)?[${BLANK}])[${BLANK}]?(?:(?:тел|факс)[.:]?[${BLANK}]?|${WHOSE}\\p{L}{0,6}(?:[:]|[${BLANK}][${HYPHEN}])?[${BLANK}]?)?`,
    'uiy',
  ),
);

/** Cheap: most texts name no phone. */
const ANCHOR =
  /[+(]\s?\d|[78][\s\u00A0‐‑–—-]{1,2}\d{3}|[78][389]\d\d|(?<!\p{L})(?:[тТ]ел[.е:]|[фФ]акс|[пП]?о?звон|[мс]о[бт]\.|[гГ]оряч)/u;

/**
 * Find the phones of a text.
 * @param text one block of prose
 * @returns in order of place, not overlapping
 */
export function findPhones(text: string): Phone[] {
  if (!ANCHOR.test(text)) return [];
  const found: Phone[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(ANNOUNCER)) {
    // «тел. …, тел. …» is one list, and has been read.
    if (index < end) continue;
    const at = index + word.length;
    const words = match(WORDS, text, at)?.[0] ?? '';
    readList(text, announced(text, at + words.length, words), found);
    end = found.at(-1)?.to ?? 0;
  }
  // What a word has announced is taken; a list reads on past the places where its next numbers begin.
  const taken = withoutOverlap(found);
  const starts = [...text.matchAll(START)].map(({ index }) => ({ from: index, to: index + 1 }));
  end = 0;
  for (const { from } of outside(starts, taken)) {
    if (from < end) continue;
    readList(text, unannounced(text, from), found);
    end = Math.max(end, found.at(-1)?.to ?? 0);
  }
  return withoutOverlap(found);
}

/** «77-72-83» after «8 (4722) 77-72-82,» has the code of its neighbour and none of its own. */
export function hasOwnCode({ text, code }: Phone): boolean {
  return text.replace(/\D/g, '').length >= 10 || code === '';
}

/** A phone and those that follow it: «42-4-41; 42-4-80». */
function readList(text: string, first: Phone | undefined, found: Phone[]): void {
  for (let phone = first; phone; ) {
    found.push(phone);
    const extension = match(EXTENSION, text, phone.to);
    if (extension) phone.extension = extension[1]!;
    const and = match(AND, text, phone.to + (extension?.[0].length ?? 0));
    if (!and) return;
    phone = following(text, phone.to + (extension?.[0].length ?? 0) + and[0].length, phone);
  }
}

function following(text: string, at: number, before: Phone): Phone | undefined {
  const full = fullAt(text, at);
  if (full && (full.prefix || full.code)) return full;
  if (before.shape === 'short') return shortAt(text, at);
  const local = localAt(text, at);
  if (!local || !/\D/.test(local.text)) return undefined;
  const takesOver = before.code !== '' && before.code.length + local.subscriber.length === 10;
  if (takesOver) return { ...local, prefix: before.prefix, code: before.code, shape: 'full' };
  return before.shape === 'local' ? local : undefined;
}

function announced(text: string, at: number, words: string): Phone | undefined {
  const near = NEAR.test(words);
  const full = fullAt(text, at);
  // Ten digits on end are an account or a taxpayer unless «тел.» stands right before them.
  if (full && (near || full.code || full.prefix === '+7')) return full;
  const other = wrongLengthAt(text, at) ?? foreignAt(text, at);
  if (other) return other;
  if (!ROOM.test(words)) {
    const short = shortAt(text, at);
    if (short && (near || short.subscriber.length === 3)) return short;
    const local = localAt(text, at);
    if (local && (near || (/\D/.test(local.text) && LEADS_ON.test(words)))) return local;
  }
  return undefined;
}

function unannounced(text: string, at: number): Phone | undefined {
  const full = fullAt(text, at);
  if (full) return isEvident(full) ? full : undefined;
  return wrongLengthAt(text, at) ?? foreignAt(text, at);
}

/** May a number be taken for a phone without a word that says so? */
function isEvident({ text, prefix, code }: Phone): boolean {
  if (prefix === '+7') return true;
  const grouped = (text.match(/\d[‐‑‒–—−-]\d/g) ?? []).length;
  if (text.includes('(')) return prefix !== '' || grouped > 0;
  // Codes begin so; «8-123-456-78-90» is some other number.
  if (!prefix || !/^[3-9]/.test(code)) return false;
  return grouped >= 2 || (/^(?:800|9\d\d)$/.test(code) && /^[78] \d{3} \d{3} ?\d\d ?\d\d$/.test(text));
}

function fullAt(text: string, at: number): Phone | undefined {
  const found = match(FULL, text, at);
  if (found?.groups) {
    const { prefix = '', rest = '' } = found.groups;
    return phone('full', at, found[0], prefix, rest);
  }
  const inside = text[at] === '(' ? match(PREFIX_INSIDE, text, at) : null;
  if (!inside) return undefined;
  const [prefix = '', code = '', rest = ''] = inside.slice(1).filter(Boolean);
  return phone('full', at, inside[0], prefix, `(${code})${rest}`);
}

function wrongLengthAt(text: string, at: number): Phone | undefined {
  const found = match(WRONG, text, at);
  if (!found?.groups) return undefined;
  const { prefix = '', rest = '' } = found.groups;
  return phone('wrong-length', at, found[0], prefix, rest);
}

function foreignAt(text: string, at: number): Phone | undefined {
  const found = match(FOREIGN, text, at)?.[0];
  if (!found || /^\+\s?7/.test(found) || !/[()‐‑–—-]/.test(found)) return undefined;
  return phone('foreign', at, found, '+', found.slice(1));
}

function localAt(text: string, at: number): Phone | undefined {
  const found = match(LOCAL, text, at)?.[0];
  const count = found?.match(/\d/g)?.length ?? 0;
  return found && count >= 5 && count <= 7 ? phone('local', at, found, '', found) : undefined;
}

function shortAt(text: string, at: number): Phone | undefined {
  const found = match(SHORT, text, at)?.[0];
  return found ? phone('short', at, found, '', found) : undefined;
}

function phone(shape: Phone['shape'], from: number, text: string, prefix: string, rest: string): Phone {
  const bracketed = /^\(\s?([\d -]+?)\s?\)/.exec(rest)?.[1]?.replace(/\D/g, '');
  const apart = shape === 'full' ? /^(\d{3,5})[^\d]/.exec(rest)?.[1] : undefined;
  const code = bracketed ?? apart ?? '';
  return {
    kind: 'phone',
    from,
    to: from + text.length,
    text,
    prefix: prefix.replace(/\s/g, ''),
    code,
    subscriber: rest.replace(/\D/g, '').slice(code.length),
    shape,
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
