/** A list item is a label and a body, and nothing else; Chromium writes no bodies. */
import { array } from './document.ts';
import type { Element, Structure } from './structure.ts';

/** Give every list item its body. */
export function mendLists(structure: Structure): void {
  for (const item of structure.elements) if (item.type === 'LI') wrapBody(structure, item);
}

function wrapBody(structure: Structure, item: Element): void {
  const isPart = (kid: (typeof item.kids)[number], type: string): boolean => item.child(kid)?.type === type;
  const labels = item.kids.filter((kid) => isPart(kid, 'Lbl'));
  const rest = item.kids.filter((kid) => !isPart(kid, 'Lbl'));
  if (rest.length === 0 || rest.every((kid) => isPart(kid, 'LBody'))) return;
  const page = item.dict.getRef('Pg');
  const body = structure.create('LBody', { P: item.ref, ...(page ? { Pg: page } : {}), K: array(...rest) });
  for (const kid of rest) {
    item.child(kid)?.dict.set('P', body.ref);
    const content = item.content(kid);
    if (content) structure.ownContent(content, body);
  }
  item.kids = [...labels, body.ref];
}
