/**
 * Ids of elements. Chromium makes them from its DOM's node numbers, which grow as a page is used again and do not always
 * come in the order of the text; the same document must give the same bytes, so they are counted anew.
 */
import { type PdfArray, PdfDict, type PdfObject, PdfString } from '@libpdf/core';
import { array, type Document, text } from './document.ts';
import type { Structure } from './structure.ts';

/** Number the ids from 1 in reading order. */
export function renumberIds(structure: Structure): void {
  const { document } = structure;
  const headers = structure.elements.flatMap((element) =>
    element.attributes.flatMap((attributes) => document.array(attributes, 'Headers') ?? []),
  );
  const places: (PdfDict | PdfArray)[] = [...structure.elements.map(({ dict: element }) => element), ...headers];
  const tree = document.dict(structure.root, 'IDTree');
  const named = tree ? pairsOf(tree, document) : [];
  // What no element bears comes last: it leads nowhere, and its order is that of its old number.
  const ids = [...places.flatMap((place) => [...idsIn(place)].map(([, id]) => id)), ...named.map(([id]) => id).sort()];
  const renamed = new Map([...new Set(ids)].map((id, i) => [id, `node${String(i + 1).padStart(8, '0')}`]));
  for (const place of places) {
    for (const [key, id] of [...idsIn(place)]) {
      const value = text(renamed.get(id)!);
      if (place instanceof PdfDict) place.set(String(key), value);
      else place.set(Number(key), value);
    }
  }
  if (!tree) return;
  // A name tree is sorted by its keys, and these have changed their order.
  const sorted = named
    .map(([id, element]) => [renamed.get(id)!, element] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const names = array(...sorted.flatMap(([id, element]) => [text(id), element]));
  const leaf = { Limits: array(text(sorted[0]?.[0] ?? ''), text(sorted.at(-1)?.[0] ?? '')), Names: names };
  // One leaf holds all: of the leaves that Chromium made nothing may stay, with its numbers.
  tree.delete('Names');
  tree.set('Kids', array(document.register(PdfDict.of(leaf))));
}

/** Keys and values of a name tree. */
function pairsOf(node: PdfDict, document: Document): [string, PdfObject][] {
  const names = document.array(node, 'Names')?.toArray() ?? [];
  const own: [string, PdfObject][] = [];
  for (let i = 0; i + 1 < names.length; i += 2) {
    const id = names[i];
    if (id instanceof PdfString) own.push([id.asString(), names[i + 1]!]);
  }
  const kids = document.array(node, 'Kids')?.toArray() ?? [];
  const below = kids.map((kid) => document.resolve(kid)).filter((kid) => kid instanceof PdfDict);
  return [...own, ...below.flatMap((kid) => pairsOf(kid, document))];
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
