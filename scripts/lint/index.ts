/** Run the rules, apply fixes, report. */
export type { Finding } from './finding.ts';
export { applyEdits, type Fixed, fix, type TextEdit } from './fix.ts';
export { FORMATS, type FormatName, summary } from './format/index.ts';
export { bodyOf } from './known.ts';
export { lint, lintPolicy } from './lint.ts';
export { describeMove, type Move, planRenumbering, type Renumbering } from './renumber.ts';
export { SILENCER_RULES } from './silence.ts';
