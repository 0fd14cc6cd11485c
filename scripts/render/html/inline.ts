/** Inline Markdown → HTML. Raw HTML never reaches the page: the model holds it as text, and nodes of type `html` are dropped. */
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { hyphenated } from '../../knowledge/hyphenation.ts';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import type { PlacedFootnote } from './page-ids.ts';

/**
 * @param content inline nodes of one part
 * @param footnotes the act's footnotes, for the numbers of their marks and where these lead
 * @returns HTML of the inline content, escaped
 */
export function inlineHtml(content: readonly PhrasingContent[], footnotes: readonly PlacedFootnote[] = []): string {
  const hast = toHast(
    { type: 'paragraph', children: [...content] },
    {
      handlers: {
        footnoteReference: (_state, node: { identifier: string }) => {
          const note = footnotes.find((one) => one.identifier === node.identifier);
          const number = String(note?.number ?? '');
          return element('sup', {}, [
            element('a', { href: `#${note?.id ?? ''}`, role: 'doc-noteref', ariaLabel: `Сноска ${number}` }, [
              { type: 'text', value: number },
            ]),
          ]);
        },
      },
    },
  );
  return 'children' in hast ? toHtml(hast.children as Parameters<typeof toHtml>[0]).trim() : '';
}

/**
 * The same nodes for paper: numbers that do not break at a hyphen.
 * @param breakWords lines are justified, so words may be broken; never in headings
 */
export function nodesForPaper(nodes: readonly PhrasingContent[], breakWords: boolean): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') {
      const value = bindHyphens(node.value);
      return { ...node, value: breakWords ? hyphenated(value) : value };
    }
    return 'children' in node
      ? ({ ...node, children: nodesForPaper(node.children, breakWords) } as PhrasingContent)
      : node;
  });
}

function element(tagName: string, properties: Record<string, string>, children: unknown[]) {
  return { type: 'element' as const, tagName, properties, children } as never;
}
