/** What was published stays: two successive states of one project, built by the real command. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActJson, Changes, EditionChanges, Feed } from '../scripts/render/index.ts';
import { type Built, buildProject } from './build/build-in.ts';

const SUPPORT = 'policies/technical-support/';
const OLD = `${SUPPORT}editions/2024-08-30/`;
const NEW = `${SUPPORT}editions/2025-09-01/`;

const keys = (passport: string) =>
  `---\nid: keys\nkind: Порядок\ntitle: Порядок выдачи ключей\n${passport}---\n\n## 1. Ключи\n\n1.1. Ключи выдаёт дежурный.\n`;
const ADOPTED = 'approved: { by: director, date: 2024-09-02 }\neffective: 2024-09-02\n';

const json = <T>(built: Built, path: string): T => JSON.parse(built.files.get(path)!.toString('utf8')) as T;
const feedOf = (built: Built): Feed => json<Feed>(built, 'feed.json');
const itemOf = (built: Built, id: string) => feedOf(built).items.find((item) => item.id === id)!;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let first: Built;
let unchanged: Built;
let second: Built;
let third: Built;

beforeAll(async () => {
  first = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/keys/editions'), { recursive: true });
    await writeFile(join(root, 'policy/keys/editions/2024-09-02.md'), keys(`status: approved\n${ADOPTED}`));
  });
  unchanged = await first.again();
  const { root } = first;
  // The draft is adopted: its second 3.2 has become 3.3, and one clause says something else.
  const draft = await readFile(join(root, 'policy/technical-support/policy.md'), 'utf8');
  const adopted = draft
    .replace('status: draft', 'status: approved')
    .replace(
      '- { body: pedagogical-council }',
      '- { body: pedagogical-council, protocol: { number: "1", date: 2025-08-29 } }',
    )
    .replace('approved: { by: director }', 'approved: { by: director, date: 2025-09-01 }\neffective: 2025-09-10')
    .replace('кнопкой «Помощь»', 'кнопкой «Поддержка»');
  await writeFile(join(root, 'policy/technical-support/editions/2025-09-01.md'), adopted);
  await writeFile(join(root, 'policy/technical-support/policy.md'), adopted);
  await writeFile(
    join(root, 'policy/keys/policy.md'),
    keys(`status: repealed\n${ADOPTED}repealed: { date: 2025-10-01, order: { number: "7", date: 2025-09-30 } }\n`),
  );
  second = await first.again();
  third = await first.again();
}, 240_000);

afterAll(() => first.remove());

describe('after a new edition, a renumbering and a repeal', () => {
  test('every address of before is still there, and editions have the same bytes', () => {
    expect(second.output).not.toContain('Не собран');
    const gone = [...first.files.keys()].filter((path) => !path.startsWith('drafts/') && !second.files.has(path));
    expect(gone).toEqual([]);
    const editions = [...first.files.keys()].filter((path) => /^policies\/.*\/editions\//.test(path));
    expect(editions).toHaveLength(10);
    for (const path of editions) expect(second.files.get(path)!.equals(first.files.get(path)!), path).toBe(true);
  });

  test('the feed has the same ids', () => {
    const ids = (built: Built) =>
      feedOf(built)
        .items.map(({ id }) => id)
        .sort();
    expect(ids(first)).toEqual(['keys', 'technical-support']);
    expect(ids(second)).toEqual(ids(first));
    expect(itemOf(second, 'technical-support').url).toBe(itemOf(first, 'technical-support').url);
  });

  test('dates are true: they move with the act and with nothing else', () => {
    const dates = (built: Built, id: string) => {
      const { date_published, date_modified } = itemOf(built, id);
      return [date_published, date_modified];
    };
    expect(dates(first, 'technical-support')).toEqual(['2024-08-30T00:00:00+03:00', '2024-08-30T00:00:00+03:00']);
    expect(dates(second, 'technical-support')).toEqual(['2024-08-30T00:00:00+03:00', '2025-09-01T00:00:00+03:00']);
    expect(dates(second, 'keys')).toEqual(['2024-09-02T00:00:00+03:00', '2025-10-01T00:00:00+03:00']);
    expect(feedOf(second).items.map(({ id }) => id)).toEqual(['keys', 'technical-support']);
    expect(feedOf(first).items.map(({ id }) => id)).toEqual(['keys', 'technical-support']);
  });

  test('the history has both editions with addresses, days and files that exist', () => {
    const { editions, status } = itemOf(second, 'technical-support')._lna;
    expect(status).toBe('in_force');
    expect(
      editions.map(({ date, effectiveFrom, effectiveTo, url }) => [date, effectiveFrom, effectiveTo, url]),
    ).toEqual([
      ['2025-09-01', '2025-09-10', null, `${NEW}index.html`],
      ['2024-08-30', '2024-08-30', '2025-09-10', `${OLD}index.html`],
    ]);
    for (const { data, files, changes } of editions) {
      expect(second.files.has(data)).toBe(true);
      expect(files).toHaveLength(changes ? 6 : 5);
      for (const { url, size, sha256: sum } of files) {
        const bytes = second.files.get(url)!;
        expect([bytes.length, sha256(bytes)], url).toEqual([size, sum]);
      }
    }
  });

  test('an edition says what it changes in the one before it, clause by clause', () => {
    const { editions } = itemOf(second, 'technical-support')._lna;
    expect(editions.map(({ changes }) => changes)).toEqual([`${NEW}changes.json`, null]);
    const { $schema, id, from, to, changes } = json<EditionChanges>(second, `${NEW}changes.json`);
    expect([$schema, id, from, to]).toEqual([
      '../../../../schemas/edition-changes-1.json',
      'technical-support',
      '2024-08-30',
      '2025-09-01',
    ]);
    const renumbered = changes.filter(({ change }) => change === 'renumbered');
    expect(renumbered.map(({ previousPlace, place }) => [previousPlace, place])).toContainEqual([
      'первый по порядку пункт 3.3',
      'пункт 3.4',
    ]);
    const validate = new Ajv({ strict: true, formats: { date: true } }).compile(
      json<object>(second, 'schemas/edition-changes-1.json'),
    );
    expect(validate(json(second, `${NEW}changes.json`)), JSON.stringify(validate.errors)).toBe(true);
    expect(second.files.has(`${OLD}changes.json`)).toBe(false);
  });

  test('a renumbered clause keeps its name, and the names of before lead to a clause', () => {
    const clauses = (path: string) => json<ActJson>(second, path).clauses;
    const before = clauses(`${OLD}policy.json`);
    const now = clauses(`${SUPPORT}policy.json`);
    const moved = now.find(({ uid }) => uid === 'sec_3__para_3-2-bis')!;
    expect([moved.number, moved.eId]).toEqual(['3.3.', 'sec_3__para_3-3']);
    const names = new Set(now.flatMap(({ uid, oldIds }) => [uid, ...oldIds]));
    for (const { uid } of before) expect(names.has(uid), uid).toBe(true);
    // A link to a clause opens it on today's page.
    const page = second.files.get(`${SUPPORT}index.html`)!.toString('utf8');
    for (const { uid } of before) expect(page, uid).toContain(`id="${uid}"`);
  });

  test('a repealed act is a tombstone: its item and files stay, its end and the order are said', () => {
    const { _lna, attachments, url } = itemOf(second, 'keys');
    expect(_lna).toMatchObject({
      status: 'repealed',
      effectiveFrom: '2024-09-02',
      effectiveTo: '2025-10-01',
      repealed: { date: '2025-10-01', order: { number: '7', date: '2025-09-30' } },
    });
    expect(_lna.editions[0]!.effectiveTo).toBe('2025-10-01');
    expect(second.files.has(url)).toBe(true);
    for (const attachment of attachments) expect(second.files.has(attachment.url)).toBe(true);
    expect(json<ActJson>(second, 'policies/keys/policy.json').status).toBe('repealed');
    // Its own file says nothing about today, and where to ask.
    expect(json<ActJson>(second, 'policies/keys/editions/2024-09-02/policy.json')).toMatchObject({
      status: 'approved',
      act: '../../policy.json',
    });
  });
});

describe('feed-changes.json', () => {
  test('the first build knows the acts as new', () => {
    const { previous, acts } = json<Changes>(first, 'feed-changes.json');
    expect(previous).toBeNull();
    expect(acts.map(({ id, change, clauses }) => [id, change, clauses])).toEqual([
      ['keys', 'added', []],
      ['technical-support', 'added', []],
    ]);
  });

  test('nothing changed: the same bytes, and still what the last change was', () => {
    for (const [before, after] of [
      [first, unchanged],
      [second, third],
    ])
      for (const name of ['feed.json', 'feed.atom', 'feed-changes.json'])
        expect(after!.files.get(name)!.equals(before!.files.get(name)!), name).toBe(true);
  });

  test('says by clause what changed since', () => {
    const before = json<Changes>(first, 'feed-changes.json');
    const { previous, acts } = json<Changes>(second, 'feed-changes.json');
    expect(previous).toBe(before.state);
    const [repealed, edition] = acts;
    expect(repealed).toMatchObject({ id: 'keys', change: 'repealed', clauses: [], data: 'policies/keys/policy.json' });
    expect(edition).toMatchObject({
      id: 'technical-support',
      change: 'edition',
      edition: '2025-09-01',
      previousEdition: '2024-08-30',
    });
    const byUid = new Map(edition!.clauses.map((clause) => [clause.uid, clause]));
    expect(byUid.get('sec_3__para_3-2-bis')).toMatchObject({
      change: 'changed',
      number: '3.3.',
      previousNumber: '3.2.',
      text: expect.stringContaining('«Поддержка»'),
      previousText: expect.stringContaining('«Помощь»'),
    });
    expect(byUid.get('sec_3__para_3-4')).toEqual({
      change: 'renumbered',
      uid: 'sec_3__para_3-4',
      previousUid: 'sec_3__para_3-4',
      number: '3.6.',
      previousNumber: '3.4.',
      moved: false,
      splitFrom: null,
      mergedInto: null,
      text: null,
      previousText: null,
    });
    expect(byUid.has('sec_1__para_1-1')).toBe(true);
    expect(byUid.has('sec_2__para_2-3')).toBe(false);
    expect(edition!.clauses.map(({ change }) => change)).not.toContain('removed');
  });
});

describe('what the build says', () => {
  test('an act that is gone from policy/ is named with the remedy; a damaged feed is built anew', async () => {
    await rm(join(first.root, 'policy/keys'), { recursive: true });
    const gone = await first.again();
    expect(gone.output).toContain(
      'Акт «keys» был в ленте, а теперь его нет: сайты, которые на него ссылаются, его потеряют. Если акт отменён, верните его папку и напишите в policy.md status: repealed.\n',
    );
    expect(json<Changes>(gone, 'feed-changes.json').acts).toMatchObject([
      { id: 'keys', change: 'removed', data: null },
    ]);
    const dist = join(first.root, 'dist');
    await writeFile(
      join(dist, 'feed.json'),
      '{"items":[null,{"id":"../../policy"},{"id":7},{"id":"technical-support"}]}',
    );
    await writeFile(join(dist, 'feed-changes.json'), '[]');
    await writeFile(join(dist, SUPPORT, 'policy.json'), '{');
    const again = await first.again('technical-support');
    expect(feedOf(again)).toEqual(feedOf(gone));
    expect(json<Changes>(again, 'feed-changes.json').acts.map(({ change }) => change)).toEqual(['added']);
  }, 120_000);

  test('signatures are published with the file that was signed, and not without it', async () => {
    const editions = join(first.root, 'policy/technical-support/editions');
    await writeFile(join(editions, '2024-08-30.pdf.sig'), 'signature');
    const alone = await first.again();
    expect(alone.output).toContain(
      'Не опубликована подпись policy/technical-support/editions/2024-08-30.pdf.sig: рядом нет подписанного файла 2024-08-30.pdf. Подпись подходит только к тем байтам, которые подписали; положите этот файл рядом, и они выйдут вместе.\n',
    );
    expect([...alone.files.keys()].filter((path) => path.endsWith('.sig'))).toEqual([]);
    await writeFile(join(editions, '2024-08-30.pdf'), '%PDF-1.7 signed');
    await symlink('/etc/passwd', join(editions, '2025-09-01.pdf'));
    const both = await first.again();
    expect(both.output).toContain(
      'Не опубликован policy/technical-support/editions/2025-09-01.pdf: ссылка ведёт за пределы папки policy.\n',
    );
    expect(both.files.get(`${OLD}technical-support.pdf`)!.toString()).toBe('%PDF-1.7 signed');
    expect(both.files.get(`${OLD}technical-support.pdf.sig`)!.toString()).toBe('signature');
    const { editions: history } = itemOf(both, 'technical-support')._lna;
    expect(history[1]!.files.find(({ url }) => url.endsWith('.sig'))).toEqual({
      url: `${OLD}technical-support.pdf.sig`,
      mimeType: 'application/pkcs7-signature',
      size: 9,
      sha256: sha256(Buffer.from('signature')),
    });
    expect(both.files.get(`${NEW}technical-support.pdf`)!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(both.files.get(`${NEW}technical-support.pdf`)!.length).toBeGreaterThan(10_000);
  }, 120_000);

  test('with a base address everything is a full address, without it one line says so', async () => {
    const line = 'Адреса в ленте относительные: в policy/organization.yaml не указан baseUrl';
    expect(first.output.split('\n').filter((one) => one.startsWith(line))).toHaveLength(1);
    expect(feedOf(first).feed_url).toBeUndefined();
    const card = join(first.root, 'policy/organization.yaml');
    const text = await readFile(card, 'utf8');
    await writeFile(card, `${text}baseUrl: https://school.example/akty\nutcOffset: "+05:00"\n`);
    const built = await first.again();
    expect(built.output).not.toContain(line);
    const feed = feedOf(built);
    expect([feed.home_page_url, feed.feed_url]).toEqual([
      'https://school.example/akty/',
      'https://school.example/akty/feed.json',
    ]);
    const item = itemOf(built, 'technical-support');
    expect(item.id).toBe('technical-support');
    expect(item.date_modified).toBe('2025-09-01T00:00:00+05:00');
    const addresses = JSON.stringify(feed).match(/"(?:url|data|schema|changes|atom)":"[^"]+"/g)!;
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toContain('":"https://school.example/akty/');
    for (const address of Object.keys(item._lna.sha256)) expect(address).toMatch(/^https:\/\/school\.example\/akty\//);
    expect(json<ActJson>(built, `${OLD}policy.json`).url).toBe(`https://school.example/akty/${OLD}index.html`);
    await writeFile(card, `${text}baseUrl: school.example/akty\n`);
    const malformed = await first.again();
    expect(malformed.code).toBe(1);
    expect(malformed.output).toMatch(
      /organization\.yaml\n {2}\d+:\d+\s+ошибка\s+.*baseUrl.*https:\/\/school\.example\/akty\//,
    );
  }, 120_000);
});

test('an act in another folder with the same id does not get into the history of the first', async () => {
  const built = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/copy/editions'), { recursive: true });
    const copy = keys(`status: approved\napproved: { by: director, date: 2025-01-10 }\neffective: 2025-01-10\n`);
    await writeFile(
      join(root, 'policy/copy/editions/2025-01-10.md'),
      copy.replace('id: keys', 'id: technical-support'),
    );
  });
  try {
    expect(built.code).toBe(1);
    expect(built.output).toContain(
      'Не собран policy/copy/editions/2025-01-10.md: имя «technical-support» уже занято актом policy/technical-support/.',
    );
    const { _lna } = itemOf(built, 'technical-support');
    expect(_lna.editions.map(({ date }) => date)).toEqual(['2024-08-30']);
    expect([...built.files.keys()].filter((path) => path.includes('2025-01-10'))).toEqual([]);
  } finally {
    await built.remove();
  }
}, 60_000);

test('checking a phone changes what is said today, and neither an edition nor a date; an heir changes the date', async () => {
  const before = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/keys/editions'), { recursive: true });
    await writeFile(join(root, 'policy/keys/editions/2024-09-02.md'), keys(`status: approved\n${ADOPTED}`));
  });
  try {
    const contacts = join(before.root, 'policy/contacts.yaml');
    const text = await readFile(contacts, 'utf8');
    await writeFile(contacts, text.replaceAll('checkedAt: null', 'checkedAt: 2026-09-01'));
    await mkdir(join(before.root, 'policy/rooms'));
    const heir = keys(
      'status: approved\napproved: { by: director, date: 2025-02-03 }\neffective: 2025-02-10\nsupersedes: [keys]\n',
    );
    await writeFile(join(before.root, 'policy/rooms/policy.md'), heir.replace('id: keys', 'id: rooms'));
    const after = await before.again();
    const id = 'technical-support';
    expect(itemOf(before, id)._lna.services.map(({ checkedAt }) => checkedAt)).toEqual([null, null, null]);
    expect(itemOf(after, id)._lna.services.map(({ checkedAt }) => checkedAt)).toEqual(Array(3).fill('2026-09-01'));
    expect(itemOf(after, id).date_modified).toBe(itemOf(before, id).date_modified);
    for (const [path, bytes] of before.files)
      if (path.includes('/editions/') || path.endsWith('.pdf'))
        expect(after.files.get(path)!.equals(bytes), path).toBe(true);
    // A check is no change of the act.
    expect(json<Changes>(after, 'feed-changes.json').acts.map((act) => [act.id, act.change])).toEqual([
      ['keys', 'changed'],
      ['rooms', 'added'],
    ]);
    expect(itemOf(after, 'keys')._lna.supersededBy).toEqual([{ id: 'rooms', date: '2025-02-03' }]);
    expect(itemOf(after, 'keys')._lna.status).toBe('in_force');
    expect(itemOf(after, 'keys').date_modified).toBe('2025-02-03T00:00:00+03:00');
    expect(itemOf(after, 'rooms')._lna.supersedes).toEqual(['keys']);
  } finally {
    await before.remove();
  }
}, 120_000);
