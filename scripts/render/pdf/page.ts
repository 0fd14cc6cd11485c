/** A page that shows only what it is given: it runs no script and fetches nothing. */
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { BrowserError } from './browser-error.ts';

/** The longest wait for one act, milliseconds: hundreds of pages take a few seconds. */
const PATIENCE = 120_000;

/** A font that came inside the document. */
const EMBEDDED_FONT = /url\(\s*["']?data:(?:application\/)?(?:x-)?font/g;

/** Open a sealed page. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true), page.setRequestInterception(true)]);
  page.on('request', (request) => refuse(request).catch(() => {}));
  return page;
}

/** Pictures and fonts come inside the document: requests for `data:` URLs cannot be intercepted, and puppeteer lets them pass. */
function refuse(request: HTTPRequest): Promise<void> {
  // To go elsewhere (a refresh, a frame) is answered «no content», which leaves the document where it is.
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort('blockedbyclient');
}

/**
 * Print a document on a sealed page.
 * @param html a whole document with everything that it shows inside
 * @param tagged with structure and outline
 * @returns the PDF as Chromium makes it
 * @throws BrowserError when a picture cannot be shown
 */
export async function printOn(page: Page, html: string, tagged: boolean): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  const loaded = await page.evaluate(loadFonts);
  const embedded = html.match(EMBEDDED_FONT)?.length ?? 0;
  // A document in some other face of the machine would look right here and wrong elsewhere.
  if (loaded < embedded) throw new Error(`${loaded} of ${embedded} embedded fonts were loaded`);
  const broken = await page.evaluate(brokenPictures);
  if (broken !== undefined) {
    throw new BrowserError(
      `Браузер не может показать картинку «${broken}»: файл повреждён.`,
      'Откройте картинку в редакторе, сохраните её заново и повторите команду.',
    );
  }
  return page.pdf({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true, timeout: PATIENCE });
}

/**
 * Runs in the page. A face is loaded when it is first laid out, which may be after `ready`: so ask for each.
 * @returns how many were loaded; one from elsewhere is refused and is none of them
 */
async function loadFonts(): Promise<number> {
  const outcomes = await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
}

/** Runs in the page. @returns description of the first picture that is inside the document and does not show */
async function brokenPictures(): Promise<string | undefined> {
  const pictures = [...document.images].filter(({ src }) => src.startsWith('data:'));
  const outcomes = await Promise.allSettled(pictures.map((picture) => createImageBitmap(picture)));
  return pictures.find((_, i) => outcomes[i]!.status === 'rejected')?.alt;
}
