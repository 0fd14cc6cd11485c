/** Citations of acts in a certain state, with the act and what is known of its force. */
import { type Force, forceOf, type LegalAct } from '../../knowledge/legal-acts/index.ts';
import { type Corpus, citationsOf, identify, type PlacedCitation, type Policy } from '../../model/index.ts';

/** Every citation whose act the registry knows for sure. */
export function* forcesIn(
  policy: Policy,
  corpus: Corpus,
): Generator<{ placed: PlacedCitation; act: LegalAct; force: Force }> {
  for (const placed of citationsOf(policy)) {
    const { act } = identify(placed.citation, corpus);
    if (act) yield { placed, act, force: forceOf(act, corpus.today) };
  }
}
