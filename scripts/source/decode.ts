/**
 * Bytes of a file → text, or the reason why they are not text.
 * An act comes from Word, mail or a flash drive, so a wrong encoding is an everyday mistake of the author, not an
 * exception: nothing here throws.
 */

import { isTangled } from './tangle.ts';

/** The largest act that is read, bytes. A hundred printed pages of Russian text are about 0.5 MB. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** The longest line that is parsed, UTF-16 units: Markdown's inline parser is not linear on hostile lines. */
export const MAX_LINE = 100_000;

/** Why a file cannot be read as an act. */
export type Unreadable = 'binary' | 'too-large' | 'long-line' | 'tangled';

/** How a file's bytes were read. */
export interface Decoded {
  /** The text without a byte order mark; empty when `unreadable`. */
  text: string;
  /** Other than UTF-8 means that the author should save the file anew. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1251';
  bom: boolean;
  unreadable?: Unreadable;
}

/**
 * Read bytes as text.
 * @param bytes a file's content
 * @returns the text and what had to be assumed about it
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { text: '', encoding: 'utf-8', bom: false, unreadable: 'too-large' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return check({ text: new TextDecoder(label).decode(bytes), encoding: 'utf-16', bom: true });
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return check({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', bom });
  } catch {
    return check({ text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251', bom: false });
  }
}

/**
 * Check a text that is already decoded (standard input, an editor's buffer).
 * @param text any string
 * @returns the same, with the reason when it cannot be an act
 */
export function decodeText(text: string): Decoded {
  if (text.length > MAX_BYTES) return { text: '', encoding: 'utf-8', bom: false, unreadable: 'too-large' };
  const bom = text.startsWith('\uFEFF');
  return check({ text: bom ? text.slice(1) : text, encoding: 'utf-8', bom });
}

function check(decoded: Decoded): Decoded {
  const { text } = decoded;
  // A NUL never stands in text; a file decoded from windows-1251 that is mostly not letters was no text at all.
  const looksBinary =
    text.includes('\0') ||
    (decoded.encoding === 'windows-1251' && text.length > 0 && !isReadable(text.slice(0, 10_000)));
  if (looksBinary) return { ...decoded, text: '', unreadable: 'binary' };
  if (longestLine(text) > MAX_LINE) return { ...decoded, text: '', unreadable: 'long-line' };
  if (isTangled(text)) return { ...decoded, text: '', unreadable: 'tangled' };
  return decoded;
}

function isReadable(sample: string): boolean {
  const readable = sample.match(/[\p{Script=Cyrillic}\w\s.,;:!?()«»"№–—-]/gu)?.length ?? 0;
  const control = sample.match(/[\x01-\x08\x0E-\x1F]/g)?.length ?? 0;
  return readable / sample.length >= 0.7 && control / sample.length < 0.01;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest;
}
