/**
 * The empty field for an electronic signature. The page marks its place with a link that leads nowhere, which gives the
 * field its rectangle and its place among what is read aloud; nothing is drawn before somebody signs.
 */
import { PdfDict, type PdfObject } from '@libpdf/core';
import { array, type Document, dict, isSame, name, number, plain, text } from './document.ts';
import type { Link } from './links.ts';
import type { Structure } from './structure.ts';

const PLACE = 'https://sig.invalid/';
/** Annotation flag: printed with the page. */
const PRINT = 4;

/** Whether a link marks the place of a field. */
export function isSignaturePlace(link: Link): boolean {
  return link.uri?.startsWith(PLACE) ?? false;
}

/**
 * Turn places into fields.
 * @param places links that `isSignaturePlace` knows
 * @param tooltips name of a field → what a screen reader says at it
 */
export function addSignatureFields(
  structure: Structure,
  places: readonly Link[],
  tooltips: Readonly<Record<string, string>>,
): void {
  if (places.length === 0) return;
  const { document } = structure;
  for (const place of places) {
    const field = decodeURIComponent(place.uri!.slice(PLACE.length)).replace(/\/$/, '');
    const tooltip = tooltips[field] ?? 'Место для электронной подписи';
    becomeWidget(document, place, field, tooltip);
    tagAsForm(structure, place, tooltip);
  }
  const fields = array(...places.map((place) => place.ref));
  document.catalog.set('AcroForm', dict({ Fields: fields, SigFlags: number(0) }));
}

function becomeWidget(document: Document, { dict: annotation, page }: Link, field: string, tooltip: string): void {
  const [left = 0, bottom = 0, right = 0, top = 0] = document.array(annotation, 'Rect')?.toArray().map(numberOf) ?? [];
  const box = array(number(0), number(0), number(right - left), number(top - bottom));
  const nothing = plain(
    { Type: name('XObject'), Subtype: name('Form'), BBox: box, Resources: dict({}) },
    new Uint8Array(),
  );
  for (const key of ['A', 'Border', 'Dest']) annotation.delete(key);
  const entries: Record<string, PdfObject> = {
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: text(field),
    TU: text(tooltip),
    Ff: number(0),
    F: number(PRINT),
    P: page,
    AP: dict({ N: document.register(nothing) }),
    MK: dict({}),
  };
  for (const [key, value] of Object.entries(entries)) annotation.set(key, value);
}

/** The link's element keeps its text; the field gets an element of its own after it. */
function tagAsForm(structure: Structure, { dict: annotation, page }: Link, tooltip: string): void {
  const link = structure.ownerOf(annotation);
  const parent = structure.elementAt(link?.dict.get('P'));
  if (!link || !parent) return;
  const isField = (kid: PdfObject): boolean => {
    const value = structure.document.resolve(kid);
    return value instanceof PdfDict && value.getName('Type')?.value === 'OBJR';
  };
  const references = link.kids.filter(isField);
  link.kids = link.kids.filter((kid) => !isField(kid));
  link.type = 'NonStruct';
  link.dict.delete('Alt');
  const form = structure.create('Form', { P: parent.ref, Pg: page, Alt: text(tooltip), K: array(...references) });
  parent.kids = parent.kids.flatMap((kid) => (isSame(kid, link.ref) ? [kid, form.ref] : [kid]));
  structure.own(annotation, form);
}

function numberOf(object: PdfObject): number {
  return object.type === 'number' ? object.value : 0;
}
