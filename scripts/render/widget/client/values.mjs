// @ts-check
/** Reading what came from elsewhere: nothing is believed to be there, to be of its type or to be short. */

/** @typedef {Record<string, unknown>} Data */

/** Control characters, and marks that turn the direction of writing: with them one address looks like another. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** @param {unknown} value @returns {Data} empty for what is no object */
export function record(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? /** @type {Data} */ (value) : {};
}

/** @param {unknown} value @param {number} [most] entries that are read @returns {unknown[]} */
export function list(value, most = 200) {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/**
 * Text of several lines.
 * @param {unknown} value
 * @param {number} [most] UTF-16 units that are shown
 * @returns {string} empty for what is neither text nor number
 */
export function text(value, most = 50_000) {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const clean = value.slice(0, most + 1).replace(UNSEEN, '');
  return value.length > most ? `${clean.slice(0, most)}…` : clean;
}

/** Text of one line. @param {unknown} value @param {number} [most] @returns {string} */
export function line(value, most = 500) {
  return text(value, most).replace(/\s+/g, ' ').trim();
}

/** @param {unknown} value a date, or a date with time @returns {string} `2024-08-30`; empty for what is no date */
export function day(value) {
  if (typeof value !== 'string') return '';
  const iso = value.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return '';
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '';
}
