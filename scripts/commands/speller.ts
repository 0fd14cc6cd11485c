/** The Russian dictionary for `text-spelling`: seconds to load and some 250 MB, so only when it is asked for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speller } from '../model/index.ts';

/**
 * Load the dictionary (A. Lebedev's, BSD-3-Clause, from the package `dictionary-ru`) with the institution's own words.
 * @param root the project's folder; its `policy/words.txt` is optional
 */
export async function loadSpeller(root: string): Promise<Speller> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([import('nspell'), import('dictionary-ru')]);
  const speller = nspell(dictionary);
  const words = await readFile(join(root, 'policy/words.txt'), 'utf8').catch(() => '');
  speller.personal(ownWords(words));
  return {
    isWord: (word) => speller.correct(word),
    suggest: (word) => speller.suggest(word),
  };
}

/**
 * `policy/words.txt` as Hunspell's personal dictionary: a word a line, `#` begins a remark, `слово/образец` declines
 * like its model.
 */
export function ownWords(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter(Boolean)
    .join('\n');
}
