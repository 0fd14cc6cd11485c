/** What a build makes of an edition that is not what was sealed, and the command that seals older editions. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Seal } from '../scripts/model/index.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { ownFile, project } from './command-line.ts';

const ID = 'technical-support';
const FORMER = `policy/${ID}/editions/2024-08-30`;
const NEWEST = `policy/${ID}/editions/2026-09-01`;

describe('a build', () => {
  let built: Built;

  beforeAll(async () => {
    built = await buildProject(async (root) => {
      const text = await readFile(join(root, `${FORMER}.md`), 'utf8');
      const next = text.replaceAll('2024-08-30', '2026-09-01').replace('4.3. Данный', '4.3. Настоящий');
      await writeFile(join(root, `${NEWEST}.md`), next);
    });
  }, 120_000);
  afterAll(() => built.remove());

  const published = (one: Built): Map<string, string> =>
    new Map(
      [...one.files]
        .filter(([name]) => name.startsWith('policies/'))
        .map(([name, bytes]) => [name, `${bytes.toString('base64')}`]),
    );

  test.each<[string, (root: string) => Promise<void>]>([
    [
      'was changed',
      async (root) => {
        const file = join(root, `${NEWEST}.md`);
        await writeFile(file, (await readFile(file, 'utf8')).replace('100-70-10', '100-70-11'));
      },
    ],
    ['has a broken seal', (root) => writeFile(join(root, `${NEWEST}.seal.json`), '{')],
    ['is gone', (root) => rm(join(root, `${NEWEST}.md`))],
  ])(
    'leaves an act as it was published when its edition %s, and fails',
    async (_, spoil) => {
      const { runIn } = await import('./command-line.ts');
      expect((await runIn(built.root, ['seal'])).code).toBe(0);
      const keep = await Promise.all(
        ['md', 'seal.json'].map(
          async (ending) => [`${NEWEST}.${ending}`, await readFile(join(built.root, `${NEWEST}.${ending}`))] as const,
        ),
      );
      const whole = await built.again();
      expect(whole.code).toBe(0);
      await spoil(built.root);
      try {
        const after = await built.again();
        expect(after.code).toBe(1);
        expect(after.output).toContain(`Не собран ${NEWEST}.md: принятая редакция и её пломба не сходятся`);
        expect(published(after)).toEqual(published(whole));
        expect(after.output).toContain('Реестр актов (index.html, sveden-document.html) оставлен прежним');
        for (const name of ['index.html', 'sveden-document.html', 'assets/search.json'])
          expect(after.files.get(name), name).toEqual(whole.files.get(name));
        const feed = (one: Built) =>
          JSON.parse(one.files.get('feed.json')!.toString('utf8')).items.map(
            ({ id, _poryadok }: { id: string; _poryadok?: unknown }) => [id, _poryadok],
          );
        expect(feed(after)).toEqual(feed(whole));
        // The draft is none of this, and is built.
        expect(after.files.has(`drafts/${ID}/${ID}.pdf`)).toBe(true);
        const one = await built.again(ID);
        expect(one.code).toBe(1);
      } finally {
        for (const [name, bytes] of keep) await writeFile(join(built.root, name), bytes);
      }
    },
    120_000,
  );

  test('publishes nothing of the act where nothing was published before: an older edition is not in force', async () => {
    const fresh = await buildProject(async (root) => {
      const text = ownFile(`${FORMER}.md`);
      await writeFile(join(root, `${NEWEST}.md`), text.replaceAll('2024-08-30', '2026-09-01'));
      await writeFile(join(root, `${NEWEST}.seal.json`), '{');
    });
    expect(fresh.code).toBe(1);
    expect([...fresh.files.keys()].filter((name) => name.startsWith('policies/'))).toEqual([]);
    await fresh.remove();
  }, 60_000);
});

describe('seal', () => {
  const bare = (files: Record<string, string | Uint8Array> = {}) =>
    project({
      [`${FORMER}.md`]: ownFile(`${FORMER}.md`),
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      ...files,
    });

  test('seals what has no seal, once, and says what that proves', async () => {
    const one = bare();
    const { code, out } = await one.run(['seal', ID, '2024-08-30']);
    expect(code).toBe(0);
    expect(out).toBe(
      `${FORMER}.md: опломбирована.\nПломба говорит, что с сегодняшнего дня текст не менялся. Что он был таким и в день принятия, сверьте с подписанным экземпляром.\n`,
    );
    const first = one.read(`${FORMER}.seal.json`);
    expect(JSON.parse(first) as Seal).toMatchObject({ policy: ID, edition: '2024-08-30', sealed: 'later' });
    expect((JSON.parse(first) as Seal).text).toEqual((JSON.parse(ownFile(`${FORMER}.seal.json`)) as Seal).text);
    expect(await one.run(['seal'])).toMatchObject({ code: 0, out: 'Опломбировано раньше, делать нечего.\n' });
    expect(one.read(`${FORMER}.seal.json`)).toBe(first);
  }, 60_000);

  test('never seals over a change', async () => {
    const seal = ownFile(`${FORMER}.seal.json`);
    const one = bare({
      [`${FORMER}.md`]: ownFile(`${FORMER}.md`).replace('100-70-10', '100-70-11'),
      [`${FORMER}.seal.json`]: seal,
    });
    const { code, err } = await one.run(['seal', ID]);
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`^${FORMER}\\.md: пломба уже есть, и она с редакцией не сходится\\. Строка 39 принятой`),
    );
    expect(one.read(`${FORMER}.seal.json`)).toBe(seal);
  });

  test.each([
    [['seal', 'x'], `Принятых редакций акта «x» нет. Есть у актов: ${ID}.\n`],
    [['seal', ID, '2024-02-30'], `30 февраля 2024 года не бывает. Проверьте дату в seal ${ID}.\n`],
    [['seal', ID, '2025-01-01'], `Редакции от 01.01.2025 у акта «${ID}» нет. Есть: 2024-08-30.md.\n`],
    [['seal', ID, '2024-08-30', 'x'], 'Лишнее слово «x». Вызов: seal имя-акта 2024-08-30\n'],
  ])('%j', async (args, says) => {
    expect(await bare().run(args)).toMatchObject({ code: 2, err: says });
  });

  test('an edition whose name is no date, or whose passport is broken', async () => {
    const named = project({ [`policy/${ID}/editions/first.md`]: ownFile(`${FORMER}.md`) });
    expect((await named.run(['seal'])).err).toBe(
      `policy/${ID}/editions/first.md нельзя опломбировать: имя файла – не дата. Назовите файл датой утверждения: 2024-08-30.md.\n`,
    );
    const broken = bare({ [`${FORMER}.md`]: ownFile(`${FORMER}.md`).replace('kind: Порядок', 'kind: [') });
    expect((await broken.run(['seal'])).err).toContain('нельзя опломбировать: паспорт не читается.');
  });
});
