/** Inline HTML of a paper → runs of text. */
import type { Element, ElementContent, RootContent } from 'hast';
import { bindBlanks } from '../../knowledge/line-breaks.ts';
import { printable } from '../printable.ts';
import type { Mark, Run } from './blocks.ts';
import { classOf, expectClasses, lengthOf } from './classes.ts';

const MARKS: readonly string[] = ['strong', 'em', 'u', 's', 'ins', 'del'] satisfies Mark[];

/** Width of an underscore in Times, in sizes. */
const UNDERSCORE = 0.5;
const MM_IN_POINT = 25.4 / 72;

/** Does it stand inside a paragraph? Blanks do. */
export function isInline(node: RootContent | ElementContent): boolean {
  if (node.type === 'text' || node.type === 'comment') return true;
  return node.type === 'element' && (MARKS.includes(node.tagName) || ['br', 'span'].includes(node.tagName));
}

/**
 * @param size of the type, pt: a place to fill in has a length
 * @returns runs without blanks at the ends and around line breaks, and without empty ones
 */
export function runsOf(nodes: readonly (RootContent | ElementContent)[], size: number): Run[] {
  return trimmed(nodes.flatMap((node) => collect(node, [], size)));
}

function collect(node: RootContent | ElementContent, marks: readonly Mark[], size: number): Run[] {
  // No-break blanks are typed on purpose and stay.
  if (node.type === 'text') return [{ text: printable(node.value).replace(/ +/g, ' '), marks }];
  if (node.type === 'comment') return [];
  if (node.type !== 'element') throw new Error(`a paper holds ${node.type} in a text`);
  if (node.tagName === 'br') return [{ text: '\n', marks }];
  if (node.tagName === 'span') return [{ text: underscores(node, size), marks }];
  if (!MARKS.includes(node.tagName)) throw new Error(`<${node.tagName}> is not allowed in a text of a paper`);
  expectClasses(node, []);
  const inner = [...marks, node.tagName as Mark];
  return node.children.flatMap((child) => collect(child, inner, size));
}

function underscores(node: Element, size: number): string {
  expectClasses(node, ['fill'], ['dataMm']);
  const length = lengthOf(node);
  if (classOf(node, ['fill']) === undefined || length === undefined || node.children.length > 0)
    throw new Error('<span> is only a place to fill in: class="fill" data-mm="…", and empty');
  return '_'.repeat(Math.max(1, Math.round(length / (size * UNDERSCORE * MM_IN_POINT))));
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let before = '\n';
  for (const { text, marks } of runs) {
    const next = /[ \n]$/.test(before) ? text.replace(/^ +/, '') : text;
    if (!next) continue;
    if (next.startsWith('\n')) trimEnd(kept);
    kept.push({ text: next, marks });
    before = next;
  }
  trimEnd(kept);
  return kept.map(({ text, marks }) => ({ text: bindBlanks(text), marks }));
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return;
  last.text = last.text.replace(/ +$/, '');
  if (!last.text) runs.pop();
}
