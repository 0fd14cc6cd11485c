/**
 * The sRGB colour space as an ICC profile (version 2, matrix and curves), computed from the numbers of IEC 61966-2-1:
 * a profile file would bring its own licence.
 */

/** Primaries and white point, adapted to D50. */
const WHITE = [0.9642, 1, 0.8249] as const;
const PRIMARIES = {
  r: [0.43607, 0.22249, 0.01392],
  g: [0.38515, 0.71687, 0.09708],
  b: [0.14307, 0.06061, 0.7141],
} as const;
const CURVE_POINTS = 1024;
const HEADER = 128;

let profile: Buffer | undefined;

/** The profile's bytes, always the same. */
export function srgbProfile(): Uint8Array {
  profile ??= assemble();
  return profile;
}

function assemble(): Buffer {
  const curve = transferCurve();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', Buffer.from('text\0\0\0\0CC0\0', 'latin1')],
    ['wtpt', xyzTag(WHITE)],
    ['rXYZ', xyzTag(PRIMARIES.r)],
    ['gXYZ', xyzTag(PRIMARIES.g)],
    ['bXYZ', xyzTag(PRIMARIES.b)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  let offset = HEADER + table.length;
  for (const [index, [signature, body]] of tags.entries()) {
    if (!places.has(body)) {
      const padding = Buffer.alloc(-body.length & 3);
      places.set(body, offset);
      bodies.push(body, padding);
      offset += body.length + padding.length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(places.get(body)!, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
  }
  return Buffer.concat([header(offset), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // Year, month and day of the profile: fixed, so that bytes repeat.
  for (const [index, value] of [2026, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(WHITE.map(fixed)).copy(bytes, 68);
  return bytes;
}

function transferCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * CURVE_POINTS);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let i = 0; i < CURVE_POINTS; i += 1) {
    const value = i / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 0xffff), 12 + 2 * i);
  }
  return bytes;
}

function xyzTag(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
}

/** The long tail is the place of Unicode and Macintosh names, both empty. */
function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

/** A number with 16 binary places after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}
