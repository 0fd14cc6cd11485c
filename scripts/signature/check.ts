/** Does a signature hold, and for this document? «Nobody here can say» is an answer of its own. */
import { algorithmName } from './algorithms.ts';
import { isSameBytes } from './ber.ts';
import { type CertificateFacts, holdsAt } from './certificate.ts';
import type { Cms, Signer } from './cms.ts';
import { digestOf, isSignedBy } from './crypto.ts';
import type { Gost } from './gost-engine.ts';
import { readTimestamp } from './timestamp.ts';
import { Unchecked, Unreadable } from './unchecked.ts';

/** `reason`: a Russian clause. */
export type Verdict = { is: 'valid' } | { is: 'invalid'; reason: string } | { is: 'unchecked'; reason: string };

export interface CheckedSignature {
  /** The signature as a mathematical fact, its own times included; whether the issuer is trusted is another question. */
  verdict: Verdict;
  /** Whether the document is the one that was signed; unknown when its hash cannot be computed. */
  document: 'same' | 'other' | 'unknown';
  certificate?: CertificateFacts;
  /** «RSA, SHA-256». */
  algorithm: string;
  /** The signer's own claim. */
  signingTime?: Date;
  timestamp?: CheckedTimestamp;
}

export interface CheckedTimestamp {
  time: Date;
  /** Who stamped, when the token says it. */
  certificate?: CertificateFacts;
  verdict: Verdict;
}

export interface CheckOptions {
  gost: Gost;
  /** What «expired» is measured by when the signature names no time. */
  now: Date;
  /** A time that the signed document itself claims (`/M` of a PDF's signature). */
  claimed?: Date;
}

/**
 * Check every signature of a container.
 * @param document pieces of what was signed, one after another
 */
export async function checkCms(
  cms: Cms,
  document: readonly Uint8Array[],
  options: CheckOptions,
): Promise<CheckedSignature[]> {
  const checked: CheckedSignature[] = [];
  for (const signer of cms.signers) checked.push(await checkSigner(cms, signer, document, options));
  return checked;
}

async function checkSigner(
  cms: Cms,
  signer: Signer,
  document: readonly Uint8Array[],
  options: CheckOptions,
): Promise<CheckedSignature> {
  const { certificate, attributes } = signer;
  const signingTime = attributes?.signingTime ?? options.claimed;
  const timestamp = signer.timestamp && (await checkTimestamp(signer.timestamp, [signer.signature], options));
  const same = attributes && (await isDigestOf(attributes.messageDigest, signer.hash, document, options.gost));
  const verdict = await verdictOf(cms, signer, document, same, {
    ...options,
    ...(signingTime && { claimed: signingTime }),
  });
  // Without attributes the signature itself is over the document: when it does not hold, nobody knows what was signed.
  const own = verdict.is === 'valid' ? 'same' : 'unknown';
  return {
    verdict,
    document: attributes ? (same === undefined ? 'unknown' : same ? 'same' : 'other') : own,
    algorithm: algorithmName(signer.algorithm.algorithm, signer.hash),
    ...(certificate && { certificate }),
    ...(signingTime && { signingTime }),
    ...(timestamp && { timestamp }),
  };
}

async function verdictOf(
  cms: Cms,
  { certificate, attributes, hash, algorithm, signature }: Signer,
  document: readonly Uint8Array[],
  same: boolean | undefined,
  { gost, now, claimed }: CheckOptions,
): Promise<Verdict> {
  if (attributes && same === false) return invalid('подписан другой документ, или этот изменён после подписания');
  if (attributes && attributes.contentType !== cms.contentType)
    return invalid('подписанные сведения не подходят к содержимому: не тот тип');
  if (!certificate) return unchecked('в подписи нет сертификата того, кто подписал');
  try {
    const meant = attributes?.certificate;
    if (meant && !isSameBytes(await digestOf(meant.hash, [certificate.bytes], gost), meant.value))
      return invalid('сертификат подменён: подписавший указал другой');
    const signed = attributes ? attributes.bytes : Buffer.concat(document);
    if (!(await isSignedBy(certificate.bytes, algorithm, hash, signed, signature, gost)))
      return invalid(
        attributes
          ? 'подпись не сходится с ключом сертификата'
          : 'подпись не сходится: документ изменён после подписания, или подписан другой',
      );
    if (attributes && same === undefined) return unchecked('хэш документа не вычислен');
  } catch (error) {
    if (error instanceof Unchecked) return unchecked(error.message);
    throw error;
  }
  if (claimed && !holdsAt(certificate, claimed))
    return invalid('сертификат не действовал в то время, которое назвал подписавший');
  if (!claimed && !holdsAt(certificate, now))
    return unchecked('время подписания не указано, а сертификат сегодня не действует');
  return { is: 'valid' };
}

/**
 * Check the token of a time stamp.
 * @param stamped pieces of what it is to be over
 */
export async function checkTimestamp(
  token: Uint8Array,
  stamped: readonly Uint8Array[],
  { gost, now }: CheckOptions,
): Promise<CheckedTimestamp | undefined> {
  let timestamp: ReturnType<typeof readTimestamp>;
  try {
    timestamp = readTimestamp(token);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
  const { time, imprint, cms, content } = timestamp;
  const certificate = cms.signers[0]?.certificate;
  const facts = { time, ...(certificate && { certificate }) };
  const same = await isDigestOf(imprint.value, imprint.hash, stamped, gost);
  if (same === false) return { ...facts, verdict: invalid('штамп поставлен на другие данные') };
  if (same === undefined) return { ...facts, verdict: unchecked('хэш для штампа не вычислен') };
  const [signer] = await checkCms(cms, [content], { gost, now, claimed: time });
  return { ...facts, verdict: signer!.verdict };
}

/** Nothing when the hash cannot be computed here. */
async function isDigestOf(
  value: Uint8Array | undefined,
  hash: string,
  pieces: readonly Uint8Array[],
  gost: Gost,
): Promise<boolean | undefined> {
  if (!value) return false;
  try {
    return isSameBytes(await digestOf(hash, pieces, gost), value);
  } catch (error) {
    if (error instanceof Unchecked) return undefined;
    throw error;
  }
}

const invalid = (reason: string): Verdict => ({ is: 'invalid', reason });
const unchecked = (reason: string): Verdict => ({ is: 'unchecked', reason });
