/** `<p>` of a paper, and texts of cells. */
import type { Element } from 'hast';
import type { Profile } from '../../knowledge/profiles.ts';
import type { Align, Paragraph } from './blocks.ts';
import { classOf, expectClasses } from './classes.ts';
import { runsOf } from './inline.ts';

export const ALIGNS: readonly Align[] = ['center', 'right', 'left'];

export function paragraphOf(node: Element, { sizes }: Profile): Paragraph {
  expectClasses(node, [...ALIGNS, 'noindent', 'small', 'apart']);
  const align = classOf(node, ALIGNS);
  const small = classOf(node, ['small']) !== undefined;
  return {
    type: 'paragraph',
    ...(align && { align }),
    indent: !align && classOf(node, ['noindent']) === undefined,
    small,
    apart: classOf(node, ['apart']) !== undefined,
    runs: runsOf(node.children, small ? sizes.small : sizes.text),
  };
}
