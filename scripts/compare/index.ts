/** Two editions of one act: what changed, place by place and word by word. */
export { amendmentsOf } from './amendment/amend.ts';
export { applyAmendments } from './amendment/apply.ts';
export { type Formula, formulasOf } from './amendment/formulas.ts';
export { closingOf } from './amendment/quoted.ts';
export { wordInstructions } from './amendment/word-instructions.ts';
export type { Place, PlacePart } from './compared-place.ts';
export { type Change, type Comparison, compare, isChange, type Step } from './comparison.ts';
export type { Detail } from './details.ts';
export { type Fact, factsOf } from './facts.ts';
export { type Fate, fatesOf } from './fates.ts';
export type { Revision } from './inline.ts';
export type { Places } from './place.ts';
export { type Provision, placeOf, provisionsOf } from './provision.ts';
export { type ReasonOf, reasonKey, reasonOfPassport } from './reasons.ts';
export { type Redline, redlineOf } from './redline.ts';
export { changesJson, type Piece, type Row, rowsOf } from './rows.ts';
