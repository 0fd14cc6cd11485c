/** Specimens under test: what the fixes make of them. */
import { applyEdits } from '../scripts/lint/fix.ts';
import type { Problem } from '../scripts/rules/rule.ts';

export * from '../scripts/rules/specimen.ts';

/** Apply the safe fixes of one pass. */
export function mend(text: string, problems: readonly Problem[]): string {
  const edits = problems.flatMap(({ fix }) => (fix?.safe ? fix.edits : []));
  return applyEdits(
    text,
    edits.map(({ range, text: replacement }) => ({ offset: range, text: replacement })),
  );
}
