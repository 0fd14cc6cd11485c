/** The preview in a real Chromium: what is saved is seen, what is wrong is said, nothing leaves the project. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startPreview } from '../scripts/commands/build/preview/preview.ts';
import { ownFile, project, seedAsDraft } from './command-line.ts';
import { pngOf } from './pictures/samples.ts';
import { readPdfText } from './read/pdf.ts';
import { openLoopbackBrowser } from './widget/browser.ts';

const ROOT = join(import.meta.dirname, '..');
const ACT = 'policy/technical-support/policy.md';
const PAGE = 'drafts/technical-support/index.html';

let browser: Browser;
beforeAll(async () => {
  browser = await openLoopbackBrowser();
});
afterAll(() => browser?.close());

async function start(more: Record<string, string | Uint8Array> = {}) {
  const files = project({
    [ACT]: seedAsDraft(),
    'policy/organization.yaml': ownFile('policy/organization.yaml'),
    'policy/contacts.yaml': ownFile('policy/contacts.yaml'),
    'secret.txt': 'тайна',
    ...more,
  });
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const preview = await startPreview({ root: files.folder, say, warn: say, port: await freePort() });
  onTestFinished(() => preview.close());
  return { files, preview, said: () => said };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A new page that remembers what it complained of: blocked by its policy, failed to load, thrown. */
async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`${error}`));
  page.on('requestfailed', (request) => {
    // A page that is left closes its stream.
    if (!request.url().endsWith('/preview/events')) complaints.push(`failed: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

const mainSays = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ').includes(wanted),
    {},
    text,
  );
const panelOf = (page: Page): Promise<string> => page.$eval('.preview-panel', (panel) => panel.textContent ?? '');

describe('what is saved is seen without a touch', () => {
  test('a text, with its findings and their lines beside it; then the institution’s card', async () => {
    const { files, preview, said } = await start();
    const { page, complaints } = await open(preview.url + PAGE);
    expect(await page.$eval('main', (main) => main.textContent)).not.toContain('9.9');

    files.write(ACT, seedAsDraft().replace('2.2. В случае', '2.2. По пункту 9.9, в случае'));
    await mainSays(page, 'По пункту 9.9');
    const line =
      seedAsDraft()
        .split('\n')
        .findIndex((one) => one.startsWith('2.2. ')) + 1;
    const finding = await page.$$eval('.preview-panel li', (items) =>
      items.map((item) => item.textContent ?? '').find((text) => text.includes('9.9')),
    );
    expect(finding).toMatch(new RegExp(`^Строка ${line}, ошибка\\. .*9\\.9.* reference-missing-target$`, 'u'));
    expect(await page.$eval('.preview-panel a[href="#sec_2__para_2-2"]', (link) => link.textContent)).toBe(
      `Строка ${line}`,
    );
    expect(said()).toContain(`Обновлено: ${ACT}. Ошибок: `);

    const card = ownFile('policy/organization.yaml');
    files.write('policy/organization.yaml', card.replaceAll('А.А. Белашова', 'Б.Б. Новая'));
    await mainSays(page, 'Б.Б. Новая');
    expect(complaints).toEqual([]);
  });

  test('the school’s own contacts and laws are checked again', async () => {
    const { files, preview } = await start();
    const { page } = await open(preview.url + PAGE);
    for (const name of ['contacts', 'acts']) {
      files.write(`policy/${name}.yaml`, 'сломано: [');
      await page.waitForFunction(
        (file) => document.querySelector('.preview-panel')?.textContent?.includes(file),
        {},
        `policy/${name}.yaml`,
      );
    }
  });

  test('a picture, though its size is the same', async () => {
    const text = `${seedAsDraft()}\n![План здания](plan.png)\n`;
    const { files, preview } = await start({ [ACT]: text, 'policy/technical-support/plan.png': pngOf(20, 10) });
    const { page, complaints } = await open(preview.url + PAGE);
    expect(await page.$eval('img', ({ naturalWidth }) => naturalWidth)).toBe(20);
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    files.write('policy/technical-support/plan.png', pngOf(20, 10));
    await page.waitForSelector('body:not([data-before]) img');
    files.write('policy/technical-support/plan.png', pngOf(30, 10));
    await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 30);
    expect(complaints).toEqual([]);
  });

  test('a new act, a deleted one, and one that comes back', async () => {
    const { files, preview } = await start();
    const register = await open(preview.url);
    const links = (page: Page) =>
      page.$$eval('.preview-panel a', (all) => all.map((link) => link.getAttribute('href')));
    expect(await links(register.page)).toContain(`/${PAGE}`);
    const { page } = await open(preview.url + PAGE);
    const other = seedAsDraft()
      .replace('id: technical-support', 'id: other')
      .replace(/^title: .*/m, 'title: Другой порядок');
    files.write('policy/other/policy.md', other);
    await register.page.waitForSelector('.preview-panel a[href="/drafts/other/index.html"]');

    rmSync(join(files.folder, 'policy/technical-support'), { recursive: true });
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Такой страницы нет');
    await register.page.waitForFunction(() => !document.querySelector('a[href*="technical-support"]'));
    files.write(ACT, seedAsDraft());
    await page.waitForSelector('main.act');
  });
});

describe('what is broken says so where the page was, and mends itself', () => {
  test('a passport', async () => {
    const { files, preview } = await start();
    const { page } = await open(preview.url + PAGE);
    files.write(ACT, seedAsDraft().replace('kind: Порядок', 'kind: Порядк'));
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Этот акт сейчас не показать');
    expect(await panelOf(page)).toMatch(/Строка 3, ошибка\..*«Порядк»/u);
    files.write(ACT, seedAsDraft());
    await page.waitForSelector('main.act');
  });

  test('a file that cannot be read: the page stays and says why', async () => {
    const { files, preview, said } = await start();
    const { page } = await open(preview.url + PAGE);
    mkdirSync(join(files.folder, 'policy/other'));
    symlinkSync(join(files.folder, 'secret.txt'), join(files.folder, 'policy/other/policy.md'));
    await page.waitForFunction(() => document.querySelector('.preview-error')?.textContent?.includes('за пределы'));
    expect(await page.$('main.act')).not.toBeNull();
    expect(said()).toContain('Страница не обновлена: Файл policy/other/policy.md ведёт за пределы папки policy. ');
    rmSync(join(files.folder, 'policy/other'), { recursive: true });
    files.write(ACT, seedAsDraft().replace('2.2. В случае', '2.2. Снова здесь. В случае'));
    await mainSays(page, 'Снова здесь.');
    expect(await page.$('p.preview-error')).toBeNull();
  });

  test('a template, named with its line', async () => {
    // A copy of the toolkit, for its own templates are what a designer edits.
    const copy = project({ [ACT]: seedAsDraft() });
    for (const name of ['scripts', 'templates', 'package.json'])
      cpSync(join(ROOT, name), join(copy.folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy.folder, 'node_modules'));
    const { url } = await startProcess(copy.folder);
    const { page } = await open(url + PAGE);
    const template = copy.read('templates/html/act.hbs');
    copy.write('templates/html/act.hbs', template.replace('<main', '<p>Новый вид</p><main'));
    await page.waitForFunction(() => document.body.textContent?.includes('Новый вид'));
    copy.write('templates/html/act.hbs', template.replace('{{/if}}', '{{/unless}}'));
    await page.waitForFunction(() => document.body.textContent?.includes('не сходятся'));
    expect(await page.$eval('body', (body) => body.textContent?.trim())).toMatch(
      /^templates\/html\/act\.hbs, строка \d+: скобки \{\{ \}\} не сходятся\. Исправьте шаблон или верните файл из Git\.$/,
    );
    copy.write('templates/html/act.hbs', template);
    await page.waitForSelector('main.act');
    copy.write('templates/html/act.css', '.act { color: rgb(1, 2, 3) }');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('main')!).color === 'rgb(1, 2, 3)');
  });
});

describe('what is served', () => {
  test('PDF, DOCX and XML of the text as it is saved, and again when it changes', async () => {
    const { files, preview } = await start();
    const { page } = await open(preview.url + PAGE);
    const papers = await page.$$eval('.preview-panel a[target]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(papers.map((url) => url.split('/').at(-1))).toEqual(['technical-support.pdf', 'technical-support.docx']);
    const read = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(await readPdfText(await read(papers[0]!))).not.toContain('Новоеслово');
    expect((await read(papers[1]!)).subarray(0, 2).toString()).toBe('PK');
    expect((await read(papers[0]!.replace('.pdf', '.akn.xml'))).toString()).toContain('<akomaNtoso');
    files.write(ACT, seedAsDraft().replace('2.2. В случае', '2.2. Новое слово. В случае'));
    await mainSays(page, 'Новое слово.');
    expect(await readPdfText(await read(papers[0]!))).toContain('Новоеслово');
    // Every file that the page offers is there.
    for (const link of await page.$$eval('.files a', (links) => links.map((one) => (one as HTMLAnchorElement).href)))
      expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  });

  test('register, search, fragment; adopted editions; and dist stays as it is', async () => {
    const edition = 'policy/technical-support/editions/2024-08-30.md';
    const { files, preview } = await start({ [edition]: ownFile(edition), 'dist/index.html': 'прежняя сборка' });
    for (const [path, type] of [
      ['', 'text/html'],
      ['sveden-document.html', 'text/html'],
      ['assets/site.css', 'text/css'],
      ['assets/act.css', 'text/css'],
      ['assets/site.js', 'text/javascript'],
      ['assets/search.json', 'application/json'],
      ['fonts/tinos-400.woff2', 'font/woff2'],
      ['policies/technical-support/', 'text/html'],
      ['policies/technical-support/editions/2024-08-30/index.html', 'text/html'],
      [
        'policies/technical-support/technical-support.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
    ]) {
      const response = await fetch(preview.url + path);
      expect([path, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, type]);
    }
    const { page, complaints } = await open(preview.url);
    await page.type('#words', 'технической помощи');
    await page.waitForSelector('#places li');
    expect(complaints).toEqual([]);
    expect(readdirSync(join(files.folder, 'dist'))).toEqual(['index.html']);
    expect(files.read('dist/index.html')).toBe('прежняя сборка');
  });

  test('no path leads out of what is shown, no foreign name is answered, and nobody writes', async () => {
    const text = `${seedAsDraft()}\n![План](link.png) ![План](x/../../../secret.txt)\n`;
    const { files, preview } = await start({ [ACT]: text, 'dist/feed.json': 'тайна' });
    symlinkSync(join(files.folder, 'secret.txt'), join(files.folder, 'policy/technical-support/link.png'));
    const { port } = new URL(preview.url);
    // Node's own client sends a path as it is; fetch would tidy it.
    const raw = (path: string, headers: Record<string, string> = {}) =>
      new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path, headers }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (part) => {
            body += part;
          });
          response.on('end', () => resolve({ status: response.statusCode, body }));
        }).on('error', reject);
      });
    for (const path of [
      '/../secret.txt',
      '/x/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/x/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/preview/../secret.txt',
      '/preview/panel.hbs',
      '//etc/passwd',
      '/%2fetc/passwd',
      '/C:/secret.txt',
      '/%00',
      '/%E0%A4%A',
      '/feed.json',
      '/dist/feed.json',
      '/secret.txt',
      '/drafts/technical-support/link.png',
      '/drafts/technical-support/x/../../../secret.txt',
      '/drafts/technical-support/policy.md',
      `/${ACT}`,
      '/constructor',
      '/__proto__',
    ]) {
      const { status, body } = await raw(path);
      expect([400, 404], path).toContain(status);
      expect(body, path).not.toMatch(/тайна|root:|technical-support\nkind/);
    }
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`])
      expect([host, (await raw('/', { host })).status]).toEqual([host, 403]);
    expect((await raw('/', { host: `localhost:${port}` })).status).toBe(200);
    expect((await fetch(preview.url, { method: 'POST' })).status).toBe(405);
  });

  test('a hostile act stays text in the panel too', async () => {
    const evil = '<script>document.title="взлом"</script><img src=x onerror=1>';
    const { preview } = await start({
      [ACT]: seedAsDraft()
        .replace(/^title: .*/m, `title: ${JSON.stringify(`Порядок ${evil}`)}`)
        .replace('kind: ', `kind: ${evil} `),
      'policy/other/policy.md': seedAsDraft().replace(
        /^title: .*/m,
        `title: ${JSON.stringify(`Порядок </head></body>${evil}`)}`,
      ),
    });
    for (const path of ['', PAGE, 'drafts/nothing/index.html']) {
      const { page } = await open(preview.url + path);
      expect(await page.$$('img, script:not([src])')).toEqual([]);
      expect(await page.$$('.preview-panel')).toHaveLength(1);
      expect(await page.title()).not.toBe('взлом');
    }
  });
});

test('only this machine reaches it, and a port that is taken is named', async () => {
  const { files, preview } = await start();
  expect(new URL(preview.url).hostname).toBe('127.0.0.1');
  const { port } = new URL(preview.url);
  expect(await files.run(['preview', '--port', port])).toMatchObject({
    code: 2,
    err: `Порт ${port} занят или недоступен. Закройте другую программу или укажите другой номер: --port 8080.\n`,
  });
  expect((await files.run(['preview', '--port', '99999'])).err).toBe(
    'Порта «99999» не бывает. Укажите число от 1 до 65535, например --port 8080.\n',
  );
});

test('a second preview takes another port by itself', async () => {
  const files = project({ [ACT]: seedAsDraft() });
  const first = await startPreview({ root: files.folder, say: () => {}, warn: () => {} });
  onTestFinished(() => first.close());
  const second = await startPreview({ root: files.folder, say: () => {}, warn: () => {} });
  onTestFinished(() => second.close());
  expect(second.url).not.toBe(first.url);
  expect((await fetch(second.url + PAGE)).status).toBe(200);
});

test('Ctrl-C ends it in order, with an open page and a browser that has printed', async () => {
  const files = project({ [ACT]: seedAsDraft() });
  const { child, url, said } = await startProcess(files.folder);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  expect((await fetch(`${url}drafts/technical-support/technical-support.pdf`)).status).toBe(200);
  const events = await fetch(`${url}preview/events`);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(said().endsWith('Предпросмотр остановлен.\n')).toBe(true);
  await events.text().catch(() => 'closed');
});

/** `preview` as a process. @param root the toolkit's own copy, if there is one, else only the acts */
async function startProcess(root: string) {
  const own = readdirSync(root).includes('scripts') ? root : ROOT;
  const child = spawn(process.execPath, [join(own, 'scripts/cli.ts'), 'preview', '--port', `${await freePort()}`], {
    cwd: root,
  });
  onTestFinished(() => {
    child.kill();
  });
  let out = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const found = /Предпросмотр открыт: (\S+)\n/.exec(out)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(out)));
  });
  return { child, url, said: () => out };
}
