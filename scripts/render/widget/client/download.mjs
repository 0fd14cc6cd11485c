// @ts-check
/** Asking for JSON: one request an address for all elements of a page, with an end in time and in size. */
import { Failure } from './words.mjs';

/** @typedef {{ data: unknown, address: string }} Answer address: where the answer came from, after redirects */
/** @typedef {{ answer: Promise<Answer>, release: () => void }} Request release: not wanted any more */

/** 500 acts with all their clauses are about 25 MB; what is larger is no feed of a school. */
const MOST_BYTES = 32 * 1024 * 1024;

/** @type {Map<string, { answer: Promise<Answer>, controller: AbortController, wanted: number, settled: boolean }>} */
const requests = new Map();

/**
 * Ask for an address, or join those who have asked. A failure is forgotten, so that the next one asks anew.
 * @param {string} address absolute
 * @param {number} seconds how long to wait; of those who share a request, the first decides
 * @returns {Request} its answer rejects with `Failure` only
 */
export function request(address, seconds) {
  const known = requests.get(address);
  const entry = known ?? start(address, seconds);
  entry.wanted++;
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    entry.wanted--;
    if (entry.wanted > 0 || entry.settled) return;
    forget(address, entry);
    entry.controller.abort();
  };
  return { answer: entry.answer, release };
}

/** @param {string} address @param {number} seconds */
function start(address, seconds) {
  const controller = new AbortController();
  const entry = { answer: read(address, controller, seconds), controller, wanted: 0, settled: false };
  requests.set(address, entry);
  entry.answer.then(
    () => {
      entry.settled = true;
    },
    () => {
      entry.settled = true;
      forget(address, entry);
    },
  );
  return entry;
}

/** @param {string} address @param {unknown} entry */
function forget(address, entry) {
  if (requests.get(address) === entry) requests.delete(address);
}

/** @param {string} address @param {AbortController} controller @param {number} seconds @returns {Promise<Answer>} */
async function read(address, controller, seconds) {
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(new Failure('slow')), seconds * 1000);
  try {
    // no-cache: the browser asks «has it changed?» by ETag or date and gets its own copy when not. Without this a file
    // that has not changed for a year would be believed for weeks, and with it a phone that nobody answers any more.
    const response = await fetch(address, { signal, cache: 'no-cache', credentials: 'omit' });
    if (!response.ok) throw new Failure('http', String(response.status));
    return { data: parse(await bytesOf(response)), address: response.url || address };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw signal.reason instanceof Failure ? signal.reason : new Failure('network');
  } finally {
    clearTimeout(timer);
    // Whatever is still on its way is not wanted.
    controller.abort();
  }
}

/** @param {Response} response @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function bytesOf(response) {
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new Failure('large');
  const reader = response.body?.getReader();
  if (!reader) throw new Failure('malformed');
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST_BYTES) throw new Failure('large');
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {unknown} */
function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Failure('malformed');
  }
}
