// @ts-check
/** How a browser is started, for the trial of set-up and for printing alike: what starts in the one starts in the other. */

import { fileURLToPath } from 'node:url';

const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** @typedef {import('./stamp.mjs').Browser} Browser */

/** No GPU is needed for paper; the rest keeps the browser silent and every machine's layout the same. */
const ARGS = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-default-browser-check',
  '--no-pings',
  // No name is resolved and no proxy is asked: the browser has no way out of this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--font-render-hinting=none',
  '--lang=ru',
];

/**
 * @param {Browser} browser with absolute paths
 */
export function launchOptions(browser) {
  // Chromium refuses to run its sandbox as root.
  const sandbox = browser.sandbox && process.getuid?.() !== 0;
  return {
    executablePath: browser.path,
    // An installed Chrome has no old headless mode any more; the other two are headless shells.
    headless: browser.kind === 'installed' ? true : /** @type {const} */ ('shell'),
    // A pipe, not a port: nobody else can drive this browser, and it ends when our end of the pipe does.
    pipe: true,
    args: sandbox ? ARGS : [...ARGS, '--no-sandbox'],
    env: browser.kind === 'installed' ? process.env : environment(browser),
    // Puppeteer ends the process on Ctrl-C alone and leaves it running on SIGTERM; both are the caller's.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

/**
 * What a browser that nobody installed may miss: its own NSS and a font. Seen by this one child process only.
 * @param {Browser} browser
 * @returns {NodeJS.ProcessEnv}
 */
function environment({ libraries }) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, FONTCONFIG_FILE: FONTS };
  if (libraries) env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return env;
}
