/** A built site without a server: the browser of the tests has no way out, so its requests are answered from memory. */
import type { HTTPRequest, Page } from 'puppeteer';

/** Where the site is said to stand. */
export const BASE = 'https://school.example/akty/';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** Answer all requests of a page. @param files by path below {@link BASE}; whatever else is asked for is not found */
export async function answer(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const url = request.url().replace(/[?#].*$/, '');
    const path = url.startsWith(BASE) ? decodeURIComponent(url.slice(BASE.length)) : '';
    const body = files.get(path);
    const contentType = TYPES[path.split('.').at(-1)!] ?? 'text/plain';
    request.respond(body ? { status: 200, contentType, body } : { status: 404 }).catch(() => {});
  });
}
