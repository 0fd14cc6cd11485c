/** Words that are changed alike in several places, as a renamed body or a new term is: one instruction tells them all. */
import type { Provision } from '../provision.ts';
import type { Amendment } from './amendment.ts';
import { replacedWords, wordChanges } from './word-changes.ts';

/** Fewer places are told one by one. */
const FEWEST = 3;

type CommonWords = Amendment & { act: 'common-words' };

export interface Common {
  amendments: CommonWords[];
  /** What a place says after these instructions; a place that they do not change is not here. */
  texts: ReadonlyMap<Provision, string>;
}

/**
 * Find replacements that at least three places share.
 * @param pairs places whose words change, in reading order
 */
export function commonWords(pairs: readonly { old: Provision; now: Provision }[]): Common {
  const places = new Map<string, { old: string; now: string; at: Set<Provision> }>();
  for (const { old, now } of pairs)
    for (const words of replacedWords(old.text, now.text)) {
      if (!isWhole(words.old) || !isWhole(words.now)) continue;
      const key = JSON.stringify([words.old, words.now]);
      const known = places.get(key) ?? { ...words, at: new Set() };
      known.at.add(old);
      places.set(key, known);
    }
  const texts = new Map<Provision, string>();
  const amendments: CommonWords[] = [];
  for (const { old, now, at } of places.values()) {
    if (at.size < FEWEST) continue;
    const changed = pairs.flatMap((pair): [Provision, string][] => {
      const text = changedAlike(texts.get(pair.old) ?? pair.old.text, pair, old, now);
      return text === undefined ? [] : [[pair.old, text]];
    });
    if (changed.length < FEWEST) continue;
    for (const [place, text] of changed) texts.set(place, text);
    amendments.push({ act: 'common-words', at: changed.map(([place]) => place), old, now });
  }
  return { amendments, texts };
}

/**
 * Replace words wherever they stand as whole words: «школа», not in «школами» and not in «школа-интернат».
 * @throws Error when they are not there: our bug
 */
export function replaceWords(text: string, old: string, now: string): string {
  const places = [...wholePlaces(text, old)];
  if (places.length === 0) throw new Error(`«${old}» is not in «${text}»`);
  let [out, from] = ['', 0];
  for (const at of places) {
    out += text.slice(from, at) + now;
    from = at + old.length;
  }
  return out + text.slice(from);
}

/**
 * @param current what the place says after earlier instructions
 * @returns what it says after this one; nothing when that does not lead to the new text
 */
function changedAlike(
  current: string,
  { old: before, now: after }: { old: Provision; now: Provision },
  old: string,
  now: string,
): string | undefined {
  if (!current.includes(old) || count(current, old) === 0) return undefined;
  const text = replaceWords(current, old, now);
  if (text === after.text) return text;
  // Of words that went with their sentence nothing is replaced.
  if (count(text, now) !== count(after.text, now)) return undefined;
  const rest = wordChanges(text, after.text);
  // What else is said of the place must be found in the text in force, too.
  return rest?.every((change) => before.text.split(change.old).length === 2) ? text : undefined;
}

const WORD = /[\p{L}\p{N}]/u;
const INNER = /[\p{L}\p{N}\u2011-]/u;

/** Begins and ends with a word, so that one can tell where it ends. */
const isWhole = (words: string): boolean => WORD.test(words.at(0) ?? '') && WORD.test(words.at(-1) ?? '');

const count = (text: string, words: string): number => [...wholePlaces(text, words)].length;

function* wholePlaces(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (INNER.test(text.charAt(at - 1)) || INNER.test(text.charAt(end))) continue;
    yield at;
    at = end - 1;
  }
}
