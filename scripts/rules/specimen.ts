/**
 * Specimens of rules: an act with `⟦…⟧` around the places where findings are expected. The tests run them, and the
 * description of a rule learns from them what it mends.
 */
import { type Corpus, DATA_PATHS, policyOf, putDataFile, sealedEdition } from '../model/index.ts';
import { type Range, readSourceText } from '../source/index.ts';
import type { Problem, Rule, Specimen } from './rule.ts';
import { nearest } from './words/nearest.ts';

export const ACT = 'policy/example/policy.md';
const TODAY = '2025-01-15';

/** A place in a file of the specimen. */
export interface Place {
  path: string;
  range: Range;
}

/** Take the marks out of a text. */
export function unmark(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start: number | undefined;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') {
      if (start === undefined) throw new Error('⟧ without ⟦');
      ranges.push([start, text.length]);
      start = undefined;
    } else text += piece;
  }
  if (start !== undefined) throw new Error('⟦ without ⟧');
  return { text, ranges };
}

/** The files of a specimen with the act's text given, and the places that are marked in all of them. */
export function stage(specimen: Specimen, act: string): { corpus: Corpus; text: string; places: Place[] } {
  const files = { [specimen.path ?? ACT]: act, ...specimen.beside };
  const { pictures, today = TODAY } = specimen;
  const corpus: Corpus = { policies: [], today, ...(pictures && { pictures: new Map(Object.entries(pictures)) }) };
  if (specimen.vocabulary) corpus.speller = spellerOf(specimen.vocabulary);
  const places: Place[] = [];
  for (const [path, marked] of Object.entries(files)) {
    const { text, ranges } = unmark(marked);
    // A seal cannot be empty: no text is no file.
    if (text === '' && sealedEdition(path)) continue;
    places.push(...ranges.map((range) => ({ path, range })));
    if (!putDataFile(corpus, path, text)) corpus.policies.push(policyOf(readSourceText(path, text)));
  }
  return { corpus, text: unmark(act).text, places };
}

function spellerOf(vocabulary: readonly string[]): NonNullable<Corpus['speller']> {
  const one = (word: string): string[] => [nearest(word, vocabulary)].filter((near) => near !== undefined);
  return { isWord: (word) => vocabulary.includes(word.toLowerCase()), suggest: one };
}

/** What one rule finds in a corpus, in order of file and place. */
export function problemsOf(rule: Rule, corpus: Corpus): (Problem & { path: string })[] {
  const paths = [...corpus.policies.map(({ path }) => path), ...DATA_PATHS];
  const problems =
    rule.scope === 'corpus'
      ? [...rule.check(corpus)]
      : [...rule.check(corpus.policies[0]!, corpus)].map((problem) => ({ path: corpus.policies[0]!.path, ...problem }));
  return problems.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path) || a.range[0] - b.range[0]);
}
