/** `<p>` of a paper, and texts of cells. */
import type { Element } from 'hast';
import type { Profile } from '../../knowledge/profiles.ts';
import type { Align, Paragraph, Run } from './blocks.ts';
import { classOf, expectClasses } from './classes.ts';
import { runsOf } from './inline.ts';

export const ALIGNS: readonly Align[] = ['center', 'right', 'left'];

/** A place to fill in: a few underscores are only a number's. */
const FILL = /_{8}/;

export function paragraphOf(node: Element, { sizes }: Profile): Paragraph {
  expectClasses(node, [...ALIGNS, 'noindent', 'small', 'apart']);
  const align = classOf(node, ALIGNS);
  const small = classOf(node, ['small']) !== undefined;
  return {
    ...(align && { align }),
    ...plainParagraph(runsOf(node.children, small ? sizes.small : sizes.text)),
    indent: !align && classOf(node, ['noindent']) === undefined,
    small,
    apart: classOf(node, ['apart']) !== undefined,
  };
}

/** A paragraph without a class. */
export function plainParagraph(runs: Run[]): Paragraph {
  return {
    type: 'paragraph',
    indent: false,
    small: false,
    apart: false,
    ragged: runs.some(({ text }) => FILL.test(text)),
    leads: runs.at(-1)?.text.endsWith(':') ?? false,
    runs,
  };
}
