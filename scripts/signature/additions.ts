/** What was added to a PDF after it was signed: another signature is usual, another text is not. */
import { createHash } from 'node:crypto';
import { type PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { type Lookup, lookup, openPdf, reading } from './pdf-fields.ts';

export interface Additions {
  /** Bytes after the signed part. */
  size: number;
  /** What a later signature brings along, Russian clauses: another signature, proofs that it was good. */
  usual: string[];
  /** Everything else, Russian clauses: the file says something that was not signed. */
  changes: string[];
}

/** Keys that lead back up; a length follows from the data. */
const UPWARD = new Set(['Parent', 'P', 'Pg', 'Length']);

/** Entries of the catalog by what people would call them. */
const CATALOG: Readonly<Record<string, string>> = {
  Names: 'вложенные файлы или сценарии',
  AF: 'вложенные файлы',
  OpenAction: 'действие при открытии',
  AA: 'действия',
  OCProperties: 'слои',
  Outlines: 'оглавление',
  Metadata: 'метаданные',
  StructTreeRoot: 'разметка для чтения вслух',
};
/** Proofs that a signature was good (PAdES), and what names them. */
const PROOFS = new Set(['DSS', 'Extensions']);
/** The pages are looked at one by one, and the form field by field. */
const APART = new Set(['Pages', 'AcroForm', 'Type', 'Version']);

/**
 * Compare the file with its signed part.
 * @param end where the signed part ends
 * @throws Unreadable when one of them is no PDF
 */
export function additionsAfter(bytes: Uint8Array, end: number): Promise<Additions> {
  return reading(() => compare(bytes, end));
}

async function compare(bytes: Uint8Array, end: number): Promise<Additions> {
  const size = bytes.length - end;
  // Programs end a file with a line end, or two.
  if (/^\s*$/.test(Buffer.from(bytes.subarray(end, end + 1000)).toString('latin1')) && size < 1000)
    return { size: 0, usual: [], changes: [] };
  const [before, after] = [await openPdf(bytes.subarray(0, end)), await openPdf(bytes)];
  const changes = [...pageChanges(before, after), ...catalogChanges(before, after), ...formChanges(before, after)];
  const usual: string[] = [];
  const [old, signed] = [fieldsOf(before), fieldsOf(after)];
  for (const [name, field] of signed)
    if (field.signed && !old.get(name)?.signed) usual.push(`ещё одна подпись, поле «${name}»`);
  if (printOf(before, 'DSS') !== printOf(after, 'DSS')) usual.push('сведения для проверки подписи');
  return { size, usual, changes };
}

function pageChanges(before: PDF, after: PDF): string[] {
  const [old, now] = [before.getPages(), after.getPages()];
  const changes: string[] = [];
  if (old.length !== now.length) changes.push(`страниц было ${old.length}, стало ${now.length}`);
  for (let i = 0; i < Math.min(old.length, now.length); i++) {
    const [was, is] = [pagePrint(before, old[i]!.dict), pagePrint(after, now[i]!.dict)];
    if (was.shown !== is.shown) changes.push(`изменена страница ${i + 1}`);
    const added = [...is.marks].filter((mark) => !was.marks.has(mark)).length;
    const gone = [...was.marks].filter((mark) => !is.marks.has(mark)).length;
    if (added > 0) changes.push(`на странице ${i + 1} добавлены или изменены пометки (${added})`);
    else if (gone > 0) changes.push(`со страницы ${i + 1} убраны пометки (${gone})`);
  }
  return changes;
}

/** What a page shows, and its annotations but signatures. */
function pagePrint(pdf: PDF, page: PdfDict): { shown: string; marks: Set<string> } {
  const look = lookup(pdf);
  const shown = [...page.keys()]
    .map(({ value }) => value)
    .filter((key) => !['Annots', 'Parent'].includes(key))
    .sort()
    .map((key) => `${key}=${fingerprint(page.get(key), look)}`)
    .join('\n');
  const annotations = look(page.get('Annots'));
  const marks = (annotations instanceof PdfArray ? annotations.toArray() : [])
    .map(look)
    .filter((one) => !(one instanceof PdfDict && nameOf(look(one.get('FT'))) === 'Sig'))
    .map((one) => fingerprint(one, look));
  return { shown, marks: new Set(marks) };
}

function catalogChanges(before: PDF, after: PDF): string[] {
  const keys = new Set([before, after].flatMap((pdf) => [...pdf.getCatalog().keys()].map(({ value }) => value)));
  return [...keys]
    .filter((key) => !APART.has(key) && !PROOFS.has(key) && printOf(before, key) !== printOf(after, key))
    .sort()
    .map((key) => `изменено: ${CATALOG[key] ?? `служебная запись ${key}`}`);
}

const printOf = (pdf: PDF, key: string): string => fingerprint(pdf.getCatalog().get(key), lookup(pdf));

interface Field {
  signed: boolean;
  print: string;
}

/** Fields of the form by their full names. */
function fieldsOf(pdf: PDF): Map<string, Field> {
  const look = lookup(pdf);
  const form = look(pdf.getCatalog().get('AcroForm'));
  const fields = new Map<string, Field>();
  const visit = (object: PdfObject | undefined, above: string, depth: number): void => {
    const field = look(object);
    if (!(field instanceof PdfDict) || depth > 32 || fields.size > 10_000) return;
    const own = look(field.get('T'));
    const name = own && 'asString' in own ? [above, own.asString()].filter(Boolean).join('.') : above;
    if (own) fields.set(name, { signed: isSigned(field, look), print: fingerprint(field, look) });
    const kids = look(field.get('Kids'));
    if (kids instanceof PdfArray) for (const kid of kids.toArray()) visit(kid, name, depth + 1);
  };
  const top = form instanceof PdfDict ? look(form.get('Fields')) : undefined;
  if (top instanceof PdfArray) for (const field of top.toArray()) visit(field, '', 0);
  return fields;
}

const isSigned = (field: PdfDict, look: Lookup): boolean =>
  nameOf(look(field.get('FT'))) === 'Sig' && look(field.get('V')) instanceof PdfDict;

/** A field that was there stays as it was, but an empty one for a signature may be signed. */
function formChanges(before: PDF, after: PDF): string[] {
  const now = fieldsOf(after);
  const changes = [...fieldsOf(before)].flatMap(([name, old]) => {
    const field = now.get(name);
    if (!field) return [`убрано поле «${name}»`];
    if (field.print === old.print || (field.signed && !old.signed)) return [];
    return [`изменено поле «${name}»`];
  });
  const old = fieldsOf(before);
  for (const [name, field] of now) if (!field.signed && !old.has(name)) changes.push(`добавлено поле «${name}»`);
  return changes;
}

const nameOf = (object: PdfObject | undefined): string | undefined =>
  object instanceof PdfName ? object.value : undefined;

/** The same for the same content. Other pages, signatures and ways back up are not followed: each is looked at by itself. */
function fingerprint(top: PdfObject | undefined, look: Lookup): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  // A queue and no recursion: an outline is a chain as long as the document.
  const queue: PdfRef[] = [];
  const write = (one: PdfObject | undefined): void => {
    if (one instanceof PdfRef) {
      const name = `${one.objectNumber} ${one.generation} R`;
      hash.update(name);
      if (!seen.has(name)) queue.push(one);
      seen.add(name);
    } else if (one instanceof PdfDict) {
      hash.update(one instanceof PdfStream ? 'stream{' : '{');
      for (const key of [...one.keys()].map(({ value }) => value).sort()) {
        if (UPWARD.has(key)) continue;
        hash.update(`/${key} `);
        write(one.get(key));
      }
      hash.update('}');
      if (one instanceof PdfStream) hash.update(one.data);
    } else if (one instanceof PdfArray) {
      hash.update('[');
      for (const item of one.toArray()) write(item);
      hash.update(']');
    } else hash.update(one ? `${one.type}:${written(one)} ` : 'null ');
  };
  write(top instanceof PdfRef ? look(top) : top);
  for (let ref = queue.shift(); ref; ref = queue.shift()) {
    const object = look(ref);
    if (object instanceof PdfDict && isApart(object, look)) continue;
    hash.update(`\n${ref.objectNumber} `);
    write(object);
  }
  return hash.digest('hex');
}

const isApart = (object: PdfDict, look: Lookup): boolean =>
  ['Page', 'Pages', 'Catalog'].includes(nameOf(look(object.get('Type'))) ?? '') ||
  nameOf(look(object.get('FT'))) === 'Sig';

function written(object: PdfObject): string {
  if ('bytes' in object) return Buffer.from(object.bytes).toString('hex');
  return 'value' in object ? String(object.value) : '';
}
