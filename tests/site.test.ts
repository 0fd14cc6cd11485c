/** The site as visitors have it: in a real Chromium, under the pages' own Content-Security-Policy. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axeCore from 'axe-core';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../scripts/render/pdf/browser.ts';
import type { SearchIndex } from '../scripts/render/site/search.ts';
import { placesOf, stepsOf } from '../scripts/render/site/words.mjs';
import { type Built, buildProject } from './build/build-in.ts';
import { PAYLOADS } from './site/payloads.ts';
import { answer, BASE } from './site/serve.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/acts');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every kind of page. */
const PAGES = [
  'index.html',
  'policies/technical-support/index.html',
  'policies/technical-support/editions/2024-08-30/index.html',
  'drafts/technical-support/index.html',
  'drafts/everything/index.html',
  'policies/hostile/index.html',
];

const yaml = (text: string): string => JSON.stringify(text);
/** In Markdown a payload is typed so that it is text. */
const typed = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+.!|&~$"':=-]/g, '\\$&');

let built: Built;
let browser: Browser;

beforeAll(async () => {
  built = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/everything'));
    await writeFile(join(root, 'policy/everything/policy.md'), await readFile(join(FIXTURES, 'everything.md')));
    for (const name of ['img/building.jpg', 'scheme.png'])
      await cp(join(FIXTURES, name), join(root, 'policy/everything', name));
    // An edition, because errors of an adopted text are known and do not stop the build.
    await mkdir(join(root, 'policy/hostile/editions'), { recursive: true });
    const clauses = PAYLOADS.map((text, i) => `1.${i + 1}. Слово ${typed(text)} и ещё слово.`).join('\n\n');
    await writeFile(
      join(root, 'policy/hostile/editions/2025-01-15.md'),
      `---\nid: hostile\nkind: Порядок\ntitle: ${yaml(`Порядок ${PAYLOADS.join(' ')}`)}\nstatus: approved\napproved: { by: ${yaml(PAYLOADS.join(' '))}, date: 2025-01-15, order: { number: ${yaml('<b>"1')}, date: 2025-01-15 } }\neffective: 2025-01-15\nsveden: priemDocLink\n---\n\n## 1. Общие положения\n\n${clauses}\n`,
    );
    const card = await readFile(join(root, 'policy/organization.yaml'), 'utf8');
    const evil = yaml(PAYLOADS.join(' '));
    await writeFile(
      join(root, 'policy/organization.yaml'),
      card
        .replace(/shortName:\n {2}value: .*/, () => `shortName:\n  value: ${evil}`)
        .replace(/(\naddress:\n {2}value: ).*/, (_, key) => `${key}${evil}`)
        .concat('baseUrl: https://school.example/akty\n'),
    );
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await built?.remove();
});

interface Visit {
  page: Page;
  /** What the browser complains of: refused scripts and styles, missing files, errors. */
  complaints: string[];
  requests: string[];
}

async function visit(path: string, { width = 1280, script = true } = {}): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    // A missing file is named by its answer below.
    if (message.type() !== 'log' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico'))
      complaints.push(`${response.status()} ${response.url()}`);
  });
  await answer(page, built.files);
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 800 });
  await page.goto(BASE + path, { waitUntil: 'load' });
  return { page, complaints: complaints.filter(isOurs), requests };
}

/** Browsers ask for an icon that nobody promised. */
const isOurs = (line: string): boolean => !/favicon/.test(line);

describe.each(PAGES)('%s', (path) => {
  test('is accessible by WCAG 2.2 AA, and its policy refuses nothing of its own', async () => {
    const { page, complaints, requests } = await visit(path);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(BASE))).toEqual([]);
    // Evaluated by the debugger, which the page's policy does not bind.
    await page.evaluate(axeCore.source);
    const violations = await page.evaluate(async (tags) => {
      const axe = (
        globalThis as never as {
          axe: {
            run(
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
          };
        }
      ).axe;
      const { violations, passes } = await axe.run({ runOnly: { type: 'tag', values: tags } });
      return { found: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passed: passes.length };
    }, WCAG);
    expect(violations.found).toEqual([]);
    expect(violations.passed).toBeGreaterThan(10);
    await page.close();
  });

  // 640 pixels are what a window of 1280 has at 200 %.
  test.each([320, 640, 1280])('has no horizontal scroll at %i px', async (width) => {
    const { page } = await visit(path, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('runs nothing that stands in the texts', async () => {
    const { page } = await visit(path);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
    expect(
      await page.evaluate(
        () => document.querySelectorAll('iframe, object, embed, base, main img[onerror], main style').length,
      ),
    ).toBe(0);
    await page.close();
  });

  test('forbids everything that is not beside it, and weighs less than 100 kB without fonts', () => {
    const html = built.files.get(path)!.toString('utf8');
    expect(html).toContain(
      "content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'\"",
    );
    // JSON-LD is data: no browser runs it and no policy asks.
    expect(html).not.toMatch(/<style|<script(?! type="application\/ld\+json">)(?![^>]* src=)| style=/);
    const names = path.includes('/') ? ['act.css'] : ['site.css', 'site.js', 'words.js', 'stem-ru.js'];
    const assets = names.reduce((sum, name) => sum + built.files.get(`assets/${name}`)!.length, 0);
    // The hostile act and its title in every row are no measure of a real one.
    if (!/hostile|^index/.test(path)) expect(built.files.get(path)!.length + assets).toBeLessThan(100_000);
  });
});

test('hostile texts are shown as the text that they are', async () => {
  const { page } = await visit('policies/hostile/index.html');
  const shown = await page.evaluate(() => document.querySelector('main')!.textContent.replaceAll('\u00A0', ' '));
  const bare = (text: string): string => text.replace(/[\s«»"“”„]/g, '');
  for (const text of PAYLOADS) expect(bare(shown).split(bare(text)).length - 1, text).toBeGreaterThanOrEqual(1);
  const card = await page.title();
  for (const text of PAYLOADS) expect(card).toContain(text);
  const { page: register } = await visit('index.html');
  const heading = await register.evaluate(() => document.querySelector('h1')!.textContent);
  for (const text of PAYLOADS) expect(heading).toContain(text);
});

describe('an act page', () => {
  test('gives a link to each clause a name, shown on focus', async () => {
    const { page } = await visit('drafts/technical-support/index.html');
    const link = await page.$('a.permalink[aria-label="Ссылка на пункт 3.1"]');
    expect(link).not.toBeNull();
    const opacity = () => link!.evaluate((one) => getComputedStyle(one).opacity);
    expect(await opacity()).toBe('0');
    await link!.focus();
    expect(await opacity()).toBe('1');
    await page.close();
  });

  test('tells sizes and leads to the other editions without a script', async () => {
    const { page } = await visit('policies/technical-support/index.html', { script: false });
    const html = await page.content();
    expect(html).toMatch(/href="technical-support\.pdf"[^>]*>PDF<\/a>, \d+&nbsp;КБ/);
    // The only edition leaves nothing to switch to, and no published page leads to a draft.
    expect(html).not.toContain('aria-label="Редакции"');
    expect(html).not.toContain('drafts/');
    expect(html).toMatch(/href="tel:\+78001007010">8 \(800\) 100-70-10<\/a>/);
    await page.close();
    const draft = built.files.get('drafts/technical-support/index.html')!.toString('utf8');
    expect(draft).toContain('<strong aria-current="page">проект</strong>');
    expect(draft).toContain(
      '<a href="../../policies/technical-support/index.html">от 30.08.2024, действует с 30.08.2024</a>',
    );
    const edition = built.files.get('policies/technical-support/editions/2024-08-30/index.html')!.toString('utf8');
    expect(edition).toContain('<strong aria-current="page">редакция от 30.08.2024</strong>');
    expect(edition).toContain('<a href="../../index.html">действующий текст и все редакции</a>');
  });
});

describe('the register', () => {
  test('is whole without a script, and the search that could not work is not there', async () => {
    const { page } = await visit('index.html', { script: false });
    const html = await page.content();
    expect(html).toContain('href="policies/technical-support/index.html"');
    expect(html).toContain('href="policies/technical-support/technical-support.pdf"');
    expect(html).toMatch(/<form id="search"[^>]* hidden/);
    await page.close();
  });

  async function search(words: string): Promise<{ said: string; links: string[]; page: Page }> {
    const { page } = await visit('index.html');
    await page.type('#words', words);
    await page.waitForFunction(() => document.querySelector('#found')!.textContent !== '');
    await page.waitForNetworkIdle({ idleTime: 100 });
    const said = await page.$eval('#found', (one) => one.textContent);
    const links = await page.$$eval('#places a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    return { said, links, page };
  }

  test.each(['помощь', 'помощи', 'ПОМОЩЬЮ'])(
    '«%s» finds every form of the word and leads to the clause',
    async (words) => {
      const { links, page } = await search(words);
      const [link] = links.filter((one) => one.startsWith('policies/technical-support/') && one.includes('#'));
      expect(link).toBeDefined();
      await page.goto(BASE + link);
      expect(await page.evaluate(() => document.querySelector(':target')?.textContent ?? '')).toMatch(/помощ/i);
      await page.close();
    },
  );

  test('says when nothing is found, and filters by kind', async () => {
    const { said, links, page } = await search('квантовая хромодинамика');
    expect([said, links]).toEqual(['Ничего не найдено.', []]);
    await page.$eval('#words', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.select('#kind', 'Порядок');
    expect(await page.$eval('#found', (one) => one.textContent)).toBe('Показано актов: 2');
    await page.close();
  });
});

test('places of the search survive their way through the file', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { comparator: 'SameValue' }), (numbers) => {
      const places = numbers.sort((a, b) => a - b);
      expect(placesOf(stepsOf(places))).toEqual(places);
    }),
  );
  const { acts, places, stems } = JSON.parse(built.files.get('assets/search.json')!.toString('utf8')) as SearchIndex;
  const found = placesOf(stems.помощ!).map((at) => places[at]!);
  expect(found.length).toBeGreaterThan(0);
  for (const [act, uid, , text] of found) {
    expect(acts[act]!.url).toMatch(/^policies\/.*index\.html$/);
    expect([uid, text.length > 190 || /помощ/i.test(text)]).toEqual([uid, true]);
  }
});

test('the fragment names an itemprop only where the passport does, with whole addresses', () => {
  const fragment = built.files.get('sveden-document.html')!.toString('utf8');
  expect(fragment.match(/itemprop="[^"]*"/g)).toEqual(['itemprop="priemDocLink"']);
  expect(fragment).toContain('<a href="https://school.example/akty/policies/technical-support/index.html">');
  expect(fragment).toContain('10 рабочих дней');
});

test('the code on paper leads to the sum of the source, and only the same sum is said to be the same', async () => {
  const path = 'policies/technical-support/editions/2024-08-30/index.html';
  const { source } = JSON.parse(String(built.files.get(path.replace('index.html', 'policy.json'))));
  const said = async (sum: string): Promise<boolean> => {
    const { page } = await visit(`${path}#sha256=${sum}`, { script: false });
    const shown = await page.$eval('.sum .same', (element) => getComputedStyle(element).display !== 'none');
    await page.close();
    return shown;
  };
  expect(await said(source.sha256)).toBe(true);
  expect(await said('0'.repeat(64))).toBe(false);
});
