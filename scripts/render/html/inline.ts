/** Inline Markdown → HTML. Raw HTML never reaches the page: the model holds it as text, and nodes of type `html` are dropped. */
import { toHtml } from 'hast-util-to-html';
import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Revision } from '../../compare/index.ts';
import { hyphenated } from '../../knowledge/hyphenation.ts';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { REDLINE_WORDS } from '../redline-words.ts';
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
        text: (_state, { value, data }: Text) => revised(data?.revision, { type: 'text', value }),
        footnoteReference: (_state, { identifier, data }: FootnoteReference) => {
          const note = footnotes.find((one) => one.identifier === identifier);
          const number = String(note?.number ?? '');
          const mark = element('sup', {}, [
            element('a', { href: `#${note?.id ?? ''}`, role: 'doc-noteref', ariaLabel: `Сноска ${number}` }, [
              { type: 'text', value: number },
            ]),
          ]);
          return revised(data?.revision, mark);
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

function revised(revision: Revision | undefined, content: unknown): never {
  if (!revision) return content as never;
  const [before, after] = REDLINE_WORDS[revision].map((value) =>
    element('span', { className: 'spoken' }, [{ type: 'text', value }]),
  );
  return element(revision === 'inserted' ? 'ins' : 'del', {}, [before, content, after]);
}

function element(tagName: string, properties: Record<string, string>, children: unknown[]) {
  return { type: 'element' as const, tagName, properties, children } as never;
}
