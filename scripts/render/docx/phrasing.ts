/** Inline nodes of the model → inline nodes that Word can print: every link leads somewhere, every text is legal. */
import type { PhrasingContent } from 'mdast';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import { printable } from '../printable.ts';
import { webLink } from '../web-link.ts';
import type { Bookmarks } from './bookmarks.ts';

declare module 'mdast' {
  interface Data {
    /** A hidden bookmark around this text: the number that a live reference repeats. */
    bookmark?: string;
    /** A footnote's second mark: Word's own can stand only once. */
    repeated?: boolean;
  }
}

export interface PhrasingContext {
  bookmarks: Bookmarks;
  /** Identifier → printed number; marks of other notes are left out. */
  notes: Map<string, number>;
  /** Notes that have a mark already. */
  marked: Set<string>;
}

/** Prepare inline nodes for the mapper. */
export function phrasing(nodes: readonly PhrasingContent[], context: PhrasingContext): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [
          { type: 'text', value: printable(bindHyphens(node.value)), ...(node.data?.revision && { data: node.data }) },
        ];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: node.type, children: phrasing(node.children, context) }];
      case 'break':
        return [node];
      case 'link': {
        const children = phrasing(node.children, context);
        const url = children.length > 0 ? target(node.url, context.bookmarks) : undefined;
        return url ? [{ type: 'link', url, children }] : children;
      }
      case 'linkReference':
        return phrasing(node.children, context);
      case 'footnoteReference': {
        if (!context.notes.has(node.identifier)) return [];
        const repeated = context.marked.has(node.identifier);
        context.marked.add(node.identifier);
        return [{ type: 'footnoteReference', identifier: node.identifier, data: { ...node.data, repeated } }];
      }
      default:
        return [];
    }
  });
}

function target(url: string, bookmarks: Bookmarks): string | undefined {
  if (url.startsWith('#')) {
    const name = bookmarks.nameOf(url.slice(1));
    return name && `#${name}`;
  }
  return webLink(url);
}
