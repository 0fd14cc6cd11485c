/** Which legal acts the corpus rests on, where, and whether they are in force: the lawyer's question about all acts. */
import { dottedDate } from '../knowledge/dates.ts';
import { type Force, forceOf, type LegalAct, shortName } from '../knowledge/legal-acts/index.ts';
import {
  type Corpus,
  citationsOf,
  identify,
  legalActsOf,
  numberLabel,
  type Part,
  type PlacedCitation,
  type Policy,
  shortNamesOf,
} from '../model/index.ts';
import type { Range } from '../source/index.ts';
import { isKnown } from './known.ts';

export interface CitedAct {
  /** In the registry; absent when the registry does not know the act. */
  id?: string;
  kind: LegalAct['kind'];
  date: string | null;
  number: string | null;
  title: string | null;
  /** «приказ Минпросвещения России от 22.03.2021 № 115». */
  name: string;
  /** `not_registered`: the registry does not know it. */
  state: Force['state'] | 'not_registered';
  /** The same in Russian, with its days. */
  stateText: string;
  /** The end of its term, ISO 8601, when it is known. */
  until?: string;
  /** Id of the act that repealed or superseded it. */
  by?: string;
  checkedAt?: string;
  /** Acts that cite it should be looked at. */
  mustChange: boolean;
  cited: CitingAct[];
}

export interface CitingAct {
  /** Id of the institution's act; empty when its passport is broken. */
  policy: string;
  title: string;
  /** File. */
  path: string;
  /** A frozen edition: its successor must change. */
  adopted: boolean;
  /** «проект», «редакция 30.08.2024». */
  edition: string;
  /** «п. 1.2», in reading order. */
  clauses: string[];
}

/**
 * Collect them.
 * @param corpus `today` is the day that states are said for
 * @param options `history`: also editions that are not in force any more
 * @returns what needs attention first, then by name
 */
export function citedActs(corpus: Corpus, { history = false } = {}): CitedAct[] {
  const found = new Map<string, CitedAct>();
  for (const policy of corpus.policies) {
    if (!history && isFormer(policy, corpus)) continue;
    for (const { placed, at } of mentionsIn(policy)) {
      const { act } = identify(placed.citation, corpus);
      const key = act?.id ?? keyOf(placed);
      const cited = found.get(key) ?? describe(placed, act, corpus);
      found.set(key, cited);
      note(cited, policy, at, corpus);
    }
  }
  const rank = ({ state }: CitedAct): number => ORDER.indexOf(state);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A place that names an act of the state, in full or by its short name. */
interface Mention {
  placed: PlacedCitation;
  at: { range: Range; part?: Part };
}

function mentionsIn(policy: Policy): Mention[] {
  const full = citationsOf(policy).map((placed): Mention => ({ placed, at: placed }));
  const short = shortNamesOf(policy).flatMap(({ placed, term }) =>
    term.uses.filter(({ inName }) => !inName).map((at): Mention => ({ placed, at })),
  );
  return short.length > 0 ? [...full, ...short].sort((a, b) => a.at.range[0] - b.at.range[0]) : full;
}

const ORDER: readonly CitedAct['state'][] = [
  'repealed',
  'expired',
  'superseded',
  'not_yet',
  'in_force',
  'unknown',
  'not_registered',
];
const NEEDS_CHANGE: ReadonlySet<CitedAct['state']> = new Set(['repealed', 'expired', 'superseded']);

function keyOf({ citation: { type, date, number, title } }: PlacedCitation): string {
  return [type, date, number ?? title?.toLowerCase()].join(' ');
}

/** An edition that a later one has replaced. */
function isFormer(policy: Policy, { policies }: Corpus): boolean {
  const date = policy.passport?.approved?.date;
  return (
    policy.edition &&
    policies.some(
      (other) =>
        other !== policy &&
        other.mode === 'adopted' &&
        other.passport?.id === policy.passport?.id &&
        (other.passport?.approved?.date ?? '') > (date ?? ''),
    )
  );
}

function describe({ citation }: PlacedCitation, act: LegalAct | undefined, corpus: Corpus): CitedAct {
  const { type, authority, date, number, title } = citation;
  const named = act ?? { kind: type, authority, date, number, title };
  const force: Force | undefined = act && forceOf(act, corpus.today);
  const state = force?.state ?? 'not_registered';
  const by = force && 'by' in force ? force.by : undefined;
  const until = force && 'until' in force ? force.until : undefined;
  const heir = by ? legalActsOf(corpus).byId(by) : undefined;
  return {
    ...(act && { id: act.id }),
    kind: named.kind,
    date: named.date,
    number: named.number,
    title: named.title,
    name: shortName(named),
    state,
    stateText: spoken(force) + (heir ? `; вместо него ${shortName(heir)}` : ''),
    ...(until && { until }),
    ...(by && { by }),
    ...(act?.checkedAt && { checkedAt: act.checkedAt }),
    mustChange: NEEDS_CHANGE.has(state),
    cited: [],
  };
}

function spoken(force: Force | undefined): string {
  switch (force?.state) {
    case undefined:
      return 'нет в реестре';
    case 'in_force':
      return force.until ? `действует до ${dottedDate(force.until)}` : 'действует';
    case 'not_yet':
      return `вступит в силу ${dottedDate(force.from)}`;
    case 'repealed':
      return `утратил силу${force.from ? ` с ${dottedDate(force.from)}` : ''}`;
    case 'superseded':
      return `замещён${force.from ? ` с ${dottedDate(force.from)}` : ''}`;
    case 'expired':
      return `срок истёк ${dottedDate(force.until)}, продление неизвестно`;
    case 'unknown':
      return 'состояние неизвестно';
  }
}

function note({ cited }: CitedAct, policy: Policy, at: Mention['at'], corpus: Corpus): void {
  let citing = cited.find(({ path }) => path === policy.path);
  if (!citing) {
    citing = {
      policy: policy.passport?.id ?? '',
      title: policy.passport?.title ?? policy.path,
      path: policy.path,
      adopted: isKnown(policy, corpus),
      edition: editionOf(policy),
      clauses: [],
    };
    cited.push(citing);
  }
  const clause = clauseOf(at.part) ?? `строка ${policy.source.lines.place(at.range[0]).line}`;
  if (!citing.clauses.includes(clause)) citing.clauses.push(clause);
}

function editionOf({ mode, passport }: Policy): string {
  const date = passport?.approved?.date;
  return mode === 'adopted' && date ? `редакция ${dottedDate(date)}` : mode === 'agreed' ? 'согласован' : 'проект';
}

/** «п. 1.2», «раздел 3», «приложение № 1»: the nearest number above. */
function clauseOf(part: Part | undefined): string | undefined {
  for (let at = part; at; at = at.parent) {
    if (!at.number || at.number.style === 'dash') continue;
    if (at.kind === 'clause') return `п. ${numberLabel(at).replace(/\.$/, '')}`;
    if (at.kind === 'section') return `раздел ${numberLabel(at).replace(/\.$/, '')}`;
    if (at.kind === 'appendix') return `приложение № ${at.number.raw}`;
  }
  return undefined;
}
