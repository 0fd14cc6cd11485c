/** A black and white bitmap → PNG of one bit a pixel (https://www.w3.org/TR/png-3/); same bitmap, same bytes. */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels a module across: Word blurs a picture that it must enlarge. */
const SCALE = 8;

/**
 * @param rows dark modules are true; all rows as long as the first
 * @param scale pixels a module down
 */
export function bitmapPng(rows: readonly (readonly boolean[])[], scale = SCALE): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE((rows[0]?.length ?? 0) * SCALE, 0);
  header.writeUInt32BE(rows.length * scale, 4);
  // Bit depth 1, greyscale; no interlace.
  header[8] = 1;
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => lineOf(row)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Filter 0, then the pixels, white ones set. At eight pixels a module each module is a byte. */
function lineOf(row: readonly boolean[]): Buffer {
  return Buffer.from([0, ...row.map((dark) => (dark ? 0x00 : 0xff))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
