import type { Corpus, Policy } from '../model/index.ts';

/**
 * Are the findings of this text known and beyond mending? Only of an adopted edition: a working file that calls itself
 * approved is still what its author is about to publish, unless it is the very text of an edition.
 */
export function isKnown(policy: Policy, corpus: Corpus): boolean {
  if (policy.edition) return true;
  if (policy.mode !== 'adopted') return false;
  return corpus.policies.some(
    (other) => other.edition && other.passport?.id === policy.passport?.id && bodyOf(other) === bodyOf(policy),
  );
}

/** The act's text without its passport. */
export function bodyOf({ source }: Policy): string {
  return source.text.slice(source.frontMatter?.range[1] ?? 0);
}
