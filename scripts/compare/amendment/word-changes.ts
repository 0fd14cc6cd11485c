/** A changed text as a few instructions about words, when they are few and each can be found. */
import { compareTokens, tokensOf } from '../words.ts';
import type { WordChange } from './amendment.ts';

/** More changes than this in one place are told by the whole text. */
const MOST = 3;
/** Words around a change that may be quoted to find it. */
const CONTEXT = 8;

/**
 * @returns the changes in the order of the text, or nothing when the place is better told anew; applied one after the
 * other by {@link changeWords} they give the new text
 */
export function wordChanges(old: string, now: string): WordChange[] | undefined {
  const pieces = changedPieces(old, now);
  if (!pieces || pieces.length > MOST) return undefined;
  const changes: WordChange[] = [];
  let current = old;
  let shift = 0;
  for (const { from, to, text } of pieces) {
    const change = changeAt(current, from + shift, to + shift, text);
    if (!change) return undefined;
    current = current.slice(0, from + shift) + text + current.slice(to + shift);
    shift += text.length - (to - from);
    changes.push(change);
  }
  return changes.length > 0 && current === now ? changes : undefined;
}

/** @returns each pair of whole words that one change puts in place of another; nothing of texts that have nothing in common */
export function replacedWords(old: string, now: string): { old: string; now: string }[] {
  const words = wordSpans(old);
  return (changedPieces(old, now) ?? []).flatMap(({ from, to, text }) => {
    const [start, end] = [wordStart(words, from), wordEnd(words, to)];
    const is = (old.slice(start, from) + text + old.slice(to, end)).trim();
    const was = old.slice(start, end).trim();
    return was && is ? [{ old: was, now: is }] : [];
  });
}

/** A stretch of the old text, and what stands there now. */
interface ChangedPiece {
  from: number;
  to: number;
  text: string;
}

function changedPieces(old: string, now: string): ChangedPiece[] | undefined {
  const stretches = compareTokens(tokensOf(old), tokensOf(now));
  if (!stretches.some(({ fate }) => fate === 'kept')) return undefined;
  const pieces: ChangedPiece[] = [];
  let at = 0;
  for (const { fate, tokens: list } of stretches) {
    const text = list.map(({ key }) => key).join('');
    if (fate === 'kept') {
      at += text.length;
      continue;
    }
    const last = pieces.at(-1);
    const piece = last && last.to === at ? last : { from: at, to: at, text: '' };
    if (piece !== last) pieces.push(piece);
    if (fate === 'deleted') {
      piece.to += text.length;
      at += text.length;
    } else piece.text += text;
  }
  return pieces;
}

/**
 * Do what an instruction says.
 * @throws Error when the words are not there, or not once: our bug
 */
export function changeWords(text: string, { how, old, now }: WordChange): string {
  const at = text.indexOf(old);
  if (at < 0 || text.indexOf(old, at + 1) >= 0) throw new Error(`«${old}» is not once in «${text}»`);
  const before = text.slice(0, at);
  const after = text.slice(at + old.length);
  if (how === 'replace') return before + now + after;
  if (how === 'insert') return `${before}${old}${/^\p{P}/u.test(now) && !/^[«(–]/.test(now) ? '' : ' '}${now}${after}`;
  // A blank goes with the word that is gone.
  return before.endsWith(' ') ? before.slice(0, -1) + after : before + after.replace(/^ /, '');
}

/** @param from where the old words begin @param to and end @param text the new words */
function changeAt(current: string, from: number, to: number, text: string): WordChange | undefined {
  const result = current.slice(0, from) + text + current.slice(to);
  const works = (change: WordChange): boolean =>
    isOnce(current, change.old) && change.old !== '' && changeWords(current, change) === result;
  const words = wordSpans(current);
  const gone = current.slice(from, to).trim();
  if (!text.trim() && gone) {
    const change: WordChange = { how: 'remove', old: gone, now: '' };
    if (works(change)) return change;
  }
  for (let around = 0; around <= CONTEXT; around++) {
    if (!gone && text.trim()) {
      const start = words.filter((span) => span[1] <= from).at(-1 - around)?.[0];
      const old = start === undefined ? '' : current.slice(start, from).trim();
      const change: WordChange = { how: 'insert', old, now: text.trim() };
      if (old && works(change)) return change;
    }
  }
  for (let around = 0; around <= CONTEXT; around++) {
    const start =
      around === 0 ? wordStart(words, from) : (words.filter((span) => span[1] <= from).at(-around)?.[0] ?? 0);
    const end =
      around === 0 ? wordEnd(words, to) : (words.filter((span) => span[0] >= to)[around - 1]?.[1] ?? current.length);
    const change: WordChange = {
      how: 'replace',
      old: current.slice(start, end).trim(),
      now: (current.slice(start, from) + text + current.slice(to, end)).trim(),
    };
    if (/[\p{L}\p{N}]/u.test(change.old) && /[\p{L}\p{N}]/u.test(change.now) && works(change)) return change;
  }
  return undefined;
}

type Span = readonly [start: number, end: number];

/** Words with what stands inside them, without the marks around. */
const wordSpans = (text: string): Span[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map((m) => [m.index, m.index + m[0].length]);

/** The beginning of the word that the place is inside of. */
const wordStart = (words: readonly Span[], at: number): number =>
  words.find(([start, end]) => start < at && at < end)?.[0] ?? at;
const wordEnd = (words: readonly Span[], at: number): number =>
  words.find(([start, end]) => start < at && at < end)?.[1] ?? at;

const isOnce = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0;
};
