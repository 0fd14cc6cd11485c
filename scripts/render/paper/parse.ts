/** HTML of a filled-in template → blocks. What the rules of templates do not allow throws. */
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Profile } from '../../knowledge/profiles.ts';
import { printable } from '../printable.ts';
import type { Block, Heading, Run, Signature } from './blocks.ts';
import { classOf, expectClasses } from './classes.ts';
import { runsOf } from './inline.ts';
import { paragraphOf } from './paragraph.ts';
import { tableOf } from './table.ts';

/** @param html of the elements that `paper.ts` lists */
export function parseBlocks(html: string, profile: Profile): Block[] {
  const tree = fromHtml(printable(html), {
    fragment: true,
    onerror: (error) => {
      // A strange character in the data breaks no markup.
      if (error.ruleId?.endsWith('-in-input-stream')) return;
      throw new Error(`the paper is not HTML: ${error.message} (${error.ruleId})`);
    },
  });
  return blocksOf(tree.children, profile);
}

function blocksOf(nodes: readonly (RootContent | ElementContent)[], profile: Profile): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'text' && !node.value.trim()) return [];
    if (node.type === 'comment') return [];
    if (node.type !== 'element') throw new Error(`a paper holds ${node.type} outside of a block`);
    return blockOf(node, profile);
  });
}

function blockOf(node: Element, profile: Profile): Block[] {
  switch (node.tagName) {
    case 'h1':
    case 'h2':
      return [headingOf(node, profile)];
    case 'p':
      return [classOf(node, ['signature']) ? signatureOf(node, profile) : paragraphOf(node, profile)];
    case 'table':
      return [tableOf(node, profile)];
    case 'section':
      return pageOf(node, profile);
    default:
      throw new Error(`<${node.tagName}> is not allowed in a paper`);
  }
}

function headingOf(node: Element, profile: Profile): Heading {
  expectClasses(node, []);
  const level = node.tagName === 'h1' ? 1 : 2;
  return { type: 'heading', level, runs: runsOf(node.children, profile.sizes.text) };
}

function signatureOf(node: Element, profile: Profile): Signature {
  expectClasses(node, ['signature']);
  const pieces = new Map<'post' | 'name', Run[]>();
  for (const child of node.children) {
    if (child.type === 'text' && !child.value.trim()) continue;
    const name = child.type === 'element' && child.tagName === 'span' ? classOf(child, ['post', 'name']) : undefined;
    if (child.type !== 'element' || !name) throw new Error('a signature holds a post and a name and nothing else');
    pieces.set(name, runsOf(child.children, profile.sizes.text));
  }
  return { type: 'signature', post: pieces.get('post') ?? [], name: pieces.get('name') ?? [] };
}

function pageOf(node: Element, profile: Profile): Block[] {
  expectClasses(node, ['page']);
  const [first, ...rest] = blocksOf(node.children, profile);
  return first ? [{ ...first, pageBreak: true }, ...rest] : [];
}
