/** The grammar of Russian legal citations: text → what it cites. */
export { CITATION_TYPES, type Citation, type CitationType, isOwn, type Span } from './citation.ts';
export { findCitations } from './find.ts';
export type { StructuralPart } from './structural.ts';
