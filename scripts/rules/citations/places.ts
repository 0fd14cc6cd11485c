/** Pieces of a citation in the source, and how messages name the act. */
import { capital } from '../../knowledge/capital.ts';
import type { Citation } from '../../knowledge/citations/index.ts';
import { type LegalAct, shortName } from '../../knowledge/legal-acts/index.ts';
import { citationsOf, type PlacedCitation, type Policy } from '../../model/index.ts';
import { type Range, sourceRange } from '../../source/index.ts';
import { nameOf } from '../words/parts.ts';

type Piece = keyof Citation['spans'];

/** Where a piece stands; the whole citation when it has none. */
export function pieceRange({ citation, prose, range }: PlacedCitation, piece: Piece): Range {
  const span = citation.spans[piece];
  return span ? sourceRange(prose, span.from, span.to) : range;
}

/** A piece as it is typed. */
export function pieceText({ citation, prose }: PlacedCitation, piece: Piece): string {
  const span = citation.spans[piece];
  return span ? prose.text.slice(span.from, span.to) : '';
}

/** «Приказ Минпросвещения России от 31.05.2021 № 286», at the beginning of a sentence. */
export const actName = (act: Parameters<typeof shortName>[0]): string => capital(shortName(act));

/** «утратил», «утратило», «утратили»: the ending that agrees with the kind of act. */
export function agreeing(
  kind: LegalAct['kind'],
  [masculine, neuter, plural]: readonly [string, string, string],
): string {
  if (NEUTER.has(kind)) return neuter;
  return kind === 'sanitary_rules' || kind === 'recommendations' || kind === 'methodical_recommendations'
    ? plural
    : masculine;
}

const NEUTER: ReadonlySet<string> = new Set([
  'government_decree',
  'government_directive',
  'chief_sanitary_decree',
  'standard_decree',
  'regional_decree',
  'regional_directive',
  'letter',
]);

/** The same act, for comparing places of a text: kind, date and number. */
export function actKey({ type, date, number, title }: Citation): string | undefined {
  if (number) return `${type} ${date ?? ''} ${number}`;
  return title ? `${type} ${title.toLowerCase()}` : undefined;
}

/** «в пункте 1.2 (строка 14)». */
export function whereCited({ part, range }: PlacedCitation, { source }: Policy): string {
  const line = `строка ${source.lines.place(range[0]).line}`;
  let numbered = part;
  while (numbered && (!numbered.number || numbered.number.style === 'dash')) numbered = numbered.parent;
  return numbered ? `в ${nameOf(numbered, 'in')} (${line})` : `выше (${line})`;
}

/** Is the act cited with its date somewhere in the text? Its number alone then means it. */
export function datedElsewhere(policy: Policy, { citation }: PlacedCitation): boolean {
  return citationsOf(policy).some(
    (other) =>
      other.citation.date !== null &&
      other.citation.number === citation.number &&
      other.citation.type === citation.type,
  );
}
