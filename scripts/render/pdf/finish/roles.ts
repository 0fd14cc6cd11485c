/** Types of elements: those that PDF 1.7 does not know get a meaning, those that Chromium uses wrongly get another. */
import { dict, name } from './document.ts';
import type { Structure } from './structure.ts';

/** Types of PDF 2.0 that Chromium writes into a PDF 1.7 → the nearest known ones. */
const ROLES = { Aside: 'Div', Em: 'Span', FENote: 'Note', Strong: 'Span', Sub: 'Span', Title: 'P' };

/** Mend the types. */
export function mendRoles(structure: Structure): void {
  const roles = Object.entries(ROLES).map(([type, standard]) => [type, name(standard)]);
  structure.root.set('RoleMap', dict(Object.fromEntries(roles)));
  for (const element of structure.elements) {
    // A <figure> around a picture: the picture has the alternative text, and one thing is not two figures.
    if (element.type !== 'Figure' || !element.children.some((child) => child.type === 'Figure')) continue;
    element.type = 'Div';
    for (const child of element.children) if (child.type === 'Caption') child.type = 'P';
  }
}
