/** What is wrong with the numbers and letters of items, each slip once. */
import { ALPHABET, SKIPPED_LETTERS } from '../../knowledge/letters.ts';
import type { Part, Policy } from '../../model/index.ts';
import { findChain, type NumberRange } from './chain.ts';

export type ListDefect =
  | { kind: 'duplicate'; part: Part; twin: Part }
  | { kind: 'order'; part: Part; side: 'after' | 'before'; neighbour: Part }
  | { kind: 'gap'; part: Part; after: Part; missing: NumberRange[] }
  /** The list begins with «б)»; `goesOn` is the «а)» of another clause that it seems to go on from. */
  | { kind: 'start'; part: Part; goesOn?: Part | undefined }
  /** «1)» again, and nothing but items since the first «1)». */
  | { kind: 'restart'; part: Part; before: Part };

/** Items of one look that are counted together. */
type List = Part[];

const SKIPPABLE = new Set([...SKIPPED_LETTERS].map((letter) => ALPHABET.indexOf(letter) + 1));
const cache = new WeakMap<Policy, { lists: List[]; defects: ListDefect[] }>();

/** Lists of an act in reading order, dashes left out. */
export const listsOf = (policy: Policy): List[] => read(policy).lists;

/** Every defect of these kinds in lists of letters or of numbers. */
export function listDefectsOf<K extends ListDefect['kind']>(
  policy: Policy,
  kinds: readonly K[],
  style?: 'letter' | 'decimal',
): Extract<ListDefect, { kind: K }>[] {
  return read(policy).defects.filter(
    (defect): defect is Extract<ListDefect, { kind: K }> =>
      kinds.includes(defect.kind as K) && (!style || defect.part.number!.style === style),
  );
}

function read(policy: Policy): { lists: List[]; defects: ListDefect[] } {
  const known = cache.get(policy);
  if (known) return known;
  const defects: ListDefect[] = [];
  const families = [policy.parts, ...policy.all.map((part) => part.children)];
  const lists = families.flatMap((siblings) => readLists(siblings, defects));
  for (const list of lists) judge(list, defects);
  const before = defects.some(({ kind }) => kind === 'start') ? continuations(lists) : undefined;
  for (const defect of defects) if (defect.kind === 'start') defect.goesOn = before?.get(defect.part);
  defects.sort((a, b) => a.part.range[0] - b.part.range[0]);
  const result = { lists, defects };
  cache.set(policy, result);
  return result;
}

function readLists(siblings: readonly Part[], defects: ListDefect[]): List[] {
  const lists: List[] = [];
  const open = new Map<string, { list: List; at: number }>();
  for (const [at, part] of siblings.entries()) {
    if (part.kind !== 'item' || part.number!.style === 'dash') continue;
    const look = lookOf(part);
    const before = open.get(look);
    const next = siblings[at + 1];
    if (before && !beginsAnew(part, before.list, before.at === at - 1, next)) {
      before.list.push(part);
      before.at = at;
      continue;
    }
    if (before?.at === at - 1) defects.push({ kind: 'restart', part, before: before.list.at(-1)! });
    const list = [part];
    lists.push(list);
    open.set(look, { list, at });
  }
  return lists;
}

/** After a paragraph a list may begin anew or go on; without one only «1), 2)» after a whole «1), 2)» is another list. */
function beginsAnew(part: Part, list: List, adjacent: boolean, next: Part | undefined): boolean {
  const value = placeOf(part);
  const last = placeOf(list.at(-1)!);
  if (!adjacent) return value <= last;
  return value === 1 && last > 1 && placeOf(list[0]!) === 1 && next?.kind === 'item' && placeOf(next) === 2;
}

function judge(list: List, defects: ListDefect[]): void {
  const skippable = list[0]!.number!.style === 'letter' ? SKIPPABLE : undefined;
  const { kept, gaps } = findChain(list.map(placeOf), undefined, skippable);
  const first = new Map<number, Part>();
  for (const i of kept) first.set(placeOf(list[i]!), list[i]!);
  let before: Part | undefined;
  for (const [i, part] of list.entries()) {
    const missing = gaps.get(i);
    if (missing) defects.push(before ? { kind: 'gap', part, after: before, missing } : { kind: 'start', part });
    if (kept.has(i)) {
      before = part;
      continue;
    }
    const twin = first.get(placeOf(part));
    if (twin) {
      defects.push({ kind: 'duplicate', part, twin });
      continue;
    }
    first.set(placeOf(part), part);
    if (before && placeOf(before) > placeOf(part))
      defects.push({ kind: 'order', part, side: 'after', neighbour: before });
    else {
      const after = list.find((_, j) => j > i && kept.has(j));
      if (after) defects.push({ kind: 'order', part, side: 'before', neighbour: after });
    }
  }
}

/** Lists that seem to go on from the one before them of the same look: first item → the last of the other. */
function continuations(lists: readonly List[]): Map<Part, Part> {
  const found = new Map<Part, Part>();
  const ends = new Map<string, Part>();
  for (const list of lists.toSorted((a, b) => a[0]!.range[0] - b[0]!.range[0])) {
    const [first] = list as [Part];
    const look = lookOf(first);
    const end = ends.get(look);
    if (end && end.range[0] < first.range[0] && placeOf(end) === placeOf(first) - 1) found.set(first, end);
    ends.set(look, list.at(-1)!);
  }
  return found;
}

const lookOf = ({ number }: Part): string => number!.style + number!.delimiter;

const placeOf = (part: Part): number => part.number!.values[0] ?? 0;
