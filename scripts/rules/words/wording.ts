/** The act's running text as rules about wording match on it: once for the whole act, so that a rule is one search. */
import { maskVerbatim } from '../../knowledge/verbatim.ts';
import { type Policy, prosesOf } from '../../model/index.ts';
import { type Prose, plainText, type Range, sourceRange } from '../../source/index.ts';
import type { Edit } from '../rule.ts';

export interface Wording {
  /**
   * Title, headings, texts, cells and footnotes, one a line. What is not wording (code, addresses, phones, numbers of
   * documents) is masked by U+FFFC, so indexes are those of `typed`.
   */
  text: string;
  /** The same without masks: for messages. */
  typed: string;
  /** Source offsets of `text.slice(from, to)`; both must lie in one line. */
  range(from: number, to: number): Range;
  /** The edit that replaces `text.slice(from, to)`. */
  edit(from: number, to: number, put: string): Edit;
  /** Is `text.slice(from, to)` typed as it is shown? A blank may be the end of a source line. */
  isTyped(from: number, to: number): boolean;
}

/** @returns the same object every time for one act */
export function wordingOf(policy: Policy): Wording {
  const known = wordings.get(policy);
  if (known) return known;
  const wording = read(policy);
  wordings.set(policy, wording);
  return wording;
}

const wordings = new WeakMap<Policy, Wording>();

function read(policy: Policy): Wording {
  const proses: Prose[] = [];
  const starts: number[] = [];
  const typed: string[] = [];
  const masked: string[] = [];
  let length = 0;
  for (const prose of prosesOf(policy)) {
    if (prose.text === '') continue;
    const plain = plainText(prose);
    proses.push(prose);
    starts.push(length);
    typed.push(plain);
    masked.push(maskVerbatim(plain));
    length += plain.length + 1;
  }
  const range = (from: number, to: number): Range => {
    const line = lineAt(starts, from);
    return sourceRange(proses[line]!, from - starts[line]!, to - starts[line]!);
  };
  const text = masked.join('\n');
  return {
    text,
    typed: typed.join('\n'),
    range,
    edit: (from, to, put) => ({ range: range(from, to), text: put }),
    isTyped: (from, to) => policy.source.text.slice(...range(from, to)) === text.slice(from, to),
  };
}

/** The last line that does not begin after the index. */
function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The word that ends before an index, signs between passed over; empty at the line's beginning. */
export function wordBefore({ typed }: Wording, index: number): string {
  return (
    /((?:\d{1,3}[.,:](?=\d))?[\p{L}\d-]{1,40})[^\p{L}\d\n]{0,5}$/u.exec(
      typed.slice(Math.max(0, index - 46), index),
    )?.[1] ?? ''
  );
}

/** The word that begins after an index. */
export function wordAfter({ typed }: Wording, index: number): string {
  return (
    /^[^\p{L}\d\n]{0,5}(\d{1,3}[.,:]\d{1,3}(?![\p{L}\d.-])|[\p{L}\d-]{1,40})/u.exec(
      typed.slice(index, index + 46),
    )?.[1] ?? ''
  );
}

/** What stands around an index in the same line, at most `size` units on either side. */
export function around({ text }: Wording, from: number, to = from, size = 40): { before: string; after: string } {
  const before = text.slice(Math.max(0, from - size), from);
  const after = text.slice(to, to + size);
  const end = after.indexOf('\n');
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: end < 0 ? after : after.slice(0, end) };
}
