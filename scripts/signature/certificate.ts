/** What a certificate says: whose it is, who gave it out, how long it holds. */

import { AsnConvert, AsnParser } from '@peculiar/asn1-schema';
import { Certificate, type Name } from '@peculiar/asn1-x509';
import { isSameBytes, LIMITS, readBer, stringOf } from './ber.ts';
import type { Algorithm } from './crypto.ts';
import { Unreadable } from './unchecked.ts';

/** A person or an organization as a certificate names it; what it does not say is absent. */
export interface Named {
  commonName?: string;
  surname?: string;
  /** Given name and patronymic, in Russian certificates. */
  givenName?: string;
  post?: string;
  organization?: string;
}

export interface CertificateFacts {
  subject: Named;
  issuer: Named;
  /** Hexadecimal, upper case, as certificates are shown. */
  serialNumber: string;
  from: Date;
  to: Date;
  /** DER. */
  bytes: Uint8Array;
  /** The names as they are written, to find who gave it out. */
  subjectBytes: Uint8Array;
  issuerBytes: Uint8Array;
  /** Its own signature: what is signed, how, and by which bytes. */
  signed: Uint8Array;
  signatureAlgorithm: Algorithm;
  signature: Uint8Array;
  /** Dotted identifiers and DER values of the extensions. */
  extensions: ReadonlyMap<string, Uint8Array>;
}

/** Attribute types of X.520. */
const ATTRIBUTES: Readonly<Record<string, keyof Named>> = {
  '2.5.4.3': 'commonName',
  '2.5.4.4': 'surname',
  '2.5.4.42': 'givenName',
  '2.5.4.12': 'post',
  '2.5.4.10': 'organization',
};

/**
 * Read a certificate.
 * @param bytes DER
 * @throws Unreadable
 */
export function readCertificate(bytes: Uint8Array): CertificateFacts {
  try {
    const certificate = AsnParser.parse(bytes, Certificate, { berOptions: LIMITS });
    const { tbsCertificate: tbs } = certificate;
    if (!certificate.tbsCertificateRaw) throw new Unreadable('сертификат не читается');
    return {
      subject: namedOf(tbs.subject),
      issuer: namedOf(tbs.issuer),
      serialNumber: hexNumber(tbs.serialNumber),
      from: tbs.validity.notBefore.getTime(),
      to: tbs.validity.notAfter.getTime(),
      bytes,
      subjectBytes: new Uint8Array(AsnConvert.serialize(tbs.subject)),
      issuerBytes: new Uint8Array(AsnConvert.serialize(tbs.issuer)),
      signed: new Uint8Array(certificate.tbsCertificateRaw),
      signatureAlgorithm: certificate.signatureAlgorithm,
      signature: new Uint8Array(certificate.signatureValue),
      extensions: new Map(
        (tbs.extensions ?? []).map(({ extnID, extnValue }) => [extnID, new Uint8Array(extnValue.buffer)]),
      ),
    };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('сертификат не читается');
  }
}

/** «Иванов Иван Иванович»: surname and given names where the certificate has them, else its common name. */
export function nameOf({ commonName, surname, givenName, organization }: Named): string {
  if (surname && givenName) return `${surname} ${givenName}`;
  return commonName ?? surname ?? organization ?? 'не указан';
}

/** Whether the certificate holds at a moment. */
export function holdsAt({ from, to }: Pick<CertificateFacts, 'from' | 'to'>, moment: Date): boolean {
  return from <= moment && moment <= to;
}

/** The certificate that a signer names by its issuer and number. */
export function isNumbered(certificate: CertificateFacts, issuer: Uint8Array, serialNumber: ArrayBuffer): boolean {
  return certificate.serialNumber === hexNumber(serialNumber) && isSameBytes(certificate.issuerBytes, issuer);
}

/** `01` of an integer; the byte that only keeps it positive is no part of the number. */
function hexNumber(integer: ArrayBuffer): string {
  const hex = Buffer.from(integer).toString('hex').toUpperCase();
  return hex.replace(/^(?:00)+(?=..)/, '');
}

function namedOf(name: Name): Named {
  const named: Named = {};
  for (const { type, value } of name.flat()) {
    const key = ATTRIBUTES[type];
    const text = key && shown(value.anyValue ? stringOf(readBer(new Uint8Array(value.anyValue))) : value.toString());
    if (key && text && named[key] === undefined) named[key] = text;
  }
  return named;
}

/** A name is somebody's word: control characters of a terminal and marks that turn the line around do not pass. */
function shown(text: string | undefined): string | undefined {
  return text
    ?.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
