/** Line ends of plain text: a line goes on in the next one, unless an empty line or a list's mark says otherwise. */
import type { Citation } from './citation.ts';

/** Stands where a line ended and its sentence did not: a blank to every pattern, and still told from one. */
export const SOFT_END = '\v';

const NEXT_ITEM =
  '[^\\S\\n]*(?:\\r?\\n|$|[-•–—*●○▪■□◦·➢➤✓✔\\uF02D\\uF0A7\\uF0B7\\uF0D8\\uF0FC][\\s\\u00A0]|\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)](?!\\d| \\d{4})|[а-яё]\\))';
/** The next act of a list without marks: named in the nominative or the instrumental, for a genitive goes with «ст. 17». */
const NEXT_ACT =
  '(?-i:(?:Федеральн(?:ый|ым|ом) |Закон(?:ом)? |Приказ(?:ом)? |Указ(?:ом)? |Постановление(?:м)? |Распоряжение(?:м)? |Письмо(?:м)? |Устав(?:ом)? |Конституци(?:я|ей) |Конвенци(?:я|ей) ))';
/** What can end the act before it. */
const ACT_ENDS = '(?<=[»"”.;:)\\d][^\\S\\n]{0,3})';
/** An empty line within the details of an act, as the text of a page leaves it: «Российской Федерации / / от 10 августа». */
const PAGE_GAP = '(?<=[а-яё»"]|[а-яё]\\.)\\r?\\n[^\\S\\n]*\\r?\\n(?=(?-i:от) [«"]?\\d{1,2}[»". ])';
const SOFT_LINE_END = new RegExp(
  `${PAGE_GAP}|(?!${ACT_ENDS}\\r?\\n[^\\S\\n]*${NEXT_ACT})\\r?\\n(?!${NEXT_ITEM})`,
  'giu',
);

/** @returns a text of the same length, in UTF-16 units, where only line ends that part paragraphs or items are left */
export function joinedLines(typed: string): string {
  return typed.includes('\n') ? typed.replace(SOFT_LINE_END, (end) => SOFT_END.repeat(end.length)) : typed;
}

/** The same citation with a blank where a line ended. */
export function withBlanks(citation: Citation): Citation {
  const blanked = (words: string | null): string | null => words?.replaceAll(SOFT_END, ' ') ?? null;
  const { authority, title, edition, rawNumber } = citation;
  return {
    ...citation,
    authority: blanked(authority),
    title: blanked(title),
    edition: blanked(edition),
    rawNumber: blanked(rawNumber),
  };
}
