/** Runs of blanks: the grammar reads one blank, places count in the text as typed. */
import { LOST_BLANK } from './canonical.ts';
import type { Citation, Span } from './citation.ts';

/** Runs of blanks as one blank, so that no pattern has to count them; `place` leads back to the typed text. */
export function compacted(typed: string): { compact: string; place?: (at: number) => number } {
  const glued = MAYBE_GLUED.test(typed)
    ? new Set([...typed.matchAll(GLUED)].map(({ 0: word, index }) => index + word.length))
    : NOWHERE;
  if (glued.size === 0 && !/[^\S\n]{2}/u.test(typed)) return { compact: typed };
  const places: number[] = [];
  let compact = '';
  for (let i = 0; i < typed.length; i++) {
    if (isBlank(typed[i]!) && isBlank(typed[i - 1] ?? '')) continue;
    if (glued.has(i)) {
      compact += LOST_BLANK;
      places.push(i);
    }
    compact += typed[i];
    places.push(i);
  }
  return { compact, place: (at) => places[at] ?? typed.length };
}

/** A capital inside a word, «от» at a date without a blank: the cheap sign that blanks were lost. */
const MAYBE_GLUED = /[а-яё][А-ЯЁ]|[а-яёА-ЯЁ]от ?\d|[а-яё]\d{1,2}\.\d\d\.\d{4}|оответствиис/;
const NOWHERE: ReadonlySet<number> = new Set();
const BODY_END =
  'Федерации|РФ|России|СССР|наук[иа]|просвещения|образования|культуры|спорта|труда|защиты|человека|врача|здравоохранения|развития|надзора|области|края|Мин[а-яё]{3,20}';

/** «ПриказомМинистерства», «Федерацииот 20.11», «сПриказом», «соответствиисфедеральным»: a blank that was lost between words. */
const GLUED = new RegExp(
  [
    '(?:[Пп]риказ|[Пп]остановлени|[Пп]исьм|[Рр]аспоряжени|[Уу]каз|[Зз]акон)[а-яё]{0,3}?(?=[А-ЯЁ]|от ?\\d)',
    '(?:[Пп]равительств|[Пп]резидент|[Мм]инистерств)[а-яё]{1,2}(?=[А-ЯЁ])',
    '[Мм]инистерств[а-яё]{1,2}(?=просвещ|образов|культур|спорт|здравоохр|труда|наук)',
    '(?:Российской|Федерации)(?=[А-ЯЁ])',
    `(?:${BODY_END})(?=от ?\\d|РФ|Росс)`,
    '(?<=[А-Яа-яё]от)(?=\\d)',
    '[а-яё]{4}(?=\\d{1,2}\\.\\d\\d\\.\\d{4})',
    '[а-яё](?=(?:Приказ|Постановлени|Распоряжени|Письм|Указ|Федеральн|Закон)[а-яё])',
    'оответствии(?=со?[а-яёА-ЯЁ ])|оответствиис(?=[а-яёА-ЯЁ])|[Фф]едеральн[а-яё]{2,3}(?=закон)',
  ].join('|'),
  'g',
);

const isBlank = (sign: string): boolean => sign !== '\n' && sign !== '' && sign.trim() === '';

/** The same citation with places of the typed text. */
export function moved(citation: Citation, place: (at: number) => number): Citation {
  // The end is after a unit and not before the next one: blanks between them are outside.
  const span = ({ from, to }: Span): Span => ({ from: place(from), to: to > from ? place(to - 1) + 1 : place(to) });
  const { from: start, to: end } = span({ from: citation.start, to: citation.end });
  const spans = Object.entries(citation.spans).map(([name, at]) => [name, span(at)]);
  const plain = (words: string | null): string | null => words?.replaceAll(LOST_BLANK, '') ?? null;
  return {
    ...citation,
    authority: citation.authority?.replaceAll(LOST_BLANK, ' ') ?? null,
    title: plain(citation.title),
    edition: plain(citation.edition),
    rawNumber: plain(citation.rawNumber),
    start,
    end,
    spans: Object.fromEntries(spans),
    approves: citation.approves && span(citation.approves),
  };
}
