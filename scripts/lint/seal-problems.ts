import type { Corpus } from '../model/index.ts';
import { RULES } from '../rules/index.ts';

/** What is wrong with a seal or with the edition that it seals. */
export interface SealProblem {
  /** Of the edition or of the seal. */
  path: string;
  message: string;
}

const FAMILY = /^(?:edition-changed|seal-)/;

/** Seals that do not fit, without the work of all the other rules. */
export function sealProblems(corpus: Corpus): SealProblem[] {
  return RULES.flatMap((rule) =>
    rule.scope === 'corpus' && FAMILY.test(rule.id)
      ? [...rule.check(corpus)].map(({ path, message }) => ({ path, message }))
      : [],
  );
}
