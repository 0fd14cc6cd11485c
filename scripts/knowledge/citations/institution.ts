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
const QUOTE_END: Record<string, RegExp> = { '«': /[»"]/g, '"': /["»]/g, '“': /[”"]/g, '„': /[“”"]/g };

/** @returns where its name ends, with the number and the quotes that belong to it */
export function readInstitution(text: string, at: number): number | undefined {
  const head = match(INSTITUTION, text, at);
  return head ? nameEnd(text, at + head[0].length) : undefined;
}

function nameEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = start; i < limit; i++) {
    const sign = text[i]!;
    if (';:\n('.includes(sign)) break;
    const closing = QUOTE_END[sign];
    if (closing && text[i - 1] === ' ' && !/\d/.test(text[i + 1] ?? '')) {
      closing.lastIndex = i + 1;
      const end = closing.exec(text.slice(0, limit));
      if (end) i = end.index;
      continue;
    }
    if (text[i - 1] !== ' ' && sign !== '№') continue;
    if (sign === 'з' ? match(/за №/y, text, i) : sign === 'о' && match(/от:? ?["«]?[ _]*\d/y, text, i))
      return end(text, i);
    if (/[\d"«]/.test(sign) && readDate(text, i)) return end(text, i);
    if (match(NUMBER_SIGN, text, i) && !isOwnNumber(text, i)) return end(text, i);
  }
  return start;
}

const end = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at);

function isOwnNumber(text: string, at: number): boolean {
  const sign = match(/(?:№|n) ?/y, text, at)![0].length;
  const digits = match(/[\dа-я/-]*/y, text, at + sign)![0].length;
  const rest = match(ANOTHER_SIGN, text, at + sign + digits);
  return rest !== null && !OTHER_PAPER.test(rest[0]);
}
