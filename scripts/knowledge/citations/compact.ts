/** Runs of blanks: the grammar reads one blank, places count in the text as typed. */
import type { Citation, Span } from './citation.ts';

/** Runs of blanks as one blank, so that no pattern has to count them; `place` leads back to the typed text. */
export function compacted(typed: string): { compact: string; place?: (at: number) => number } {
  const glued = new Set([...typed.matchAll(GLUED)].map(({ 0: word, index }) => index + word.length));
  if (glued.size === 0 && !/[^\S\n]{2}/u.test(typed)) return { compact: typed };
  const places: number[] = [];
  let compact = '';
  for (let i = 0; i < typed.length; i++) {
    if (isBlank(typed[i]!) && isBlank(typed[i - 1] ?? '')) continue;
    if (glued.has(i)) {
      compact += ' ';
      places.push(i);
    }
    compact += typed[i];
    places.push(i);
  }
  return { compact, place: (at) => places[at] ?? typed.length };
}

/** «ПриказомМинистерства», «Федерацииот 20.11»: a blank that was lost between words. */
const GLUED =
  /(?:[Пп]риказ(?:ом|а|у)?|[Пп]остановлени(?:ем|я|ю)|[Пп]исьм(?:ом|а|у)|[Рр]аспоряжени(?:ем|я)|[Пп]равительства|Федерации)(?=[А-ЯЁ])|(?:Федерации|РФ|России)(?=от ?\d)|(?<=[А-Яа-я]от)(?=\d)/g;

const isBlank = (sign: string): boolean => sign !== '\n' && sign !== '' && sign.trim() === '';

/** The same citation with places of the typed text. */
export function moved(citation: Citation, place: (at: number) => number): Citation {
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
