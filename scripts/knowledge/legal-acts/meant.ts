/** Which act a citation means, as far as the text and the registry together say it. */
import type { Citation, CitationType } from '../citations/index.ts';
import type { Identified } from './registry.ts';

/** What is known of a cited act; `null` is unknown. */
export interface MeantAct {
  kind: CitationType;
  authority: string | null;
  date: string | null;
  number: string | null;
  title: string | null;
}

/**
 * @param identified what the registry says of the citation: it knows what the text has left out, and knows it better
 * @returns nothing when a date or a number contradicts the registry: then a person must say which act is meant
 */
export function meantAct(citation: Citation, { act, wrong }: Identified): MeantAct | undefined {
  if (wrong === 'date' || wrong === 'number') return undefined;
  // A bare number fits one act of the registry today and two tomorrow.
  const known = citation.date || citation.title ? act : undefined;
  return {
    kind: known?.kind ?? citation.type,
    authority: known?.authority ?? citation.authority,
    date: known?.date ?? citation.date,
    number: known?.number ?? citation.number,
    title: known?.title ?? citation.title,
  };
}
