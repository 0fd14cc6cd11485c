/** What the guide for other sites tells people to copy, run as it is written. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { widgetScript } from '../scripts/render/index.ts';
import { PAYLOADS, withTexts } from './widget/payloads.ts';
import { type Json, sampleFeed } from './widget/sample-feed.ts';
import { sends } from './widget/servers.ts';
import { look, openStage, type Stage } from './widget/stage.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../docs/integrators.md'), 'utf8');
const PDF = Buffer.from('%PDF-1.7 нечто');
const PDF_PATH = 'policies/technical-support/technical-support.pdf';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

/** The code of a language in the guide, with the address of the school's host of this run. */
function example(language: string): string {
  const code = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(GUIDE)?.[1];
  if (!code) throw new Error(`no example of ${language} in the guide`);
  return code.replaceAll('https://school.example/akty', stage.school.origin);
}

function feedWithPdf(): Json {
  const feed = sampleFeed();
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  feed.items[0]._lna.sha256 = { [PDF_PATH]: sha256 };
  return feed;
}

function publish(feed: unknown): void {
  stage.school.at('/feed.json', sends(JSON.stringify(feed), 'application/json', { etag: '"one"' }));
  stage.school.at(`/${PDF_PATH}`, sends(PDF, 'application/pdf'));
}

describe('plain pages', () => {
  test('the tags to copy show the act and whom to ask', async () => {
    publish(sampleFeed());
    const { page, troubles } = await stage.open(example('html').replace(/<script.*<\/script>/, ''));
    expect(await look(page, 'poryadok-policy')).toMatchObject({ state: 'ready', fallback: false });
    expect(await look(page, 'poryadok-help')).toMatchObject({ state: 'ready', fallback: false });
    expect(troubles).toEqual([]);
  });

  test('the script reads the feed and checks a file', async () => {
    publish(feedWithPdf());
    const { page, troubles } = await stage.open('', { open: true });
    const run = (): Promise<unknown> => page.evaluate(`(async () => { ${example('js')} })()`);
    await run();
    const link = await page.$eval('body > a', (one) => [one.textContent, one.href]);
    expect(link).toEqual([
      'Порядок оказания технической помощи обучающимся и педагогическим работникам',
      `${stage.school.origin}/policies/technical-support/index.html`,
    ]);
    stage.school.at(`/${PDF_PATH}`, sends('%PDF-1.7 другое', 'application/pdf'));
    await expect(run()).rejects.toThrow('PDF повреждён или подменён');
    expect(troubles).toEqual([]);
  });

  test('attributes, properties of CSS, parts and reasons are all told, and no others', () => {
    const script = widgetScript();
    const all = (text: string, pattern: RegExp): string[] =>
      [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();
    const listed = (heading: string, first: string): string => {
      const start = GUIDE.indexOf(first, GUIDE.indexOf(heading));
      return GUIDE.slice(start, GUIDE.indexOf('\n\n', start));
    };
    const observed = /observedAttributes = \[([^\]]*)\]/.exec(script)![1]!;
    expect(all(listed('### Атрибуты', '| `'), /^\| `([\w-]+)`/gm)).toEqual(all(observed, /'([\w-]+)'/g));
    expect(all(listed('### Внешний вид', '| `--'), /`(--[\w-]+)`/g)).toEqual(all(script, /var\((--[\w-]+)/g));
    const parts = /`::part\(\)`: (.*?)\. /.exec(GUIDE)![1]!;
    expect(all(parts, /`([\w-]+)`/g)).toEqual(all(script, /part(?:: |', )'([\w-]+)'/g));
    const reasons = /const FAILURES = \{([\s\S]*?)\n\};/.exec(script)![1]!;
    const told = listed('### Внешний вид', '| `network`');
    expect(all(told.replace(/^\| (.*?) \|.*$/gm, '$1'), /`(\w+)`/g)).toEqual(all(reasons, /^ {2}(\w+): \{/gm));
  });
});

const hasPhp = spawnSync('php', ['--version']).error === undefined;

describe.skipIf(!hasPhp)('PHP', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'poryadok-php-'));
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'page.php'), example('php'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Print the page. Everything PHP complains of is an error. */
  async function print(): Promise<{ html: string; log: string }> {
    const settings = ['error_reporting=-1', 'display_errors=stderr', 'log_errors=1', 'error_log=/dev/stderr'];
    const args = [...settings.flatMap((one) => ['-d', one]), join(folder, 'page.php')];
    const { stdout, stderr } = await promisify(execFile)('php', args, { timeout: 60_000 });
    return { html: stdout.replace(/\s+/g, ' ').trim(), log: stderr };
  }

  /** Let an hour pass. */
  const age = (): void => {
    const before = Date.now() / 1000 - 4000;
    utimesSync(join(folder, 'cache/feed.json'), before, before);
  };

  test('prints the act, the services and that the PDF is the right one', async () => {
    publish(feedWithPdf());
    const { html, log } = await print();
    expect(log).toBe('');
    expect(html).toContain(
      `<h2><a href="${stage.school.origin}/policies/technical-support/index.html">Порядок оказания технической помощи`,
    );
    expect(html).toContain('Принят, дата вступления в силу: 2024-08-30. Редакция: 2024-08-30.');
    expect(html).toMatch(
      /ФГИС «Моя школа»<\/strong>: myschool@gosuslugi\.ru, 8 \(800\) 100-70-10 \(звонок бесплатный\)/,
    );
    expect(html.match(/бесплатный/g)).toHaveLength(1);
    expect(html).toMatch(/PDF проверен: [0-9a-f]{64}\.pdf/);
    const [kept] = readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.pdf'));
    expect(readFileSync(join(folder, 'cache', kept!))).toEqual(PDF);
  });

  test('asks once an hour, then whether anything has changed, and lives on what it has when nobody answers', async () => {
    publish(feedWithPdf());
    const first = await print();
    await print();
    expect(stage.school.asked('/feed.json')).toHaveLength(1);
    age();
    stage.school.at('/feed.json', (response) => response.writeHead(304, { etag: '"one"' }).end());
    expect(await print()).toEqual(first);
    expect(stage.school.asked('/feed.json')[1]!.headers['if-none-match']).toBe('"one"');
    await print();
    expect(stage.school.asked('/feed.json')).toHaveLength(2);
    for (const [answer, said] of [
      [sends('<!doctype html>', 'text/html'), 'Syntax error'],
      [sends('{"items":1}'), 'Вместо ленты пришёл ответ 200'],
    ] as const) {
      age();
      stage.school.at('/feed.json', answer);
      const later = await print();
      expect(later.html).toBe(first.html);
      expect(later.log).toContain(said);
    }
    age();
    stage.school.at('/feed.json', (response) => response.destroy());
    const silent = await print();
    expect(silent.html).toBe(first.html);
    expect(silent.log).toContain('не отвечает');
  });

  test('a file with another sum is not kept', async () => {
    publish(feedWithPdf());
    stage.school.at(`/${PDF_PATH}`, sends('%PDF-1.7 другое', 'application/pdf'));
    const { html } = await print();
    expect(html).toContain('PDF сейчас недоступен');
    expect(readdirSync(join(folder, 'cache'))).toEqual(['feed.json']);
  });

  test('nothing was ever read: says so', async () => {
    const { html, log } = await print();
    expect(html).toBe('<p>Сведения об акте временно недоступны.</p>');
    expect(log).toContain('Вместо ленты пришёл ответ 404');
  });

  // PHP refuses half a surrogate pair with the whole feed; nothing of it is printed.
  test('a hostile feed is printed as letters', async () => {
    const NEEDED = /\/items\/0\/id$|^\/version$/;
    for (const payload of PAYLOADS.filter((one) => one.length < 1000 && one.isWellFormed())) {
      rmSync(join(folder, 'cache/feed.json'), { force: true });
      publish(withTexts(sampleFeed(), (old, way) => (NEEDED.test(way) ? old : payload)));
      const { html, log } = await print();
      expect(log).toBe('');
      const tags = html.match(/<[^>]*>/g)!;
      const own = /^<(?:\/?(?:h2|p|strong|a)|a href="(?:#|https?:\/\/[^\s"<>]*)")>$/;
      expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
    }
  });

  test('fields of another kind are not stumbled over', async () => {
    const broken = [
      { attachments: 'x' },
      { _lna: 'x' },
      { _lna: { services: 'x', sha256: [], status: {} } },
      { url: [] },
    ];
    for (const fields of broken) {
      rmSync(join(folder, 'cache/feed.json'), { force: true });
      const feed = sampleFeed();
      Object.assign(feed.items[0], fields);
      feed.items.unshift(null, 'x', []);
      publish(feed);
      const { html, log } = await print();
      expect(log).toBe('');
      expect(html).toContain('PDF сейчас недоступен');
    }
  });
});

test.runIf(!hasPhp)('the PHP of the guide is not checked: there is no php here', () => {
  console.log('Не проверено, нет программ: php');
});
