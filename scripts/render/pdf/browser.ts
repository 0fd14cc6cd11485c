/** The browser that set-up chose, started for printing and ended with this process, however that ends. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { prepareBrowser } from '../../setup/browser.mjs';
import { launchOptions } from '../../setup/launch-options.mjs';
import { exitOnSignals } from '../../setup/signals.mjs';
import { due, locate, readStamp } from '../../setup/stamp.mjs';
import { BrowserError } from './browser-error.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Start the browser.
 * @param onSignal `exit`: a signal ends this process and the browser with it; `leave`: whoever opened it sees to that
 * @returns it, with `close` to be called by whoever opened it
 * @throws BrowserError when this machine has no browser that starts
 */
export async function openBrowser(onSignal: 'exit' | 'leave' = 'exit'): Promise<Browser> {
  // Loaded here and not above: lint and help must not wait for puppeteer.
  const [{ default: puppeteer }, found] = await Promise.all([import('puppeteer'), findBrowser()]);
  let browser: Browser;
  try {
    browser = await puppeteer.launch(launchOptions(found));
  } catch (error) {
    throw new BrowserError(
      `Браузер не запускается: ${found.path}.`,
      'Удалите папку node_modules и выполните команду ещё раз: браузер будет подобран заново.',
      error,
    );
  }
  // On the process's exit puppeteer kills the browser and removes its profile.
  if (onSignal === 'exit') browser.once('disconnected', exitOnSignals());
  return browser;
}

/** Set-up recorded its choice; where that is out of date or it found nothing, look again. */
async function findBrowser() {
  const stamp = readStamp(ROOT);
  const recorded = due(ROOT, stamp) === 'nothing' ? stamp?.browser : undefined;
  const found = recorded ? locate(ROOT, recorded) : await prepareBrowser(ROOT, process.execPath);
  if (found) return found;
  throw new BrowserError(
    'Чтобы напечатать PDF, нужен браузер, а его нет.',
    'Установите Google Chrome, Microsoft Edge или Chromium либо выполните ' +
      '«npx puppeteer browsers install chrome-headless-shell», затем повторите команду.',
  );
}
