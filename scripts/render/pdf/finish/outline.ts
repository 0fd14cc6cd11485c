/**
 * Titles of the outline (bookmarks). Chromium loses the blank where a heading wraps, and writes capitals where only the
 * look is capital; the headings as they were typed are the caller's.
 */
import type { PdfDict, PdfString } from '@libpdf/core';
import { FIRM_HYPHEN } from '../../../knowledge/line-breaks.ts';
import { inTypeface } from '../../../knowledge/typeface.ts';
import { type Document, name, text } from './document.ts';

/** Mend the titles. @param headings as typed, in reading order */
export function mendOutline(document: Document, headings: readonly string[]): void {
  const outline = document.dict(document.catalog, 'Outlines');
  if (!outline) return;
  document.catalog.set('PageMode', name('UseOutlines'));
  let next = 0;
  for (const item of itemsOf(document, outline)) {
    const title = document.resolve(item.get('Title')) as PdfString | undefined;
    if (!title) continue;
    // A heading that the caller does not know keeps Chromium's title and shifts no other.
    const found = headings.findIndex((heading, index) => index >= next && key(heading) === key(title.asString()));
    if (found < 0) continue;
    item.set('Title', text(headings[found]!));
    next = found + 1;
  }
}

function* itemsOf(document: Document, parent: PdfDict): Generator<PdfDict> {
  for (let item = document.dict(parent, 'First'); item; item = document.dict(item, 'Next')) {
    yield item;
    yield* itemsOf(document, item);
  }
}

/** What two spellings of one heading have in common: paper has other hyphens, and signs of the typeface alone. */
function key(title: string): string {
  return inTypeface(title)
    .replace(/[\s\u00AD\u200B]/g, '')
    .replaceAll(FIRM_HYPHEN, '-')
    .toLowerCase();
}
