/**
 * Renumber a draft: new numbers in reading order, every reference to a moved part rewritten, permanent names kept.
 * The plan is made first and shown; nothing is decided silently.
 */
import { ALPHABET, ITEM_LETTERS, romanNumeral, romanValue } from '../knowledge/letters.ts';
import { type Part, type Policy, partText, type Reference } from '../model/index.ts';
import type { TextEdit } from './fix.ts';

/** One part that gets another number. */
export interface Move {
  part: Part;
  /** As typed and as it will be: `3.2` → `3.3`. */
  from: string;
  to: string;
  line: number;
}

export interface Renumbering {
  moves: Move[];
  /** References that will name the new number. */
  rewritten: { reference: Reference; to: string; line: number }[];
  /** References to a number that two parts have: a person must say which one is meant. */
  undecided: { reference: Reference; line: number }[];
  edits: TextEdit[];
}

/**
 * Plan new numbers.
 * @param policy a draft; the caller refuses the others
 */
export function planRenumbering(policy: Policy): Renumbering {
  const numbers = new Map<Part, string>();
  numberSections(policy.parts, numbers);
  for (const appendix of policy.appendices) numberSections(appendix.children, numbers);
  numberAppendices(policy.appendices, numbers);

  const { lines } = policy.source;
  const taken = new Set(policy.all.flatMap(({ uid, oldIds }) => [uid, ...oldIds]));
  const moves: Move[] = [];
  const edits: TextEdit[] = [];
  for (const [part, to] of numbers) {
    const number = part.number!;
    if (number.raw === to) continue;
    moves.push({ part, from: number.raw, to, line: lines.place(number.range[0]).line });
    if (part.kind === 'appendix') edits.push(appendixEdit(part, to, policy));
    else edits.push({ offset: number.range, text: to + number.delimiter });
    const mark = keepName(part, taken);
    if (mark) edits.push(mark);
  }
  const rewritten: Renumbering['rewritten'] = [];
  const undecided: Renumbering['undecided'] = [];
  const halfKnown = halvesOfUnclearRanges(policy.references);
  for (const reference of policy.references) {
    if (reference.explicit) continue;
    const { line } = lines.place(reference.range[0]);
    if (reference.targets.length > 1 || halfKnown.has(reference)) undecided.push({ reference, line });
    const target = reference.targets.length === 1 && !halfKnown.has(reference) ? reference.targets[0] : undefined;
    const to = target && numbers.get(target);
    if (!to || to === target.number!.raw) continue;
    rewritten.push({ reference, to, line });
    edits.push(referenceEdit(reference, to, policy));
  }
  return { moves, rewritten, undecided, edits };
}

/** «3.1–3.2» with one unclear end stays as it is: half a range rewritten would name other clauses. */
function halvesOfUnclearRanges(references: readonly Reference[]): Set<Reference> {
  const halves = new Set<Reference>();
  for (const first of references) {
    const last = first.rangeEnd;
    if (!last || (first.targets.length === 1 && last.targets.length === 1)) continue;
    for (const end of [first, last]) if (end.targets.length === 1) halves.add(end);
  }
  return halves;
}

function numberSections(parts: readonly Part[], numbers: Map<Part, string>, prefix = ''): void {
  let next = 1;
  for (const section of parts.filter((part) => part.kind === 'section')) {
    if (section.number) {
      const roman = section.number.style === 'roman';
      const nested = section.number.values.length > 1 ? prefix : '';
      numbers.set(section, roman ? romanNumeral(next) : `${nested ? `${nested}.` : ''}${next}`);
      next++;
    }
  }
  numberClauses(parts, prefix, numbers);
  // Clauses of one level may go on through the sections: «I … 1–3, II … 4–6».
  const running = runsThrough(parts);
  let count = 0;
  for (const section of parts.filter((part) => part.kind === 'section')) {
    const value = section.number
      ? section.number.style === 'roman'
        ? String(romanValue(numbers.get(section)!) ?? 0)
        : numbers.get(section)!
      : prefix;
    numberSections(section.children, numbers, value);
    if (!running) continue;
    for (const clause of oneLevel(section.children)) numbers.set(clause, String(++count));
  }
}

const oneLevel = (parts: readonly Part[]): Part[] =>
  parts.filter((part) => part.kind === 'clause' && part.number!.values.length === 1);

function runsThrough(parts: readonly Part[]): boolean {
  const lists = parts
    .filter((part) => part.kind === 'section')
    .map((section) => oneLevel(section.children))
    .filter((list) => list.length > 0);
  return lists.length > 1 && lists.slice(1).every((list) => list[0]!.number!.values[0] !== 1);
}

/** Clauses among the children of a section, an appendix, a clause or the act itself. */
function numberClauses(parts: readonly Part[], prefix: string, numbers: Map<Part, string>): void {
  let next = 1;
  for (const part of parts) {
    if (part.kind === 'clause') {
      const single = part.number!.values.length === 1;
      // Before the first section the first number is the author's own: «1.1» without a heading.
      const above = prefix || String(part.number!.values.slice(0, -1).join('.'));
      const number = single ? String(next) : `${above}.${next}`;
      numbers.set(part, number);
      next++;
      numberClauses(part.children, number, numbers);
    }
  }
  numberItems(parts, numbers);
}

function numberItems(parts: readonly Part[], numbers: Map<Part, string>): void {
  let list: Part[] = [];
  const flush = (): void => {
    const letters = list.some((item) => !ITEM_LETTERS.includes(item.number!.raw)) ? ALPHABET : ITEM_LETTERS;
    for (const [i, item] of list.entries()) {
      if (item.number!.style === 'decimal') numbers.set(item, String(i + 1));
      if (item.number!.style === 'letter' && letters[i]) numbers.set(item, letters[i]);
    }
    list = [];
  };
  for (const part of parts) {
    const sameList = part.kind === 'item' && list[0]?.number?.style === part.number?.style;
    if (!sameList) flush();
    if (part.kind === 'item') {
      list.push(part);
      numberItems(part.children, numbers);
    } else if (part.kind === 'paragraph') numberItems(part.children, numbers);
  }
  flush();
}

function numberAppendices(appendices: readonly Part[], numbers: Map<Part, string>): void {
  for (const [i, appendix] of appendices.entries()) {
    if (appendix.number?.style === 'decimal') numbers.set(appendix, String(i + 1));
  }
}

/** The number inside «Приложение № 2»: the heading's other words stay. */
function appendixEdit(part: Part, to: string, { source }: Policy): TextEdit {
  const [start] = part.range;
  const typed = /\d+/.exec(source.text.slice(...part.range))!;
  return { offset: [start + typed.index, start + typed.index + typed[0].length], text: to };
}

/** A moved part keeps its name, and remembers the one that its number gave it. */
function keepName(part: Part, taken: ReadonlySet<string>): TextEdit | undefined {
  if (part.kind === 'item' || part.kind === 'paragraph' || part.kind === 'table' || part.kind === 'picture')
    return undefined;
  const [, end] = part.range;
  if (!part.uidTyped) return { offset: [end, end], text: ` {#${part.uid}}` };
  // The name of its present number may be the permanent name of a clause that had this number before.
  if (taken.has(part.eId)) return undefined;
  const names = [part.uid, ...part.oldIds, part.eId].map((id) => `#${id}`).join(' ');
  return { offset: part.markRange!, text: ` {${names}}` };
}

function referenceEdit(reference: Reference, to: string, { source }: Policy): TextEdit {
  const [start, end] = reference.numberRange;
  const typed = source.text.slice(start, end);
  // «а» keeps its quotes, № keeps its sign: only the number itself is replaced.
  const at = typed.indexOf(reference.raw);
  if (at < 0) return { offset: [start, end], text: to };
  return { offset: [start + at, start + at + reference.raw.length], text: to };
}

/** «пункт 3.2 → 3.3», for the table that the author confirms. */
export function describeMove({ part, from, to }: Move): string {
  const names = { section: 'раздел', clause: 'пункт', item: 'подпункт', appendix: 'приложение №' } as const;
  const name = names[part.kind as keyof typeof names] ?? 'пункт';
  const text = partText(part);
  return `${name} ${from} → ${to}  (${text.slice(0, 50)}${text.length > 50 ? '…' : ''})`;
}
