/** A comparison → the instructions of an amending act. */
import type { Comparison, Step } from '../comparison.ts';
import type { Provision } from '../provision.ts';
import type { Amendment } from './amendment.ts';
import { commonWords } from './common-words.ts';
import { wordChanges } from './word-changes.ts';

/**
 * Instructions in the order in which they are carried out: words that several places share, changed texts by their
 * places, then what is repealed, what
 * is added, and last the new numbers, all by the numbers of the edition in force.
 */
export function amendmentsOf({ steps, changes }: Comparison): Amendment[] {
  const rewritten = rewrites(steps);
  const told = new Set(rewritten.flatMap(({ whole, lines }) => [...whole, ...lines.map(({ now }) => now)]));
  const isTold = ({ old, now }: Step): boolean => Boolean((old && told.has(old)) || (now && told.has(now)));
  const kept = steps.filter((step): step is Required<Step> => Boolean(step.old && step.now) && !isTold(step));
  const numbers = kept.filter(({ old, now }) => old.label !== now.label);
  const reworded = kept.filter(({ old, now }) => old.text !== now.text);
  const common = commonWords(reworded.filter(({ old }) => hasWords(old)));
  return [
    ...rewritten,
    ...common.amendments,
    ...reworded.flatMap(({ old, now }) => {
      const text = common.texts.get(old) ?? old.text;
      return text === now.text ? [] : [textChange(old, now, text)];
    }),
    ...repeals(steps.filter((step) => !isTold(step))),
    ...additions(steps, told),
    ...changes.flatMap(({ old, now, details }): Amendment[] => {
      // Emphasis orders nothing.
      const orders = details.filter(({ what }) => what !== 'emphasis');
      // A place that was written anew with its section is named by its new number.
      const at = now && told.has(now) ? undefined : old;
      return now && orders.length > 0 ? [{ act: 'details', at: now, old: at, details: orders }] : [];
    }),
    ...(numbers.length > 0
      ? [{ act: 'renumber' as const, pairs: numbers.map(({ old, now }) => ({ at: old, as: now })) }]
      : []),
  ];
}

type Rewrite = Amendment & { act: 'rewrite' };

/** Fewer lines than this are told one by one. */
const FEW = 3;

/** Sections of which nothing was left: no line below is as it was or has some words changed. */
function rewrites(steps: readonly Step[]): Rewrite[] {
  const later = new Map(steps.flatMap(({ old, now }) => (old && now ? [[old, now] as const] : [])));
  const former = new Map(steps.flatMap(({ old, now }) => (old && now ? [[now, old] as const] : [])));
  const byPart = new Map(
    steps.flatMap(({ old, now }) => [old, now].flatMap((one) => (one?.part ? [[one.part, one] as const] : []))),
  );
  const wholeOf = (provision: Provision): Provision[] => [
    provision,
    ...descendants(provision.part!).flatMap((part) => byPart.get(part) ?? []),
  ];
  const found: Rewrite[] = [];
  const told = new Set<Provision>();
  for (const { old, now } of steps) {
    if (old?.kind !== 'section' || now?.kind !== 'section' || old.label !== now.label || told.has(now)) continue;
    const [was, is] = [wholeOf(old), wholeOf(now)];
    if (was.length <= FEW || is.length <= FEW) continue;
    const [left, right] = [new Set(was), new Set(is)];
    const anew = was.slice(1).every((one) => {
      const as = later.get(one);
      return !as || (right.has(as) && one.text !== as.text && textChange(one, as).act === 'restate');
    });
    if (!anew || !is.every((one) => !former.has(one) || left.has(former.get(one)!))) continue;
    for (const one of is) told.add(one);
    const lines = is.map((one) => ({ now: one, ...(former.has(one) && { old: former.get(one)! }) }));
    found.push({ act: 'rewrite', at: old, whole: was, lines });
  }
  return found;
}

/** @param text what the old place says after earlier instructions */
function textChange(old: Provision, now: Provision, text = old.text): Amendment {
  const words = hasWords(old) ? wordChanges(text, now.text) : undefined;
  return words ? { act: 'words', at: old, changes: words } : { act: 'restate', at: old, as: now };
}

/** Tables and pictures are told as a whole. */
const hasWords = ({ part }: Provision): boolean => !part?.rows && !part?.picture;

function repeals(steps: readonly Step[]): Amendment[] {
  const gone = steps.filter(({ now }) => !now).map(({ old }) => old!);
  const byPart = new Map(gone.map((provision) => [provision.part, provision]));
  const below = new Set<Provision>();
  const amendments: Amendment[] = [];
  for (const provision of gone) {
    if (below.has(provision)) continue;
    const parts = provision.part ? descendants(provision.part) : [];
    const whole = parts.map((one) => byPart.get(one));
    if (whole.every((one) => one !== undefined)) {
      for (const one of whole) below.add(one);
      amendments.push({ act: 'repeal', at: provision, whole: [provision, ...whole] });
    } else amendments.push({ act: 'lift', at: provision });
  }
  return amendments;
}

type Part = NonNullable<Provision['part']>;

const descendants = (part: Part): Part[] => part.children.flatMap((child) => [child, ...descendants(child)]);

function additions(steps: readonly Step[], told: ReadonlySet<Provision>): Amendment[] {
  const amendments: Amendment[] = [];
  let after: Provision | undefined;
  let open: (Amendment & { act: 'add' }) | undefined;
  /** Parts of the addition that is open. */
  const parts = new Set<Part>();
  for (const { old, now } of steps) {
    if (!now) continue;
    if (old || told.has(now)) open = undefined;
    else if (open && (isBelow(now, parts) || isNextOf(now, open.provisions))) open.provisions.push(now);
    else {
      open = { act: 'add', after, provisions: [now] };
      parts.clear();
      amendments.push(open);
    }
    if (now.part) parts.add(now.part);
    after = old ?? now;
  }
  return amendments;
}

/** Clauses, points and lines that come one after the other come by one instruction. */
function isNextOf({ part }: Provision, provisions: readonly Provision[]): boolean {
  const first = provisions[0]?.part;
  const series = part?.kind === 'clause' || part?.kind === 'item' || part?.kind === 'paragraph';
  if (!series || part.kind !== first?.kind || part.parent !== first.parent) return false;
  return part.number?.style === first.number?.style;
}

function isBelow({ part }: Provision, above: ReadonlySet<Part>): boolean {
  for (let one = part?.parent; one; one = one.parent) if (above.has(one)) return true;
  return false;
}
