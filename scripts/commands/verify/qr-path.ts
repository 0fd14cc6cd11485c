/** The QR requisite as it stands in our PDF: one path of rectangles, one unit a module → what it says. */
import { decodeQR } from 'qr/decode.js';

/** Fewer rectangles are a frame or a table. */
const MIN_RECTANGLES = 60;
/** The largest code has 177 modules, and a quiet zone of 4 around. */
const MAX_SIDE = 185;
const QUIET = 4;
/** Pixels a module: enough for any reader. */
const SCALE = 4;

/** Path operators of pdf.js: move, line, close. */
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** @param path operators with their coordinates, as pdf.js has them; @returns nothing when it is no code */
export function readQrPath(path: ArrayLike<number>): string | undefined {
  const rectangles = rectanglesOf(path);
  if (rectangles.length < MIN_RECTANGLES) return undefined;
  const side = Math.max(...rectangles.map(({ right, bottom }) => Math.max(right, bottom))) + QUIET;
  if (side > MAX_SIDE) return undefined;
  const width = side * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const { left, top, right, bottom } of rectangles)
    for (let y = top * SCALE; y < bottom * SCALE; y++)
      data.fill(0, (y * width + left * SCALE) * 4, (y * width + right * SCALE) * 4);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  try {
    return decodeQR({ width, height: width, data });
  } catch {
    return undefined;
  }
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** All of them, or none when one is no rectangle of whole units. */
function rectanglesOf(path: ArrayLike<number>): Rectangle[] {
  const rectangles: Rectangle[] = [];
  let points: [number, number][] = [];
  for (let i = 0; i < path.length; ) {
    const operator = path[i];
    if (operator === CLOSE) {
      i += 1;
      continue;
    }
    if (operator !== MOVE && operator !== LINE) return [];
    if (operator === MOVE) {
      if (points.length > 0) rectangles.push(around(points));
      points = [];
    }
    points.push([path[i + 1]!, path[i + 2]!]);
    i += 3;
  }
  if (points.length > 0) rectangles.push(around(points));
  const whole = ({ left, top, right, bottom }: Rectangle): boolean =>
    [left, top, right, bottom].every((one) => Number.isInteger(one) && one >= 0 && one <= MAX_SIDE);
  return rectangles.every(whole) ? rectangles : [];
}

function around(points: readonly [number, number][]): Rectangle {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
