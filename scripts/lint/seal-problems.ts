import type { Corpus } from '../model/index.ts';
import { RULES } from '../rules/index.ts';

/** What is wrong with a seal or with the edition that it seals. */
export interface SealProblem {
  /** Of the edition or of the seal. */
  path: string;
  message: string;
}

/** Is a rule about seals, and about the texts that they keep? */
export function isAboutSeal(ruleId: string): boolean {
  return ruleId === 'edition-changed' || ruleId.startsWith('seal-');
}

/** Seals that do not fit, without the work of all the other rules. */
export function sealProblems(corpus: Corpus): SealProblem[] {
  return RULES.flatMap((rule) =>
    rule.scope === 'corpus' && isAboutSeal(rule.id)
      ? [...rule.check(corpus)].map(({ path, message }) => ({ path, message }))
      : [],
  );
}
