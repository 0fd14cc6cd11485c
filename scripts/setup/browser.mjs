// @ts-check
/** Which browser prints: the one from the lockfile, else an installed one, else one that puppeteer downloads. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledChromium } from './bundled-chromium.mjs';
import { collect } from './child.mjs';
import { installedBrowsers } from './installed-browsers.mjs';

const TRY = fileURLToPath(new URL('try-browser.mjs', import.meta.url));

/** @typedef {import('./stamp.mjs').Browser} Browser */
/** @typedef {Omit<Browser, 'sandbox'>} Candidate */

/**
 * Find a browser that starts on this machine; unpack or download one where that is needed.
 * @param {string} root
 * @param {string} node a Node ≥ 24
 * @returns {Promise<Browser | null>} with absolute paths; null: none could be had
 */
export async function prepareBrowser(root, node) {
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.getuid?.() === 0;
  /** @type {Browser | null} */
  let unboxed = null;
  for await (const candidate of candidates(root, node)) {
    if (!isRoot && (await starts(node, { ...candidate, sandbox: true }))) return { ...candidate, sandbox: true };
    if (unboxed || !(await starts(node, { ...candidate, sandbox: false }))) continue;
    unboxed = { ...candidate, sandbox: false };
    if (isRoot) break;
    // Some Linux systems forbid the sandbox to browsers that they did not install: look for one that they did.
  }
  return unboxed;
}

/**
 * One after another, so that nothing is downloaded where an earlier one starts.
 * @param {string} root
 * @param {string} node
 * @returns {AsyncGenerator<Candidate>}
 */
async function* candidates(root, node) {
  const bundled = await bundledChromium(root, node);
  if (bundled) yield { ...bundled, kind: 'bundled' };
  for (const file of installedBrowsers(process.env, process.platform).filter((file) => existsSync(file))) {
    yield { path: file, kind: 'installed' };
  }
  const downloaded = await downloadedShell(root, node);
  if (downloaded) yield { path: downloaded, kind: 'downloaded' };
}

/**
 * @param {string} node
 * @param {Browser} browser
 */
async function starts(node, browser) {
  const { code } = await collect(node, [TRY, JSON.stringify(browser)], { timeout: 60_000 });
  return code === 0;
}

/**
 * @param {string} root
 * @param {string} node
 * @returns {Promise<string | null>} path of the executable
 */
async function downloadedShell(root, node) {
  const command = path.join(root, 'node_modules', 'puppeteer', 'lib', 'puppeteer', 'node', 'cli.js');
  const folder = path.join(root, 'node_modules', '.cache', 'poryadok');
  const args = [command, 'browsers', 'install', 'chrome-headless-shell', '--path', folder];
  const { code, stdout } = await collect(node, args, { timeout: 10 * 60_000 });
  // Its last line reads «chrome-headless-shell@153.0.1 /path/to/it».
  const file = /^chrome-headless-shell@\S+ (.+)$/m.exec(stdout)?.[1]?.trim();
  return code === 0 && file && existsSync(file) ? file : null;
}
