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

const SILENCER = /^<!--\s*lint\s+ignore\s+([a-z]+(?:-[a-z]+)+(?:[\s,]+[a-z]+(?:-[a-z]+)+)*)(?![a-z-])([\s\S]*?)-->$/;

/** Read the comments that silence findings. */
export function silencersOf(comments: readonly { value: string; range: Range }[], source: Source): Silencer[] {
  const blocks = source.tree.children.map((node): Range => [node.position!.start.offset!, node.position!.end.offset!]);
  return comments.flatMap(({ value, range }) => {
    const match = SILENCER.exec(value.trim());
    if (!match) return [];
    const ruleIds = match[1]!.split(/[\s,]+/).filter(Boolean);
    return [{ ruleIds, reason: match[2]!.replace(/^[\s—–:-]+/, '').trim(), range, covers: coveredBy(range, blocks) }];
  });
}

function coveredBy([start, end]: Range, blocks: readonly Range[]): Range {
  // Blocks stand in reading order: the first that does not end before the comment is around it, is it, or follows it.
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]![1] < end) low = middle + 1;
    else high = middle;
  }
  const [first, second] = [blocks[low], blocks[low + 1]];
  if (first && first[0] < start && end < first[1]) return first;
  return [first, second].find((block) => block && block[0] >= end) ?? [end, end];
}
