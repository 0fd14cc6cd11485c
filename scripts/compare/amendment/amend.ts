/** A comparison → the instructions of an amending act. */
import type { Comparison, Step } from '../comparison.ts';
import type { Provision } from '../provision.ts';
import type { Amendment } from './amendment.ts';
import { wordChanges } from './word-changes.ts';

/**
 * Instructions in the order in which they are carried out: changed texts by their places, then what is repealed, what
 * is added, and last the new numbers, all by the numbers of the edition in force.
 */
export function amendmentsOf({ steps, changes }: Comparison): Amendment[] {
  const kept = steps.filter((step): step is Required<Step> => Boolean(step.old && step.now));
  const numbers = kept.filter(({ old, now }) => old.label !== now.label);
  return [
    ...kept.filter(({ old, now }) => old.text !== now.text).map(({ old, now }) => textChange(old, now)),
    ...repeals(steps),
    ...additions(steps),
    ...changes.flatMap(({ old, now, details }): Amendment[] => {
      // Emphasis orders nothing.
      const told = details.filter(({ what }) => what !== 'emphasis');
      return now && told.length > 0 ? [{ act: 'details', at: now, old, details: told }] : [];
    }),
    ...(numbers.length > 0
      ? [{ act: 'renumber' as const, pairs: numbers.map(({ old, now }) => ({ at: old, as: now })) }]
      : []),
  ];
}

function textChange(old: Provision, now: Provision): Amendment {
  const words = old.part?.rows || old.part?.picture ? undefined : wordChanges(old.text, now.text);
  return words ? { act: 'words', at: old, changes: words } : { act: 'restate', at: old, as: now };
}

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

function additions(steps: readonly Step[]): Amendment[] {
  const amendments: Amendment[] = [];
  let after: Provision | undefined;
  let open: (Amendment & { act: 'add' }) | undefined;
  for (const { old, now } of steps) {
    if (!now) continue;
    if (old) open = undefined;
    else if (open && (isBelow(now, open.provisions[0]!) || isNextOf(now, open.provisions))) open.provisions.push(now);
    else {
      open = { act: 'add', after, provisions: [now] };
      amendments.push(open);
    }
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

function isBelow({ part }: Provision, above: Provision): boolean {
  for (let one = part?.parent; one; one = one.parent) if (one === above.part) return true;
  return false;
}
