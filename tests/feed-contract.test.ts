/** What integrators rely on: published fields stay, real files hold nothing else, and the types fit a program. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Contract, contractNow } from '../scripts/maintain/describe-feed.ts';
import { feedFields } from '../scripts/maintain/feed-fields.ts';
import { addresses, changesOf, schemaFiles, stateOf } from '../scripts/render/index.ts';
import { feedOfActs, published, viewOfText } from './feed/acts.ts';

const ROOT = join(import.meta.dirname, '..');
const baseline = JSON.parse(readFileSync(join(ROOT, 'tests/baselines/feed-fields.json'), 'utf8')) as Contract;

/** What breaks a program that reads by the older contract. */
function broken(before: Contract, now: Contract): string[] {
  return Object.entries(before).flatMap(([file, fields]) =>
    Object.entries(fields).flatMap(([path, type]) => {
      const present = now[file]?.[path];
      if (present === undefined) return [`${file}: ${path} is gone`];
      return present === type ? [] : [`${file}: ${path} was ${type}, is ${present}`];
    }),
  );
}

test('no published field is gone or of another type', () => {
  expect(Object.keys(baseline)).toEqual([
    'feed-1.json',
    'policy-1.json',
    'feed-changes-1.json',
    'edition-changes-1.json',
  ]);
  expect(Object.keys(baseline['feed-1.json']!).length).toBeGreaterThan(100);
  expect(broken(baseline, contractNow())).toEqual([]);
});

test('the contract sees a field that is gone, one that may be missing, and another type', () => {
  const now = contractNow();
  const feed = now['feed-1.json']!;
  const { 'items[]._lna.services[].name': _, ...rest } = feed;
  const changed = { ...rest, 'items[].title': 'string?', 'items[].attachments[].size_in_bytes': 'string' };
  expect(broken(baseline, { ...now, 'feed-1.json': changed })).toEqual([
    'feed-1.json: items[].title was string, is string?',
    'feed-1.json: items[].attachments[].size_in_bytes was integer, is string',
    'feed-1.json: items[]._lna.services[].name is gone',
  ]);
  expect(broken(baseline, {})).toHaveLength(Object.values(baseline).flatMap((fields) => Object.keys(fields)).length);
});

test('a new field is promised too: run scripts/maintain/describe-feed.ts, raise the version, write the changelog', () => {
  expect(contractNow()).toEqual(baseline);
  const version = feedOfActs([])._lna.version;
  expect(readFileSync(join(ROOT, 'docs/feed-changelog.md'), 'utf8')).toContain(`\n## ${version}\n`);
});

test('every field is explained in Russian', () => {
  for (const [file, fields] of feedFields())
    for (const { path, description } of fields)
      if (!path.endsWith('*')) expect(description, `${file} ${path}`).toMatch(/[а-яё]|^uid |^id /i);
});

const act = published(
  viewOfText({
    body: `1.1. Порядок помощи (далее – Порядок) по Федеральному закону от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»[^1].

1.2. При неполадках в ФГИС «Моя школа» обучающийся должен обратиться по почте a@school.example или по тел. 8 (800) 100-70-10 (звонок бесплатный).

| Услуга | Срок |
|---|---|
| Ключ | 1 день |

[^1]: Сноска.`,
    passport: 'supersedes: [old-support]\nresponsible: завуч\n',
  }),
);

test('real files hold no field that the schemas do not explain', () => {
  const feed = feedOfActs([act], 'https://school.example/');
  const before = [stateOf({ ...act.data, clauses: act.data.clauses.slice(1) })];
  const notice = changesOf({ states: before }, [stateOf(act.data)], addresses(undefined));
  expect(notice.acts[0]!.clauses).toHaveLength(1);
  for (const [file, data] of [
    ['feed-1.json', feed],
    ['policy-1.json', act.data],
    ['feed-changes-1.json', notice],
  ] as const) {
    const known = new Set(Object.keys(baseline[file]!));
    const paths = new Set(pathsOf(data, ''));
    expect(
      [...paths].filter(
        (path) => !known.has(path) && !known.has(path.replace(/\.[^.]*$/, '.*')) && !/\.sha256\./.test(path),
      ),
      file,
    ).toEqual([]);
    expect(paths.size).toBeGreaterThan(10);
  }
});

function* pathsOf(value: unknown, prefix: string): Generator<string> {
  if (Array.isArray(value)) {
    for (const one of value) yield* pathsOf(one, `${prefix}[]`);
  } else if (value && typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) {
      const path = prefix ? `${prefix}.${name}` : name;
      yield path;
      yield* pathsOf(one, path);
    }
  }
}

const CONSUMER = `import type { Feed, FeedChanges, FeedItem, Policy, Service, Step } from './feed.d.ts';
export function help(feed: Feed): string[] {
  return feed.items.flatMap((item: FeedItem) => [
    ...item._lna.services.map((service: Service) => service.name + (service.phone?.free ? service.phone.e164 ?? '' : '')),
    ...item._lna.procedure.map((step: Step) => \`\${step.order} \${step.who} \${step.clause.number ?? ''}\`),
  ]);
}
export const clause = (policy: Policy, uid: string): string | undefined =>
  policy.clauses.find((one) => one.uid === uid || one.oldIds.includes(uid))?.html;
export const changed = ({ acts }: FeedChanges): string[] => acts.map(({ id, change }) => \`\${id}: \${change}\`);
`;

const tsc = async (text: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-types-'));
  try {
    mkdirSync(join(folder, 'types'));
    writeFileSync(join(folder, 'feed.d.ts'), schemaFiles().get('feed.d.ts')!);
    writeFileSync(join(folder, 'consumer.ts'), text);
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--allowImportingTsExtensions',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
    ];
    const run = promisify(execFile)(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        ...options,
        join(folder, 'consumer.ts'),
        join(folder, 'feed.d.ts'),
      ],
      { cwd: folder },
    );
    return await run.then(
      () => '',
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a program compiles against the published types, and one that reads a field that is not there does not', async () => {
  expect(await tsc(CONSUMER)).toBe('');
  expect(await tsc(CONSUMER.replace('service.phone?.free', 'service.fax'))).toContain("'fax' does not exist");
});
