/** Hashes and signatures: RSA and ECDSA by Node's own OpenSSL, GOST by the engine that is handed in. */
import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnParser } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { type HashAlgorithm, hashAlgorithm, signatureScheme } from './algorithms.ts';
import type { Gost, GostEngine } from './gost-engine.ts';
import { Unchecked } from './unchecked.ts';

/** Keys that are shorter can be broken (NIST SP 800-131A). */
const MIN_RSA_BITS = 2048;

const MGF1 = '1.2.840.113549.1.1.8';

/** An algorithm as a CMS or a certificate names it. */
export interface Algorithm {
  algorithm: string;
  parameters?: ArrayBuffer | null | undefined;
}

/**
 * The hash of the pieces one after another.
 * @param oid of the hash
 * @throws Unchecked when nobody here computes it
 */
export async function digestOf(oid: string, pieces: readonly Uint8Array[], gost: Gost): Promise<Uint8Array> {
  const { node, gost: name } = known(oid);
  if (name) return engineOf(gost).digest(name, pieces);
  if (!node) throw new Unchecked(`хэш ${hashAlgorithm(oid)?.name} не вычисляется`);
  const hash = createHash(node);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/**
 * Whether a signature holds.
 * @param certificate DER; its key is the one to check with
 * @param algorithm of the signature
 * @param digest object identifier of the hash that was used; of a certificate's own signature the algorithm says it
 * @throws Unchecked when nobody here can say
 */
export async function isSignedBy(
  certificate: Uint8Array,
  algorithm: Algorithm,
  digest: string | undefined,
  data: Uint8Array,
  signature: Uint8Array,
  gost: Gost,
): Promise<boolean> {
  const scheme = signatureScheme(algorithm.algorithm);
  if (!scheme) throw new Unchecked(`неизвестный алгоритм подписи ${algorithm.algorithm}`);
  const pss = scheme.kind === 'rsa-pss' ? pssOf(algorithm) : undefined;
  const oid = pss?.hash ?? scheme.hash ?? digest;
  if (!oid) throw new Unchecked('не сказано, какой хэш подписан');
  if (digest !== undefined && oid !== digest) throw new Unchecked('хэш документа и хэш подписи названы разные');
  const hash = known(oid);
  if (hash.broken) throw new Unchecked(`алгоритм ${hash.name} устарел, такую подпись можно подделать`);
  if (scheme.kind === 'gost') {
    if (!hash.gost) throw new Unchecked(`подпись ${scheme.name} с хэшем ${hash.name} не предусмотрена`);
    return engineOf(gost).verify(hash.gost, certificate, data, signature);
  }
  if (!hash.node) throw new Unchecked(`подпись ${scheme.name} с хэшем ${hash.name} не предусмотрена`);
  const key = keyOf(certificate);
  // A key of another kind has signed nothing by this algorithm.
  if (!isFit(key, scheme.kind)) return false;
  return verify(
    hash.node,
    data,
    pss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength } : key,
    signature,
  );
}

function known(oid: string): HashAlgorithm {
  const hash = hashAlgorithm(oid);
  if (!hash) throw new Unchecked(`неизвестный алгоритм хэширования ${oid}`);
  return hash;
}

function engineOf(gost: Gost): GostEngine {
  if (typeof gost === 'string') throw new Unchecked(gost);
  return gost;
}

function isFit({ asymmetricKeyType: type }: KeyObject, kind: 'rsa' | 'rsa-pss' | 'ecdsa'): boolean {
  return kind === 'ecdsa' ? type === 'ec' : type === 'rsa' || (kind === 'rsa-pss' && type === 'rsa-pss');
}

function keyOf(certificate: Uint8Array): KeyObject {
  let key: KeyObject;
  try {
    key = new X509Certificate(certificate).publicKey;
  } catch {
    throw new Unchecked('ключ сертификата не читается');
  }
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS)
    throw new Unchecked(`ключ RSA короче ${MIN_RSA_BITS} бит (${bits}), такую подпись можно подделать`);
  return key;
}

/** Parameters of RSA-PSS; Node takes one hash for both the message and the mask. */
function pssOf({ parameters }: Algorithm): { hash: string; saltLength: number } {
  let pss: RsaSaPssParams;
  let maskHash: string;
  try {
    // Absent parameters are the defaults, and those are SHA-1.
    pss = parameters ? AsnParser.parse(parameters, RsaSaPssParams) : new RsaSaPssParams();
    maskHash = AsnParser.parse(pss.maskGenAlgorithm.parameters!, AlgorithmIdentifier).algorithm;
  } catch {
    throw new Unchecked('параметры RSA-PSS не читаются');
  }
  const hash = pss.hashAlgorithm.algorithm;
  if (maskHash !== hash || pss.maskGenAlgorithm.algorithm !== MGF1)
    throw new Unchecked('параметры RSA-PSS необычные: маска не та');
  if (pss.saltLength < 0 || pss.saltLength > 512) throw new Unchecked('параметры RSA-PSS необычные: длина соли');
  return { hash, saltLength: pss.saltLength };
}
