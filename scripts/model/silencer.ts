/** `<!-- lint ignore rule-id причина -->`: one finding that the author has looked at and keeps. */
import type { Range, Source } from '../source/index.ts';

export interface Silencer {
  ruleIds: string[];
  /** Why; empty when the author gave no reason. */
  reason: string;
  /** The comment itself. */
  range: Range;
  /** What it covers: the block after it, or the block that it stands in. */
  covers: Range;
}

const SILENCER = /^<!--\s*lint\s+ignore\s+((?:[a-z]+(?:-[a-z]+)+[\s,]*)+)([\s\S]*?)-->$/;

/** Read the comments that silence findings. */
export function silencersOf(comments: readonly { value: string; range: Range }[], source: Source): Silencer[] {
  return comments.flatMap(({ value, range }) => {
    const match = SILENCER.exec(value.trim());
    if (!match) return [];
    const ruleIds = match[1]!.split(/[\s,]+/).filter(Boolean);
    return [{ ruleIds, reason: match[2]!.replace(/^[\s—–:-]+/, '').trim(), range, covers: coveredBy(range, source) }];
  });
}

function coveredBy([start, end]: Range, source: Source): Range {
  const blocks = source.tree.children.map((node): Range => [node.position!.start.offset!, node.position!.end.offset!]);
  const around = blocks.find(([from, to]) => from < start && end < to);
  if (around) return around;
  return blocks.find(([from]) => from >= end) ?? [end, end];
}
