/** Citations of legal acts in an act, with their places in its source. */
import { type Citation, findCitations, isOwn } from '../knowledge/citations/index.ts';
import { type Identified, type Registry, registryOf } from '../knowledge/legal-acts/index.ts';
import { type Prose, plainText, type Range, sourceRange } from '../source/index.ts';
import type { Corpus } from './corpus.ts';
import type { Part } from './part.ts';
import type { Policy } from './policy.ts';

/** One citation where it stands. */
export interface PlacedCitation {
  citation: Citation;
  prose: Prose;
  /** The whole citation in the source. */
  range: Range;
  /** The part that holds it; absent in the title and in footnotes. */
  part?: Part;
}

const known = new WeakMap<Policy, readonly PlacedCitation[]>();

/**
 * Legal acts of the state that an act cites, in reading order; the institution's own orders are not among them.
 * Several rules and formats ask, the text is read once.
 */
export function citationsOf(policy: Policy): readonly PlacedCitation[] {
  const cached = known.get(policy);
  if (cached) return cached;
  const found = [...placesOf(policy)];
  known.set(policy, found);
  noteShortForms(found);
  return found;
}

/** «приказ № 373» → the place of the same act that names its date, too. */
const fuller = new WeakMap<Citation, Citation>();

/** Once an act has been named with its date, its number alone means it. */
function noteShortForms(found: readonly PlacedCitation[]): void {
  const key = ({ type, number }: Citation): string => `${type} ${number}`;
  const dated = Map.groupBy(
    found.filter(({ citation }) => citation.number && citation.date).map(({ citation }) => citation),
    key,
  );
  for (const { citation } of found) {
    if (!citation.number || citation.date || citation.spans.date) continue;
    const named = dated.get(key(citation)) ?? [];
    // Two acts of one number in a text: only a person knows which is meant.
    if (new Set(named.map(({ date }) => date)).size === 1) fuller.set(citation, named[0]!);
  }
}

function* placesOf({ title, all, footnotes }: Policy): Generator<PlacedCitation> {
  if (title) yield* inProse(title.prose);
  for (const part of all) {
    if (part.rows) for (const cell of part.rows.flat()) yield* inProse(cell.prose, part);
    else yield* inProse(part.prose, part);
  }
  for (const { prose } of footnotes) yield* inProse(prose);
}

function* inProse(prose: Prose, part?: Part): Generator<PlacedCitation> {
  for (const citation of findCitations(plainText(prose))) {
    if (isOwn(citation)) continue;
    yield { citation, prose, range: sourceRange(prose, citation.start, citation.end), ...(part && { part }) };
  }
}

const registries = new WeakMap<object, Registry>();
let builtIn: Registry | undefined;

/** The registry of legal acts as the institution sees it: the built-in one with `policy/acts.yaml`. */
export function legalActsOf({ acts }: Corpus): Registry {
  if (!acts?.value) {
    builtIn ??= registryOf();
    return builtIn;
  }
  const cached = registries.get(acts.value) ?? registryOf(acts.value);
  registries.set(acts.value, cached);
  return cached;
}

const identified = new WeakMap<Registry, WeakMap<Citation, Identified>>();

/** What the registry says of a citation; asked by several rules. */
export function identify(citation: Citation, corpus: Corpus): Identified {
  const registry = legalActsOf(corpus);
  const answers = identified.get(registry) ?? new WeakMap<Citation, Identified>();
  identified.set(registry, answers);
  const known = answers.get(citation);
  if (known) return known;
  const named = fuller.get(citation);
  const { act, candidates, ...rest } = registry.identify(named ?? citation);
  // What is wrong with the full form is said there.
  const answer: Identified = { ...(act && { act }), candidates, ...(!named && rest) };
  answers.set(citation, answer);
  return answer;
}
