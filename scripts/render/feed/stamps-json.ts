/** The stamps of an act as data: as they are printed, and what they say for a program. */
import type { Passport } from '../../model/index.ts';
import type { ActView } from '../view.ts';
import type { StampJson } from './schema/act.ts';

type Document = { number?: string; date?: string };

/** Agreements in the order of the passport, then the approval: the order of the view's stamps. */
export function stampsJson({ stamps, policy: { passport } }: ActView): StampJson[] {
  const said = [...(passport?.agreed ?? []), ...(passport?.approved ? [passport.approved] : [])];
  return stamps.map(({ kind, lines, by = '' }, i) => ({
    kind,
    lines: lines.map(({ text }) => text),
    by,
    ...factsOf(said[i] ?? {}),
  }));
}

function factsOf({
  date,
  order,
  protocol,
}: {
  date?: string;
  order?: Document;
  protocol?: Document;
}): Pick<StampJson, 'date' | 'order' | 'protocol'> {
  return {
    date: date ?? order?.date ?? protocol?.date ?? null,
    order: documentJson(order),
    protocol: documentJson(protocol),
  };
}

export function documentJson(document: Document | undefined): { number: string | null; date: string | null } | null {
  return document ? { number: document.number ?? null, date: document.date ?? null } : null;
}

/** When and by what an act was repealed. */
export function repealedJson(repealed: NonNullable<Passport['repealed']>) {
  return { date: repealed.date, order: documentJson(repealed.order) };
}
