/**
 * Hyphens at line ends. The page says where words may be broken (soft hyphens); Chromium writes each of them down as an
 * unseen mark, and the hyphen that it draws as a letter of the text. A reader should meet whole words.
 */
import { PdfStream } from '@libpdf/core';
import { compressed, type Document } from './document.ts';

const UNSEEN = /\/Span\s*<<\s*\/ActualText\s*<feff00ad>\s*>>\s*BDC\s([^\r\n]*?)<[\da-f]+>\s*T[jJ]\s+EMC\b/gi;

/** The stream without marks of places where a word was not broken; their moves stay. @param stream one byte a character */
export function withoutUnseenHyphens(stream: string): string {
  return stream.replace(UNSEEN, '$1');
}

/** A drawn hyphen (U+2010) means «the word goes on» (ISO 32000-1, 14.8.2.2.3): so say the fonts' Unicode tables. */
export function softenHyphens(document: Document): void {
  for (const { dict } of document.pages) {
    const resources = document.dict(dict, 'Resources');
    const fonts = resources && document.dict(resources, 'Font');
    for (const key of fonts?.keys() ?? []) {
      const font = fonts && document.dict(fonts, key.value);
      const table = font && document.resolve(font.get('ToUnicode'));
      if (!font || !(table instanceof PdfStream)) continue;
      const before = Buffer.from(table.getDecodedData()).toString('latin1');
      const after = before.replace(/(<[\da-f]{4}> )<2010>/gi, '$1<00AD>');
      if (after !== before) font.set('ToUnicode', document.register(compressed({}, Buffer.from(after, 'latin1'))));
    }
  }
}
