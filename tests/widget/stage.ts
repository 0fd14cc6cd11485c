/** A foreign page with the components on it, and what a reader finds there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { widgetScript } from '../../scripts/render/index.ts';
import { openLoopbackBrowser } from './browser.ts';
import { openSite, type Site, sends } from './servers.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** What the page of a careful site allows: nothing but the school's script and feed. */
const policyFor = (school: string): string =>
  `default-src 'none'; script-src ${school}; connect-src ${school}; style-src 'self'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types 'none'`;

export interface Stage {
  school: Site;
  /** A new page, closed by `clear`. `troubles` gets every error, dialogue, navigation and breach of policy. */
  open(body?: string, options?: Options): Promise<{ page: Page; troubles: string[] }>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  script?: boolean;
  /** Do not wait until every component has settled. */
  early?: boolean;
  /** No Content-Security-Policy. */
  open?: boolean;
}

/** Start the browser and both sites. */
export async function openStage(): Promise<Stage> {
  const [browser, school, stranger] = await Promise.all([openLoopbackBrowser(), openSite(), openSite()]);
  let pages: Page[] = [];
  return {
    school,
    async open(body, { script = true, early = false, open = false } = {}) {
      // Nothing remembered from the test before.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      pages.push(page);
      await page.setJavaScriptEnabled(script);
      const whole = read('foreign.html').replaceAll('{{school}}', school.origin);
      const html =
        body === undefined ? whole : whole.replace(/<main>.*<\/main>/s, () => `<main><h1>Сайт</h1>${body}</main>`);
      stranger.at('/', sends(html, 'text/html', open ? {} : { 'content-security-policy': policyFor(school.origin) }));
      stranger.at('/site.css', sends(read('foreign.css'), 'text/css'));
      stranger.at('/favicon.ico', sends('', 'image/png'));
      school.at('/widget/poryadok.js', sends(widgetScript(), 'text/javascript'));
      const troubles = watch(page, stranger.origin);
      await page.goto(`${stranger.origin}/`, { waitUntil: 'domcontentloaded' });
      if (script && !early) await settled(page);
      return { page, troubles };
    },
    async clear() {
      for (const page of pages) await page.browserContext().close();
      pages = [];
      school.reset();
      stranger.reset();
    },
    async close() {
      await Promise.all([closeBrowser(browser), school.close(), stranger.close()]);
    },
  };
}

async function closeBrowser(browser: Browser): Promise<void> {
  await browser.close();
}

function watch(page: Page, home: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // The browser's own word about a request that failed is no trouble of the component's.
    const text = message.text();
    if (!/Failed to load resource|blocked by CORS policy/.test(text)) troubles.push(`console: ${text}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== `${home}/`) troubles.push(`navigation: ${frame.url()}`);
  });
  page.on('popup', () => troubles.push('popup'));
  return troubles;
}

/** Wait until every component shows its data or its failure. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('poryadok-policy, poryadok-help')];
    return all.every((one) => ['ready', 'failed'].includes((one as HTMLElement).dataset.state ?? ''));
  });
}

export interface Seen {
  state: string;
  reason: string;
  /** What is written in the component, blanks as one. */
  text: string;
  /** What the status line says. */
  status: string;
  retry: boolean;
  /** The page's own link is to be seen. */
  fallback: boolean;
  /** Words and address of each link of the component's own. */
  links: { words: string; href: string }[];
  headings: string[];
}

/** What one component shows now. */
export function look(page: Page, selector: string): Promise<Seen> {
  return page.$eval(selector, (element) => {
    const root = element.shadowRoot!;
    const words = (node: Element | null): string => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
      const shown = (node as HTMLElement | null)?.innerText ?? '';
      return shown.replace(/[\s\u00a0]+/g, ' ').trim();
    };
    return {
      state: (element as HTMLElement).dataset.state ?? '',
      reason: (element as HTMLElement).dataset.reason ?? '',
      text: words(root.querySelector('[part=content]')),
      status: words(root.querySelector('[part=status]')),
      retry: root.querySelector('[part=retry]')!.checkVisibility(),
      fallback: element.querySelector('a')?.checkVisibility() ?? false,
      links: [...root.querySelectorAll('a')].map((link) => ({ words: words(link), href: link.href })),
      headings: [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')]
        .filter((one) => one.checkVisibility())
        .map((one) => `${one.localName} ${words(one)}`),
    };
  });
}
