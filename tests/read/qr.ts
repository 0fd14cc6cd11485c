/** Read the QR requisite back with a reader that shares nothing with its writer. */
import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

// jsqr is one CommonJS file whose types speak of a module: the function is the module, or its `default`.
type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const decode = ('default' in jsQR ? jsQR.default : jsQR) as unknown as Decode;

/** What a picture says; dark pixels are true. */
export function readQr(pixels: readonly (readonly boolean[])[], scale = 1): string | undefined {
  const size = pixels.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (pixels[Math.floor(y / scale)]![Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return decode(data, size, size)?.data;
}

/** The code drawn by an SVG path of rectangles. */
export function readQrSvg(html: string): string | undefined {
  const [, side, path] = /<svg viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]+)"/.exec(html) ?? [];
  if (!side || !path) return undefined;
  const rows = Array.from({ length: Number(side) }, () => new Array<boolean>(Number(side)).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
  return readQr(rows, 4);
}

/** The code in a PNG of one bit a pixel. */
export function readQrPng(bytes: Uint8Array): string | undefined {
  const png = Buffer.from(bytes);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  expectHeader(png);
  const at = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = width / 8 + 1;
  return readQr(
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => (lines[y * stride + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0),
    ),
  );
}

/** Bit depth 1, greyscale, not interlaced: what the reader above understands. */
function expectHeader(png: Buffer): void {
  if (png.subarray(24, 29).toString('hex') !== '0100000000') throw new Error('another kind of PNG');
}
