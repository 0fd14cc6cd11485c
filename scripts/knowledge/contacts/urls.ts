/** Addresses of sites in prose, with a scheme and without. */
import { spelt } from '../letters.ts';
import { asciiDomain, inLatin, isDomain, isMixed } from './domains.ts';
import { inOrder, outside, type Span } from './spans.ts';

export interface Url {
  kind: 'url';
  /** Indexes in the text that was searched, UTF-16 units. */
  from: number;
  to: number;
  text: string;
  defect?: UrlDefect;
  /** What was most likely meant. */
  meant?: string;
}

/** `scheme`: «http:/», «htpp://». `blank`: «http:// school.ru». `alphabet`: Cyrillic twins. `domain`: no such suffix. */
export type UrlDefect = 'scheme' | 'blank' | 'alphabet' | 'domain';

const WITH_SCHEME = spelt(
  /(?<![\p{L}\d])(https?|htt?p?s?|htpps?)([:;]?[\\/]{1,3}|:(?=www\.))([ \u00A0]?)([^\s<>«»"'\u00A0\uFFFC]{1,2000})/giu,
);
/** A name alone, by its suffix: Latin, or a Cyrillic one that is no Russian word. */
const BARE = spelt(
  /(?<![\p{L}\d@./\\-])(?:(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z]{2,24}|(?:[а-яё\d][а-яё\d-]{0,62}\.)+(?:рф|рус|дети))(?![\p{L}\d@-])(?:\/[^\s<>«»"'\u00A0\uFFFC]{0,2000})?/giu,
);
/** Suffixes that name a country and, more often, a file. */
const FILES = /\.(?:md|py|pl|rs|sh|so|ps|zip|mov)$/i;
/** Cheap: a Russian text has no Latin name in it. */
const ANCHOR = /[a-z\d]\.[a-z]{2}|\.(?:рф|рус|дети)/i;
const HOST = /^[^/?#:]+/;

/** Find the addresses of a text, in order of place. @param taken spans of e-mail addresses, which hold names of sites too */
export function findUrls(text: string, taken: readonly Span[]): Url[] {
  const whole = /htt?p/i.test(text) ? [...text.matchAll(WITH_SCHEME)].flatMap(withScheme) : [];
  const russian = text.includes('.ру') ? [...text.matchAll(RUSSIAN_SUFFIX)].map(withRussianSuffix) : [];
  const named = ANCHOR.test(text) ? outside([...text.matchAll(BARE)].flatMap(bare), russian) : [];
  const free = outside(inOrder([...whole, ...russian]), taken);
  return [...free, ...outside(named, inOrder([...taken, ...free]))].sort((a, b) => a.from - b.from);
}

function bare(match: RegExpMatchArray): Url[] {
  const url = withoutPunctuation(match[0]);
  const host = HOST.exec(url)![0];
  // «ASP.NET» and «Закон.РФ» are no sites; those are typed in small letters.
  const suffix = host.slice(host.lastIndexOf('.') + 1);
  const small = suffix === suffix.toLowerCase() || /^www\./i.test(host);
  if (!small || FILES.test(host) || !isDomain(host)) return [];
  return [{ kind: 'url', from: match.index!, to: match.index! + url.length, text: url }];
}

/** «www.school.ру»: the suffix typed in the other alphabet. */
const RUSSIAN_SUFFIX = spelt(
  /(?<![\p{L}\d@./\\-])(?:https?:\/\/)?(?:[a-z\d][a-z\d-]{0,62}\.){1,5}ру(?![\p{L}\d@-]|\.\p{L})/giu,
);

function withRussianSuffix({ 0: text, index: from }: RegExpExecArray): Url {
  return { kind: 'url', from, to: from + text.length, text, defect: 'domain', meant: text.replace(/ру$/i, 'ru') };
}

function withScheme(match: RegExpMatchArray): Url[] {
  const [, scheme = '', separator = '', blank = '', typed = ''] = match;
  const rest = withoutPunctuation(typed);
  const host = HOST.exec(rest)?.[0] ?? '';
  const tail = /^(.+?\.(?:ru|com|net|org|рф|su))\.\p{Script=Cyrillic}+$/u.exec(host)?.[1];
  const address = tail ?? rest;
  const from = match.index!;
  const text = `${scheme}${separator}${blank}${address}`;
  const url: Url = { kind: 'url', from, to: from + text.length, text };
  const name = tail ?? host;
  if (/^(?:\d{1,3}\.){3}\d{1,3}$|^localhost$/.test(name)) return [url];
  const secure = /s$/i.test(scheme) ? 'https' : 'http';
  const right = `${secure}://${address}`;
  const broken = !/^https?$/i.test(scheme) || separator !== '://';
  if (isMixed(name)) {
    const latin = inLatin(name);
    const meant = latin && isDomain(latin) ? right.replace(name, latin) : undefined;
    return [{ ...url, defect: 'alphabet', ...(meant && { meant }) }];
  }
  if (!isDomain(name)) return broken || blank ? [] : [{ ...url, defect: 'domain' }];
  if (broken) return [{ ...url, defect: 'scheme', meant: right }];
  if (blank) return [{ ...url, defect: 'blank', meant: right }];
  return [url];
}

/** The sentence's own signs at the end, and a bracket that was opened before the address. */
function withoutPunctuation(typed: string): string {
  let end = typed.length;
  let unopened = typed.split(')').length - typed.split('(').length;
  for (; end > 0; end--) {
    const last = typed[end - 1]!;
    if (last === ')' && unopened > 0) unopened--;
    else if (!/[.,;:!?…\]}*]/.test(last)) break;
  }
  return typed.slice(0, end);
}

/** One spelling for comparing: without scheme and «www.», host in punycode, no slash at the end. */
export function normalUrl(text: string): string {
  const rest = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  const host = HOST.exec(rest)?.[0] ?? '';
  return asciiDomain(host.replace(/^www\./i, '')) + rest.slice(host.length);
}
