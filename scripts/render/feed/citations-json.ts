/** The legal acts that a text cites, as data: each once, with its state on the day when the registry's entry was checked. */
import { type Force, forceOf, shortName } from '../../knowledge/legal-acts/index.ts';
import type { ActView, CitationView } from '../view.ts';
import type { CitationJson } from './schema/act.ts';

/** In order of the first place. */
export function citationsJson({ citations }: ActView): CitationJson[] {
  const known = new Map<string, CitationJson>();
  for (const view of citations) {
    const { citation, part } = view.placed;
    const { type, date, number, title } = citation;
    const key = view.identified?.act?.id ?? [type, date, number ?? title?.toLowerCase()].join(' ');
    const json = known.get(key) ?? describe(view);
    if (part && !json.clauses.includes(part.uid)) json.clauses.push(part.uid);
    known.set(key, json);
  }
  return [...known.values()];
}

function describe({ placed, identified, heir }: CitationView): CitationJson {
  const { type, authority, date, number, title } = placed.citation;
  const act = identified?.act;
  const named = act ?? { kind: type, authority, date, number, title };
  // No clock: the state is that of the day on which somebody looked.
  const force: Force = act?.checkedAt ? forceOf(act, act.checkedAt) : { state: 'unknown' };
  const by = 'by' in force ? force.by : undefined;
  return {
    id: act?.id ?? null,
    name: shortName(named),
    kind: named.kind,
    authority: named.authority ?? null,
    date: named.date,
    number: named.number,
    title: named.title,
    status: force.state,
    asOf: act?.checkedAt ?? null,
    from: ('from' in force && force.from) || null,
    until: ('until' in force && force.until) || null,
    by: by === undefined ? null : { id: by, name: heir ? shortName(heir) : null },
    differs: identified?.wrong ?? null,
    source: [...(act?.source ?? [])],
    clauses: [],
  };
}
