/** The components on a foreign page, in a real browser. */
import { pipeline } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { widgetIntegrity, widgetScript } from '../scripts/render/index.ts';
import { HANGS } from './hangs.ts';
import { manyActs, publishedFeed, sampleFeed, samplePolicy } from './widget/sample-feed.ts';
import { sends } from './widget/servers.ts';
import { look, openStage, type Stage, settled } from './widget/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const PAGE = '/policies/technical-support/index.html';
const feedIs = (feed: unknown): void => stage.school.at('/feed.json', sends(JSON.stringify(feed)));
const element = (name: 'policy' | 'help', attributes = '', policy = 'technical-support'): string =>
  `<poryadok-${name} src="${stage.school.origin}/feed.json" policy="${policy}" ${attributes}>` +
  `<a href="${stage.school.origin}${PAGE}">Порядок</a></poryadok-${name}>`;

describe('the published file', () => {
  const script = widgetScript();

  test('is one classic script under 15 kB gzip, the same every time', () => {
    expect(gzipSync(script, { level: 6 }).length).toBeLessThan(15_000);
    expect(widgetScript()).toBe(script);
    expect(script).not.toMatch(/^(?:import|export)\b/m);
    expect(() => new Function(script)).not.toThrow();
  });

  test('has no way from a text to markup or code', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|setHTML/);
    expect(script).not.toMatch(/\beval\b|\bFunction\(|createContextualFragment|\.on\w+ ?= |localStorage|cookie/);
  });

  test('its integrity is told with the tag to copy', () => {
    const told = widgetIntegrity(script, 'https://school.example/akty');
    expect(told).toMatch(/sha256: [0-9a-f]{64}\n/);
    expect(told).toContain('src="https://school.example/akty/widget/poryadok.js"');
  });
});

describe('on a page with a strict Content-Security-Policy', () => {
  test('the act: title, state, edition, files with sizes', async () => {
    feedIs(sampleFeed());
    const { page, troubles } = await stage.open();
    const seen = await look(page, 'poryadok-policy');
    expect(seen).toMatchObject({ state: 'ready', fallback: false, status: '', retry: false });
    expect(seen.headings).toEqual(['h2 Порядок оказания технической помощи обучающимся и педагогическим работникам']);
    expect(seen.text).toContain('Действует с 30 августа 2024 г.');
    expect(seen.text).toContain('Редакция от 30 августа 2024 г.');
    const at = (name: string): string => `${stage.school.origin}/policies/technical-support/${name}`;
    expect(seen.links.map(({ href }) => href)).toEqual(
      ['index.html', 'technical-support.pdf', 'technical-support.docx', 'policy.json'].map(at),
    );
    expect(seen.text).toContain('PDF, 74,5 КБ Word (DOCX), 16,5 КБ Данные для программ (JSON), 29,7 КБ');
    expect(troubles).toEqual([]);
  });

  test('what this very build publishes', async () => {
    const feed = publishedFeed();
    feedIs(feed);
    const { page, troubles } = await stage.open();
    const [{ title, attachments, _lna }] = feed.items;
    const seen = await look(page, 'poryadok-policy');
    expect(seen.headings).toEqual([`h2 ${title}`]);
    for (const { url } of attachments)
      expect(seen.links.map(({ href }) => href)).toContain(new URL(url, `${stage.school.origin}/feed.json`).href);
    const names: string[] = (_lna.services ?? []).map(({ name }: { name: string }) => name);
    const help = await page.$eval('poryadok-help', (one) => one.shadowRoot!.textContent ?? '');
    for (const name of names) expect(help).toContain(name);
    expect((await look(page, 'poryadok-help')).state).toBe(names.length > 0 ? 'ready' : 'failed');
    expect(troubles).toEqual([]);
  });

  test('whom to ask: a choice by keyboard, then mail, phone and the steps in order', async () => {
    feedIs(sampleFeed());
    const { page, troubles } = await stage.open(element('help'));
    const before = await look(page, 'poryadok-help');
    expect(before.headings).toEqual(['h2 Куда обратиться?', 'h3 Порядок действий']);
    expect(before.text).not.toContain('myschool@gosuslugi.ru');

    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const first = await look(page, 'poryadok-help');
    expect(first.text).toContain('Ниже – куда обратиться: ФГИС «Моя школа».');
    expect(first.text).toContain('Телефон 8 (800) 100-70-10 (звонок бесплатный)');
    expect(first.text).toContain('Основание: пункт 3.1. Контакты проверены 1 сентября 2026 г. Порядок действий');
    expect(first.text).toMatch(/Обучающийся: сообщает .* \(пункт 3\.3\) Педагогический работник: обращается/);
    expect(first.links).toContainEqual({ words: 'myschool@gosuslugi.ru', href: 'mailto:myschool@gosuslugi.ru' });
    expect(first.links).toContainEqual({ words: '8 (800) 100-70-10', href: 'tel:+78001007010' });
    const place = `${stage.school.origin}${PAGE}#sec_3__para_3-1`;
    expect(first.links).toContainEqual({ words: 'пункт 3.1', href: place });

    await page.keyboard.press('ArrowDown');
    const second = await look(page, 'poryadok-help');
    expect(second.text).toContain('8 (4722) 77-72-82 (звонок может быть платным)');
    expect(second.text).not.toMatch(/бесплатн|myschool/);
    expect(second.text).toContain('Основание: пункт 3.2. Когда контакты проверяли, неизвестно.');
    expect(troubles).toEqual([]);
  });

  test('the page that loads the file twice keeps the first', async () => {
    feedIs(sampleFeed());
    const again = `<script src="${stage.school.origin}/widget/poryadok.js"></script>`;
    const { page, troubles } = await stage.open(`${again}${element('policy')}`);
    expect((await look(page, 'poryadok-policy')).state).toBe('ready');
    expect(troubles).toEqual([]);
  });

  test('without JavaScript the links of the page are there', async () => {
    const { page } = await stage.open(undefined, { script: false });
    const links = await page.$$eval('main a', (all) => all.filter((one) => one.checkVisibility()).length);
    expect(links).toBe(2);
    expect(stage.school.asked('/feed.json')).toHaveLength(0);
  });

  test('all services are printed, the choice is not', async () => {
    feedIs(sampleFeed());
    const { page } = await stage.open(element('help'));
    await page.emulateMediaType('print');
    const { text } = await look(page, 'poryadok-help');
    for (const name of ['ФГИС «Моя школа» Почта', 'ИСОУ «Виртуальная школа» Почта', 'VK Мессенджер Почта'])
      expect(text).toContain(name);
    expect(text).not.toContain('У меня не работает');
  });
});

describe('what a page may ask for', () => {
  const both = (feed = sampleFeed(), policy = samplePolicy()): void => {
    feedIs(feed);
    stage.school.at('/policies/technical-support/policy.json', sends(JSON.stringify(policy)));
  };

  test('the contents, and the whole text with a link at every number', async () => {
    both();
    const { page } = await stage.open(element('policy', 'show="contents" heading-level="3"'));
    const contents = await look(page, 'poryadok-policy');
    expect(contents.headings[0]).toMatch(/^h3 Порядок/);
    expect(contents.headings[1]).toBe('h4 Содержание');
    const address = `${stage.school.origin}${PAGE}`;
    expect(contents.links).toContainEqual({ words: '1. Общие положения', href: `${address}#sec_1` });

    await page.$eval('poryadok-policy', (one) => one.setAttribute('show', 'full'));
    await page.waitForFunction(() =>
      document.querySelector('poryadok-policy')?.shadowRoot?.querySelector('[part=text]'),
    );
    const full = await look(page, 'poryadok-policy');
    expect(full.headings).toContain(
      'h4 3. Порядок оказания технической помощи обучающимся и педагогическим работникам',
    );
    expect(full.text).toContain('3.4. Работник, ответственный за техническую поддержку');
    expect(full.links).toContainEqual({ words: '3.2.', href: `${address}#sec_3__para_3-2-bis` });
  });

  test('one part by its name, by a name that it had, and by none that it ever had', async () => {
    const policy = samplePolicy();
    const moved = policy.clauses.find((one: { uid: string }) => one.uid === 'sec_3__para_3-2-bis');
    Object.assign(moved, { uid: 'help-vk', number: '3.3.', oldIds: ['sec_3__para_3-2-bis', 'sec_9__para_9-9'] });
    both(sampleFeed(), policy);
    const { page } = await stage.open(element('policy', 'clause="sec_9__para_9-9"'));
    const part = await look(page, 'poryadok-policy');
    expect(part.text).toMatch(/^3\.3\. При возникновении .* info@sferum\.ru\. Пункт 3\.3\. Порядок оказания/);
    expect(part.links.at(-1)!.href).toBe(`${stage.school.origin}${PAGE}#help-vk`);

    await page.$eval('poryadok-policy', (one) => one.setAttribute('clause', 'sec_1'));
    await page.waitForFunction(() =>
      document.querySelector('poryadok-policy')?.shadowRoot?.textContent?.includes('Общие положения'),
    );
    const section = await look(page, 'poryadok-policy');
    expect(section.text).toContain('уставом и локальными нормативными актами Школы');
    expect(section.text).not.toContain('Иностранные мессенджеры');

    await page.$eval('poryadok-policy', (one) => one.setAttribute('clause', 'nowhere'));
    await page.waitForFunction(
      () => (document.querySelector('poryadok-policy') as HTMLElement).dataset.state === 'failed',
    );
    const none = await look(page, 'poryadok-policy');
    expect(none).toMatchObject({ reason: 'clause', fallback: true, retry: false });
    expect(none.status).toBe(
      'Подробности не загрузились: ответственному за сайт: в акте нет части, которая названа в clause.',
    );
  });

  test('an earlier edition, which says that it is not the last', async () => {
    const feed = sampleFeed();
    const lna = feed.items[0]._lna;
    lna.edition = '2026-09-01';
    lna.editions.unshift({ date: '2026-09-01', url: 'policies/technical-support/editions/2026-09-01/policy.json' });
    feedIs(feed);
    const old = '/policies/technical-support/editions/2024-08-30/';
    stage.school.at(`${old}policy.json`, sends(JSON.stringify(samplePolicy())));
    const { page } = await stage.open(element('policy', 'edition="2024-08-30"'));
    const seen = await look(page, 'poryadok-policy');
    expect(seen.text).toContain(
      'Это прежняя редакция. Последняя – от 1 сентября 2026 г. Редакция от 30 августа 2024 г.',
    );
    expect(seen.links.map(({ href }) => href)).toContain(`${stage.school.origin}${old}technical-support.pdf`);

    await page.$eval('poryadok-policy', (one) => one.setAttribute('edition', '2020-01-01'));
    await page.waitForFunction(
      () => (document.querySelector('poryadok-policy') as HTMLElement).dataset.state === 'failed',
    );
    expect(await look(page, 'poryadok-policy')).toMatchObject({ reason: 'edition', fallback: true });
  });

  test.each([
    [{ status: 'repealed', effectiveTo: '2025-09-01' }, 'Отменён с 1 сентября 2025 г.'],
    [{ status: 'repealed', effectiveTo: null }, 'Отменён'],
    [{ status: 'repealed', effectiveTo: '2999-01-01' }, 'Действует до 1 января 2999 г., отменён'],
    [{ effectiveFrom: '2999-01-01' }, 'Вступит в силу 1 января 2999 г.'],
    [{ effectiveTo: '2025-01-01' }, 'Действовал до 1 января 2025 г.'],
    [{ status: 'suspended' }, 'Действует ли акт, неизвестно'],
    [{ status: undefined }, 'Действует ли акт, неизвестно'],
  ])('an act that is not in force warns: %j', async (lna, words) => {
    const feed = sampleFeed();
    Object.assign(feed.items[0]._lna, lna);
    feedIs(feed);
    const { page } = await stage.open(element('policy') + element('help'));
    expect((await look(page, 'poryadok-policy')).text).toContain(words);
    const helped = (await look(page, 'poryadok-help')).text;
    expect(helped).toContain(`Куда обратиться? ${words}${words.endsWith('.') ? '' : '.'} `);
    expect(helped).not.toContain('..');
    expect(helped.includes('Контакты могли измениться.')).toBe(!words.includes('2999'));
  });

  test('the act that was adopted in its place, and the edition that is in force till then', async () => {
    const feed = manyActs(3);
    const [first, second] = feed.items;
    const folder = 'policies/technical-support/editions/';
    Object.assign(first._lna, {
      status: 'repealed',
      effectiveTo: '2025-09-01',
      supersededBy: [{ id: 'act-1', date: '2025-08-01' }, { id: 'nothing' }, null],
    });
    Object.assign(second._lna, {
      edition: '2998-12-01',
      effectiveFrom: '2999-01-01',
      editions: [
        { date: '2998-12-01', effectiveFrom: '2999-01-01', effectiveTo: null, url: 'x/', data: 'x/policy.json' },
        {
          date: '2024-08-30',
          effectiveFrom: '2024-08-30',
          effectiveTo: '2999-01-01',
          url: `${folder}2024-08-30/index.html`,
          data: `${folder}2024-08-30/policy.json`,
        },
      ],
    });
    feedIs(feed);
    const { page } = await stage.open(element('policy') + element('policy', 'id="new"', 'act-1') + element('help'));
    for (const name of ['poryadok-policy', 'poryadok-help'])
      expect((await look(page, name)).text).toContain('Взамен принят акт: Положение № 1');
    const seen = await look(page, '#new');
    expect(seen.text).toContain('Вступит в силу 1 января 2999 г. Сейчас действует редакция от 30 августа 2024 г.');
    const href = `${stage.school.origin}/${folder}2024-08-30/index.html`;
    expect(seen.links).toContainEqual({ words: 'редакция от 30 августа 2024 г.', href });
  });

  test('an act by the last step of an id that is an address, and the only act that helps where none is named', async () => {
    const feed = manyActs(3);
    feed.items[0].id = 'https://school.example/policies/technical-support/';
    delete feed.items[0]._lna.id;
    feedIs(feed);
    const { page } = await stage.open(element('policy') + element('help', '', ''));
    expect((await look(page, 'poryadok-policy')).state).toBe('ready');
    expect((await look(page, 'poryadok-help')).text).toContain('VK Мессенджер');
  });
});

describe('a feed of another version', () => {
  test.each([
    ['no version', (feed: Record<string, unknown>) => delete feed._lna],
    ['an older one', (feed: Record<string, unknown>) => Object.assign(feed, { _lna: undefined, _lna_schema: '0.9' })],
    [
      'a newer minor one with fields that nobody knows',
      (feed: Record<string, unknown>) =>
        Object.assign(feed, { _lna: { schema: 'https://x.example/feed-1.9.json', new: [1] }, items2: {}, next_url: 1 }),
    ],
  ])('%s is read', async (_, change) => {
    const feed = sampleFeed();
    change(feed);
    Object.assign(feed.items[0]._lna, { future: { deep: [null] } });
    feedIs(feed);
    const { page, troubles } = await stage.open();
    expect((await look(page, 'poryadok-policy')).state).toBe('ready');
    expect((await look(page, 'poryadok-help')).state).toBe('ready');
    expect(troubles).toEqual([]);
  });

  test('an older one without services has nobody to name', async () => {
    const feed = sampleFeed();
    delete feed.items[0]._lna.services;
    delete feed.items[0]._lna.procedure;
    feedIs(feed);
    const { page } = await stage.open(element('help'));
    const seen = await look(page, 'poryadok-help');
    expect(seen).toMatchObject({ state: 'failed', reason: 'services', fallback: true, retry: false });
    expect(seen.status).toBe('Подробности не загрузились: акт не называет служб, в которые обращаться.');
  });

  test.each([
    [
      'of the feed',
      (feed: Record<string, unknown>) => Object.assign(feed, { _lna: { schema: 'schemas/feed-2.json' } }),
    ],
    ['of the item', (feed: { items: { _lna: object }[] }) => Object.assign(feed.items[0]!._lna, { schema: '2.0' })],
  ])('a newer major version %s leaves the plain link and says why', async (_, change) => {
    const feed = sampleFeed();
    change(feed);
    feedIs(feed);
    const { page } = await stage.open(element('policy'));
    const seen = await look(page, 'poryadok-policy');
    expect(seen).toMatchObject({ state: 'failed', reason: 'newer', text: '', fallback: true, retry: false });
    expect(seen.status).toBe(
      'Подробности не загрузились: данные новее, чем понимает эта страница. ' +
        'Ответственному за сайт: обновите файл poryadok.js.',
    );
  });
});

describe('a feed that does not come', () => {
  const GOOD = JSON.stringify(sampleFeed());
  const SILENT = 'Подробности не загрузились: не удалось связаться с сайтом, где опубликован акт.';
  const BROKEN = 'Подробности не загрузились: ответ сайта, где опубликован акт, не удалось прочитать.';
  type Cause = [name: string, reason: string, status: string, answer: Parameters<Stage['school']['at']>[1]];
  const causes: Cause[] = [
    ['the connection is broken', 'network', SILENT, (response) => response.destroy()],
    ['no CORS header', 'network', SILENT, (response) => response.writeHead(200).end(GOOD)],
    [
      '404',
      'http',
      'Подробности не загрузились: сайт, где опубликован акт, ответил ошибкой 404.',
      (response) => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
    ],
    ['a page instead', 'malformed', BROKEN, sends('<!doctype html><script>alert(1)</script>', 'text/html')],
    ['no JSON', 'malformed', BROKEN, sends(`${GOOD.slice(0, 500)},,}`)],
    ['half of it', 'malformed', BROKEN, sends(GOOD.slice(0, GOOD.length / 2))],
    [
      'half of it, and the connection is broken',
      'network',
      SILENT,
      (response) => {
        response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': GOOD.length * 2 });
        response.write(GOOD, () => setTimeout(() => response.destroy(), 50));
      },
    ],
    ['nothing', 'malformed', BROKEN, sends('')],
    ['null', 'malformed', BROKEN, sends('null')],
    ['a list', 'malformed', BROKEN, sends('[]')],
    ['items that are none', 'malformed', BROKEN, sends('{"items":{"length":3}}')],
    ['Windows-1251', 'malformed', BROKEN, sends(Buffer.from('{"items":[],"title":"\xcf\xee\xf0"}', 'latin1'))],
    ['a hundred thousand brackets', 'malformed', BROKEN, sends('['.repeat(100_000))],
  ];

  test.each(causes)('%s: %s', async (_, reason, status, answer) => {
    stage.school.at('/feed.json', answer);
    const { page, troubles } = await stage.open(element('policy') + element('help'));
    for (const name of ['poryadok-policy', 'poryadok-help'])
      expect(await look(page, name)).toMatchObject({
        state: 'failed',
        reason,
        status,
        text: '',
        fallback: true,
        retry: true,
      });
    expect(troubles).toEqual([]);
  });

  test('nobody listens', async () => {
    const html =
      '<poryadok-policy src="http://127.0.0.1:1/feed.json" policy="x"><a href="/">Порядок</a></poryadok-policy>';
    const { page } = await stage.open(html);
    expect(await look(page, 'poryadok-policy')).toMatchObject({ reason: 'network', fallback: true, retry: true });
  });

  test.each(['', 'javascript:alert(1)', 'data:application/json,{"items":[]}', 'http://', 'ftp://x.example/feed.json'])(
    'src is no address of the web: «%s»',
    async (src) => {
      const { page, troubles } = await stage.open(
        `<poryadok-policy src='${src}' policy="x"><a href="/">Порядок</a></poryadok-policy>`,
      );
      expect(await look(page, 'poryadok-policy')).toMatchObject({ reason: 'src', fallback: true, retry: false });
      expect(troubles).toEqual([]);
    },
  );

  test('the act is not in it', async () => {
    feedIs(sampleFeed());
    const { page } = await stage.open(element('policy', '', 'nothing') + element('policy', 'id="none"', ''));
    for (const name of ['poryadok-policy', '#none'])
      expect(await look(page, name)).toMatchObject({ reason: 'policy', fallback: true, retry: false });
  });

  test('50 MB: it is left where it passes the bound', async () => {
    let sent = 0;
    const pieces = function* () {
      for (; sent < 50; sent++) yield Buffer.alloc(1024 * 1024, ' ');
    };
    stage.school.at('/feed.json', (response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      pipeline(pieces, response, () => {});
    });
    const { page } = await stage.open(element('policy'));
    expect(await look(page, 'poryadok-policy')).toMatchObject({ reason: 'large', fallback: true, retry: false });
    expect(sent).toBeLessThan(48);
  });

  test('a size above the bound is believed at once', async () => {
    stage.school.at('/feed.json', (response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': 50_000_000 }).write('{');
    });
    const { page } = await stage.open(element('policy'));
    expect((await look(page, 'poryadok-policy')).reason).toBe('large');
  });

  test('a slow one: the link is there all the while, then it is said, and a retry serves all at once', async () => {
    stage.school.at('/feed.json', (response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' }).write('{"items":');
    });
    const { page } = await stage.open(element('policy', 'timeout="1.5"') + element('help', 'timeout="1.5"'), {
      early: true,
    });
    await page.waitForFunction(() =>
      document.querySelector('poryadok-policy')?.shadowRoot?.textContent?.includes('Загружается…'),
    );
    expect(await look(page, 'poryadok-policy')).toMatchObject({ state: 'loading', fallback: true, retry: false });
    await settled(page);
    expect(await look(page, 'poryadok-help')).toMatchObject({
      reason: 'slow',
      status: 'Подробности не загрузились: сайт, где опубликован акт, отвечает слишком долго.',
      fallback: true,
      retry: true,
    });

    feedIs(sampleFeed());
    const asked = stage.school.asked('/feed.json').length;
    expect(asked).toBe(1);
    await page.$eval('poryadok-policy', (one) =>
      (one.shadowRoot!.querySelector('[part=retry]') as HTMLElement).focus(),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-state=ready]').length === 2);
    expect(stage.school.asked('/feed.json')).toHaveLength(2);
    // The button is gone, and the reader is where the act is now.
    const focused = await page.$eval('poryadok-policy', (one) => one.shadowRoot!.activeElement?.getAttribute('part'));
    expect(focused).toBe('content');
  });

  test('a retry that fails keeps the button under the finger', async () => {
    stage.school.at('/feed.json', (response) => response.destroy());
    const { page } = await stage.open(element('policy'));
    await page.$eval('poryadok-policy', (one) =>
      (one.shadowRoot!.querySelector('[part=retry]') as HTMLElement).focus(),
    );
    const before = stage.school.asked('/feed.json').length;
    await page.keyboard.press('Enter');
    await page.waitForNetworkIdle();
    expect(stage.school.asked('/feed.json').length).toBeGreaterThan(before);
    expect(await look(page, 'poryadok-policy')).toMatchObject({ reason: 'network', retry: true });
    const focused = await page.$eval('poryadok-policy', (one) => one.shadowRoot!.activeElement?.getAttribute('part'));
    expect(focused).toBe('retry');
  });
});

describe('requests', () => {
  // A copy of the feed an element, or a search in squares, would not end in time.
  test('500 acts, many elements: one request', { timeout: HANGS }, async () => {
    const feed = manyActs(500);
    feedIs(feed);
    const some = Array.from({ length: 20 }, (_, i) => element('policy', `id="p${i}"`, `act-${i * 25 + 1}`));
    const { page, troubles } = await stage.open(some.join('') + element('help'));
    expect(stage.school.asked('/feed.json')).toHaveLength(1);
    expect((await look(page, '#p19')).headings).toEqual(['h2 Положение № 476']);
    expect((await look(page, 'poryadok-help')).state).toBe('ready');
    expect(troubles).toEqual([]);
  });

  test('the browser asks whether the feed has changed and is told that it has not', async () => {
    const etag = '"one"';
    let unchanged = 0;
    stage.school.at('/feed.json', (response, request) => {
      const headers = { etag, 'access-control-allow-origin': '*', 'content-type': 'application/json' };
      if (request.headers['if-none-match'] !== etag) response.writeHead(200, headers).end(JSON.stringify(sampleFeed()));
      else {
        unchanged++;
        response.writeHead(304, headers).end();
      }
    });
    const { page } = await stage.open(element('policy'));
    await page.reload();
    await settled(page);
    expect((await look(page, 'poryadok-policy')).state).toBe('ready');
    expect(unchanged).toBe(1);
    // Nobody's cookies, and no question beforehand.
    expect(stage.school.asked('/feed.json').every(({ method, headers }) => method === 'GET' && !headers.cookie)).toBe(
      true,
    );
  });

  test('what is not wanted any more is broken off', async () => {
    let closed = false;
    stage.school.at('/feed.json', (response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, { 'access-control-allow-origin': '*' }).write('{');
    });
    const { page, troubles } = await stage.open(element('policy') + element('help'), { early: true });
    await expect.poll(() => stage.school.asked('/feed.json').length).toBe(1);
    await page.$eval('poryadok-policy', (one) => one.remove());
    await new Promise((done) => setTimeout(done, 100));
    expect(closed).toBe(false);
    await page.$eval('poryadok-help', (one) => one.remove());
    await expect.poll(() => closed).toBe(true);
    expect(troubles).toEqual([]);
  });

  test('an answer that comes too late does not cover a newer one', async () => {
    let late = (): void => {};
    stage.school.at('/slow.json', (response) => {
      late = () => sends(JSON.stringify(sampleFeed()))(response, response.req);
    });
    const feed = sampleFeed();
    feed.items[0].title = 'Новый порядок';
    feedIs(feed);
    const slow = element('policy', 'id="slow"').replace('feed.json', 'slow.json');
    const { page } = await stage.open(slow + slow.replace('id="slow"', 'id="other"'), { early: true });
    await expect.poll(() => stage.school.asked('/slow.json').length).toBe(1);
    await page.$eval('#slow', (one, src) => one.setAttribute('src', src), `${stage.school.origin}/feed.json`);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#slow')!.dataset.state === 'ready');
    late();
    await settled(page);
    expect((await look(page, '#slow')).headings).toEqual(['h2 Новый порядок']);
    expect((await look(page, '#other')).headings[0]).toMatch(/^h2 Порядок оказания/);
  });
});
