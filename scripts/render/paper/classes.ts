/** Classes and attributes of a template's elements. */
import type { Element } from 'hast';

const classesOf = (node: Element): string[] => {
  const names = node.properties.className;
  return Array.isArray(names) ? names.map(String) : [];
};

/** The first of the wanted classes that an element has. */
export function classOf<Name extends string>(node: Element, wanted: readonly Name[]): Name | undefined {
  const classes = classesOf(node);
  return wanted.find((name) => classes.includes(name));
}

/**
 * Let no other class and attribute pass.
 * @throws Error for one that is not allowed
 */
export function expectClasses(
  node: Element,
  classes: readonly string[],
  attributes: readonly ('dataMm' | 'colSpan' | 'rowSpan')[] = [],
): void {
  const other = classesOf(node).find((name) => !classes.includes(name));
  if (other !== undefined) throw new Error(`<${node.tagName}> has no class «${other}» in a paper`);
  const known: readonly string[] = ['className', ...attributes];
  const unknown = Object.keys(node.properties).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`<${node.tagName}> has no attribute «${unknown}» in a paper`);
}

/** `data-mm`: a length in mm. @throws Error when it is no length */
export function lengthOf(node: Element): number | undefined {
  const typed = node.properties.dataMm;
  if (typed === undefined) return undefined;
  const length = Number(typed);
  if (!(length > 0)) throw new Error(`data-mm="${typed}" is no length`);
  return length;
}
