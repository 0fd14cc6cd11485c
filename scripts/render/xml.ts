/** A tree of ours as the text of an XML document. */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * @param element the only child of the document; its texts hold no character that XML forbids (`printable`)
 * @returns with declaration and a line end
 */
export function xmlOf(element: Element): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const;
  const document: Root = { type: 'root', children: [declaration, { type: 'text', value: '\n' }, element] };
  // The library leaves it as it is, and XML 1.0 (2.4) forbids it in a text. We make no CDATA sections.
  return `${toXml(document, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;')}\n`;
}
