/** SignedData of RFC 5652 → who signed what, as far as the bytes say it. Nothing is checked here. */
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, AsnParser } from '@peculiar/asn1-schema';
import { childrenOf, LIMITS, octetsOf, oidOf, rawOf, readBer, timeOf } from './ber.ts';
import { type CertificateFacts, isNumbered, readCertificate } from './certificate.ts';
import type { Algorithm } from './crypto.ts';
import { Unreadable } from './unchecked.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';

/** Attributes of RFC 5652, RFC 5035 and RFC 3161. */
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
} as const;

export interface Cms {
  /** What is signed, when it is inside. */
  content?: Uint8Array;
  contentType: string;
  /** All that came along. */
  certificates: CertificateFacts[];
  signers: Signer[];
}

export interface Signer {
  certificate?: CertificateFacts;
  /** Dotted. */
  hash: string;
  algorithm: Algorithm;
  signature: Uint8Array;
  /** Absent when the signature is over the document itself. */
  attributes?: SignedAttributes;
  /** The token of a time stamp over this signature. */
  timestamp?: Uint8Array;
}

export interface SignedAttributes {
  /** As they are signed. */
  bytes: Uint8Array;
  contentType?: string;
  messageDigest?: Uint8Array;
  /** The signer's own claim. */
  signingTime?: Date;
  /** Hash of the certificate that the signer meant (RFC 5035). */
  certificate?: { hash: string; value: Uint8Array };
}

/**
 * Read a signature.
 * @param bytes BER or DER; bytes after it are not looked at
 * @throws Unreadable
 */
export function readCms(bytes: Uint8Array): Cms {
  const tree = readBer(bytes);
  try {
    const info = AsnParser.parse(bytes, ContentInfo, { berOptions: LIMITS });
    if (info.contentType !== SIGNED_DATA) throw new Unreadable('это контейнер CMS, но не подпись');
    const data = AsnParser.parse(info.content, SignedData, { berOptions: LIMITS });
    // Certificates are hashed and checked as they came, so their own bytes are taken.
    const [, wrapped] = childrenOf(tree);
    const parts = childrenOf(childrenOf(wrapped)[0]);
    const set = parts.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
    const certificates = childrenOf(set)
      // Others of the choice are attribute certificates, tagged.
      .filter(({ idBlock }) => idBlock.tagClass === 1)
      .map((one) => readCertificate(rawOf(one)));
    const { eContentType, eContent } = data.encapContentInfo;
    const content = eContent?.single?.buffer ?? (eContent?.any && octetsOf(readBer(new Uint8Array(eContent.any))));
    // What is signed is the bytes of the attributes as they came, and no second writing of them.
    const infos = childrenOf(parts.at(-1)).map(signedAttributesIn);
    const signers = [...data.signerInfos].map((signer, i) => signerOf(signer, certificates, infos[i]));
    if (signers.length === 0) throw new Unreadable('в файле нет ни одной подписи, только сертификаты');
    return { ...(content && { content: new Uint8Array(content) }), contentType: eContentType, certificates, signers };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('это не подпись в формате CMS, или файл повреждён');
  }
}

/** The element `[0]` after version, signer and hash. */
function signedAttributesIn(info: ReturnType<typeof readBer>): Uint8Array | undefined {
  const found = childrenOf(info)
    .slice(3)
    .find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  return found && rawOf(found);
}

function signerOf(
  info: SignerInfo,
  certificates: readonly CertificateFacts[],
  attributes: Uint8Array | undefined,
): Signer {
  const certificate = certificates.find((one) => isMeant(one, info));
  const timestamp = info.unsignedAttrs?.find(({ attrType }) => attrType === ATTRIBUTE.timestamp)?.attrValues[0];
  return {
    ...(certificate && { certificate }),
    hash: info.digestAlgorithm.algorithm,
    algorithm: info.signatureAlgorithm,
    signature: new Uint8Array(info.signature.buffer),
    ...(info.signedAttrs && attributes && { attributes: attributesOf(info.signedAttrs, attributes) }),
    ...(timestamp && { timestamp: new Uint8Array(timestamp) }),
  };
}

function isMeant(certificate: CertificateFacts, { sid }: SignerInfo): boolean {
  if (sid.issuerAndSerialNumber) {
    const { issuer, serialNumber } = sid.issuerAndSerialNumber;
    return isNumbered(certificate, new Uint8Array(AsnConvert.serialize(issuer)), serialNumber);
  }
  const extension = certificate.extensions.get(SUBJECT_KEY_IDENTIFIER);
  const key = extension && octetsOf(readBer(extension));
  return Boolean(key && sid.subjectKeyIdentifier && Buffer.from(sid.subjectKeyIdentifier.buffer).equals(key));
}

function attributesOf(signedAttrs: NonNullable<SignerInfo['signedAttrs']>, raw: Uint8Array): SignedAttributes {
  const bytes = Uint8Array.from(raw);
  // They are sent with the tag [0] and signed as the SET that they are (RFC 5652, 5.4).
  bytes[0] = 0x31;
  // Exactly one value, or nobody knows which is meant (RFC 5652, 11).
  const value = (type: string) => {
    const values = signedAttrs.filter(({ attrType }) => attrType === type).flatMap(({ attrValues }) => attrValues);
    return values.length === 1 ? readBer(new Uint8Array(values[0]!)) : undefined;
  };
  const contentType = oidOf(value(ATTRIBUTE.contentType));
  const messageDigest = octetsOf(value(ATTRIBUTE.messageDigest));
  const signingTime = timeOf(value(ATTRIBUTE.signingTime));
  const certificate = meantCertificate(value(ATTRIBUTE.signingCertificate));
  return {
    bytes,
    ...(contentType && { contentType }),
    ...(messageDigest && { messageDigest }),
    ...(signingTime && { signingTime }),
    ...(certificate && { certificate }),
  };
}

const SHA256 = '2.16.840.1.101.3.4.2.1';

/** SigningCertificateV2: the first of its certificates is the signer's; a hash that is not named is SHA-256. */
function meantCertificate(attribute: ReturnType<typeof readBer> | undefined): SignedAttributes['certificate'] {
  const [first] = childrenOf(childrenOf(attribute)[0]);
  const fields = childrenOf(first);
  const value = fields.map(octetsOf).find((octets) => octets !== undefined);
  const named = fields[0] && oidOf(childrenOf(fields[0])[0]);
  return value && { hash: named ?? SHA256, value };
}
