/** Whatever is painted belongs to an element or is an artifact: page numbers, lines, repeated table headers. */
import { PdfStream } from '@libpdf/core';
import { plainBlanks } from './blanks.ts';
import { operationsOf } from './content-stream.ts';
import { compressed, type Document, name } from './document.ts';
import { withoutUnseenHyphens } from './hyphens.ts';
import type { Content } from './structure.ts';

const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI']);

/** Mark what is only seen. @param ornaments pieces that no element holds any more */
export function markArtifacts(document: Document, ornaments: readonly Content[]): void {
  for (const page of document.pages) {
    const mcids = ornaments.filter((one) => one.page?.objectNumber === page.ref.objectNumber).map((one) => one.mcid);
    const stream = document.resolve(page.dict.get('Contents'));
    if (!(stream instanceof PdfStream)) throw new Error('a page of the printed PDF has no single content stream');
    const before = Buffer.from(stream.getDecodedData()).toString('latin1');
    const after = mark(withoutUnseenHyphens(plainBlanks(before)), new Set(mcids));
    if (after !== before) page.dict.set('Contents', document.register(compressed({}, Buffer.from(after, 'latin1'))));
  }
  // Readers walk through a page's links in the order of the structure.
  for (const { dict } of document.pages) dict.set('Tabs', name('S'));
}

/**
 * Enclose in artifacts what is painted outside marked content, and turn given pieces of marked content into artifacts.
 * @param stream one byte a character
 */
export function mark(stream: string, ornaments: ReadonlySet<number>): string {
  let out = '';
  let depth = 0;
  let from = 0;
  let isPainted = false;
  const takeOutside = (end: number): void => {
    const outside = stream.slice(from, end);
    out += isPainted ? `\n/Artifact <</Type /Pagination>> BDC\n${outside.trim()}\nEMC\n` : outside;
    isPainted = false;
    from = end;
  };
  for (const { operator, start, at, end } of operationsOf(stream)) {
    if (operator === 'BDC' || operator === 'BMC') {
      if (depth === 0) takeOutside(start);
      depth += 1;
      const mcid = /\/MCID\s+(\d+)/.exec(stream.slice(start, at))?.[1];
      if (mcid !== undefined && ornaments.has(Number(mcid))) {
        out += `${stream.slice(from, start)}\n/Artifact BMC`;
        from = end;
      }
    } else if (operator === 'EMC') {
      depth -= 1;
      if (depth === 0) {
        out += stream.slice(from, end);
        from = end;
      }
    } else if (depth === 0 && PAINTS.has(operator)) isPainted = true;
  }
  if (depth === 0) takeOutside(stream.length);
  return out + stream.slice(from);
}
