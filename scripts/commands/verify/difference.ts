/** Where two texts part: compared without blanks, for where lines break is the page's business. */

/** A piece of a text with its place, as people name it: «пункт 3.2», «страница 2». */
export interface Piece {
  text: string;
  place: string;
}

/** The first place where texts differ. */
export interface Difference {
  /** Places in the text as it should be and in the text at hand; absent past the end. */
  expectedAt?: string;
  actualAt?: string;
  /** The words that stand there; empty when there are none. */
  expected: string;
  actual: string;
}

/** Words that differ at once, at most. */
const WORDS = 40;
/** Characters that must agree again after the words that differ. */
const AGREE = 16;
/** Of a difference without an end this many words are shown. */
const SHOWN = 6;

/** Blanks, and hyphens that stand where a line broke a word. */
const UNSEEN = /[\s\u00AD\u2010]/u;

/** Whether a character counts. */
export const isCompared = (character: string): boolean => !UNSEEN.test(character);

interface Flat {
  text: string;
  /** Of each character: its piece and its place in it. */
  piece: number[];
  at: number[];
  pieces: readonly Piece[];
}

/** @returns nothing when both say the same */
export function firstDifference(expected: readonly Piece[], actual: readonly Piece[]): Difference | undefined {
  const [one, two] = [flat(expected), flat(actual)];
  if (one.text === two.text) return undefined;
  const length = Math.min(one.text.length, two.text.length);
  let first = 0;
  while (first < length && one.text[first] === two.text[first]) first++;
  const start = wordStart(one, two, first);
  const [mine, yours] = [wordsFrom(one, start), wordsFrom(two, start)];
  const [a, b] = extent(one, two, mine, yours);
  const expectedAt = placeAt(one, start);
  const actualAt = placeAt(two, start);
  return {
    ...(expectedAt && { expectedAt }),
    ...(actualAt && { actualAt }),
    expected: shown(mine.slice(0, a)),
    actual: shown(yours.slice(0, b)),
  };
}

/** Text of pieces as it is compared. */
export const comparable = (pieces: readonly Piece[]): string => flat(pieces).text;

function flat(pieces: readonly Piece[]): Flat {
  const result: Flat = { text: '', piece: [], at: [], pieces };
  const characters: string[] = [];
  pieces.forEach(({ text }, index) => {
    for (let i = 0; i < text.length; i++) {
      if (!isCompared(text[i]!)) continue;
      // A hyphen that holds a word together is a hyphen.
      characters.push(text[i] === '\u2011' ? '-' : text[i]!);
      result.piece.push(index);
      result.at.push(i);
    }
  });
  result.text = characters.join('');
  return result;
}

/** Back to where the word began, in whichever text it is longer. */
function wordStart(one: Flat, two: Flat, first: number): number {
  let start = first;
  while (start > 0 && [one, two].some((side) => start < side.text.length && !beginsWord(side, start))) start--;
  return start;
}

function beginsWord({ piece, at, pieces }: Flat, i: number): boolean {
  if (i === 0 || piece[i] !== piece[i - 1]) return true;
  const between = pieces[piece[i]!]!.text.slice(at[i - 1]! + 1, at[i]!);
  return /\s/u.test(between) && !/[\u00AD\u2010]/u.test(between);
}

interface Word {
  text: string;
  /** In the flat text. */
  start: number;
  end: number;
}

function wordsFrom(side: Flat, start: number): Word[] {
  const words: Word[] = [];
  for (let i = start; i < side.text.length && words.length <= WORDS; ) {
    let end = i + 1;
    while (end < side.text.length && !beginsWord(side, end)) end++;
    words.push({ text: side.text.slice(i, end), start: i, end });
    i = end;
  }
  return words;
}

/** How many words on each side until both agree again. */
function extent(one: Flat, two: Flat, mine: readonly Word[], yours: readonly Word[]): [number, number] {
  for (let sum = 1; sum <= mine.length + yours.length; sum++) {
    for (let a = 0; a <= Math.min(sum, mine.length); a++) {
      const b = sum - a;
      if (b > yours.length) continue;
      const [x, y] = [mine[a]?.start ?? one.text.length, yours[b]?.start ?? two.text.length];
      const [left, right] = [one.text.slice(x, x + AGREE), two.text.slice(y, y + AGREE)];
      if (left === right) return [a, b];
    }
  }
  return [SHOWN, SHOWN];
}

function shown(words: readonly Word[]): string {
  const text = words
    .slice(0, SHOWN * 2)
    .map((word) => word.text)
    .join(' ');
  return words.length > SHOWN * 2 ? `${text} …` : text;
}

const placeAt = ({ piece, pieces }: Flat, i: number): string | undefined => pieces[piece[i] ?? -1]?.place;

/** «пункт 3.2: должно быть «…», а здесь «…»». @param difference of the text as it should be and this one */
export function differenceText(difference: Difference): string {
  const { expectedAt, actualAt, expected, actual } = withoutMarks(difference);
  const places = [...new Set([actualAt, expectedAt])].filter(Boolean).join(', ') || 'конец текста';
  if (!actual) return `${places}: нет слов «${expected}»`;
  if (!expected) return `${places}: лишние слова «${actual}»`;
  return `${places}: должно быть «${expected}», а здесь «${actual}»`;
}

/** Quotes and stops around the words are told only when it is they that differ. */
function withoutMarks(difference: Difference): Difference {
  const bare = (text: string): string => text.replace(/^[«„"(]+/u, '').replace(/[»“"),.;:]+$/u, '');
  const [expected, actual] = [bare(difference.expected), bare(difference.actual)];
  return expected && actual && expected !== actual ? { ...difference, expected, actual } : difference;
}
