/** Signatures of a file: those inside a PDF and detached ones, checked with what this machine has. */
import {
  type Additions,
  additionsAfter,
  type CertificateFacts,
  type CheckedSignature,
  type Cms,
  checkCms,
  checkTimestamp,
  type Gost,
  readCms,
  type SignatureField,
  signatureFields,
  trustOf,
  Unreadable,
  unwrap,
} from '../../signature/index.ts';
import { gostOfMachine } from './openssl.ts';
import type { Report } from './report.ts';
import { type Judged, reportSignature } from './signature-text.ts';

export interface Judging {
  /** Certificates that the user trusts; absent when none were given. */
  roots?: readonly CertificateFacts[];
  /** What «expired» is measured by. */
  now: Date;
  /** For tests; the machine's own if not given. */
  gost?: Gost;
}

/** One field of a signed PDF, checked; `fault` or `judged`. */
export interface JudgedField {
  field: SignatureField;
  /** Why it proves nothing, a Russian clause. */
  fault?: string;
  judged: Judged[];
  additions?: Additions;
  /** A time stamp over the whole document instead of a person's signature. */
  stamp?: CheckedSignature['timestamp'];
}

const DETACHED = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);
const DOCUMENT_TIMESTAMP = 'ETSI.RFC3161';

/**
 * Check the signatures inside a PDF.
 * @throws Unreadable when it is no PDF
 */
export async function judgePdf(bytes: Uint8Array, judging: Judging): Promise<JudgedField[]> {
  const gost = judging.gost ?? (await gostOfMachine());
  const judged: JudgedField[] = [];
  for (const field of await signatureFields(bytes)) judged.push(await judgeField(field, bytes, { ...judging, gost }));
  return judged;
}

async function judgeField(
  field: SignatureField,
  bytes: Uint8Array,
  judging: Judging & { gost: Gost },
): Promise<JudgedField> {
  if (field.fault) return { field, fault: field.fault, judged: [] };
  try {
    if (field.format === DOCUMENT_TIMESTAMP) {
      const stamp = await checkTimestamp(field.contents, field.pieces, judging);
      return stamp ? { field, judged: [], stamp } : { field, fault: 'штамп времени не читается', judged: [] };
    }
    if (!DETACHED.has(field.format))
      return { field, fault: `подпись вида ${field.format || 'без названия'} не поддерживается`, judged: [] };
    const cms = readCms(field.contents);
    const signatures = await checkCms(cms, field.pieces, {
      ...judging,
      ...(field.claimed && { claimed: field.claimed }),
    });
    const worth = signatures.some(({ verdict }) => verdict.is !== 'invalid');
    const additions = worth && field.end < bytes.length ? await additionsAfter(bytes, field.end) : undefined;
    return {
      field,
      judged: await trusted(cms, signatures, judging),
      ...(additions && additions.size > 0 && { additions }),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { field, fault: error.message, judged: [] };
    throw error;
  }
}

/** Whether somebody's signature in a field holds over the whole file. */
export const holds = ({ judged, additions }: JudgedField): boolean =>
  judged.some(({ signature }) => signature.verdict.is === 'valid') && (additions?.changes.length ?? 0) === 0;

/**
 * Check a detached signature.
 * @param file of the signature, as it is on the disk
 * @param document what it is said to sign; nothing: what lies inside of it
 * @throws Unreadable
 */
export async function judgeDetached(
  file: Uint8Array,
  document: Uint8Array | undefined,
  judging: Judging,
): Promise<Judged[]> {
  const gost = judging.gost ?? (await gostOfMachine());
  const cms = readCms(unwrap(file));
  const signed = document ?? cms.content;
  if (!signed) throw new Unreadable('подписанного документа внутри подписи нет');
  return trusted(cms, await checkCms(cms, [signed], { ...judging, gost }), { ...judging, gost });
}

/** Whether a detached signature holds its document inside. @throws Unreadable */
export const holdsDocument = (file: Uint8Array): boolean => readCms(unwrap(file)).content !== undefined;

async function trusted(
  { certificates }: Cms,
  signatures: readonly CheckedSignature[],
  { roots, now, gost }: Judging & { gost: Gost },
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const signature of signatures) {
    const { certificate, signingTime } = signature;
    const trust =
      roots &&
      certificate &&
      (await trustOf(certificate, { roots, others: certificates, at: signingTime ?? now, gost }));
    judged.push({ signature, ...(trust && { trust }) });
  }
  return judged;
}

/** Say what was found about the signatures of a PDF; nothing when it has none. */
export function reportFields(report: Report, fields: readonly JudgedField[]): void {
  fields.forEach(({ field, fault, judged, additions, stamp }, i) => {
    const where = `Подпись ${i + 1}, поле «${field.name}»`;
    if (fault) {
      report.fact(`${where}.`);
      const unsupported = /не поддерживается$/.test(fault);
      if (unsupported) report.unchecked(`подпись не проверена: ${fault}.`);
      else report.differs(`подпись недействительна: ${fault}.`);
    }
    if (stamp) reportDocumentStamp(report, where, stamp);
    for (const one of judged) reportSignature(report, where, one);
    const fits = judged.length > 0 && judged.every(({ signature }) => signature.verdict.is !== 'invalid');
    if (fits && !additions) report.fits('подписан весь файл, после подписания в него ничего не дописано.');
    if (additions) reportAdditions(report, additions);
  });
}

function reportDocumentStamp(report: Report, where: string, stamp: NonNullable<JudgedField['stamp']>): void {
  report.fact(`${where}: штамп времени на весь документ.`);
  if (stamp.verdict.is === 'valid')
    report.fits('штамп времени сходится; доверие к тому, кто его поставил, не проверялось.');
  else if (stamp.verdict.is === 'invalid') report.differs(`штамп времени недействителен: ${stamp.verdict.reason}.`);
  else report.unchecked(`штамп времени не проверен: ${stamp.verdict.reason}.`);
}

function reportAdditions(report: Report, { size, usual, changes }: Additions): void {
  const said = [...changes, ...usual].join('; ');
  if (changes.length > 0) report.differs(`после подписания в файл дописано ${size} байт, и это не подписано: ${said}.`);
  else
    report.fact(
      `После подписания в файл дописано ${size} байт: ${said || 'на страницах и в полях ничего не изменилось'}.`,
    );
}
