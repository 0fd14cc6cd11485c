// @ts-check
/** Words of a text as the search compares them: used when the index is made and, as this very file, in the page. */

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
