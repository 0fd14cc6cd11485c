/**
 * Algorithms of signatures by their object identifiers: RFC 3370, RFC 4056, RFC 5754, RFC 5758; for GOST R 34.10-2012
 * and GOST R 34.11-2012 the identifiers of TC 26 (RFC 9215, section 2).
 */
import type { GostHash } from './gost-engine.ts';

export interface HashAlgorithm {
  /** As people call it. */
  name: string;
  /** What Node computes. */
  node?: 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
  /** What only a GOST engine computes. */
  gost?: GostHash;
  /** Two documents with one hash can be made: a signature over it proves nothing. */
  broken?: true;
}

const SHA = '2.16.840.1.101.3.4.2.';
const TC26 = '1.2.643.7.1.1.';

const HASHES: Readonly<Record<string, HashAlgorithm>> = {
  '1.2.840.113549.2.5': { name: 'MD5', broken: true },
  '1.3.14.3.2.26': { name: 'SHA-1', node: 'sha1', broken: true },
  [`${SHA}4`]: { name: 'SHA-224', node: 'sha224' },
  [`${SHA}1`]: { name: 'SHA-256', node: 'sha256' },
  [`${SHA}2`]: { name: 'SHA-384', node: 'sha384' },
  [`${SHA}3`]: { name: 'SHA-512', node: 'sha512' },
  '1.2.643.2.2.9': { name: 'ГОСТ Р 34.11-94', broken: true },
  [`${TC26}2.2`]: { name: 'ГОСТ Р 34.11-2012 (256 бит)', gost: 'md_gost12_256' },
  [`${TC26}2.3`]: { name: 'ГОСТ Р 34.11-2012 (512 бит)', gost: 'md_gost12_512' },
};

export interface SignatureScheme {
  /** As people call it. */
  name: string;
  kind: 'rsa' | 'rsa-pss' | 'ecdsa' | 'gost';
  /** Object identifier of the hash that the identifier itself names. */
  hash?: string;
}

const RSA = '1.2.840.113549.1.1.';
const ECDSA = '1.2.840.10045.4.';

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  [`${RSA}1`]: { name: 'RSA', kind: 'rsa' },
  [`${RSA}5`]: { name: 'RSA', kind: 'rsa', hash: '1.3.14.3.2.26' },
  [`${RSA}10`]: { name: 'RSA-PSS', kind: 'rsa-pss' },
  [`${RSA}11`]: { name: 'RSA', kind: 'rsa', hash: `${SHA}1` },
  [`${RSA}12`]: { name: 'RSA', kind: 'rsa', hash: `${SHA}2` },
  [`${RSA}13`]: { name: 'RSA', kind: 'rsa', hash: `${SHA}3` },
  [`${RSA}14`]: { name: 'RSA', kind: 'rsa', hash: `${SHA}4` },
  '1.2.840.10045.2.1': { name: 'ECDSA', kind: 'ecdsa' },
  [`${ECDSA}1`]: { name: 'ECDSA', kind: 'ecdsa', hash: '1.3.14.3.2.26' },
  [`${ECDSA}3.1`]: { name: 'ECDSA', kind: 'ecdsa', hash: `${SHA}4` },
  [`${ECDSA}3.2`]: { name: 'ECDSA', kind: 'ecdsa', hash: `${SHA}1` },
  [`${ECDSA}3.3`]: { name: 'ECDSA', kind: 'ecdsa', hash: `${SHA}2` },
  [`${ECDSA}3.4`]: { name: 'ECDSA', kind: 'ecdsa', hash: `${SHA}3` },
  [`${TC26}1.1`]: { name: 'ГОСТ Р 34.10-2012 (256 бит)', kind: 'gost' },
  [`${TC26}1.2`]: { name: 'ГОСТ Р 34.10-2012 (512 бит)', kind: 'gost' },
  [`${TC26}3.2`]: { name: 'ГОСТ Р 34.10-2012 (256 бит)', kind: 'gost', hash: `${TC26}2.2` },
  [`${TC26}3.3`]: { name: 'ГОСТ Р 34.10-2012 (512 бит)', kind: 'gost', hash: `${TC26}2.3` },
  '1.2.643.2.2.19': { name: 'ГОСТ Р 34.10-2001', kind: 'gost' },
  '1.2.643.2.2.3': { name: 'ГОСТ Р 34.10-2001', kind: 'gost', hash: '1.2.643.2.2.9' },
};

/** @param oid dotted */
export const hashAlgorithm = (oid: string): HashAlgorithm | undefined => HASHES[oid];

/** @param oid dotted */
export const signatureScheme = (oid: string): SignatureScheme | undefined => SCHEMES[oid];

/** «RSA, SHA-256»; an unknown one by its identifier. */
export function algorithmName(signature: string, hash: string): string {
  return `${SCHEMES[signature]?.name ?? `алгоритм ${signature}`}, ${HASHES[hash]?.name ?? `хэш ${hash}`}`;
}
