/** Run the rules, apply fixes, report. */

export { type ActPhase, type ActState, actStates, type Waiting } from './act-states.ts';
export { type CitedAct, citedActs } from './cited-acts.ts';
export { EXPLANATIONS, type Explanation, REMEDIES, remedyOf, shownSpecimen } from './explanation.ts';
export type { Finding } from './finding.ts';
export { applyEdits, type Fixed, fix, type TextEdit } from './fix.ts';
export { FORMATS, type FormatName, summary } from './format/index.ts';
export { bodyOf } from './known.ts';
export { inOrder, lint, lintCorpus, lintPolicy } from './lint.ts';
export { describeMove, type Move, planRenumbering, type Renumbering } from './renumber.ts';
export { isAboutSeal, type SealProblem, sealProblems } from './seal-problems.ts';
export { SILENCER_RULES } from './silence.ts';
