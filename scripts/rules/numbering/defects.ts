/**
 * What is wrong with the numbers of sections and clauses, each slip once. The numbering rules report one kind each, so
 * they cannot contradict one another. A part is first asked whether it stands in the right place, level by level; only
 * those that do make up the runs of siblings in which repeats, gaps and disorder are looked for.
 */
import { enclosing, type Part, type Policy } from '../../model/index.ts';
import { type Area, areasOf, neighbourRuns } from './area.ts';
import { type Chain, findChain, type NumberRange } from './chain.ts';

export type Defect =
  | { kind: 'duplicate'; part: Part; twin: Part }
  /** It stands after a part with a greater number or before one with a smaller number. */
  | { kind: 'order'; part: Part; side: 'after' | 'before'; neighbour: Part }
  | { kind: 'gap'; part: Part; after?: Part; prefix: number[]; missing: NumberRange[] }
  /** Neighbours whose first number is another section's; `home` is the section they stand in. */
  | { kind: 'wrong-section'; part: Part; until: Part; home: Part; elsewhere?: Part }
  /** Neighbours of another depth than their place allows; `above` is the clause that they hang on instead. */
  | { kind: 'wrong-depth'; part: Part; until: Part; home?: Part; above?: Part; elsewhere?: Part }
  /** A heading that is deeper or less deep than its number says. */
  | { kind: 'heading-depth'; part: Part; depth: number };

const cache = new WeakMap<Policy, Defect[]>();

/** Every defect of that kind, in reading order. */
export function defectsOf<K extends Defect['kind']>(policy: Policy, kind: K): Extract<Defect, { kind: K }>[] {
  let defects = cache.get(policy);
  if (!defects) {
    // Numbers are counted anew in every appendix.
    const parts = policy.all.filter((part) => part.kind === 'section' || part.kind === 'clause');
    const scopes = Map.groupBy(parts, (part) => enclosing(part, 'appendix'));
    defects = [...scopes.values()].flatMap((scope) => new Scope(scope).defects);
    defects.sort((a, b) => a.part.range[0] - b.part.range[0]);
    cache.set(policy, defects);
  }
  return defects.filter((defect): defect is Extract<Defect, { kind: K }> => defect.kind === kind);
}

/** A part in the wrong place: the section it does not belong to, or the clause it cannot hang on. */
interface Stranger {
  part: Part;
  home?: Part;
  above?: Part;
}

/** Siblings in reading order; `undefined` holds the place of a part that has a defect of its own. */
type Run = (Part | undefined)[];

class Scope {
  readonly defects: Defect[] = [];
  readonly #parts: Part[];
  readonly #areas: Map<Part, Area>;
  /** Parts that have a finding: what depends on them is not reported once more. */
  readonly #flagged = new Set<Part>();
  /** Prefix → numbers that a gap has reported. */
  readonly #missing = new Map<string, NumberRange[]>();
  readonly #byNumber: Map<string, Part[]>;
  /** One-level clauses → the run that they are counted in: a section or the whole act. */
  #runOf = new Map<Part, string>();

  constructor(parts: readonly Part[]) {
    this.#areas = areasOf(parts);
    this.#parts = parts.filter((part) => part.number);
    this.#byNumber = Map.groupBy(this.#parts, (part) => join(part.number!.values));
    const deepest = Math.max(0, ...this.#byNumber.keys().map((key) => key.split('.').length));
    this.#firstLevel();
    for (let level = 2; level <= deepest; level++) this.#level(level);
    this.#headingDepths();
  }

  #firstLevel(): void {
    const first = this.#parts.filter((part) => part.number!.values.length === 1);
    const clauses = first.filter((part) => part.kind === 'clause');
    const strangers = clauses.filter((part) => !this.#areas.get(part)!.oneLevel);
    const sections = this.#cheapest(
      first.filter((part) => part.kind === 'section'),
      [(part) => `${part.depth}/${part.parent?.eId ?? ''}`, (part) => `${part.depth}`, () => ''],
      new Set(strangers.map(lastNumber)),
    );
    for (const run of sections) this.#judge(run.parts, [], run.chain);
    for (const { parts } of sections) {
      const usual = mostFrequent(parts.map((part) => part.depth));
      for (const part of parts) {
        if (part.depth !== usual) this.defects.push({ kind: 'heading-depth', part, depth: usual });
      }
    }
    this.#strangers(
      'wrong-depth',
      strangers.map((part) => ({ part, ...sectionOf(this.#areas.get(part)!) })),
    );
    const runs = this.#cheapest(
      clauses.filter((part) => this.#areas.get(part)!.oneLevel),
      [(part) => enclosing(part, 'section')?.eId ?? '', (part) => topSection(part)?.eId ?? '', () => ''],
    );
    for (const run of runs) {
      this.#judge(run.parts, [], run.chain);
      for (const part of run.parts) this.#runOf.set(part, run.key);
    }
  }

  /** Numbers of one level may start anew in a section or go on through the act: the reading with fewest defects is meant. */
  #cheapest(parts: Part[], keys: ((part: Part) => string)[], known?: ReadonlySet<number>) {
    const readings = keys.map((keyOf) => {
      const runs = Map.groupBy(parts, keyOf);
      return [...runs].map(([key, run]) => ({ key, parts: run, chain: findChain(run.map(lastNumber), known) }));
    });
    const total = (runs: { chain: Chain }[], what: 'cost' | 'missing'): number =>
      runs.reduce((sum, { chain }) => sum + chain[what], 0);
    return readings.reduce((best, reading) => {
      const difference = total(reading, 'cost') - total(best, 'cost');
      return difference < 0 || (difference === 0 && total(reading, 'missing') < total(best, 'missing'))
        ? reading
        : best;
    });
  }

  #level(level: number): void {
    const runs = new Map<string, Run>();
    const current = new Map<Part | undefined, Run>();
    const latest: Part[] = [];
    const latestSection: Part[] = [];
    let oneLevel: Part | undefined;
    const strangers: Stranger[] = [];
    const runAt = (space: string, prefix: string): Run => {
      const key = `${space}|${prefix}`;
      // What stands for a clause that is missing already has its finding there.
      const run = runs.get(key) ?? (this.#isReported(prefix) ? [undefined] : []);
      runs.set(key, run);
      return run;
    };

    for (const part of this.#parts) {
      const { values } = part.number!;
      const area = this.#areas.get(part)!;
      const holdPlace = (): void => {
        const base = area.section?.number?.values;
        const run = current.get(area.heading) ?? (base?.length === level - 1 ? runAt('', join(base)) : undefined);
        run?.push(undefined);
      };
      if (values.length === level) {
        const carrier =
          part.kind === 'section'
            ? latestSection.slice(0, level).findLast(Boolean)
            : area.oneLevel
              ? oneLevel
              : area.section;
        const wrong = this.#misplaced(part, carrier, latest[level - 1], area);
        if (wrong) {
          strangers.push(wrong);
          holdPlace();
        } else {
          const space = part.kind === 'clause' && area.oneLevel && carrier ? (this.#runOf.get(carrier) ?? '') : '';
          const run = runAt(space, join(values.slice(0, -1)));
          run.push(part);
          current.set(area.heading, run);
        }
      } else if (values.length === 1 && part.kind === 'clause' && !area.oneLevel) holdPlace();

      latest[values.length] = part;
      if (part.kind === 'section') {
        latestSection[values.length] = part;
        latestSection.length = values.length + 1;
        oneLevel = undefined;
      } else if (values.length === 1 && area.oneLevel) oneLevel = part;
    }

    this.#strangers(
      'wrong-section',
      strangers.filter(({ home }) => home),
    );
    this.#strangers(
      'wrong-depth',
      strangers.filter(({ home }) => !home),
    );
    const astray = Map.groupBy(strangers, ({ part }) => prefixOf(part));
    for (const [key, run] of runs) {
      const prefix = key.slice(key.indexOf('|') + 1);
      const known = new Set(astray.get(prefix)?.map(({ part }) => lastNumber(part)));
      const chain = findChain(
        run.map((part) => part && lastNumber(part)),
        known,
      );
      this.#judge(run, prefix.split('.').map(Number), chain);
    }
  }

  /** Does the part stand where its number says? Silent where a finding already explains that it does not. */
  #misplaced(part: Part, carrier: Part | undefined, above: Part | undefined, area: Area): Stranger | undefined {
    const { values } = part.number!;
    const excused = (place: Part | undefined): boolean =>
      Boolean(place && this.#flagged.has(place)) ||
      values.some((_, length) => this.#isExplained(values.slice(0, length)));

    if (carrier) {
      const base = carrier.number!.values;
      const shared = Math.min(base.length, values.length - 1);
      if (!startsWith(values, base.slice(0, shared))) return excused(carrier) ? undefined : { part, home: carrier };
      if (base.length >= values.length - 1) return undefined;
    }
    const prefix = values.slice(0, -1);
    if (prefix.length === 1 || (above && join(above.number!.values) === join(prefix))) return undefined;
    // Under headings without numbers «3.1.1» may well be the first level that is typed.
    const unnumbered = area.heading && !area.heading.number && !this.#byNumber.has(join(prefix));
    if (unnumbered || excused(above)) return undefined;
    return { part, ...(above && { above }) };
  }

  /** Has the part that should carry this number a finding, present or missing? */
  #isExplained(number: readonly number[]): boolean {
    if (number.length === 0) return false;
    if (this.#byNumber.get(join(number))?.some((named) => this.#flagged.has(named))) return true;
    return this.#isReported(join(number));
  }

  #isReported(number: string): boolean {
    const at = number.lastIndexOf('.');
    const value = Number(number.slice(at + 1));
    const ranges = this.#missing.get(number.slice(0, Math.max(0, at))) ?? [];
    return ranges.some(([first, last]) => first <= value && value <= last);
  }

  /** Misplaced neighbours with one first number are one slip: a heading that was lost, a clause cut and pasted. */
  #strangers(kind: 'wrong-section' | 'wrong-depth', strangers: readonly Stranger[]): void {
    const byPart = new Map(strangers.map((stranger) => [stranger.part, stranger]));
    for (const run of neighbourRuns([...byPart.keys()], this.#parts)) {
      const stranger = byPart.get(run[0]!)!;
      const { values } = stranger.part.number!;
      const wanted =
        kind === 'wrong-section' ? values.slice(0, stranger.home!.number!.values.length) : values.slice(0, -1);
      const elsewhere = this.#byNumber.get(join(wanted))?.[0];
      this.defects.push({ kind, ...stranger, until: run.at(-1)!, ...(elsewhere && { elsewhere }) } as Defect);
      for (const part of run) this.#flagged.add(part);
    }
  }

  #judge(run: Run, prefix: number[], chain: Chain): void {
    const kept = (from: number, step: 1 | -1): Part | undefined => {
      let i = from + step;
      while (i >= 0 && i < run.length && !chain.kept.has(i)) i += step;
      return run[i];
    };
    const first = new Map<number, Part>();
    for (const i of chain.kept) first.set(lastNumber(run[i]!), run[i]!);
    for (const [i, part] of run.entries()) {
      const missing = chain.gaps.get(i);
      if (missing && part) {
        const after = kept(i, -1);
        const reported = this.#missing.get(join(prefix)) ?? [];
        reported.push(...missing);
        this.#missing.set(join(prefix), reported);
        this.defects.push({ kind: 'gap', part, prefix, missing, ...(after && { after }) });
      }
      if (!part || chain.kept.has(i)) continue;
      this.#flagged.add(part);
      const twin = first.get(lastNumber(part));
      if (twin) {
        this.defects.push({ kind: 'duplicate', part, twin });
        continue;
      }
      first.set(lastNumber(part), part);
      const before = kept(i, -1);
      const after = kept(i, 1);
      if (before && lastNumber(before) > lastNumber(part))
        this.defects.push({ kind: 'order', part, side: 'after', neighbour: before });
      else if (after) this.defects.push({ kind: 'order', part, side: 'before', neighbour: after });
    }
  }

  /** «## 2.1.» is as deep as «## 2.»: its number says that it is inside. */
  #headingDepths(): void {
    const open: Part[] = [];
    for (const part of this.#parts) {
      if (part.kind !== 'section') continue;
      const { values } = part.number!;
      const above = open.find((section) => join(section.number!.values) === join(values.slice(0, -1)));
      if (above && part.depth <= above.depth)
        this.defects.push({ kind: 'heading-depth', part, depth: above.depth + 1 });
      open.length = Math.min(open.length, values.length - 1);
      open.push(part);
    }
  }
}

const join = (values: readonly number[]): string => values.join('.');
const lastNumber = (part: Part): number => part.number!.values.at(-1)!;
const prefixOf = (part: Part): string => join(part.number!.values.slice(0, -1));
const sectionOf = ({ section }: Area): { home?: Part } => (section ? { home: section } : {});
const startsWith = (values: readonly number[], prefix: readonly number[]): boolean =>
  prefix.every((n, i) => values[i] === n);

function topSection(part: Part): Part | undefined {
  let top = enclosing(part, 'section');
  for (let above = top; above; above = enclosing(above, 'section')) top = above;
  return top;
}

function mostFrequent(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts.values()].reduce((most, list) => (list.length > most.length ? list : most))[0]!;
}
