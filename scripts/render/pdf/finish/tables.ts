/** Tables: every header cell says what it heads; lines and repeated headers are ornament, not content. */

import { PdfArray } from '@libpdf/core';
import { dict, name } from './document.ts';
import type { Content, Element, Structure } from './structure.ts';

/** Takes a piece of content out of what is read aloud. */
export type Discard = (content: Content) => void;

/** Mend the tables. @param discard told of every piece that is only seen */
export function mendTables(structure: Structure, discard: Discard): void {
  for (const table of structure.elements.filter((element) => element.type === 'Table')) {
    const rows = [...table.walk()].filter((element) => element.type === 'TR');
    for (const [index, row] of rows.entries()) for (const cell of row.children) addScope(cell, index === 0);
    // Chromium paints cell borders as content of the table itself.
    for (const owner of [table, ...rows]) drop(structure, owner, discard, () => true);
    for (const row of headRows(rows)) dropRepetitions(structure, row, discard);
  }
}

function addScope(cell: Element, isFirstRow: boolean): void {
  if (cell.type !== 'TH' || cell.attributes.some((attributes) => attributes.has('Scope'))) return;
  const scope = dict({ O: name('Table'), Scope: name(isFirstRow ? 'Column' : 'Row') });
  cell.dict.set('A', PdfArray.of(...cell.attributes, scope));
}

/** The leading rows that are all header cells: these stand again on top of every page. */
function headRows(rows: readonly Element[]): readonly Element[] {
  const end = rows.findIndex((row) => row.children.some((cell) => cell.type !== 'TH'));
  return end < 0 ? [] : rows.slice(0, end);
}

function dropRepetitions(structure: Structure, row: Element, discard: Discard): void {
  const pages = structure.document.pages.map((page) => page.ref.objectNumber);
  const place = ({ page }: Content): number => pages.indexOf(page?.objectNumber ?? -1);
  const elements = [...row.walk()];
  const first = Math.min(...elements.flatMap((element) => contents(element).map(place)));
  for (const element of elements) drop(structure, element, discard, (content) => place(content) > first);
}

function contents(element: Element): Content[] {
  return element.kids.map((kid) => element.content(kid)).filter((content) => content !== undefined);
}

function drop(structure: Structure, owner: Element, discard: Discard, isOrnament: (content: Content) => boolean): void {
  const dropped = contents(owner).filter(isOrnament);
  if (dropped.length === 0) return;
  owner.kids = owner.kids.filter((kid) => {
    const content = owner.content(kid);
    return !content || !isOrnament(content);
  });
  for (const content of dropped) {
    structure.ownContent(content, undefined);
    discard(content);
  }
}
