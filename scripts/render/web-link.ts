/** Where a link out of the act may lead. */
import { printable } from './printable.ts';

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const LONGEST = 2000;

/**
 * A malformed address makes Word call the whole document damaged, and no address of XML Schema may hold it.
 * @returns the address in its normal form; nothing when it is malformed, endless or could run code
 */
export function webLink(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed && SAFE.has(parsed.protocol) && parsed.href.length < LONGEST ? printable(parsed.href) : undefined;
}
