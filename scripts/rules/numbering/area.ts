/** How the clauses below one heading are numbered. */
import { enclosing, type Part } from '../../model/index.ts';

export interface Area {
  /** The nearest heading; none before the first. */
  heading?: Part;
  /** The nearest heading with a number. */
  section?: Part;
  /** Clauses «1.», «2.» (and «1.1.» below them) and not «3.1.», «3.2.» after the section's number. */
  oneLevel: boolean;
}

/** Part → the area it stands in. */
export function areasOf(parts: readonly Part[]): Map<Part, Area> {
  const areas = new Map<Part, Area>();
  for (const [heading, inside] of Map.groupBy(parts, (part) => enclosing(part, 'section'))) {
    let section = heading;
    while (section && !section.number) section = enclosing(section, 'section');
    const clauses = inside.filter((part) => part.kind === 'clause');
    const area: Area = {
      ...(heading && { heading }),
      ...(section && { section }),
      oneLevel: isOneLevel(clauses, section?.number?.values[0]),
    };
    for (const part of inside) areas.set(part, area);
  }
  return areas;
}

function isOneLevel(clauses: readonly Part[], number: number | undefined): boolean {
  const single = (part: Part): boolean => part.number!.values.length === 1;
  const count = clauses.filter(single).length;
  if (count === 0) return false;
  // «1.1.» after «1.» is below that clause; without «1.» before it, it counts from the section.
  let above: number | undefined;
  let nested = 0;
  const free: Part[] = [];
  for (const part of clauses) {
    const [first] = part.number!.values;
    if (single(part)) above = first;
    else if (first === above) nested++;
    else if (first === number) free.push(part);
  }
  if (number === undefined) return nested > 0 || single(clauses[0]!);
  return !(free[0] === clauses[0] || free.length > count);
}

/** Cut misplaced parts into runs: neighbours in the text, of one depth, whose numbers begin alike. */
export function neighbourRuns(parts: readonly Part[], all: readonly Part[]): Part[][] {
  const wanted = new Set(parts);
  const runs: Part[][] = [];
  let open: Part[] | undefined;
  for (const part of all) {
    const last = open?.at(-1);
    if (last && part.number!.values.length > last.number!.values.length) continue;
    if (!wanted.has(part)) open = undefined;
    else if (open && last && sameStart(last, part)) open.push(part);
    else {
      open = [part];
      runs.push(open);
    }
  }
  return runs;
}

function sameStart(a: Part, b: Part): boolean {
  const [x, y] = [a.number!.values, b.number!.values];
  return x.length === y.length && x.slice(0, -1).join('.') === y.slice(0, -1).join('.');
}
