/** The school itself, as its own orders name it: «приказом директора МБОУ СОШ № 5», «приказ по детскому саду». */
import { match } from './canonical.ts';
import { readDate } from './date.ts';

const ADJECTIVES = '(?:[а-я-]+(?:ой|ей|ого|его|ому|ему) ){0,4}';
const INSTITUTION = new RegExp(
  `(?:${[
    '(?:и\\. ?о\\. ?)?(?:директор[а-я]*|заведующ[а-я]*|руководител[а-я]*|ректор[а-я]*|начальник[а-я]* лагеря)',
    '(?:по )?(?:основной деятельности|личному составу)',
    `(?:по )?${ADJECTIVES}(?:учреждени[а-я]*|организаци(?:и|я|ей)|школ[аеыу]|школой|лице[йяюе]|гимнази[ияей]+|детск[а-я]+ сад[ау]?|садик?[ау]|интернат[ау]?|колледж[ау]?|техникум[ау]?|дом[ау]? творчества|центр[ау]? (?:развития|творчества|образования))`,
    // Its legal form and kind in letters: «МБОУ», «МАДОУ», «СОШ».
    '(?:по )?(?:[а-я]{0,4}(?:доу|оу|удо|удод|доо|обу)|[мгчк][бак]?у(?: до)?|(?:с|о|н)?ош|сш|д[шхмюс]{1,3}ш|црр|ддт|цдт)',
  ].join('|')})(?![а-я])`,
  'y',
);
/** Longer than the name of any school between the order's head and its details. */
const LONGEST = 160;
const NUMBER_SIGN = /(?:№|n(?= ?\d))[ _]*(?:- ?)?[\dа-я]/y;
/** After a number: one more before the clause ends, so the first is the school's own. */
const ANOTHER_SIGN = /[^№;:\n(,]{0,80}?№ ?[_\-\d]/y;
const OTHER_PAPER = /протокол|приказ|договор|решени|распоряжен/;
const QUOTE_END: Record<string, RegExp> = { '«': /[»"]/, '"': /["»]/, '“': /[”"]/, '„': /[“”"]/ };

/** @returns where its name ends, with the number and the quotes that belong to it */
export function readInstitution(text: string, at: number): number | undefined {
  const head = match(INSTITUTION, text, at);
  return head ? nameEnd(text, at + head[0].length) : undefined;
}

/** What may end the name, or stand in it as a quotation. */
const NEXT = /[;:\n(№«"“„]|, (?:приказ|протокол|распоряж)| (?:от:? ?["«]?[ _]*\d|за №|[ _]*\d|n \d)/g;

function nameEnd(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST);
  NEXT.lastIndex = 0;
  let unclosed = false;
  for (let found = NEXT.exec(window); found; found = NEXT.exec(window)) {
    const sign = found[0];
    const at = start + found.index;
    if (';:\n('.includes(sign) || sign.startsWith(',')) return start;
    if (sign === '№') {
      if (!match(NUMBER_SIGN, text, at)) continue;
      if (!isOwnNumber(text, at) && !(unclosed && !datedAfter(text, at))) return before(text, at);
      continue;
    }
    const closing = QUOTE_END[sign];
    if (closing) {
      // ««28» августа 2024 г.» is a day, and no name.
      if (readDate(text, at)) return before(text, at);
      const length = window.slice(found.index + 1).search(closing);
      if (length < 0) unclosed = true;
      else if (text[at - 1] === ' ') NEXT.lastIndex = found.index + 2 + length;
      continue;
    }
    if (/^ (?:от|за)/.test(sign)) return at;
    // «доведен до 01.09.2024»: a day of something else.
    if (readDate(text, at + 1)) return TERM.test(window.slice(0, found.index)) ? start : at;
    if (sign.startsWith(' n') && !isOwnNumber(text, at + 1)) return at;
    NEXT.lastIndex = found.index + 1;
  }
  return start;
}

const TERM = /(?:^| )(?:до|с|со|по|к|на|в|не позднее|действует|срок)$/;

/** In a quotation that is never closed a number is the school's, unless a day follows it as it does an order's. */
function datedAfter(text: string, at: number): boolean {
  const number = match(/№ ?[\dа-я/-]+ (?:от )?/y, text, at);
  return number !== null && readDate(text, at + number[0].length) !== undefined;
}

const before = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at);

function isOwnNumber(text: string, at: number): boolean {
  const sign = match(/(?:№|n) ?/y, text, at)![0].length;
  const digits = match(/[\dа-я/-]*/y, text, at + sign)![0].length;
  const rest = match(ANOTHER_SIGN, text, at + sign + digits);
  return rest !== null && !OTHER_PAPER.test(rest[0]);
}
