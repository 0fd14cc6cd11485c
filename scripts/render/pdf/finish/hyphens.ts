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

/**
 * What the fonts' Unicode tables say of hyphens. One that does not break (U+2011) is a common hyphen to those who search
 * or copy. A drawn hyphen (U+2010) means «the word goes on» (ISO 32000-1, 14.8.2.2.3).
 * @param soft no U+2010 is typed in the text
 */
export function mendHyphens(document: Document, soft: boolean): void {
  for (const { dict } of document.pages) {
    const resources = document.dict(dict, 'Resources');
    const fonts = resources && document.dict(resources, 'Font');
    for (const key of fonts?.keys() ?? []) {
      const font = fonts && document.dict(fonts, key.value);
      const table = font && document.resolve(font.get('ToUnicode'));
      if (!font || !(table instanceof PdfStream)) continue;
      const before = Buffer.from(table.getDecodedData()).toString('latin1');
      const after = remapped(before, soft ? { ...FIRM, 8208: 0xad } : FIRM);
      if (after !== before) font.set('ToUnicode', document.register(compressed({}, Buffer.from(after, 'latin1'))));
    }
  }
}

const FIRM: Readonly<Record<number, number>> = { 8209: 0x2d };

/** A Unicode table (ISO 32000-1, 9.10.3) that says other characters of some glyphs. */
function remapped(table: string, characters: Readonly<Record<number, number>>): string {
  const other = (code: number): string => hex(characters[code] ?? code);
  return table
    .replace(/beginbfchar[\s\S]*?endbfchar/g, (section) =>
      section.replace(
        /(<[\da-f]{4}>\s*)<([\da-f]{4})>/gi,
        (_, glyph: string, code: string) => glyph + other(Number.parseInt(code, 16)),
      ),
    )
    .replace(/beginbfrange[\s\S]*?endbfrange/g, (section) =>
      section.replace(/<([\da-f]{4})>\s*<([\da-f]{4})>\s*<([\da-f]{4})>/gi, (range: string, ...digits: string[]) => {
        const [first = 0, last = 0, code = 0] = digits.slice(0, 3).map((digit) => Number.parseInt(digit, 16));
        const codes = Array.from({ length: last - first + 1 }, (_, i) => code + i);
        // A range that jumps is written out one by one.
        return codes.some((one) => one in characters)
          ? `<${digits[0]}> <${digits[1]}> [${codes.map(other).join(' ')}]`
          : range;
      }),
    );
}

function hex(code: number): string {
  return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
