/** Two editions of one act: what changed, place by place and word by word. */
export { type Change, type Comparison, compare, isChange, type Step } from './comparison.ts';
export type { Revision } from './inline.ts';
export type { Provision } from './provision.ts';
export { type Redline, redlineOf } from './redline.ts';
