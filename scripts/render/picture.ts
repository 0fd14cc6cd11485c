/** A picture as every format prints it: its file, its size on the sheet, its words. */
import type { Profile } from '../knowledge/profiles.ts';
import { type Policy, sha256 } from '../model/index.ts';
import type { PictureFacts } from '../source/index.ts';

/** A picture file that was looked at and can be printed. */
export interface PictureSource extends PictureFacts {
  bytes: Uint8Array;
}

/** The files of an act's pictures, by their paths in its folder. */
export type PictureSources = ReadonlyMap<string, PictureSource>;

export interface PictureView {
  /** Path beside the page, with `/`. */
  file: string;
  /** The same as an address. */
  url: string;
  alt: string;
  mimeType: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  /** Hexadecimal. */
  sha256: string;
  /** On the sheet, in CSS pixels: 96 an inch. */
  width: number;
  height: number;
}

const PIXELS_IN_MM = 96 / 25.4;
/** Share of the text's height that a picture may take: its caption and some text want room beside it. */
const HIGHEST = 0.75;

/** @returns uid of a part → its picture; one without a usable file is not there and is printed as its description */
export function pictureViews({ all }: Policy, sources: PictureSources, profile: Profile): Map<string, PictureView> {
  const views = new Map<string, PictureView>();
  for (const { uid, picture } of all) {
    const source = picture?.file === undefined ? undefined : sources.get(picture.file);
    if (!picture?.file || !source) continue;
    views.set(uid, {
      file: picture.file,
      url: picture.file.split('/').map(encodeURIComponent).join('/'),
      alt: picture.alt.text,
      mimeType: `image/${source.type}`,
      bytes: source.bytes,
      sha256: sha256(source.bytes),
      ...printedSize(source, profile),
    });
  }
  return views;
}

/** What stands in the place of a picture that cannot be printed. */
export function absentPicture(alt: string): string {
  return alt ? `[Здесь должна быть картинка: ${alt}]` : '[Здесь должна быть картинка]';
}

/** At 96 dots an inch, and smaller where it would not fit the text. */
function printedSize({ width, height }: PictureFacts, { page }: Profile): { width: number; height: number } {
  const widest = (page.width - page.left - page.right) * PIXELS_IN_MM;
  const highest = (page.height - page.top - page.bottom) * PIXELS_IN_MM * HIGHEST;
  const scale = Math.min(1, widest / width, highest / height);
  // A line of one pixel stays a line.
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
