/** The short names that an act gives to things, and where it uses them. */
import { findDefinitions } from '../knowledge/terms/definitions.ts';
import { beginningOf, formsOf } from '../knowledge/terms/forms.ts';
import { isQuoted } from '../knowledge/terms/quotes.ts';
import { type Prose, plainText, type Range, sourceRange } from '../source/index.ts';
import type { Part } from './part.ts';
import { type Policy, prosesOf } from './policy.ts';

/** One «(далее – …)». */
export interface Definition {
  /** Brackets and all. */
  range: Range;
  /** Can be taken out and the sentence stays whole. */
  bracketed: boolean;
  /** «соответственно»: its names belong to different things. */
  respectively: boolean;
  /** Where it stands; none in a footnote or the title. */
  part?: Part;
  /** Text before it in the same paragraph, from the definition before it on, at most {@link MAX_ANTECEDENT}. */
  antecedent: string;
  /** Between the words and the name, as typed: ` - `. */
  gap: { text: string; range: Range };
  terms: Term[];
}

/** A short name. */
export interface Term {
  /** As typed where it is defined, in whatever case form. */
  name: string;
  range: Range;
  definition: Definition;
  /** The appendix that the definition is good for; none: the whole act. */
  scope?: Part;
  /** Other places that name it in any case form, in reading order; definitions of the same name are not uses. */
  uses: TermUse[];
}

export interface TermUse {
  text: string;
  range: Range;
  /** Where it stands; none in a footnote or the title. */
  part?: Part;
  /** The reader meets it earlier than the definition, and not in the words that are being defined. */
  before: boolean;
  /** It begins a sentence, so its capital says nothing. */
  opens: boolean;
  /** It is a piece of a proper name: inside quotation marks, or next to other abbreviations. */
  inName: boolean;
}

/** The longest text that a definition may be about, UTF-16 units. */
const MAX_ANTECEDENT = 600;

/** What no act has, and a hostile one would stop us with: more is not read. */
const MAX_DEFINITIONS = 200;
const MAX_USES = 1_000;

/** A prose in reading order. */
interface Place {
  prose: Prose;
  text: string;
  lower: string;
  part?: Part;
  scope?: Part;
}

const known = new WeakMap<Policy, Definition[]>();

/**
 * Definitions of an act in reading order, with their terms and the uses of these.
 * @param policy the act; asked again it gives the same objects
 */
export function definitionsOf(policy: Policy): Definition[] {
  const found = known.get(policy) ?? readDefinitions(policy);
  known.set(policy, found);
  return found;
}

/** Short names of an act in reading order. */
export const termsOf = (policy: Policy): Term[] => definitionsOf(policy).flatMap(({ terms }) => terms);

function readDefinitions(policy: Policy): Definition[] {
  const places = placesOf(policy);
  const found = places.flatMap((place, at) => {
    let after = 0;
    return findDefinitions(place.text).map((found) => {
      const range = (from: number, to: number) => sourceRange(place.prose, from, to);
      const definition: Definition = {
        range: range(found.from, found.to),
        bracketed: found.bracketed,
        respectively: found.respectively,
        ...(place.part && { part: place.part }),
        antecedent: place.text.slice(Math.max(after, found.from - MAX_ANTECEDENT), found.from),
        gap: { text: place.text.slice(found.gap.from, found.gap.to), range: range(found.gap.from, found.gap.to) },
        terms: [],
      };
      definition.terms = found.names.map(({ text, from, to }) => ({
        name: text,
        range: range(from, to),
        definition,
        ...(place.scope && { scope: place.scope }),
        uses: [],
      }));
      after = found.to;
      return { definition, at, from: found.from, to: found.to };
    });
  });
  const definitions = found.slice(0, MAX_DEFINITIONS);
  for (const { definition, at, from, to } of definitions) {
    for (const term of definition.terms) {
      term.uses = [...usesOf(term, places, at, from, to).take(MAX_USES)].filter(({ range: [start] }) =>
        definitions.every(({ definition: other }) => start < other.range[0] || start >= other.range[1]),
      );
    }
  }
  return definitions.map(({ definition }) => definition);
}

function placesOf(policy: Policy): Place[] {
  const parts = new Map<Prose, Part>();
  const scopes = new Map<Part, Part>();
  for (const part of policy.all) {
    const scope = part.kind === 'appendix' ? part : part.parent && scopes.get(part.parent);
    if (scope) scopes.set(part, scope);
    for (const { prose } of [part, ...(part.rows?.flat() ?? [])]) parts.set(prose, part);
  }
  return [...prosesOf(policy)].map((prose) => {
    const text = plainText(prose);
    const part = parts.get(prose);
    const scope = part && scopes.get(part);
    return { prose, text, lower: text.toLowerCase(), ...(part && { part }), ...(scope && { scope }) };
  });
}

function* usesOf(term: Term, places: readonly Place[], at: number, from: number, to: number): Generator<TermUse> {
  const beginning = beginningOf(term.name).replace(/[её].*/u, '');
  const pattern = new RegExp(formsOf(term.name), 'gi');
  for (const [i, { prose, text, lower, part, scope }] of places.entries()) {
    if (term.scope && scope !== term.scope) continue;
    if (!lower.includes(beginning)) continue;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (i === at && index >= from && index < to) continue;
      const before = text.slice(Math.max(0, index - 20), index);
      yield {
        text: found,
        range: sourceRange(prose, index, index + found.length),
        ...(part && { part }),
        // The title may use any name: it stands above the text that explains it.
        before: i < at && part !== undefined,
        opens: /(?:^|[.!?:;•–—][\s\u00A0]*|\d\)[\s\u00A0]*)["«„(]?$/u.test(before),
        inName:
          isQuoted(text, index) ||
          /[А-ЯЁ]{2}[\s\u00A0]$/.test(before) ||
          /^[\s\u00A0][А-ЯЁ]{2}/.test(text.slice(index + found.length, index + found.length + 3)),
      };
    }
  }
}
