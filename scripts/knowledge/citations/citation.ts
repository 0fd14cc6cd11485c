/** A place in a text that names a legal act of the state, and what it says of the act. */
import type { StructuralPart } from './structural.ts';
import type { Registration } from './tails.ts';

export const CITATION_TYPES = [
  'federal_law',
  'federal_constitutional_law',
  'law_rf',
  'code',
  'constitution',
  'convention',
  'presidential_decree',
  'government_decree',
  'government_directive',
  'order',
  'letter',
  'chief_sanitary_decree',
  'sanitary_rules',
  'gost',
  'standard_decree',
  'professional_standard',
  'recommendations',
  'methodical_recommendations',
  'regional_law',
  'regional_decree',
  'regional_directive',
  'alias',
  'local_order',
] as const;

export type CitationType = (typeof CITATION_TYPES)[number];

/** Indexes in the text, UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

export interface Citation {
  type: CitationType;
  /** Who issued it, full name in the nominative; several joined by «; ». Not there where the kind says it: laws, codes. */
  authority: string | null;
  /** ISO 8601; `null` when it is not typed or there is no such day. */
  date: string | null;
  /** Without blanks, ASCII hyphen, Cyrillic letters: `273-ФЗ`, `СП 2.4.3648-20`. */
  number: string | null;
  rawNumber: string | null;
  /** Without its outer quotes. */
  title: string | null;
  /** The places in the act, a range as one. */
  structural: StructuralPart[];
  /** The remark on the edition, as typed. */
  edition: string | null;
  /** With the Ministry of Justice. */
  registration: Registration | null;
  /** Everything that belongs to the citation, UTF-16 units. */
  start: number;
  end: number;
  /** Where its pieces stand. */
  spans: Partial<Record<'head' | 'authority' | 'date' | 'number' | 'title', Span>>;
  /** The title's closing quote is there. */
  titleClosed: boolean;
  /** «Минобрнауки» without «России»: how the body is typed where it is not complete. */
  shortAuthority: boolean;
  /** The act that it approves, as the text calls it before «утвержденный …»: «Порядком применения …». */
  approves: Span | null;
}

/** An act of the institution itself is no act of the state. */
export const isOwn = ({ type }: Citation): boolean => type === 'local_order';
