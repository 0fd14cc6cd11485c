/**
 * Figures say where they stand: an element that is a picture has the layout attribute BBox (ISO 32000-1, 14.8.5.4.3),
 * which Chromium does not write. The box is read from what is painted.
 */
import { PdfArray, type PdfDict, PdfNumber, PdfStream } from '@libpdf/core';
import { operationsOf } from './content-stream.ts';
import { array, type Document, dict, name, number } from './document.ts';
import type { Content, Element, Structure } from './structure.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Box = [left: number, bottom: number, right: number, top: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const UNIT: Box = [0, 0, 1, 1];
const PAINTS_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
/** Operators of a path with the number of its coordinates. */
const PATH = new Map([
  ['m', 2],
  ['l', 2],
  ['c', 6],
  ['v', 4],
  ['y', 4],
]);

/** Give every figure its box. */
export function placeFigures(structure: Structure): void {
  const figures = structure.elements.filter((element) => element.type === 'Figure');
  if (figures.length === 0) return;
  const boxes = boxesOf(
    structure.document,
    figures.flatMap((figure) => [...contentsOf(figure)]),
  );
  for (const figure of figures) {
    const box = [...contentsOf(figure)].map((content) => boxes.get(keyOf(content))).reduce(around, undefined);
    if (!box) continue;
    const layout = dict({
      O: name('Layout'),
      Placement: name('Block'),
      BBox: array(...box.map((length) => number(Math.round(length * 100) / 100))),
    });
    figure.dict.set('A', PdfArray.of(...figure.attributes, layout));
  }
}

function* contentsOf(figure: Element): Generator<Content> {
  for (const element of figure.walk()) {
    for (const kid of element.kids) {
      const content = element.content(kid);
      if (content) yield content;
    }
  }
}

const keyOf = ({ page, mcid }: Content): string => `${page?.objectNumber} ${mcid}`;

/** What the wanted pieces of content paint, in the page's own lengths. */
function boxesOf(document: Document, wanted: readonly Content[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const keys = new Set(wanted.map(keyOf));
  for (const page of document.pages) {
    if (!wanted.some((content) => content.page?.objectNumber === page.ref.objectNumber)) continue;
    const stream = document.resolve(page.dict.get('Contents'));
    if (!(stream instanceof PdfStream)) continue;
    const content = Buffer.from(stream.getDecodedData()).toString('latin1');
    for (const { mcid, box } of paintedBoxes(content, (xobject) => frameOf(document, page.dict, xobject))) {
      const key = keyOf({ page: page.ref, mcid });
      if (keys.has(key)) boxes.set(key, around(boxes.get(key), box)!);
    }
  }
  return boxes;
}

/**
 * Every painting inside marked content, with its box.
 * @param stream one byte a character
 * @param frame of an external object, in its own lengths
 */
function* paintedBoxes(stream: string, frame: (xobject: string) => Box): Generator<{ mcid: number; box: Box }> {
  let matrix = SAME;
  const saved: Matrix[] = [];
  const open: (number | undefined)[] = [];
  let path: Box | undefined;
  const addPoints = (coordinates: readonly number[]): void => {
    for (let i = 0; i + 1 < coordinates.length; i += 2)
      path = around(
        path,
        transformed([coordinates[i]!, coordinates[i + 1]!, coordinates[i]!, coordinates[i + 1]!], matrix),
      );
  };
  for (const { operator, start, at } of operationsOf(stream)) {
    const operands = stream.slice(start, at);
    const numbers = (count: number): number[] =>
      (operands.match(/[-+]?(?:\d+\.?\d*|\.\d+)/g) ?? []).slice(-count).map(Number);
    const mcid = open.findLast((one) => one !== undefined);
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? SAME;
    else if (operator === 'cm') matrix = multiplied(numbers(6) as unknown as Matrix, matrix);
    else if (operator === 'BDC' || operator === 'BMC') {
      const id = /\/MCID\s+(\d+)/.exec(operands)?.[1];
      open.push(id === undefined ? undefined : Number(id));
    } else if (operator === 'EMC') open.pop();
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(4);
      path = around(path, transformed([x, y, x + width, y + height], matrix));
    } else if (PATH.has(operator)) addPoints(numbers(PATH.get(operator)!));
    else if (PAINTS_PATH.has(operator)) {
      if (path && mcid !== undefined) yield { mcid, box: path };
      path = undefined;
    } else if (operator === 'n') path = undefined;
    else if (operator === 'Do' && mcid !== undefined) {
      const xobject = /\/(\S+)\s*$/.exec(operands)?.[1] ?? '';
      yield { mcid, box: transformed(frame(xobject), matrix) };
    }
  }
}

/** An image fills the unit square, a form has a box of its own. */
function frameOf(document: Document, page: PdfDict, xobject: string): Box {
  const resources = document.dict(page, 'Resources');
  const objects = resources && document.dict(resources, 'XObject');
  const form = document.resolve(objects?.get(xobject));
  if (!(form instanceof PdfStream) || form.getName('Subtype')?.value !== 'Form') return UNIT;
  const list = (key: string): number[] =>
    document
      .array(form, key)
      ?.toArray()
      .map((item) => (item instanceof PdfNumber ? item.value : 0)) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = list('BBox');
  const matrix = list('Matrix');
  return transformed([left, bottom, right, top], matrix.length === 6 ? (matrix as unknown as Matrix) : SAME);
}

/** First one, then the other. */
function multiplied([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function transformed([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The smallest box around both. */
function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
