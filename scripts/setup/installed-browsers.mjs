// @ts-check
/** Where Chrome, Edge and Chromium are installed, by platform. No file is touched here: the search order is a value. */
import path from 'node:path';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'chrome',
  'yandex-browser-stable',
  'yandex-browser',
];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'Yandex\\YandexBrowser\\Application\\browser.exe',
];

const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
  'Yandex.app/Contents/MacOS/Yandex',
];

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string[]} files that may be a browser, best first: named by the user, then the usual places
 */
export function installedBrowsers(env, platform) {
  const named = [env.PUPPETEER_EXECUTABLE_PATH, env.CHROME_PATH].filter(isSet);
  return [...new Set([...named, ...usualPlaces(env, platform)])];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string[]}
 */
function usualPlaces(env, platform) {
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isSet);
    return WINDOWS_PLACES.flatMap((place) => bases.map((base) => path.win32.join(base, place)));
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', ...(env.HOME ? [path.posix.join(env.HOME, 'Applications')] : [])];
    return MAC_PLACES.flatMap((place) => bases.map((base) => path.posix.join(base, place)));
  }
  const folders = (env.PATH ?? '').split(':').filter(isSet);
  return [
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

/**
 * @param {string | undefined} value
 * @returns {value is string}
 */
function isSet(value) {
  return Boolean(value);
}
