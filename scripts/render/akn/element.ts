/** Elements of the document: every text and attribute in it is legal XML. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { printable } from '../printable.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What stands between the elements of a block: a line each, so that two editions can be compared by lines. */
const LINE_END: ElementContent = { type: 'text', value: '\n' };

export function text(value: string): ElementContent {
  return { type: 'text', value: printable(value) };
}

/** An element whose content is running text: no blank may be put into it. */
export function inline(name: string, attributes: Attributes = {}, children: readonly ElementContent[] = []): Element {
  const legal = Object.entries(attributes).map(([key, value]) => [key, value === undefined ? null : printable(value)]);
  return x(name, Object.fromEntries(legal), [...children]);
}

/** An element whose content is elements. */
export function block(name: string, attributes: Attributes = {}, children: readonly ElementContent[] = []): Element {
  const lines = children.flatMap((child) => [LINE_END, child]);
  return inline(name, attributes, lines.length > 0 ? [...lines, LINE_END] : []);
}

/** A paragraph of one text. */
export function paragraph(className: string, ...children: ElementContent[]): Element {
  return inline('p', { class: className }, children);
}
