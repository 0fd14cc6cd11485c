/**
 * Bytes of a file → the picture that they are, or the reason why it cannot be printed. Only headers are read and nothing
 * is decoded, so a picture that would fill the memory when unpacked is refused by what it says of itself.
 */
import { crc32 } from 'node:zlib';

/** The largest picture file, bytes. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** A sheet of A4 scanned at 600 dots an inch has 35 million pixels. */
export const MAX_PICTURE_PIXELS = 40_000_000;
export const MAX_PICTURE_SIDE = 20_000;

export type PictureType = 'png' | 'jpeg';

/** A picture that can be printed. Width and height in pixels. */
export interface PictureFacts {
  type: PictureType;
  width: number;
  height: number;
}

/**
 * Why bytes cannot be printed. `foreign`: another kind of file, named when it is known. `damaged`: cut off or changed on
 * its way. `turned`: stands upright only by a note (EXIF) that Word does not read. `inks`: colours of a printing press.
 */
export type PictureFault =
  | { fault: 'heavy'; bytes: number }
  | { fault: 'large'; width: number; height: number }
  | { fault: 'foreign'; format?: string }
  | { fault: 'damaged' }
  | { fault: 'turned' }
  | { fault: 'inks' };

const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';

/** Beginnings of files that people take for pictures. */
const FOREIGN: readonly [RegExp, string][] = [
  [/^GIF8/, 'GIF'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP'],
  [/^BM/, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1)/, 'HEIC'],
  [/^[\s\S]{4}ftypavif/, 'AVIF'],
  [/^%PDF/, 'PDF'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE svg|!--|svg)/i, 'SVG'],
  [/^PK\x03\x04/, 'DOCX или другой архив'],
];

/**
 * Look at a picture.
 * @param bytes the whole file; of a file over {@link MAX_PICTURE_BYTES} a beginning that is longer than it
 */
export async function readPicture(bytes: Uint8Array): Promise<PictureFacts | PictureFault> {
  if (bytes.length > MAX_PICTURE_BYTES) return { fault: 'heavy', bytes: bytes.length };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 200);
  const type = head.startsWith(PNG) ? 'png' : head.startsWith(JPEG) ? 'jpeg' : undefined;
  if (!type) {
    const format = FOREIGN.find(([beginning]) => beginning.test(head))?.[1];
    return { fault: 'foreign', ...(format && { format }) };
  }
  const size = await sizeOf(bytes);
  if (!size || size.width < 1 || size.height < 1) return { fault: 'damaged' };
  const { width, height, orientation = 1 } = size;
  if (width * height > MAX_PICTURE_PIXELS || Math.max(width, height) > MAX_PICTURE_SIDE)
    return { fault: 'large', width, height };
  if (type === 'png') return isWholePng(buffer) ? { type, width, height } : { fault: 'damaged' };
  const inks = inksOfJpeg(buffer);
  if (inks === undefined) return { fault: 'damaged' };
  if (inks > 3) return { fault: 'inks' };
  return orientation === 1 ? { type, width, height } : { fault: 'turned' };
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number; orientation?: number } | undefined> {
  // Loaded here and not above: most acts have no pictures.
  const { imageSize } = await import('image-size');
  try {
    return imageSize(bytes);
  } catch {
    // The library throws on what it cannot read.
    return undefined;
  }
}

/** Chunks with their checksums, a picture in them, an end (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function isWholePng(bytes: Buffer): boolean {
  let at = PNG.length;
  let hasPixels = false;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels;
    at = end;
  }
  return false;
}

/** Number of colour components, when the picture is whole: 1 is grey, 3 are colours, 4 are printing inks (CMYK). */
function inksOfJpeg(bytes: Buffer): number | undefined {
  let inks: number | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) inks = bytes[at + 9];
    // After the start of scan come the pixels, and at last the end of the picture.
    if (marker === 0xda) return bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') > at ? inks : undefined;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
