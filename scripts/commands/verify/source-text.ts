/** Two sources of an act: where they part, named as people name the places of an act. */
import { canonicalText, type Policy, partText } from '../../model/index.ts';
import { differenceText, firstDifference, type Piece } from './difference.ts';
import { placeOf } from './part-place.ts';

/** Whether two sources are the same text; ends of lines and of the file count for nothing. */
export function isSameSource(one: Policy, other: Policy): boolean {
  return canonicalText(one.source.text) === canonicalText(other.source.text);
}

/**
 * The first difference, a Russian clause.
 * @param expected the text of the project
 * @param actual the text at hand
 */
export function sourceDifference(expected: Policy, actual: Policy): string {
  const words = firstDifference(wordsOf(expected), wordsOf(actual));
  if (words) return differenceText(words);
  const [one, two] = [linesOf(expected), linesOf(actual)];
  const line = one.findIndex((text, i) => text !== two[i]);
  const at = line < 0 ? one.length : line;
  return `слова те же, другая разметка или паспорт, строка ${at + 1}: должно быть «${one[at] ?? ''}», а здесь «${two[at] ?? ''}»`;
}

function wordsOf({ title, all, footnotes }: Policy): Piece[] {
  return [
    ...(title ? [{ text: title.prose.text, place: 'название' }] : []),
    ...all.flatMap((part) => [
      ...(part.picture ? [{ text: part.picture.alt.text, place: placeOf(part) }] : []),
      { text: partText(part), place: placeOf(part) },
    ]),
    ...footnotes.map(({ number, prose }) => ({ text: prose.text, place: `сноска ${number}` })),
  ];
}

const linesOf = ({ source }: Policy): string[] => canonicalText(source.text).split('\n');
