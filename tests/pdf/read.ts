/** Reads a finished PDF back, apart from the code that wrote it: every object by its references, nothing assumed. */
import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

/** An object of a PDF as a JavaScript value; references are followed one step at a time, by `get`. */
export class Value {
  readonly #pdf: PDF;
  readonly raw: PdfObject | undefined;
  /** Number of the indirect object that this is; `undefined` for a direct one. */
  readonly id: number | undefined;

  constructor(pdf: PDF, object: PdfObject | undefined) {
    this.#pdf = pdf;
    this.id = object instanceof PdfRef ? object.objectNumber : undefined;
    this.raw = object instanceof PdfRef ? (pdf.context.resolve(object) ?? undefined) : object;
  }

  /** Entry of a dictionary or item of an array, along a path. */
  get(...path: (string | number)[]): Value {
    const [key, ...rest] = path;
    if (key === undefined) return this;
    let next: PdfObject | undefined;
    if (this.raw instanceof PdfDict && typeof key === 'string') next = this.raw.get(key);
    if (this.raw instanceof PdfArray && typeof key === 'number') next = this.raw.at(key);
    return new Value(this.#pdf, next).get(...rest);
  }

  get exists(): boolean {
    return this.raw !== undefined && !(this.raw instanceof PdfNull);
  }

  /** Text of a string, name of a name, value of a number. */
  get plain(): string | number | undefined {
    if (this.raw instanceof PdfString) return this.raw.asString();
    return this.raw instanceof PdfName || this.raw instanceof PdfNumber ? this.raw.value : undefined;
  }

  /** Items of an array; a value alone is a list of one. */
  get items(): Value[] {
    if (this.raw instanceof PdfArray) return this.raw.toArray().map((item) => new Value(this.#pdf, item));
    return this.exists ? [this] : [];
  }

  get keys(): string[] {
    return this.raw instanceof PdfDict ? [...this.raw.keys()].map((key) => key.value) : [];
  }

  /** Decoded data of a stream. */
  get data(): Buffer {
    if (!(this.raw instanceof PdfStream)) throw new Error('not a stream');
    return Buffer.from(this.raw.getDecodedData());
  }
}

/** A structure element with its kids, the annotations' references left out. */
export interface Node {
  value: Value;
  type: string;
  children: Node[];
  /** Marked content that it holds itself: number of the page object and id. */
  contents: { page: number; mcid: number }[];
}

export interface Reading {
  trailer: Value;
  catalog: Value;
  pages: Value[];
  /** The structure tree, every element once, in reading order. */
  nodes: Node[];
}

/** Read a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await PDF.load(bytes);
  const trailer = new Value(pdf, pdf.context.info.trailer);
  const catalog = trailer.get('Root');
  const nodes: Node[] = [];
  const visit = (value: Value): Node => {
    const node: Node = { value, type: String(value.get('S').plain), children: [], contents: [] };
    nodes.push(node);
    for (const kid of value.get('K').items) {
      if (kid.get('S').exists) node.children.push(visit(kid));
      else if (typeof kid.plain === 'number') node.contents.push({ page: value.get('Pg').id!, mcid: kid.plain });
      else if (kid.get('MCID').exists)
        node.contents.push({ page: (kid.get('Pg').id ?? value.get('Pg').id)!, mcid: Number(kid.get('MCID').plain) });
    }
    return node;
  };
  for (const top of catalog.get('StructTreeRoot', 'K').items) visit(top);
  return { trailer, catalog, pages: pdf.getPages().map((page) => new Value(pdf, page.ref)), nodes };
}
