/** Insertions and deletions as they are shown and said. */
import { REDLINE_WORDS } from '../redline-words.ts';
import type { Run } from './blocks.ts';

const WORDS = { ins: REDLINE_WORDS.inserted, del: REDLINE_WORDS.deleted } as const;

export interface Redline {
  kind: keyof typeof WORDS;
  before: string;
  runs: Run[];
  after: string;
}

/** Neighbouring runs of one insertion or deletion together. */
export function announced(runs: readonly Run[]): (Run | Redline)[] {
  const pieces: (Run | Redline)[] = [];
  for (const run of runs) {
    const kind = run.marks.includes('ins') ? 'ins' : run.marks.includes('del') ? 'del' : undefined;
    const last = pieces.at(-1);
    if (!kind) pieces.push(run);
    else if (last && 'kind' in last && last.kind === kind) last.runs.push(run);
    else {
      const [before, after] = WORDS[kind];
      pieces.push({ kind, before, runs: [run], after });
    }
  }
  return pieces;
}
