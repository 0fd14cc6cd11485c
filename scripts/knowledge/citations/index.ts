/** The grammar of Russian legal citations: text → what it cites. */
export { CITATION_TYPES, type Citation, type CitationType, isOwn, type Span } from './citation.ts';
export { documentNoun } from './document-noun.ts';
export { findCitations } from './find.ts';
export { readRemark } from './remark.ts';
export type { StructuralPart } from './structural.ts';
