/** ASN.1 as it comes from strangers: read with limits, so that no file takes the memory or the evening. */
import * as asn1 from 'asn1js';
import { Unreadable } from './unchecked.ts';

/** Lists of revoked certificates inside a signature are large; nothing that people send is larger than this. */
export const LIMITS = { maxDepth: 64, maxNodes: 300_000, maxContentLength: 16 * 1024 * 1024 };

/**
 * Read one element with everything in it; what stands after it is not looked at (a PDF pads with zeros).
 * @throws Unreadable
 */
export function readBer(bytes: Uint8Array): asn1.AsnType {
  if (bytes.length > LIMITS.maxContentLength) throw new Unreadable('файл подписи больше 16 МБ');
  let read: ReturnType<typeof asn1.fromBER>;
  try {
    read = asn1.fromBER(bytes, LIMITS);
  } catch {
    throw new Unreadable('это не подпись в формате CMS, или файл повреждён');
  }
  if (read.offset < 0 || read.result.error) throw new Unreadable('это не подпись в формате CMS, или файл повреждён');
  return read.result;
}

/** What a constructed element holds. */
export function childrenOf(element: asn1.AsnType | undefined): asn1.AsnType[] {
  const value: unknown = element && (element.valueBlock as { value?: unknown }).value;
  return Array.isArray(value) ? (value as asn1.AsnType[]) : [];
}

/** The bytes that an element was read from. */
export const rawOf = (element: asn1.AsnType): Uint8Array => element.valueBeforeDecodeView;

/** Bytes of an octet string, also of one that is written in pieces. */
export function octetsOf(element: asn1.AsnType | undefined): Uint8Array | undefined {
  return element instanceof asn1.OctetString ? new Uint8Array(element.getValue()) : undefined;
}

/** Dotted object identifier. */
export function oidOf(element: asn1.AsnType | undefined): string | undefined {
  return element instanceof asn1.ObjectIdentifier ? element.getValue() : undefined;
}

/** A moment. */
export function timeOf(element: asn1.AsnType | undefined): Date | undefined {
  if (!(element instanceof asn1.UTCTime || element instanceof asn1.GeneralizedTime)) return undefined;
  const date = element.toDate();
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Text of any of the string types. */
export function stringOf(element: asn1.AsnType | undefined): string | undefined {
  const value: unknown = element && (element.valueBlock as { value?: unknown }).value;
  return typeof value === 'string' ? value : undefined;
}

export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
