/** A problem with its place in a file: what every report and every other program reads. */

import type { Fix, Problem, Severity } from '../rules/index.ts';
import type { Lines, Range } from '../source/index.ts';

/** `line`, `column` count from 1, columns and offsets in UTF-16 units; the end is exclusive. */
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  offset: Range;
}

export interface Finding extends Location {
  ruleId: string;
  severity: Severity;
  message: string;
  related: (Location & { message: string })[];
  /** `null`: nothing to apply. */
  fix: { title: string; safe: boolean; edits: { offset: Range; text: string }[] } | null;
  /** In an adopted edition: the text is frozen, so the finding is known and fails nothing. */
  known: boolean;
}

/** Places of a file. */
export function locate(file: string, lines: Lines, offset: Range): Location {
  const start = lines.place(offset[0]);
  const end = lines.place(offset[1]);
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, offset };
}

/**
 * @param linesOf how to find the lines of another file of the corpus
 */
export function findingOf(
  problem: Problem,
  rule: { id: string; severity: Severity },
  file: string,
  linesOf: (path: string) => Lines,
  known: boolean,
): Finding {
  return {
    ...locate(file, linesOf(file), problem.range),
    ruleId: rule.id,
    severity: problem.severity ?? rule.severity,
    message: problem.message,
    related: (problem.related ?? []).map(({ path, range, message }) => ({
      ...locate(path ?? file, linesOf(path ?? file), range),
      message,
    })),
    fix: fixOf(problem.fix),
    known,
  };
}

function fixOf(fix: Fix | undefined): Finding['fix'] {
  if (!fix) return null;
  return { title: fix.title, safe: fix.safe, edits: fix.edits.map(({ range, text }) => ({ offset: range, text })) };
}
