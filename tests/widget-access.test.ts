/** What WCAG asks, by axe-core; narrow pages; the components in light and dark. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleFeed, samplePolicy } from './widget/sample-feed.ts';
import { sends } from './widget/servers.ts';
import { openStage, type Stage, settled } from './widget/stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

function publish(): void {
  const feed = sampleFeed();
  const { clauses } = samplePolicy();
  const table = { ...clauses[3], uid: 'table', kind: 'table', number: null, text: 'Служба\tСрок\nПоддержка\t1 день' };
  const picture = { ...table, uid: 'picture', kind: 'picture', text: 'Рисунок 1', picture: { alt: 'Схема обращения' } };
  feed.items[0]._lna.clauses = [...clauses, table, picture];
  stage.school.at('/feed.json', sends(JSON.stringify(feed)));
}

/** Whoever violates, by rule and element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { runOnly: tags });
    if (found.passes.length < 10) throw new Error('axe looked at nothing');
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}

const choose = (page: Page): Promise<void> =>
  page.$eval('poryadok-help', (one) => {
    const choice = one.shadowRoot!.querySelector('select')!;
    choice.value = '0';
    choice.dispatchEvent(new Event('change'));
  });

const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

test.each(['light', 'dark'])('nothing for axe-core to find in %s colours', async (scheme) => {
  publish();
  const { page } = await stage.open(undefined, { open: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.$eval('poryadok-policy', (one) => one.setAttribute('show', 'full'));
  await page.waitForFunction(() => document.querySelector('poryadok-policy')!.shadowRoot!.querySelector('[part=text]'));
  await choose(page);
  expect(await violations(page)).toEqual([]);
});

test('nothing for axe-core to find where the feed has not come', async () => {
  const { page } = await stage.open(undefined, { open: true });
  expect(await violations(page)).toEqual([]);
});

test('axe-core sees a fault inside a component', async () => {
  publish();
  const { page } = await stage.open(undefined, { open: true });
  await page.$eval('poryadok-help', (one) => one.shadowRoot!.querySelector('label')!.remove());
  expect(await violations(page)).toContainEqual(expect.stringMatching(/^select-name: /));
});

test('a page 320 px wide does not scroll sideways, and what is touched is large enough', async () => {
  publish();
  const { page } = await stage.open(undefined, { early: true });
  await page.setViewport({ width: 320, height: 640 });
  await page.$eval('poryadok-policy', (one) => one.setAttribute('show', 'full'));
  await settled(page);
  await choose(page);
  expect(await wide(page)).toBe(320);
  const heights = await page.$$eval('poryadok-help', ([one]) =>
    [...one!.shadowRoot!.querySelectorAll('select')].map((control) => control.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the page around decides on colours, and custom properties reach inside', async () => {
  publish();
  const { page } = await stage.open();
  const look = () =>
    page.$eval('poryadok-policy', (one) => {
      const { color, backgroundColor } = getComputedStyle(one.shadowRoot!.querySelector('.box')!);
      return [color, backgroundColor];
    });
  expect(await look()).toEqual(['rgb(34, 34, 34)', 'rgba(0, 0, 0, 0)']);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await look()).toEqual(['rgb(230, 230, 230)', 'rgba(0, 0, 0, 0)']);
  await page.$eval('poryadok-policy', (one) => {
    (one as HTMLElement).style.setProperty('--poryadok-color', 'rgb(1, 2, 3)');
    (one as HTMLElement).style.setProperty('--poryadok-background', 'rgb(250, 251, 252)');
  });
  expect(await look()).toEqual(['rgb(1, 2, 3)', 'rgb(250, 251, 252)']);
});
