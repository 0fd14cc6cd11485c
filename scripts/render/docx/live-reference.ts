/** «пункте 3.1» whose «3.1» is a Word field: it repeats the number that stands at the clause, also after an edit. */
import { type ParagraphChild, SimpleField } from 'docx';
import type * as mdast from 'mdast';

/**
 * @param node the link; its last text ends with the number
 * @param bookmark hidden bookmark around the number at the target
 * @param render maps the words before the number
 * @returns nothing when the words do not end with a number that can be repeated («подпункте «а»»)
 */
export function liveReference(
  node: mdast.Link,
  bookmark: string | undefined,
  render: (nodes: mdast.PhrasingContent[]) => ParagraphChild[],
): ParagraphChild[] | undefined {
  const last = node.children.at(-1);
  const number = last?.type === 'text' && /\d+(?:\.\d+)*$/.exec(last.value)?.[0];
  if (!bookmark || !last || last.type !== 'text' || !number) return undefined;
  const words = last.value.slice(0, -number.length);
  const before = [...node.children.slice(0, -1), ...(words ? [{ type: 'text' as const, value: words }] : [])];
  return [...render(before), new SimpleField(`REF ${bookmark} \\h`, number)];
}
