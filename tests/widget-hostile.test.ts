/** A feed that means harm, or makes no sense: it gets as far as letters on the page. */
import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clauseNamed, clausesOf, editionOf } from '../scripts/render/widget/client/clauses.mjs';
import { actOf, itemNamed, itemsOf } from '../scripts/render/widget/client/feed.mjs';
import { mailAddress, phoneAddress, webAddress } from '../scripts/render/widget/client/links.mjs';
import { day, text } from '../scripts/render/widget/client/values.mjs';
import { clauseWords, Failure, sizeWords, standingWords } from '../scripts/render/widget/client/words.mjs';
import { ODD_VALUES, PAYLOADS, placesIn, withTexts } from './widget/payloads.ts';
import { type Json, sampleFeed, samplePolicy } from './widget/sample-feed.ts';
import { sends } from './widget/servers.ts';
import { openStage, type Stage, settled } from './widget/stage.ts';

/** What the page would not find the act without. */
const NEEDED = /\/_lna\/id$|\/_lna\/schema$|^\/version$|\$schema$/;

describe('in a browser that the page leaves open to everything', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  const body = (...shows: string[]): string => {
    const address = `src="${stage.school.origin}/feed.json" policy="technical-support"`;
    const policies = shows.map((show) => `<poryadok-policy ${address} show="${show}"></poryadok-policy>`);
    return `${policies.join('')}<poryadok-help ${address}></poryadok-help>`;
  };

  test(`${PAYLOADS.length} texts in every field: letters only, nothing runs, nobody is led away`, async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
    let payload = '';
    // Answers are asked anew for each payload, on one page without a policy that would hide what gets through.
    stage.school.at('/feed.json', (response, request) =>
      sends(JSON.stringify(withTexts(inlineText(), (old, way) => (NEEDED.test(way) ? old : payload))))(
        response,
        request,
      ),
    );
    const { page, troubles } = await stage.open('', { open: true });
    await page.evaluate(() => {
      Object.assign(window, { pwned: () => document.body.setAttribute('data-pwned', '') });
    });
    for (payload of PAYLOADS) {
      await put(page, body('full', 'contents', 'summary'));
      const found = await page.evaluate(inspect);
      expect(found, payload.slice(0, 80)).toEqual({ states: 'ready ready ready ready', strange: [], pwned: false });
    }
    expect(troubles).toEqual([]);
    // The check itself sees what it looks for.
    await put(page, '<poryadok-policy src="x"></poryadok-policy>');
    await page.evaluate(() => {
      const root = document.querySelector('poryadok-policy')!.shadowRoot!;
      const link = document.createElement('a');
      link.href = 'javascript:pwned()';
      link.setAttribute('onclick', 'pwned()');
      root.append(link, document.createElement('script'));
    });
    expect((await page.evaluate(inspect)).strange).toEqual(['a href', 'a onclick', 'script']);
  });

  test('a payload is shown as it is written', async () => {
    stage.school.at('/feed.json', (response, request) => {
      const feed = sampleFeed();
      feed.items[0].title = '<img src=x onerror=pwned()>';
      feed.items[0]._lna.services[0].email = 'a@b.example?bcc=c@d.example';
      feed.items[0]._lna.services.length = 1;
      sends(JSON.stringify(feed))(response, request);
    });
    const { page } = await stage.open(body('summary'));
    const words = await page.$eval('poryadok-policy', (one) => one.shadowRoot!.querySelector('h2')!.textContent);
    expect(words).toBe('<img src=x onerror=pwned()>');
    const mail = await page.$eval('poryadok-help', (one) => one.shadowRoot!.querySelector('dd')!.innerHTML);
    expect(mail).toBe('<span>a@b.example?bcc=c@d.example</span>');
  });

  test('addresses that are none, each where an address is expected', async () => {
    const bad = PAYLOADS.filter((one) => /^[\s\u0001]*(?:java\s*script|data|vbscript|blob|file|https:.*@)/i.test(one));
    expect(bad.length).toBeGreaterThan(8);
    for (const address of bad) expect(webAddress(address, 'https://school.example/feed.json'), address).toBe('');
  });
});

/** The feed with the text of the act in it, so that one answer fills everything. */
function inlineText(): Json {
  const feed = sampleFeed();
  const policy = samplePolicy();
  feed.items[0]._lna.clauses = policy.clauses.map((one: Json) => ({ ...one, picture: { alt: 'Схема', url: 'x.png' } }));
  feed.items[0]._lna.clauses.push(
    ...['table', 'picture', 'appendix', 'item'].map((kind) => ({
      ...policy.clauses[3],
      uid: kind,
      kind,
      text: 'а\tб\nв\tг',
    })),
  );
  feed.items[0]._lna.services.push({ name: 'Служба', phone: { display: 'x', e164: 'x', free: 'x' } });
  return feed;
}

/** Put components on the page as its author would: by script, without Trusted Types. */
async function put(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    document.querySelector('main')!.innerHTML = markup;
  }, html);
  await settled(page);
  // Time for what would run later.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 5)));
}

/** Runs in the page: states, elements and attributes that have no business there, and whether something ran. */
function inspect() {
  const ELEMENTS =
    'a article button dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 label li ol option p section select slot span strong table td th tr ul'.split(
      ' ',
    );
  const ATTRIBUTES = 'aria-label class for hidden href id lang part role scope tabindex type value'.split(' ');
  const strange: string[] = [];
  const components = [...document.querySelectorAll<HTMLElement>('poryadok-policy, poryadok-help')];
  for (const { shadowRoot } of components) {
    for (const element of shadowRoot!.querySelectorAll('*')) {
      if (!ELEMENTS.includes(element.localName)) strange.push(element.localName);
      for (const { name, value } of element.attributes) {
        const good = name !== 'href' || /^https?:\/\/[^/@]*\/|^mailto:[^?&]+$|^tel:\+\d+$/.test(value);
        if (!ATTRIBUTES.includes(name) || !good) strange.push(`${element.localName} ${name}`);
      }
    }
  }
  return {
    states: components.map(({ dataset }) => dataset.state).join(' '),
    strange,
    pwned: document.body.hasAttribute('data-pwned'),
  };
}

describe('what is read of a feed', () => {
  const base = 'https://school.example/feed.json';

  /** Everything that is done with a feed before it is drawn. */
  function readAll(feed: unknown, policy: unknown): void {
    try {
      const act = actOf(itemNamed(itemsOf(feed), 'technical-support'), base);
      const edition = editionOf(policy, base, act);
      for (const one of [act, edition]) standingWords(one, '2026-01-01');
      const clauses = clausesOf(edition.clauses);
      for (const clause of clauses) clauseWords(clause);
      for (const { clause } of [...act.services, ...act.steps]) clauseWords(clause);
      if (clauses[0]) clauseNamed(clauses, clauses[0].uid || clauses[0].eId);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  test('whatever stands in whichever place, it is read or refused', () => {
    const feed = sampleFeed();
    const policy = samplePolicy();
    policy.clauses.length = 3;
    for (const whole of [feed, policy]) {
      for (const way of placesIn(whole)) {
        for (const odd of ODD_VALUES) {
          const copy = structuredClone(whole);
          const key = way.at(-1)!;
          const holder = way.slice(0, -1).reduce((at: Json, step) => at[step], copy);
          holder[key] = odd;
          readAll(whole === feed ? copy : feed, whole === feed ? policy : copy);
          if (Array.isArray(holder)) holder.splice(Number(key), 1);
          else delete holder[key];
          readAll(whole === feed ? copy : feed, whole === feed ? policy : copy);
        }
      }
    }
  });

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        readAll(one, other);
        readAll({ items: [{ id: 'technical-support', _lna: one }] }, other);
        readAll({ items: [{ ...sampleFeed().items[0], attachments: one }] }, { clauses: other });
      }),
    );
  });

  test('links are of the web, of mail and of phones, whatever they are made of', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PAYLOADS), fc.webUrl(), fc.emailAddress());
    fc.assert(
      fc.property(part, part, (one, other) => {
        const glued = one + other;
        expect(webAddress(glued, base)).toMatch(/^$|^https?:\/\/[^/@]+\//);
        expect(mailAddress(glued)).toMatch(/^$|^mailto:[^\s?&#:<>"'/\\]+@[^\s?&#:<>"'/\\@]+$/);
        expect(phoneAddress({ display: one, e164: other })).toMatch(/^$|^tel:\+\d{7,15}$/);
        expect(text(glued)).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        expect(day(glued)).toMatch(/^$|^\d{4}-\d\d-\d\d$/);
      }),
    );
  });

  test.each([
    ['8 (800) 100-70-10', '+78001007010', 'tel:+78001007010'],
    ['+7 4722 77 72 82 доб. 12', '+74722777282', 'tel:+74722777282'],
    ['42-4-41', '+74724442441', 'tel:+74724442441'],
    ['', '+74722777282', 'tel:+74722777282'],
    ['8 (800) 100-70-10', '+70000000001', ''],
    ['42-4-41', '+74724442442', ''],
    ['8 (800) 100-70-10', '88001007010', ''],
    ['8 (800) 100-70-10', '+7800100701000000', ''],
    ['8 (800) 100-70-10', null, ''],
  ])('a phone «%s» with %s is dialled as «%s»', (display, e164, address) => {
    expect(phoneAddress({ display, e164 })).toBe(address);
  });

  test.each([
    [{ number: '3.1.', eId: 'sec_3__para_3-1' }, 'пункт 3.1'],
    [{ number: 'а)', eId: 'sec_3__para_3-1__list_1__point_a' }, 'подпункт а'],
    [{ number: '3.', eId: 'sec_3' }, 'раздел 3'],
    [{ number: '2', eId: 'att_2' }, 'приложение № 2'],
    [{ number: 'Приложение № 2', eId: 'att_2' }, 'Приложение № 2'],
    [{ number: '–', eId: 'sec_3__para_3-1__list_1__point_1' }, ''],
    [{ number: '', eId: '' }, ''],
  ])('%j is «%s»', (clause, words) => {
    expect(clauseWords(clause)).toBe(words);
  });

  test.each([
    [76_296, '74,5 КБ'],
    [1, '1 Б'],
    [5_242_880, '5 МБ'],
    [0, ''],
    [-5, ''],
    ['76296', ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%s bytes are «%s»', (bytes, words) => {
    expect(sizeWords(bytes).replace('\u00a0', ' ')).toBe(words);
  });

  test('a day is one of the calendar', () => {
    const days = ['2024-08-30', '2024-08-30T00:00:00+03:00', '2024-02-30', '30.08.2024', 'x', null, 20240830];
    expect(days.map(day)).toEqual(['2024-08-30', '2024-08-30', '', '', '', '', '']);
  });
});
