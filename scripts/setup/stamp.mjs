// @ts-check
/**
 * The stamp says that set-up was finished, and for what. It is written last and lies in node_modules, which `npm ci`
 * empties first: a half-finished set-up has none.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FORMAT = 1;

/**
 * @typedef {object} Browser
 * @property {string} path the executable; relative to the project's folder when it lies inside
 * @property {'bundled' | 'installed' | 'downloaded'} kind
 * @property {string} [libraries] folder of its own shared libraries
 * @property {boolean} sandbox false: it starts on this machine only without its sandbox
 */

/**
 * @typedef {object} Stamp
 * @property {number} format
 * @property {string} lock sha256 of package-lock.json
 * @property {string} platform
 * @property {{ path: string, version: string }} node the Node that runs the toolkit
 * @property {Browser | null} browser null: none could be had
 */

/** @param {string} root */
export const stampPath = (root) => path.join(root, 'node_modules', '.poryadok-setup.json');

/** @param {string} root */
export const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

export const platformName = () => `${process.platform}-${process.arch}`;

/**
 * @param {string} root
 * @returns {Stamp | null} null: no set-up was finished, or by another version of this file
 */
export function readStamp(root) {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(root), 'utf8'));
    return stamp?.format === FORMAT ? stamp : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {Pick<Stamp, 'node' | 'browser'>} found
 */
export function writeStamp(root, { node, browser }) {
  const inside = (/** @type {string} */ file) => relativeInside(root, file);
  const stamp = {
    format: FORMAT,
    lock: lockHash(root),
    platform: platformName(),
    node: { ...node, path: inside(node.path) },
    browser: browser && {
      ...browser,
      path: inside(browser.path),
      ...(browser.libraries ? { libraries: inside(browser.libraries) } : {}),
    },
  };
  const aside = `${stampPath(root)}.${process.pid}`;
  mkdirSync(path.dirname(aside), { recursive: true });
  writeFileSync(aside, `${JSON.stringify(stamp, null, 2)}\n`);
  renameSync(aside, stampPath(root));
}

/** @param {string} root */
export const removeStamp = (root) => rmSync(stampPath(root), { force: true });

/**
 * What set-up has to do.
 * @param {string} root
 * @param {Stamp | null} stamp
 * @returns {'nothing' | 'browser' | 'everything'}
 */
export function due(root, stamp) {
  if (!stamp || stamp.platform !== platformName() || stamp.lock !== lockHash(root)) return 'everything';
  if (!existsSync(path.resolve(root, stamp.node.path))) return 'everything';
  if (stamp.browser && !existsSync(path.resolve(root, stamp.browser.path))) return 'browser';
  return 'nothing';
}

/**
 * @param {string} root
 * @param {Browser} browser as the stamp says it
 * @returns {Browser} with absolute paths
 */
export function locate(root, browser) {
  const located = { ...browser, path: path.resolve(root, browser.path) };
  if (browser.libraries) located.libraries = path.resolve(root, browser.libraries);
  return located;
}

/**
 * @param {string} root
 * @param {string} file
 */
function relativeInside(root, file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
