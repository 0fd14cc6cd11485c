/** The browser that prints, let out as far as this machine's own loopback. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer';
import { prepareBrowser } from '../../scripts/setup/browser.mjs';
import { launchOptions } from '../../scripts/setup/launch-options.mjs';
import { due, locate, readStamp } from '../../scripts/setup/stamp.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns a browser, to be closed by the caller */
export async function openLoopbackBrowser(): Promise<Browser> {
  const stamp = readStamp(ROOT);
  const recorded = due(ROOT, stamp) === 'nothing' ? stamp?.browser : undefined;
  const found = recorded ? locate(ROOT, recorded) : await prepareBrowser(ROOT, process.execPath);
  if (!found) throw new Error('no browser starts on this machine');
  const options = launchOptions(found);
  const args = options.args.map((arg) =>
    arg.startsWith('--host-resolver-rules=') ? `${arg}, EXCLUDE 127.0.0.1` : arg,
  );
  return puppeteer.launch({ ...options, args });
}
