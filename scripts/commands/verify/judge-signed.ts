/** Which signature of a signed file may be shown by a mark: one that was checked and holds, and none of them is bad. */
import type { MarkFacts } from '../../render/index.ts';
import { type CertificateFacts, nameOf, Unreadable } from '../../signature/index.ts';
import type { Judged } from './signature-text.ts';
import { shownDay } from './signature-text.ts';
import { type Judging, judgeDetached, judgePdf } from './signatures.ts';

/** `field`: of the signature inside the PDF. `why`: a Russian clause. */
export type Marked = { facts: MarkFacts; field?: string } | { why: string };

/**
 * Judge a signed PDF and the detached signatures beside it.
 * @param detached by the ending of the name
 * @param judging with what; this machine's means if not given
 */
export async function judgeSigned(
  pdf: Uint8Array,
  detached: ReadonlyMap<string, Uint8Array>,
  judging: Judging = { now: new Date() },
): Promise<Marked> {
  const found: { judged: Judged; field?: string }[] = [];
  try {
    for (const { field, fault, judged, additions } of await judgePdf(pdf, judging)) {
      if (fault) return { why: `подпись в поле «${field.name}» не подтверждена: ${fault}` };
      if (additions && additions.changes.length > 0)
        return { why: `после подписания в файл дописано неподписанное: ${additions.changes.join('; ')}` };
      found.push(...judged.map((one) => ({ judged: one, field: field.name })));
    }
    for (const file of detached.values())
      found.push(...(await judgeDetached(file, pdf, judging)).map((judged) => ({ judged })));
  } catch (error) {
    if (error instanceof Unreadable) return { why: `подпись не читается: ${error.message}` };
    throw error;
  }
  const verdicts = found.map(({ judged }) => judged.signature.verdict);
  const invalid = verdicts.find((verdict) => verdict.is === 'invalid');
  if (invalid) return { why: `подпись недействительна: ${invalid.reason}` };
  const valid = found.find(({ judged }) => judged.signature.verdict.is === 'valid');
  const certificate = valid?.judged.signature.certificate;
  if (certificate) return { facts: factsOf(certificate), ...(valid?.field !== undefined && { field: valid.field }) };
  const unchecked = verdicts.find((verdict) => verdict.is === 'unchecked');
  return { why: unchecked ? `подпись не проверена: ${unchecked.reason}` : 'подписи нет ни в файле, ни рядом с ним' };
}

function factsOf({ serialNumber, subject, from, to }: CertificateFacts): MarkFacts {
  return { certificate: serialNumber, owner: nameOf(subject), from: shownDay(from), to: shownDay(to) };
}
