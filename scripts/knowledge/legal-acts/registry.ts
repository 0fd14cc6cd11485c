/**
 * Which legal act a citation means. The key is kind, date and number, since numbers repeat: there are two laws
 * 273-ФЗ and several orders № 373.
 */
import type { Citation } from '../citations/index.ts';
import builtIn from './acts.json' with { type: 'json' };
import type { LegalAct } from './legal-act.ts';
import { sameTitle, titleKey } from './titles.ts';

export interface Registry {
  acts: readonly LegalAct[];
  byId(id: string): LegalAct | undefined;
  /** What the registry says of a citation. */
  identify(citation: Citation): Identified;
}

export interface Identified {
  /** The one act that the citation means. */
  act?: LegalAct;
  /** Several acts fit: a number without a date. */
  candidates: readonly LegalAct[];
  /** A detail that disagrees with the act although the others prove that it is meant. */
  wrong?: 'date' | 'number' | 'title';
}

/** Entries of a registry file by id. */
export type ActEntries = Record<string, Partial<Omit<LegalAct, 'id'>>>;

/**
 * The built-in registry with what an institution adds or corrects.
 * @param own entries of `policy/acts.yaml`; one with a known id replaces the fields that it names
 */
export function registryOf(own: ActEntries = {}): Registry {
  const entries = new Map(Object.entries(builtIn as unknown as ActEntries));
  for (const [id, entry] of Object.entries(own)) entries.set(id, { ...entries.get(id), ...entry });
  const acts = [...entries].map(([id, entry]) => ({ ...EMPTY, ...entry, id }) as LegalAct);
  const byNumber = Map.groupBy(acts, ({ number }) => numberKey(number));
  const byTitle = Map.groupBy(acts, ({ title }) => titleKey(title ?? ''));
  const byId = new Map(acts.map((act) => [act.id, act]));
  return {
    acts,
    byId: (id) => byId.get(id),
    identify: (citation) => identify(citation, { byNumber, byTitle }),
  };
}

const EMPTY = { date: null, number: null, title: null, status: { value: null }, source: [], checkedAt: null } as const;

/** Roman numerals of old laws are the Arabic ones: 1807-I is 1807-1. */
const numberKey = (number: string | null): string =>
  (number ?? '').toUpperCase().replace(/-(I{1,3})$/, (_, roman: string) => `-${roman.length}`);

interface Index {
  byNumber: ReadonlyMap<string, LegalAct[]>;
  byTitle: ReadonlyMap<string, LegalAct[]>;
}

/** Kinds that people do not tell apart: «Закон РФ № 273-ФЗ» is the federal law. */
const FAMILY: Partial<Record<LegalAct['kind'], string>> = {
  federal_law: 'law',
  federal_constitutional_law: 'law',
  law_rf: 'law',
};
const family = (kind: LegalAct['kind']): string => FAMILY[kind] ?? kind;

/** Within a year a kind of act of one body is numbered through, so a number and a year mean one act. */
const year = (date: string | null): string => (date ?? '').slice(0, 4);

function identify(citation: Citation, index: Index): Identified {
  if (citation.type === 'code' || citation.type === 'constitution' || citation.type === 'convention') {
    const [act] = named(citation, index);
    return act ? { act, candidates: [act] } : { candidates: [] };
  }
  if (!citation.number) {
    const acts = citation.title
      ? named(citation, index).filter(({ date }) => !citation.date || date === citation.date)
      : [];
    return acts.length === 1 ? { act: acts[0]!, candidates: acts } : { candidates: acts };
  }
  const numbered = (index.byNumber.get(numberKey(citation.number)) ?? []).filter((act) => mayBe(citation, act));
  if (citation.type === 'sanitary_rules' || citation.type === 'gost')
    return { candidates: numbered, ...(numbered[0] && { act: numbered[0] }) };
  return citation.date ? dated(citation, numbered, index) : undated(citation, numbered, index);
}

const named = ({ type, title }: Citation, { byTitle }: Index): LegalAct[] =>
  (byTitle.get(titleKey(title ?? '')) ?? []).filter(({ kind }) => family(kind) === family(type));

/** The same kind, and no other body. */
function mayBe({ type, authority }: Citation, act: LegalAct): boolean {
  return family(act.kind) === family(type) && (!authority || !act.authority || act.authority === authority);
}

function dated(citation: Citation, numbered: readonly LegalAct[], index: Index): Identified {
  const { date, title } = citation;
  const exact = numbered.find((act) => act.date === date);
  if (exact) {
    const wrong = title !== null && exact.title !== null && !sameTitle(title, exact.title);
    return { act: exact, candidates: [exact], ...(wrong && { wrong: 'title' }) };
  }
  const sameYear = numbered.filter((act) => act.date !== null && year(act.date) === year(date));
  const titled = title
    ? numbered.filter((act) => act.title !== null && act.date !== null && titleKey(act.title) === titleKey(title))
    : [];
  const meant = titled.length === 1 ? titled : title ? [] : sameYear;
  if (meant.length === 1) return { act: meant[0]!, candidates: meant, wrong: 'date' };
  const otherNumber = named(citation, index).filter((act) => act.date === date && act.number !== null);
  if (otherNumber.length === 1) return { act: otherNumber[0]!, candidates: otherNumber, wrong: 'number' };
  const unknownDate = numbered.filter((act) => act.date === null);
  return unknownDate.length === 1 && citation.authority === (unknownDate[0]!.authority ?? null)
    ? { act: unknownDate[0]!, candidates: unknownDate }
    : { candidates: [] };
}

function undated(citation: Citation, numbered: readonly LegalAct[], index: Index): Identified {
  const { title, type } = citation;
  // Numbers come again every year: without a date and a title nothing is certain.
  if (!title) return { candidates: numbered };
  const titled = numbered.filter((act) => act.title !== null && sameTitle(title, act.title));
  if (titled.length === 1) return { act: titled[0]!, candidates: titled };
  // No two federal laws in force bear the same title; orders do.
  const laws = named(citation, index).filter(({ kind, number }) => kind === 'federal_law' && number !== null);
  if (type === 'federal_law' && numbered.length === 0 && laws.length === 1)
    return { act: laws[0]!, candidates: laws, wrong: 'number' };
  return { candidates: numbered };
}
