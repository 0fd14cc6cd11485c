/** Links say where they lead, for those who do not see what is around them. */
import { PdfDict, PdfName, type PdfRef, PdfString } from '@libpdf/core';
import { type Document, text } from './document.ts';

/** A link on a page. */
export interface Link {
  ref: PdfRef;
  dict: PdfDict;
  page: PdfRef;
  /** Address outside the document. */
  uri: string | undefined;
  /** Id of the element of this document that it leads to. */
  target: string | undefined;
}

/** Links in reading order of the pages. */
export function linksOf(document: Document): Link[] {
  const links: Link[] = [];
  for (const page of document.pages) {
    for (const ref of document.array(page.dict, 'Annots')?.toArray() ?? []) {
      const dict = document.resolve(ref);
      if (!(dict instanceof PdfDict) || dict.getName('Subtype')?.value !== 'Link') continue;
      const action = document.dict(dict, 'A');
      const uri = action?.getString('URI')?.asString();
      links.push({ ref: ref as PdfRef, dict, page: page.ref, uri, target: nameOf(document.resolve(dict.get('Dest'))) });
    }
  }
  return links;
}

/**
 * Describe the links that have no description yet.
 * @param targets id of an element → what it is, in the dative: «пункту 3.1»
 */
export function describeLinks(links: readonly Link[], targets: Readonly<Record<string, string>>): void {
  for (const { dict, uri, target } of links) {
    if (dict.has('Contents')) continue;
    dict.set('Contents', text(uri === undefined ? describeTarget(targets[target ?? '']) : describeUri(uri)));
  }
}

function describeTarget(target: string | undefined): string {
  return target ? `Переход к ${target}` : 'Переход по документу';
}

function describeUri(uri: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z+.-]*):(.*)$/is.exec(uri) ?? [];
  const address = decode(rest.replace(/^\/\//, ''));
  switch (scheme.toLowerCase()) {
    case 'mailto':
      return `Написать письмо: ${address.replace(/\?.*$/, '')}`;
    case 'tel':
      return `Позвонить: ${address}`;
    default:
      return `Открыть страницу: ${address || uri}`;
  }
}

function decode(address: string): string {
  try {
    return decodeURI(address).replace(/\/$/, '');
  } catch {
    return address;
  }
}

function nameOf(destination: unknown): string | undefined {
  if (destination instanceof PdfName) return destination.value;
  return destination instanceof PdfString ? destination.asString() : undefined;
}
