/** Found citations against labelled ones: precision, recall, and which fields were wrong. */
import { type Citation, findCitations, type StructuralPart } from '../../knowledge/citations/index.ts';

/** What a person says that a citation means; a field that is left out is empty. */
export interface Label {
  type: string;
  authority?: string;
  date?: string;
  number?: string;
  title?: string;
  structural?: StructuralPart[];
  edition?: string;
  registration?: { date?: string; number?: string };
}

/** A string cut from a real act, with what it cites; nothing for a look-alike. */
export interface Labelled {
  text: string;
  citations: Label[];
  /** The file of the corpus, or `variant`. */
  from: string;
  /** What another labeller might decide. */
  note?: string;
}

const FIELDS = ['type', 'authority', 'date', 'number', 'title', 'structural', 'edition', 'registration'] as const;
type Field = (typeof FIELDS)[number];

export interface Score {
  labels: number;
  /** Labels that were found at all. */
  found: number;
  /** Found with every field right. */
  right: number;
  /** Citations that nobody labelled. */
  extra: number;
  lookAlikes: number;
  /** Strings without a citation in which one was seen. */
  taken: number;
  wrong: Record<Field, number>;
  /** One line a difference, for the person who improves the grammar. */
  differences: string[];
}

/** Measure a set. */
export function score(set: readonly Labelled[]): Score {
  const total: Score = {
    labels: 0,
    found: 0,
    right: 0,
    extra: 0,
    lookAlikes: 0,
    taken: 0,
    wrong: Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>,
    differences: [],
  };
  for (const { text, citations } of set) {
    const found = findCitations(text);
    const left = [...found];
    total.labels += citations.length;
    for (const label of citations) {
      const at = bestFit(label, left);
      if (at < 0) {
        total.differences.push(`not found: ${name(label)} in «${text}»`);
        continue;
      }
      const [citation] = left.splice(at, 1);
      total.found += 1;
      const wrong = FIELDS.filter((field) => !equal(field, label, citation!));
      if (wrong.length === 0) total.right += 1;
      for (const field of wrong) {
        total.wrong[field] += 1;
        total.differences.push(
          `${field}: ${JSON.stringify(fieldOf(field, citation!))} for ${JSON.stringify(label[field] ?? null)} in «${text}»`,
        );
      }
    }
    if (citations.length === 0) {
      total.lookAlikes += 1;
      total.taken += Number(left.length > 0);
    }
    total.extra += left.length;
    for (const one of left) total.differences.push(`taken: ${name(one)} in «${text}»`);
  }
  return total;
}

const name = ({ type, date, number, title }: Label | Citation): string =>
  [type, date, number, title].filter(Boolean).join(' ');

/** The citation that shares most with a label: a number or a title, else the kind. */
function bestFit(label: Label, found: readonly Citation[]): number {
  const likeness = (citation: Citation): number =>
    (['number', 'title', 'date', 'type'] as const).reduce(
      (sum, field, i) => sum + (label[field] !== undefined && equal(field, label, citation) ? 8 >> i : 0),
      0,
    );
  const ranked = found.map((citation, at) => ({ at, worth: likeness(citation) })).sort((a, b) => b.worth - a.worth);
  return ranked[0] && ranked[0].worth > 0 ? ranked[0].at : -1;
}

const fieldOf = (field: Field, citation: Citation): unknown => citation[field];

function equal(field: Field, label: Label, citation: Citation): boolean {
  if (field === 'title' || field === 'edition') return plain(label[field]) === plain(citation[field]);
  if (field === 'structural') return sorted(label.structural ?? []) === sorted(citation.structural);
  if (field === 'registration') {
    return (
      (label.registration?.date ?? null) === (citation.registration?.date ?? null) &&
      (label.registration?.number ?? null) === (citation.registration?.number ?? null)
    );
  }
  return (label[field] ?? null) === (citation[field] ?? null);
}

/** Quotes, blanks and a last mark are typing, not meaning. */
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[«»"“”„″'’]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');

const sorted = (parts: readonly StructuralPart[]): string =>
  parts
    .map((part) => JSON.stringify(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join();
