/** The short names of an act as data. */
import { termsOf } from '../../model/index.ts';
import type { ActView } from '../view.ts';
import type { TermJson } from './schema/act.ts';
import { clauseRef } from './support-json.ts';

export function termsJson({ policy }: ActView): TermJson[] {
  return termsOf(policy).map(({ name, definition: { part }, uses }) => ({
    name,
    clause: part ? clauseRef(part) : null,
    uses: uses.length,
  }));
}
