/** A signed PDF → a copy that shows the mark where the signature's field is. The copy is signed by nobody. */
import { PDF, PdfArray, PdfDict, type PdfObject, type PdfRef } from '@libpdf/core';
import { array, compressed, type Document, dict, isSame, name, number, openDocument, text } from './document.ts';
import { saveIdentified } from './identity.ts';
import { Structure } from './structure.ts';

/**
 * Make the copy.
 * @param signed the signed PDF; it is only read
 * @param mark the printed mark, a PDF of one page, untagged
 * @param field name of the signature's field
 * @param spoken what the mark says
 * @returns nothing when the PDF has no such field, or is not tagged as ours is
 */
export async function placeMark(
  signed: Uint8Array,
  mark: Uint8Array,
  field: string,
  spoken: string,
): Promise<Uint8Array | undefined> {
  const document = await openDocument(signed);
  const place = findField(document, field);
  if (!place || !document.dict(document.catalog, 'StructTreeRoot')) return undefined;
  const rectangle = rectangleOf(document, place) ?? (await rectangleBefore(signed, field));
  if (!rectangle) return undefined;
  const structure = new Structure(document);
  const form = structure.ownerOf(place.widget);
  if (!form) return undefined;
  const { left, bottom, right, top } = rectangle;
  const drawn = await document.pdf.embedPage(await PDF.load(mark), 0);
  const mcid = structure.addContent(place.page.ref, form);
  if (mcid === undefined) return undefined;

  // The element that held the field shows the mark now, at the same place among what is read aloud.
  form.type = 'Figure';
  form.dict.set('Alt', text(spoken));
  form.dict.set('Pg', place.page.ref);
  form.kids = [number(mcid)];
  const box = array(...[left, bottom, right, top].map(number));
  form.dict.set('A', dict({ O: name('Layout'), Placement: name('Block'), BBox: box }));
  structure.disown(place.widget);
  removeField(document, place);
  const scale = Math.min((right - left) / drawn.width, (top - bottom) / drawn.height);
  draw(document, place.page.dict, drawn.ref, [
    `/Figure <</MCID ${mcid}>> BDC q`,
    `${fixed(scale)} 0 0 ${fixed(scale)} ${fixed(left)} ${fixed(top - drawn.height * scale)} cm`,
    `/${RESOURCE} Do Q EMC`,
  ]);
  return saveIdentified(document);
}

const RESOURCE = 'SignatureMark';

interface Place {
  page: { ref: PdfRef; dict: PdfDict };
  ref: PdfObject;
  widget: PdfDict;
}

function findField(document: Document, wanted: string): Place | undefined {
  for (const page of document.pages) {
    for (const ref of document.array(page.dict, 'Annots')?.toArray() ?? []) {
      const widget = document.resolve(ref);
      if (!(widget instanceof PdfDict) || widget.getName('FT')?.value !== 'Sig') continue;
      if (widget.getString('T')?.asString() === wanted) return { page, ref, widget };
    }
  }
  return undefined;
}

interface Rectangle {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Nothing when it has no area: programs that sign invisibly make it so. */
function rectangleOf(document: Document, { widget }: Place): Rectangle | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = document.array(widget, 'Rect')?.toArray().map(numberOf) ?? [];
  return right - left > 1 && top - bottom > 1 ? { left, bottom, right, top } : undefined;
}

/** How many states of a file are looked at: one a signature. */
const MAX_STATES = 8;

/** Where the field was while nobody had signed: a file keeps its earlier states. */
async function rectangleBefore(signed: Uint8Array, field: string): Promise<Rectangle | undefined> {
  const bytes = Buffer.from(signed.buffer, signed.byteOffset, signed.byteLength);
  let end = bytes.indexOf(END_OF_STATE);
  for (let state = 0; state < MAX_STATES && end >= 0 && end + END_OF_STATE.length + 2 < bytes.length; state++) {
    const earlier = await openDocument(bytes.subarray(0, end + END_OF_STATE.length)).catch(() => undefined);
    const place = earlier && findField(earlier, field);
    const rectangle = place && rectangleOf(earlier, place);
    if (rectangle) return rectangle;
    end = bytes.indexOf(END_OF_STATE, end + 1);
  }
  return undefined;
}

const END_OF_STATE = '%%EOF';

/** Without its field the signature is gone from the copy: it would not hold over other bytes anyway. */
function removeField(document: Document, { page, ref }: Place): void {
  const without = (list: PdfArray | undefined): PdfObject[] => list?.toArray().filter((one) => !isSame(one, ref)) ?? [];
  const annotations = without(document.array(page.dict, 'Annots'));
  if (annotations.length > 0) page.dict.set('Annots', array(...annotations));
  else page.dict.delete('Annots');
  const form = document.dict(document.catalog, 'AcroForm');
  const fields = without(form && document.array(form, 'Fields'));
  if (form && fields.length > 0) form.set('Fields', array(...fields));
  else document.catalog.delete('AcroForm');
  // What stands for the field's name in the catalog's permissions would lead nowhere.
  document.catalog.delete('Perms');
  document.catalog.delete('DSS');
}

/** After everything that the page draws, in the page's own units whatever was drawn before. */
function draw(document: Document, page: PdfDict, mark: PdfRef, operators: readonly string[]): void {
  const own = document.resolve(page.get('Contents'));
  const contents = own instanceof PdfArray ? own.toArray() : [page.get('Contents')!];
  const stream = (code: string): PdfRef => document.register(compressed({}, Buffer.from(code, 'latin1')));
  page.set('Contents', array(stream('q\n'), ...contents, stream(`\nQ\n${operators.join('\n')}\n`)));
  const resources = document.dict(page, 'Resources') ?? dict({});
  const objects = document.dict(resources, 'XObject') ?? dict({});
  objects.set(RESOURCE, mark);
  resources.set('XObject', objects);
  page.set('Resources', resources);
}

const fixed = (value: number): string => String(Math.round(value * 1e5) / 1e5);
const numberOf = (object: PdfObject): number => (object.type === 'number' ? object.value : 0);
