/** Apply safe fixes: text edits at exact offsets, at most ten passes, the tree is never written back. */
import type { Corpus, Policy } from '../model/index.ts';
import { policyOf } from '../model/index.ts';
import type { Range } from '../source/index.ts';
import { readSourceText } from '../source/index.ts';
import type { Finding } from './finding.ts';
import { lintPolicy } from './lint.ts';
import { withoutOverlap } from './without-overlap.ts';

const MAX_PASSES = 10;

export interface TextEdit {
  offset: Range;
  text: string;
}

export interface Fixed {
  text: string;
  /** The findings whose fixes were applied, with places in the text of their pass. */
  applied: Finding[];
}

/**
 * Mend what is safe. An adopted or agreed text comes back as it was.
 * @param policy the act
 * @param corpus the acts around it
 */
export function fix(policy: Policy, corpus: Corpus): Fixed {
  const applied: Finding[] = [];
  let current = policy;
  if (policy.mode !== 'draft') return { text: policy.source.text, applied };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const around: Corpus = {
      ...corpus,
      policies: corpus.policies.map((one) => (one.path === policy.path ? current : one)),
    };
    const safe = lintPolicy(current, around).filter((finding) => finding.fix?.safe);
    // Two fixes of the same place: the first wins, the other has its turn in the next pass.
    const chosen = withoutOverlap(
      safe.sort((a, b) => a.offset[0] - b.offset[0]),
      (finding) => finding.fix!.edits.map((edit) => edit.offset),
    );
    if (chosen.length === 0) break;
    applied.push(...chosen);
    const text = applyEdits(
      current.source.text,
      chosen.flatMap((finding) => finding.fix!.edits),
    );
    if (text === current.source.text) break;
    current = policyOf(readSourceText(policy.path, text));
  }
  return { text: current.source.text, applied };
}

/**
 * Replace ranges of a text.
 * @param edits not overlapping, in any order
 * @throws RangeError when two edits overlap: that is a bug of the caller
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset[0] - b.offset[0] || a.offset[1] - b.offset[1]);
  let out = '';
  let at = 0;
  for (const { offset, text: replacement } of sorted) {
    if (offset[0] < at) throw new RangeError(`Edits overlap at ${offset[0]}`);
    out += text.slice(at, offset[0]) + replacement;
    at = offset[1];
  }
  return out + text.slice(at);
}
