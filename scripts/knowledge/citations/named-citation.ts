/** A code, a constitution or a convention with what is said of it: «"Трудовой кодекс Российской Федерации" от … № 197-ФЗ». */
import { match } from './canonical.ts';
import type { Citation } from './citation.ts';
import type { NamedAct } from './codes.ts';
import { type Details, readDetails } from './details.ts';
import { citationOf } from './make.ts';

/** «Трудовым кодексом Российской Федерации (ТК РФ) от …». */
const ABBREVIATION = / ?\((?:далее ?-? ?)?[а-я]{2,4}(?: рф)?\)(?= (?:от|№|n) ?\d)/y;
/** The name alone was in quotes. */
const CLOSING = /[»"”“](?= (?:от \d|№|n \d|\( ?(?:в )?ред))/y;

/** @param text canonical @param typed as typed */
export function namedCitation(text: string, typed: string, act: NamedAct): Citation {
  const quoted = /[«"“„]/.test(text[act.from - 1] ?? '');
  const aside = match(ABBREVIATION, text, act.to) ?? (quoted ? match(CLOSING, text, act.to) : null);
  const after = act.to + (aside?.[0].length ?? 0);
  const details = readDetails(text, typed, after, 'code');
  const { date, number, edition } = details;
  const own: Details = {
    authorities: [],
    ...(date && { date }),
    ...(number && { number }),
    ...(edition && { edition }),
    to: details.title || details.to <= after ? act.to : details.to,
  };
  const base = citationOf(act.type, { from: act.from, to: act.to }, own);
  return { ...base, title: act.title, spans: { ...base.spans, title: { from: act.from, to: act.to } } };
}
