/**
 * One act that shows both editions: every text that is not kept bears its revision, so that each format prints the
 * comparison as it prints an act. Accepting all revisions gives the new edition, rejecting all the old one.
 */
import type { PhrasingContent } from 'mdast';
import { type Part, type Policy, walkParts } from '../model/index.ts';
import type { Comparison, Step } from './comparison.ts';
import { markedNotes, mergeNotes, type Notes } from './notes.ts';
import { titleOf } from './provision.ts';
import { isOnePart, mergedContent, mergedPart } from './redline-part.ts';

export interface Redline {
  policy: Policy;
  /** Content of the title. */
  title: PhrasingContent[];
  /** Part of the redline → its part in the old edition, when that edition has it. */
  formerly: ReadonlyMap<Part, Part>;
}

/** Put both editions into one. */
export function redlineOf({ old, now, steps }: Comparison): Redline {
  const notes = mergeNotes(old.footnotes, now.footnotes);
  const builder = new Builder(notes);
  const title: PhrasingContent[] = [];
  for (const [i, step] of steps.entries()) {
    const { kind } = (step.now ?? step.old)!;
    if (kind === 'title')
      title.push(...mergedContent(step.old && titleOf(old), step.now && titleOf(now), notes.sameNote));
    else if (kind !== 'note') builder.add(step, nextNew(steps, i));
  }
  const { parts, appendices, formerly } = builder;
  const all = [...walkParts([...parts, ...appendices])];
  const contents = [
    title,
    ...all.flatMap(({ content, rows = [] }) => [content, ...rows.flat().map((cell) => cell.content)]),
  ];
  const policy: Policy = { ...now, parts, appendices, all, footnotes: markedNotes(notes.footnotes, contents) };
  return { policy, title, formerly };
}

/** The part of the new edition that comes next. */
function nextNew(steps: readonly Step[], i: number): Part | undefined {
  for (let next = i + 1; next < steps.length; next++) {
    const part = steps[next]!.now?.part;
    if (part) return part;
  }
  return undefined;
}

/** Hangs the parts into a tree whose reading order is the order of the steps. */
class Builder {
  readonly parts: Part[] = [];
  readonly appendices: Part[] = [];
  readonly formerly = new Map<Part, Part>();
  readonly #notes: Notes;
  /** Part of an edition → its part here. */
  readonly #made = new Map<Part, Part>();
  #last: Part | undefined;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** @param next the part of the new edition that comes next */
  add({ old, now }: Step, next: Part | undefined): void {
    if (old?.part && now?.part && !isOnePart(old.part, now.part)) {
      this.add({ old }, now.part);
      this.add({ now }, next);
      return;
    }
    const part = mergedPart(old?.part, now?.part, this.#notes.sameNote);
    if (now?.part) {
      this.#made.set(now.part, part);
      this.#attach(part, now.part.parent && this.#made.get(now.part.parent));
    } else {
      this.#attach(part, this.#homeOfDeleted(old!.part!, next), !next || next.kind === 'appendix');
    }
    if (old?.part) {
      this.#made.set(old.part, part);
      this.formerly.set(part, old.part);
    }
    this.#last = part;
  }

  /** @param last nothing of the new edition follows, or an appendix does */
  #attach(part: Part, home: Part | undefined, last = false): void {
    if (home) {
      part.parent = home;
      home.children.push(part);
    } else if (part.kind === 'appendix' && (this.appendices.length > 0 || part.revision !== 'deleted' || last))
      this.appendices.push(part);
    // A deleted appendix that the text now goes on after stands in the text.
    else this.parts.push(part);
  }

  /** Where a deleted part may hang so that what comes next still follows it: below the next part's own home. */
  #homeOfDeleted({ parent, kind }: Part, next: Part | undefined): Part | undefined {
    const nextHome = next?.parent && this.#made.get(next.parent);
    const open = this.#open();
    const home = parent && this.#made.get(parent);
    if (home && open.includes(home) && open.indexOf(home) >= (nextHome ? open.indexOf(nextHome) : 0)) return home;
    if (nextHome) return nextHome;
    // What stands after an appendix belongs to it.
    return kind === 'appendix' ? undefined : this.appendices.at(-1);
  }

  /** The last part and all above it, the outermost first. */
  #open(): Part[] {
    const open: Part[] = [];
    for (let part = this.#last; part; part = part.parent) open.unshift(part);
    return open;
  }
}
