// @ts-check
/** Words of a text as the search compares them, and where they stand: used when the index is made and, as this very file, in the page. */

/**
 * Stems of a text, in order.
 * @param {string} text
 * @param {(word: string) => string} stem of a word in lower case
 * @returns {string[]}
 */
export function stemsOf(text, stem) {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^\p{Script=Cyrillic}+$/u.test(word) ? stem(word) : word));
}

/**
 * Rising numbers as the steps between them: small numbers repeat, and so the index of many acts weighs half.
 * @param {readonly number[]} places
 * @returns {number[]}
 */
export function stepsOf(places) {
  return places.map((place, i) => place - (places[i - 1] ?? 0));
}

/**
 * The numbers again.
 * @param {readonly number[]} steps
 * @returns {number[]}
 */
export function placesOf(steps) {
  let place = 0;
  return steps.map((step) => {
    place += step;
    return place;
  });
}
