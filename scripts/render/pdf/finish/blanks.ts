/**
 * Chromium spells every no-break blank out («ActualText»), because the fonts draw it with the common blank's glyph. Some
 * programs that read the structure stop at such a mark and lose the rest of the line, and a blank needs no spelling.
 */
const SPELT = /\/Span\s*<<\s*\/ActualText\s*<feff00a0>\s*>>\s*BDC\s([^\r\n]*T[jJ])\s+EMC\b/gi;

/** Blanks without their spelling. @param stream one byte a character */
export function plainBlanks(stream: string): string {
  return stream.replace(SPELT, '$1');
}
