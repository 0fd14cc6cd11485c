/** «Возможно, вы имели в виду …»: the candidate that a slip of the keyboard makes out of a word. */
import leven from 'leven';

/** @returns nothing when even the nearest candidate is another word */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      distance: leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit + 1 }),
    }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance <= limit ? ranked[0].candidate : undefined;
}

/** The same as a sentence to go after another one; empty when nothing is near. */
export function perhaps(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates);
  return candidate ? ` Возможно, вы имели в виду «${candidate}».` : '';
}
