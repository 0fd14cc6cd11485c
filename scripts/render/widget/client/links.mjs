// @ts-check
/** Addresses that may become links: only the web, mail and phones, put together from parts that were checked. */
import { line, record } from './values.mjs';

/**
 * @param {unknown} value
 * @param {string} base absolute address that a relative one starts from
 * @returns {string} absolute http or https address; empty for anything else, and for one that carries a password
 */
export function webAddress(value, base) {
  if (typeof value !== 'string' || value === '' || value.length > 2000) return '';
  try {
    const url = new URL(value, base);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && !url.username && !url.password ? url.href : '';
  } catch {
    return '';
  }
}

/** The place of a clause on a page. @param {string} page may be empty @param {string} uid @returns {string} */
export function placeAddress(page, uid) {
  if (!page || !uid) return page;
  const url = new URL(page);
  url.hash = encodeURIComponent(uid);
  return url.href;
}

/** @param {unknown} value @returns {string} `mailto:…`; empty for what is no address or brings headers along */
export function mailAddress(value) {
  if (typeof value !== 'string' || value.length > 254) return '';
  const parts = /^([\p{L}\p{N}._+-]{1,64})@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u.exec(value.trim());
  return parts ? `mailto:${encodeURIComponent(parts[1] ?? '')}@${encodeURIComponent(parts[2] ?? '')}` : '';
}

/**
 * A phone's link is made from its E.164 number (ITU-T: «+», at most 15 digits), and only when the number that people
 * see is the number that is dialled.
 * @param {unknown} value `{ display, e164 }`
 * @returns {string} `tel:+…` or empty
 */
export function phoneAddress(value) {
  const { display, e164 } = record(value);
  if (typeof e164 !== 'string' || !/^\+[1-9]\d{6,14}$/.test(e164)) return '';
  const seen = line(display).replace(/\D/g, '');
  const last = e164.slice(-7);
  // A local number («42-4-41») is the end of the full one; a full one has the end of it, and perhaps an extension.
  const same = seen === '' || (seen.length < 7 ? e164.endsWith(seen) : seen.includes(last));
  return same ? `tel:${e164}` : '';
}
