/** Prints documents on a few pages that are used again and again. */
import os from 'node:os';
import type { Page } from 'puppeteer';
import { openBrowser } from './browser.ts';
import { BrowserError } from './browser-error.ts';
import { openPage, printOn } from './page.ts';

/** More pages than this only eat memory. */
const MOST_PAGES = 8;

/** An open browser that prints. */
export interface Printer {
  /**
   * Print an HTML document; more than `concurrency` at once wait for their turn. Tagged unless it is said otherwise: what
   * is drawn into another document is tagged there.
   */
  print(html: string, options?: { tagged: boolean }): Promise<Uint8Array>;
  /** How many documents are printed at once. */
  readonly concurrency: number;
  /** Name and version of the browser: «HeadlessChrome/153.0.8000.1». */
  readonly version: string;
  /** End the browser. */
  close(): Promise<void>;
}

/**
 * Start a browser for printing.
 * @param options `concurrency`: one page a processor core unless said; `onSignal`: see {@link openBrowser}
 */
export async function openPrinter(
  options: { concurrency?: number; onSignal?: 'exit' | 'leave' } = {},
): Promise<Printer> {
  const concurrency = Math.max(1, Math.min(options.concurrency ?? os.availableParallelism(), MOST_PAGES));
  const browser = await openBrowser(options.onSignal);
  const version = await browser.version();
  const idle: Page[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const print: Printer['print'] = async (html, { tagged } = { tagged: true }) => {
    if (busy < concurrency) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let page: Page | undefined;
    try {
      page = idle.pop() ?? (await openPage(browser));
      const pdf = await printOn(page, html, tagged);
      idle.push(page);
      return pdf;
    } catch (error) {
      // A page that failed is not used again.
      page?.close().catch(() => {});
      if (error instanceof BrowserError) throw error;
      throw new BrowserError(
        'Браузер не смог напечатать документ.',
        'Повторите команду; если не поможет, перезагрузите компьютер.',
        error,
      );
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };

  return { print, concurrency, version, close: () => browser.close() };
}
