/** Domain names: do they exist as names, and which letters in them are the wrong alphabet's? */
import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { LATIN_TO_CYRILLIC } from '../letters.ts';

const CYRILLIC_TO_LATIN: Record<string, string> = Object.fromEntries(
  Object.entries(LATIN_TO_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

const require = createRequire(import.meta.url);
let suffixes: typeof import('tldts') | undefined;

/**
 * Does the name end in a public suffix (https://publicsuffix.org) and have a label before it? The list takes 5 ms to load.
 * @param domain Latin or Cyrillic, without a dot at its end
 */
export function isDomain(domain: string): boolean {
  suffixes ??= require('tldts') as typeof import('tldts');
  const { isIcann, isPrivate, domain: registered, hostname } = suffixes.parse(domain);
  return Boolean((isIcann || (isPrivate && hostname)) && registered) && labelsOf(domain).every(isLabel);
}

/** Punycode, lower case: «школа.рф» → `xn--80aa3am0a.xn--p1ai`; the name itself where it cannot be turned. */
export function asciiDomain(domain: string): string {
  return domainToASCII(domain.toLowerCase()) || domain.toLowerCase();
}

/** Latin and Cyrillic letters in one label: nobody registers such a name. */
export function isMixed(name: string): boolean {
  return labelsOf(name).some((label) => /[a-z]/i.test(label) && /\p{Script=Cyrillic}/u.test(label));
}

/**
 * The name in Latin letters, when each of its Cyrillic ones has a Latin twin that looks the same.
 * @returns nothing when some letter has none
 */
export function inLatin(name: string): string | undefined {
  const latin = name.replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC_TO_LATIN[letter] ?? letter);
  return /\p{Script=Cyrillic}/u.test(latin) ? undefined : latin;
}

/** RFC 1035: 1–63 letters, digits and hyphens, no hyphen at either end. */
const isLabel = (label: string): boolean => /^[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?$/u.test(label);

const labelsOf = (name: string): string[] => name.split(/[.@]/);
