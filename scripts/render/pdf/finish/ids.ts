/**
 * Ids of elements. Chromium makes them from its DOM's node numbers, which grow as a page is used again; the same
 * document must give the same bytes, so they are counted anew.
 */
import { type PdfArray, PdfDict, type PdfObject, PdfString } from '@libpdf/core';
import { text } from './document.ts';
import type { Structure } from './structure.ts';

/** Number the ids from 1 in the order that they have. */
export function renumberIds(structure: Structure): void {
  const { document } = structure;
  const places = new Set<PdfDict | PdfArray>();
  for (const element of structure.elements) {
    places.add(element.dict);
    for (const attributes of element.attributes) {
      const headers = document.array(attributes, 'Headers');
      if (headers) places.add(headers);
    }
  }
  const idTree = document.dict(structure.root, 'IDTree');
  if (idTree) for (const place of nodesOf(idTree)) places.add(place);

  const ids = [...places].flatMap((place) => [...idsIn(place)].map(([, id]) => id));
  // Zero-padded, so the order of the name tree stays.
  const renamed = new Map(
    [...new Set(ids)].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  );
  for (const place of places) {
    for (const [key, id] of [...idsIn(place)]) {
      const value = text(renamed.get(id) ?? id);
      if (place instanceof PdfDict) place.set(String(key), value);
      else place.set(Number(key), value);
    }
  }

  function nodesOf(node: PdfDict): (PdfDict | PdfArray)[] {
    const lists = ['Names', 'Limits'].map((key) => document.array(node, key)).filter((list) => list !== undefined);
    const kids = document.array(node, 'Kids')?.toArray() ?? [];
    return [
      ...lists,
      ...kids.map((kid) => document.resolve(kid)).flatMap((kid) => (kid instanceof PdfDict ? nodesOf(kid) : [])),
    ];
  }
}

/** Ids that stand in an object, by key or index. */
function* idsIn(place: PdfDict | PdfArray): Generator<[string | number, string]> {
  if (place instanceof PdfDict) {
    const id = place.get('ID');
    if (isId(id)) yield ['ID', id.asString()];
    return;
  }
  for (const [index, value] of place.toArray().entries()) if (isId(value)) yield [index, value.asString()];
}

function isId(value: PdfObject | undefined): value is PdfString {
  return value instanceof PdfString && /^node\d{8}$/.test(value.asString());
}
