/**
 * Two texts word by word. What is shown must be readable: scraps of equal words between changes are shown as changed,
 * and texts that have little in common are replaced whole.
 */
// `diff`: Myers' algorithm over any tokens, with a limit on its work; released this year, no dependencies.
import { diffArrays } from 'diff';

/** What became of a token: in both texts, in the new one only, in the old one only. */
export type Fate = 'kept' | 'inserted' | 'deleted';

/** Tokens of one fate in a row. Kept tokens are given as the new text has them. */
export interface Stretch<T> {
  fate: Fate;
  tokens: T[];
}

/** Anything that counts as one word of a text. */
export interface Token {
  /** What is compared. */
  key: string;
}

/**
 * A blank, an address (mail, web), a word with its hyphens, a number with its dots and hyphens (a phone is one), or a
 * single other character. An address is bounded: what is longer falls into words.
 */
export const TOKEN =
  /\s+|https?:\/\/[^\s»)]{1,300}[^\s»).,;]|[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|\p{L}[\p{L}\p{M}]*(?:[-\u2011][\p{L}\p{M}]+)*|\p{N}+(?:[.,:\u2011-]\p{N}+)*|./gsu;

/** A plain text as tokens. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([key]) => ({ key }));
}

/** Texts with a smaller share of kept letters are not compared word by word … */
const READABLE = 0.4;
/** … unless the shorter one is nearly all there: a long addition leaves a text readable. */
const ALL_THERE = 0.8;
/** Between two changes so few kept letters only disturb the reader. */
const SCRAP = 3;
/** Differences that Myers' algorithm looks for: its work grows with their square. */
const MOST_DIFFERENCES = 4000;

/**
 * Compare two texts.
 * @returns stretches whose kept and deleted tokens are the old text and whose kept and inserted tokens are the new one
 */
export function compareTokens<T extends Token>(old: readonly T[], now: readonly T[]): Stretch<T>[] {
  const found = diffArrays([...old], [...now], {
    comparator: (a: T, b: T) => a.key === b.key,
    maxEditLength: MOST_DIFFERENCES,
  });
  const whole = replaced(old, now);
  if (!found) return whole;
  const stretches = withoutScraps(withVisibleBlanks(keptByBoth(found, old)));
  const kept = lettersOf(stretches.filter(({ fate }) => fate === 'kept').flatMap(({ tokens }) => tokens));
  const [least = 0, most = 0] = [lettersOf(old), lettersOf(now)].sort((a, b) => a - b);
  return kept < most * READABLE && kept < Math.max(least * ALL_THERE, 1) ? whole : stretches;
}

function replaced<T>(old: readonly T[], now: readonly T[]): Stretch<T>[] {
  const both: Stretch<T>[] = [
    { fate: 'deleted', tokens: [...old] },
    { fate: 'inserted', tokens: [...now] },
  ];
  return both.filter(({ tokens }) => tokens.length > 0);
}

/** Kept tokens are the new text's; the old text's are remembered, for they may yet be shown as deleted. */
type Found<T> = Stretch<T> & { former: T[] };

function keptByBoth<T>(
  found: readonly { added: boolean; removed: boolean; value: T[] }[],
  old: readonly T[],
): Found<T>[] {
  let at = 0;
  return found.map(({ added, removed, value }) => {
    const former = added ? [] : old.slice(at, at + value.length);
    at += former.length;
    return { fate: added ? 'inserted' : removed ? 'deleted' : 'kept', tokens: value, former };
  });
}

/** A blank that comes or goes cannot be seen: the words at its sides are shown as changed with it. */
function withVisibleBlanks<T extends Token>(found: readonly Found<T>[]): Found<T>[] {
  const out = found.map(({ fate, tokens, former }) => ({ fate, tokens: [...tokens], former: [...former] }));
  for (const [i, { fate, tokens }] of out.entries()) {
    if (fate === 'kept' || tokens.some(({ key }) => /\S/.test(key))) continue;
    const [before, after] = [out[i - 1], out[i + 1]];
    // Beside another change it is seen with it.
    if (before?.fate !== 'kept' || (after && after.fate !== 'kept')) continue;
    const left = before.tokens.length > 0 ? { now: before.tokens.pop()!, old: before.former.pop()! } : undefined;
    const right = after?.tokens.length ? { now: after.tokens.shift()!, old: after.former.shift()! } : undefined;
    const sides = (middle: readonly T[], side: 'now' | 'old'): T[] => [
      ...(left ? [left[side]] : []),
      ...middle,
      ...(right ? [right[side]] : []),
    ];
    const gone = sides(fate === 'deleted' ? tokens : [], 'old');
    const come = sides(fate === 'inserted' ? tokens : [], 'now');
    out[i] = { fate: 'deleted', tokens: gone, former: gone };
    out.splice(i + 1, 0, { fate: 'inserted', tokens: come, former: [] });
  }
  return out.filter(({ tokens }) => tokens.length > 0);
}

/** In each run of changes the deleted comes first, then the inserted; scraps between two runs join them. */
function withoutScraps<T extends Token>(found: readonly Found<T>[]): Stretch<T>[] {
  const out: Stretch<T>[] = [];
  let deleted: T[] = [];
  let inserted: T[] = [];
  const flush = (): void => {
    out.push(...replaced(deleted, inserted));
    deleted = [];
    inserted = [];
  };
  for (const [i, { fate, tokens, former }] of found.entries()) {
    if (fate === 'deleted') deleted.push(...tokens);
    else if (fate === 'inserted') inserted.push(...tokens);
    else if (deleted.length + inserted.length > 0 && i < found.length - 1 && isScrap(tokens)) {
      deleted.push(...former);
      inserted.push(...tokens);
    } else {
      flush();
      out.push({ fate, tokens });
    }
  }
  flush();
  return out;
}

/** «, и » between two changes; a blank alone is one too. */
function isScrap(tokens: readonly Token[]): boolean {
  return lettersOf(tokens) < SCRAP;
}

function lettersOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { key }) => sum + (key.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
