/** Does this act put a dot after its numbers? Asked for sections and for clauses, because many acts differ there. */
import type { Part, Policy } from '../../model/index.ts';

/** A number without its dot, and one of the same kind that has it. */
export interface MissingDot {
  part: Part;
  usual: Part;
}

/** Numbers that lack the dot which others of their kind have; none where the act leaves dots out on purpose. */
export function missingDots({ all }: Policy): MissingDot[] {
  const numbered = all.filter(({ kind, number }) => number && (kind === 'section' || kind === 'clause'));
  return [...Map.groupBy(numbered, (part) => part.kind).values()].flatMap((parts) => {
    const dotted = parts.filter((part) => part.number!.delimiter !== '');
    const bare = parts.filter((part) => part.number!.delimiter === '');
    if (dotted.length < bare.length) return [];
    // «1.» with a dot and «1.1» without one is a style too, when all numbers of the depth keep to it.
    const depths = Map.groupBy(parts, (part) => part.number!.values.length);
    const isStyle = (part: Part): boolean => {
      const alike = depths.get(part.number!.values.length)!;
      return alike.length > 1 && alike.every((other) => other.number!.delimiter === '');
    };
    return bare.filter((part) => !isStyle(part)).map((part) => ({ part, usual: nearest(part, dotted) }));
  });
}

function nearest(part: Part, others: readonly Part[]): Part {
  const same = others.filter((other) => other.number!.values.length === part.number!.values.length);
  const pool = same.length > 0 ? same : others;
  return pool.findLast((other) => other.range[0] < part.range[0]) ?? pool[0]!;
}
