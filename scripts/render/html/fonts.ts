/** The typeface of the documents: four faces of Tinos, made by `scripts/maintain/subset-fonts.ts`. */
import { readFileSync } from 'node:fs';

export interface FontFace {
  weight: 400 | 700;
  style: 'normal' | 'italic';
  file: string;
}

export const FONT_FACES: readonly FontFace[] = [
  { weight: 400, style: 'normal', file: 'tinos-400.woff2' },
  { weight: 700, style: 'normal', file: 'tinos-700.woff2' },
  { weight: 400, style: 'italic', file: 'tinos-400i.woff2' },
  { weight: 700, style: 'italic', file: 'tinos-700i.woff2' },
];

/** The bytes of a face, WOFF2. */
export function fontBytes(face: FontFace): Uint8Array {
  return readFileSync(new URL(`../../../templates/html/fonts/${face.file}`, import.meta.url));
}

/** `@font-face` rules. @param url where a face is read from */
export function fontCss(url: (face: FontFace) => string): string {
  return FONT_FACES.map(
    (face) =>
      `@font-face{font-family:"Tinos";font-weight:${face.weight};font-style:${face.style};font-display:swap;src:url("${url(face)}") format("woff2")}`,
  ).join('\n');
}

/** The face inside the page itself: printing reads nothing from outside. */
export function dataUrl(face: FontFace): string {
  return `data:font/woff2;base64,${Buffer.from(fontBytes(face)).toString('base64')}`;
}
