/** Pictures for tests: those of the fixture, and files that only look like pictures. */
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { PictureSources } from '../../scripts/render/index.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/acts/${name}`, import.meta.url));

/** 320 × 160, half transparent. */
export const PNG = fixture('scheme.png');
/** 320 × 160. */
export const JPEG = fixture('img/building.jpg');

/** What `tests/fixtures/acts/everything.md` shows. */
export const FIXTURE_PICTURES: PictureSources = new Map([
  ['scheme.png', { type: 'png', width: 320, height: 160, bytes: PNG }],
  ['img/building.jpg', { type: 'jpeg', width: 320, height: 160, bytes: JPEG }],
]);

/** A chunk of a PNG with its checksum. */
export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A black PNG that says it has these sides. @param rows how many it really has */
export function pngOf(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows));
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())];
  return Buffer.concat([PNG.subarray(0, 8), ...chunks]);
}

/** The JPEG with a note that it is to be turned. @param orientation as EXIF counts: 1 is upright */
export function turnedJpeg(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([JPEG.subarray(0, 2), head, body, JPEG.subarray(2)]);
}

/** The JPEG with four components in its frame. */
export function inkJpeg(): Buffer {
  const bytes = Buffer.from(JPEG);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes[frame + 9] = 4;
  return bytes;
}
