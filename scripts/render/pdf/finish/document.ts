/** An open PDF and the few words that the steps of finishing speak to it with. */
import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import { zlibSync } from 'fflate';

/** A PDF that is being finished. */
export interface Document {
  pdf: PDF;
  catalog: PdfDict;
  trailer: PdfDict;
  /** Pages in reading order. */
  pages: { ref: PdfRef; dict: PdfDict }[];
  /** A reference → what it refers to; anything else → itself. */
  resolve(object: PdfObject | undefined): PdfObject | undefined;
  /** Entry of a dictionary as a dictionary or an array; `undefined` when it is neither. */
  dict(parent: PdfDict, key: string): PdfDict | undefined;
  array(parent: PdfDict, key: string): PdfArray | undefined;
  /** Make an object indirect. */
  register(object: PdfObject): PdfRef;
}

/** Open a PDF that Chromium made. */
export async function openDocument(bytes: Uint8Array): Promise<Document> {
  const pdf = await PDF.load(bytes);
  const { context } = pdf;
  const resolve = (object: PdfObject | undefined): PdfObject | undefined =>
    object instanceof PdfRef ? (context.resolve(object) ?? undefined) : object;
  const typed = <T>(type: new (...args: never[]) => T, parent: PdfDict, key: string): T | undefined => {
    const value = resolve(parent.get(key));
    return value instanceof type ? value : undefined;
  };
  return {
    pdf,
    catalog: pdf.getCatalog(),
    trailer: context.info.trailer,
    pages: pdf.getPages().map((page) => ({ ref: page.ref, dict: page.dict })),
    resolve,
    dict: (parent, key) => typed(PdfDict, parent, key),
    array: (parent, key) => typed(PdfArray, parent, key),
    register: (object) => context.register(object),
  };
}

export const name = (value: string): PdfName => PdfName.of(value);
export const number = (value: number): PdfNumber => PdfNumber.of(value);
export const text = (value: string): PdfString => PdfString.fromString(value);
export const hex = (value: string): PdfString => PdfString.fromHex(value);
export const yes = PdfBool.TRUE;
export const array = (...items: PdfObject[]): PdfArray => PdfArray.of(...items);
export const dict = (entries: Record<string, PdfObject>): PdfDict => PdfDict.of(entries);

/** A stream as it will stand in the file: compressed by a library that the lockfile pins, so that bytes repeat. */
export function compressed(entries: Record<string, PdfObject>, data: Uint8Array): PdfStream {
  return deflated(entries, zlibSync(data, { level: 6 }));
}

/** The same for data that is compressed already. */
export function deflated(entries: Record<string, PdfObject>, data: Uint8Array): PdfStream {
  return PdfStream.fromDict({ ...entries, Filter: name('FlateDecode') }, data);
}

/** A stream that a simple program can read. */
export function plain(entries: Record<string, PdfObject>, data: Uint8Array): PdfStream {
  return PdfStream.fromDict(entries, data);
}

/** `2024-08-30` or a date with time → `D:20240830000000+00'00'`. */
export function pdfDate(date: Date): PdfString {
  return text(`D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`);
}

/** Whether two references name the same object. */
export function isSame(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  return a instanceof PdfRef && b instanceof PdfRef && a.objectNumber === b.objectNumber;
}
