/** Head and details → citation. */
import { nameOn, type TypedAuthority } from './authority.ts';
import type { Citation, CitationType, Span } from './citation.ts';
import type { Details } from './details.ts';

/** @param head where the word of the kind stands */
export function citationOf(type: CitationType, head: Span, details: Details): Citation {
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
