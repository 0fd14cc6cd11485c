/** Sanitary rules and state standards with what stands around their number: name, day, edition. */
import { skipBlanks } from './canonical.ts';
import type { Citation } from './citation.ts';
import { dateBefore, type TypedDate } from './date.ts';
import { type Details, readDetails } from './details.ts';
import { citationOf } from './make.ts';
import { enclosingTitle, readStandard } from './standards.ts';
import { readBareTitle } from './title.ts';

/** @param text canonical @param typed as typed */
export function standardCitation(text: string, typed: string, at: number): Citation | undefined {
  const standard = readStandard(text, typed, at);
  if (!standard) return undefined;
  const details = readDetails(text, typed, standard.to, 'federal-law');
  const bare =
    standard.type === 'sanitary_rules' && !details.title
      ? readBareTitle(typed, skipBlanks(text, standard.to), true)
      : undefined;
  const date = details.date ?? dayBefore(text, at);
  const title = details.title ?? bare ?? enclosingTitle(text, typed, standard);
  const own: Details = {
    authorities: [],
    ...(title && { title }),
    ...(date && { date }),
    ...(details.edition && { edition: details.edition }),
    ...(details.registration && { registration: details.registration }),
    number: { number: standard.number, raw: standard.raw, from: standard.from, to: standard.to },
    to: details.number ? standard.to : Math.max(details.to, bare?.to ?? 0),
  };
  return citationOf(standard.type, { from: at, to: standard.to }, own);
}

/** «Требованиями к … от 28.09.2020 СП 2.4.3648-20»: the day stands before the number. */
function dayBefore(text: string, at: number): TypedDate | undefined {
  const day = text[at - 1] === ' ' ? dateBefore(text, at) : undefined;
  return day && text.startsWith('от', day.from) ? day : undefined;
}
