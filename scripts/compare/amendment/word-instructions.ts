/** Instructions about words, place by place: for who looks at one place and not at the order. */
import type { Comparison } from '../comparison.ts';
import type { Provision } from '../provision.ts';
import { amendmentsOf } from './amend.ts';
import { replaceFormula, wordsFormula } from './word-formulas.ts';

/** What changes in the words of places where a few instructions tell it, without the name of the place. */
export function wordInstructions(comparison: Comparison): Map<Provision, string> {
  const told = new Map<Provision, string>();
  const tell = (at: Provision, formula: string): void => {
    told.set(at, [told.get(at), formula].filter(Boolean).join(', '));
  };
  for (const amendment of amendmentsOf(comparison)) {
    if (amendment.act === 'words') tell(amendment.at, wordsFormula(amendment.changes));
    if (amendment.act === 'common-words') for (const at of amendment.at) tell(at, replaceFormula(amendment));
  }
  return told;
}
