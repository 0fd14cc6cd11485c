/** Signature fields of a PDF: what each one signs, byte by byte. A PDF is a stranger's word: nothing in it is believed. */
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfString } from '@libpdf/core';
import { Unreadable } from './unchecked.ts';

export interface SignatureField {
  /** Full name of the field: `approval`. */
  name: string;
  /** `adbe.pkcs7.detached`, `ETSI.CAdES.detached`, `ETSI.RFC3161` … */
  format: string;
  /** CMS, perhaps padded. */
  contents: Uint8Array;
  /** The signed pieces of the file. */
  pieces: Uint8Array[];
  /** Where the signed part ends: bytes after it were added later. */
  end: number;
  /** What is wrong with the places that it signs, a Russian clause: then it proves nothing. */
  fault?: string;
  /** `/M`: the signer's own claim. */
  claimed?: Date;
}

const MAX_FIELDS = 10_000;
const MAX_DEPTH = 32;

/**
 * The signed fields in the order of what they sign.
 * @throws Unreadable when it is no PDF, or an encrypted one
 */
export async function signatureFields(bytes: Uint8Array): Promise<SignatureField[]> {
  return reading(async () => fieldsOf(await openPdf(bytes), bytes));
}

function fieldsOf(pdf: PDF, bytes: Uint8Array): SignatureField[] {
  const look = lookup(pdf);
  const form = look(pdf.getCatalog().get('AcroForm'));
  const found: SignatureField[] = [];
  let seen = 0;
  const visit = (object: PdfObject | undefined, above: string, type: string | undefined, depth: number): void => {
    const field = look(object);
    if (!(field instanceof PdfDict) || depth > MAX_DEPTH || ++seen > MAX_FIELDS) return;
    const own = look(field.get('T'));
    const name = own instanceof PdfString ? [above, own.asString()].filter(Boolean).join('.') : above;
    const kind = look(field.get('FT'));
    const inherited = kind instanceof PdfName ? kind.value : type;
    const value = look(field.get('V'));
    if (inherited === 'Sig' && value instanceof PdfDict) found.push(fieldOf(name, value, bytes, look));
    const kids = look(field.get('Kids'));
    if (kids instanceof PdfArray) for (const kid of kids.toArray()) visit(kid, name, inherited, depth + 1);
  };
  const fields = form instanceof PdfDict ? look(form.get('Fields')) : undefined;
  if (fields instanceof PdfArray) for (const field of fields.toArray()) visit(field, '', undefined, 0);
  return found.sort((a, b) => a.end - b.end);
}

/**
 * Read something of a PDF: objects are read when they are asked for, so any of them may turn out to be broken.
 * @throws Unreadable
 */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A mistake of ours is no fault of the file.
    if (error instanceof Unreadable || error instanceof TypeError) throw error;
    throw new Unreadable('это не PDF, или файл повреждён');
  }
}

/** @throws Unreadable */
export async function openPdf(bytes: Uint8Array): Promise<PDF> {
  let pdf: PDF;
  try {
    // Not lenient: at a word that it does not know the library's lenient reader stands still and eats the memory.
    pdf = await PDF.load(bytes, { lenient: false });
  } catch {
    throw new Unreadable('это не PDF, или файл повреждён');
  }
  if (pdf.isEncrypted && !pdf.isAuthenticated) throw new Unreadable('PDF закрыт паролем');
  return pdf;
}

export type Lookup = (object: PdfObject | undefined) => PdfObject | undefined;

/** A reference → what it refers to; anything else → itself. */
export const lookup =
  (pdf: PDF): Lookup =>
  (object) =>
    object instanceof PdfRef ? (pdf.context.resolve(object) ?? undefined) : object;

function fieldOf(name: string, value: PdfDict, bytes: Uint8Array, look: Lookup): SignatureField {
  const format = look(value.get('SubFilter'));
  const contents = look(value.get('Contents'));
  const claimed = pdfTime(look(value.get('M')));
  const range = look(value.get('ByteRange'));
  const numbers = range instanceof PdfArray ? range.toArray().map(look) : [];
  const offsets = numbers.flatMap((one) =>
    one instanceof PdfNumber && Number.isSafeInteger(one.value) ? [one.value] : [],
  );
  const cms = contents instanceof PdfString ? contents.bytes : new Uint8Array();
  const fault = faultOf(offsets, cms, bytes);
  const [start = 0, length = 0, second = 0, rest = 0] = offsets;
  return {
    name,
    format: format instanceof PdfName ? format.value : '',
    contents: cms,
    ...(fault
      ? { pieces: [], end: 0, fault }
      : { pieces: [bytes.subarray(start, start + length), bytes.subarray(second, second + rest)], end: second + rest }),
    ...(claimed && { claimed }),
  };
}

/**
 * A signature must cover everything up to its end but its own bytes, or a forger writes into the gap (ISO 32000-2,
 * 12.8.1; «universal signature forgery»).
 */
function faultOf(offsets: readonly number[], contents: Uint8Array, bytes: Uint8Array): string | undefined {
  const [start, length, second, rest] = offsets as [number, number, number, number];
  if (offsets.length !== 4 || offsets.some((one) => one < 0)) return 'не сказано, какие байты файла подписаны';
  if (second + rest > bytes.length) return 'подписанного больше, чем есть в файле: файл обрезан';
  if (start !== 0 || length === 0 || second <= length || rest === 0) return 'подписан не весь файл';
  const gap = Buffer.from(bytes.subarray(length, second)).toString('latin1');
  if (!gap.startsWith('<') || !gap.endsWith('>') || /[^\s0-9A-Fa-f]/.test(gap.slice(1, -1)))
    return 'подписан не весь файл: пропущено больше, чем сама подпись';
  if (!Buffer.from(gap.slice(1, -1).replace(/\s+/g, ''), 'hex').equals(contents))
    return 'подпись стоит не на том месте, которое пропущено';
  return undefined;
}

/** `D:20240830120000+03'00'`. */
function pdfTime(object: PdfObject | undefined): Date | undefined {
  if (!(object instanceof PdfString)) return undefined;
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(object.asString());
  if (!match) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , zone, zoneMinutes = '00'] =
    match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : 'Z'}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
