/** Titles of local acts inside a sentence. */
import { type GrammaticalCase, inCase } from './declension.ts';
import type { Kind } from './kinds.ts';

/**
 * «Порядок оказания …» → «Порядка оказания …».
 * @returns the title in the case; one that does not begin with its kind goes after the kind, in quotes
 */
export function titleInCase(kind: Kind, title: string, grammaticalCase: GrammaticalCase): string {
  const form = inCase(kind, grammaticalCase) ?? kind;
  const rest = title.slice(kind.length);
  // «Основная образовательная программа» does not begin with its kind.
  const begins = title.toLocaleLowerCase('ru').startsWith(kind.toLocaleLowerCase('ru')) && /^(?:\s|$)/.test(rest);
  return begins ? form + rest : `${form} «${title}»`;
}
