/** From the signer's certificate to a root that somebody trusts: who gave out whom, checked step by step. */
import { X509Certificate } from 'node:crypto';
import { isSameBytes, readBer } from './ber.ts';
import { type CertificateFacts, holdsAt, nameOf } from './certificate.ts';
import { isSignedBy } from './crypto.ts';
import type { Gost } from './gost-engine.ts';
import { Unchecked } from './unchecked.ts';

/** Chains of accredited centres have three links. */
const MAX_LINKS = 8;
const KEY_USAGE = '2.5.29.15';

/** `reason`: a Russian clause. */
export type Trust = { is: 'trusted'; root: CertificateFacts } | { is: 'untrusted' | 'unchecked'; reason: string };

export interface TrustOptions {
  /** Whom the person who asks trusts. */
  roots: readonly CertificateFacts[];
  /** What came along: nobody trusts it by itself. */
  others: readonly CertificateFacts[];
  /** The moment at which every certificate must hold. */
  at: Date;
  gost: Gost;
}

/** Whether a chain leads from a certificate to one of the roots. Revocation is not asked for: that needs a network. */
export async function trustOf(certificate: CertificateFacts, options: TrustOptions): Promise<Trust> {
  const { roots, others, at, gost } = options;
  let link = certificate;
  for (let length = 0; length < MAX_LINKS; length++) {
    if (!holdsAt(link, at)) return untrusted(`сертификат «${nameOf(link.subject)}» не действовал в это время`);
    const root = roots.find((one) => isSameBytes(one.bytes, link.bytes));
    if (root) return { is: 'trusted', root };
    const candidates = [...roots, ...others].filter(
      (one) => isSameBytes(one.subjectBytes, link.issuerBytes) && !isSameBytes(one.bytes, link.bytes),
    );
    let issuer: CertificateFacts | undefined;
    try {
      for (const one of candidates) if (!issuer && isIssuer(one) && (await hasSigned(one, link, gost))) issuer = one;
    } catch (error) {
      if (error instanceof Unchecked) return { is: 'unchecked', reason: error.message };
      throw error;
    }
    if (!issuer)
      return untrusted(
        `сертификата того, кто выдал «${nameOf(link.subject)}» («${nameOf(link.issuer)}»), среди доверенных нет`,
      );
    link = issuer;
  }
  return untrusted('цепочка сертификатов слишком длинная');
}

const hasSigned = (issuer: CertificateFacts, { signatureAlgorithm, signed, signature }: CertificateFacts, gost: Gost) =>
  isSignedBy(issuer.bytes, signatureAlgorithm, undefined, signed, signature, gost);

/** May give out certificates: an authority by its basic constraints and, where it says it, by its key usage. */
function isIssuer({ bytes, extensions }: CertificateFacts): boolean {
  const usage = extensions.get(KEY_USAGE);
  return new X509Certificate(bytes).ca && (!usage || signsCertificates(usage));
}

/** Bit 5 of the key usage, `keyCertSign`. */
function signsCertificates(usage: Uint8Array): boolean {
  const bits = readBer(usage);
  const view: unknown = (bits.valueBlock as { valueHexView?: unknown }).valueHexView;
  return view instanceof Uint8Array && ((view[0] ?? 0) & 0x04) !== 0;
}

const untrusted = (reason: string): Trust => ({ is: 'untrusted', reason });
