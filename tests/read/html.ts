/** Read a page back: text of every part by its id. */

import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';

/** Number and own text of each part, children left out; runs of white space are single blanks. */
export function readHtmlParts(html: string): Map<string, string> {
  const tree: Root = fromHtml(html);
  const parts = selectAll('main [id]', tree).filter(
    (element) =>
      (!hasClass(element, 'old') && element.tagName !== 'li') ||
      element.properties.id?.toString().startsWith('note-') === false,
  );
  return new Map(
    parts
      .filter((element) => !hasClass(element, 'old'))
      .map((element) => [String(element.properties.id), ownText(element)]),
  );
}

function ownText(element: Element): string {
  const text = (nodes: ElementContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.value;
        if (node.type !== 'element' || node.tagName === 'sup') return '';
        // Printed under the heading as a stamp is, and no part of the text.
        if (hasClass(node, 'appendix-line')) return '';
        // A nested part has an id of its own and is read by itself.
        if (node.properties.id !== undefined || node.tagName === 'ul') return '';
        return node.tagName === 'br'
          ? ' '
          : ['td', 'th', 'tr'].includes(node.tagName)
            ? `${text(node.children)} `
            : text(node.children);
      })
      .join('');
  return text(element.children).replace(/\s+/g, ' ').trim();
}

function hasClass(element: Element, name: string): boolean {
  return Array.isArray(element.properties.className) && element.properties.className.includes(name);
}
