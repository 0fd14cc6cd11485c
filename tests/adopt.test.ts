import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { detailsOf, subjectOf } from '../scripts/commands/papers/index.ts';
import { readWorkspace } from '../scripts/commands/workspace.ts';
import type { Seal } from '../scripts/model/index.ts';
import { type Outcome, ownFile, type Project, project } from './command-line.ts';

const KILLED = join(import.meta.dirname, 'adopt/killed.ts');
const ID = 'technical-support';
const DRAFT = `policy/${ID}/policy.md`;
const EDITION = `policy/${ID}/editions/2024-11-20.md`;
const SEAL = `policy/${ID}/editions/2024-11-20.seal.json`;
const FORMER = `policy/${ID}/editions/2024-08-30.md`;
const OPTIONS = ['--date', '2024-11-20', '--protocol', '№ 3 от 18.11.2024', '--order', '№ 45-од от 20.11.2024'];
const ADOPT = ['adopt', ID, ...OPTIONS];

const school = (files: Record<string, string | Uint8Array> = {}): Project =>
  project({
    [DRAFT]: ownFile(DRAFT),
    [FORMER]: ownFile(FORMER),
    [FORMER.replace('.md', '.seal.json')]: ownFile(FORMER.replace('.md', '.seal.json')),
    'policy/organization.yaml': ownFile('policy/organization.yaml'),
    'policy/contacts.yaml': ownFile('policy/contacts.yaml'),
    ...files,
  });

/** Every file with its sum: to see that nothing was changed. */
function files({ folder }: Project): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    names
      .filter((name) => !name.startsWith('dist') && statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), sha256(readFileSync(join(folder, name)))]),
  );
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('adopt', () => {
  test('shows what it would do and changes nothing without --yes', async () => {
    const one = school();
    const before = files(one);
    const { code, out } = await one.run(ADOPT);
    expect(code).toBe(0);
    expect(out).toContain('протокол № 3 от 18.11.2024');
    expect(out).toContain('приказ № 45-од от 20.11.2024');
    expect(out).toMatch(/вступает в силу +20\.11\.2024\n/);
    expect(out).toMatch(/прежняя редакция +от 30\.08\.2024, изменено строк: 1\d, считая паспорт/);
    expect(out).toContain(`  ${EDITION}  `);
    expect(out).toMatch(/строка 21: Приказ Минобрнауки России от 06\.10\.2009 № 373 замещён/);
    const hash = sha256(readFileSync(join(one.folder, DRAFT))).slice(0, 8);
    expect(out).toContain(
      `Ничего не изменено. Чтобы принять именно этот текст, повторите команду с --yes --code ${hash}`,
    );
    expect(files(one)).toEqual(before);
  });

  test.each([
    [['--date', '20.11.2024', '--protocol', '3 от 18 ноября 2024 г.', '--order', '45-од']],
    [['--date', '2024-11-20', '--protocol', 'pedagogical-council=№ 3 от 2024-11-18', '--order', '45-од от 20.11.2024']],
    [['--date', '20 ноября 2024 года', '--protocol', 'педагогический совет: 3 от 18.11.2024', '--order', '№ 45-од']],
  ])('and papers read the same details: %j', async (options) => {
    const one = school();
    const { out, err } = await one.run(['adopt', ID, ...options]);
    expect(err).toBe('');
    expect(out).toContain('протокол № 3 от 18.11.2024');
    expect(out).toContain('приказ № 45-од от 20.11.2024');
    expect(out).toMatch(/утверждена +20\.11\.2024/);
    const { corpus } = await readWorkspace(one.folder);
    const { values } = parseArgs({
      args: options,
      options: { date: { type: 'string' }, order: { type: 'string' }, protocol: { type: 'string', multiple: true } },
    });
    const { order, passport } = detailsOf(subjectOf(ID, corpus), values);
    expect(order).toEqual({ number: '45-од', date: '2024-11-20' });
    expect(passport.agreed).toEqual([{ body: 'pedagogical-council', protocol: { number: '3', date: '2024-11-18' } }]);
  });

  test('makes the edition, its seal and the next draft; a build then publishes what was sealed', async () => {
    const one = school();
    const { code, out } = await one.run([...ADOPT, '--yes']);
    expect(code, out).toBe(0);
    expect(one.read(EDITION)).toBe(
      one
        .read(DRAFT)
        .replace('status: draft', 'status: approved')
        .replace(
          '{ body: pedagogical-council }',
          '{ body: pedagogical-council, protocol: { number: "3", date: 2024-11-18 } }',
        )
        .replace(
          'approved: { by: director }',
          'approved: { by: director, order: { number: "45-од", date: 2024-11-20 }, date: 2024-11-20 }\neffective: 2024-11-20',
        ),
    );
    expect(one.read(DRAFT)).toBe(ownFile(DRAFT));
    expect(Object.keys(files(one)).filter((name) => name.includes('adopting'))).toEqual([]);
    expect((await one.run(['lint'])).code).toBe(0);

    const seal = JSON.parse(one.read(SEAL)) as Seal;
    expect(seal).toMatchObject({ policy: ID, edition: '2024-11-20', sealed: 'at-adoption' });
    expect(seal.browser).toMatch(/^\S+\/\d/);
    expect((await one.run(['build'])).code).toBe(0);
    const folder = join(one.folder, `dist/policies/${ID}/editions/2024-11-20`);
    const built = readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, { sha256: sha256(bytes), size: bytes.length }];
    });
    expect(seal.artefacts).toEqual(Object.fromEntries(built));
    expect(Object.keys(seal.artefacts)).toContain(`${ID}.pdf`);
  }, 60_000);

  test('keeps the reasons of the changes in the edition and takes them out of the next draft', async () => {
    const one = school({
      [DRAFT]: ownFile(DRAFT).replace(
        '---\n\n#',
        'reason: Решил совет.\nreasons:\n  "3.2": Сменился телефон.\n---\n\n#',
      ),
    });
    const { code, out } = await one.run([...ADOPT, '--yes']);
    expect(code, out).toBe(0);
    expect(one.read(EDITION)).toContain('reason: Решил совет.\nreasons:\n  "3.2": Сменился телефон.\n');
    expect(one.read(DRAFT)).toBe(ownFile(DRAFT));
  }, 60_000);

  test('asks at a terminal; an answer other than yes changes nothing', async () => {
    const one = school();
    const before = files(one);
    const no = await one.run(ADOPT, { answer: 'нет' });
    expect(no.asked).toEqual(['\nПринять? (да/нет) ']);
    expect(no.out).toContain('Ничего не изменено.');
    expect(files(one)).toEqual(before);
    expect((await one.run(ADOPT, { answer: 'да' })).out).toContain('редакция опломбирована');
  }, 30_000);

  test('keeps the reasons of a change in the edition and takes them out of the next draft', async () => {
    const reasons =
      'reason: Сменился телефон.\nreasons:\n  "3.2": Новый номер.\n  # Для совета.\n  help: Так просили.\n';
    const one = school({ [DRAFT]: ownFile(DRAFT).replace('approved:', `${reasons}approved:`) });
    const { code, out } = await one.run([...ADOPT, '--yes']);
    expect(code, out).toBe(0);
    expect(one.read(EDITION)).toContain(reasons);
    expect(one.read(DRAFT)).not.toMatch(/reason|Новый номер|Так просили/);
    expect((await one.run([...ADOPT, '--yes'])).out).toBe('Редакция от 20.11.2024 уже принята, делать нечего.\n');
  });

  test('a second time with other details is no second time', async () => {
    const one = school();
    await one.run([...ADOPT, '--yes']);
    const { code, err } = await one.run(['adopt', ID, '--date', '20.11.2024', '--order', '46-од', '--yes']);
    expect(err).toBe(
      'В принятой редакции от 20.11.2024 другой реквизит: номер приказа (Директор МБОУ «Кустовская СОШ») 45-од, а в команде указано 46-од. Принятую редакцию не меняют: проверьте команду.\n',
    );
    expect(code).toBe(2);
  });

  test('needs the card of the institution: what is sealed is printed with its name', async () => {
    const one = school();
    rmSync(join(one.folder, 'policy/organization.yaml'));
    const { code, err } = await one.run(ADOPT);
    expect(err).toBe(
      'Нет policy/organization.yaml: без карточки школы в редакции не будет ни бланка, ни должностей в грифах. Верните её из копии или из Git, а новую заполните по руководству: docs/administrator.md, разделы 3 и 4.\n',
    );
    expect(code).toBe(2);
  });

  test('a second time there is nothing to do', async () => {
    const one = school();
    await one.run([...ADOPT, '--yes']);
    const before = files(one);
    const again = await one.run([...ADOPT, '--yes']);
    expect(again).toMatchObject({ code: 0, out: 'Редакция от 20.11.2024 уже принята, делать нечего.\n' });
    const later = ['--date', '2024-12-01', '--protocol', '№ 4 от 30.11.2024', '--yes'];
    expect(await one.run(['adopt', ID, ...later])).toMatchObject({
      code: 2,
      err: 'Проект не отличается от редакции от 20.11.2024: принимать нечего. Внесите изменения в проект; если меняются только даты, текст принимать заново не нужно.\n',
    });
    expect(files(one)).toEqual(before);
  }, 30_000);

  test('comments, quotes, order and Windows line ends of the passport stay', async () => {
    const passport = `---
# паспорт ведёт секретарь
title: 'Порядок оказания технической помощи обучающимся и педагогическим работникам' # так в протоколе
id: "${ID}"
kind: Порядок
status: agreed   # после педсовета
reviewBy: 2027-08-30
approved:
  # директор
  by: director
agreed:
  - body: pedagogical-council   # педсовет
    protocol:
      date: 2024-11-18
      number: '3'
---
`.replaceAll('\n', '\r\n');
    const body = ownFile(DRAFT)
      .replace(/^---\n.*?\n---\n/s, '')
      .replaceAll('\n', '\r\n');
    const one = school({ [DRAFT]: passport + body });
    const { code, out, err } = await one.run([
      'adopt',
      ID,
      '--date',
      '20.11.2024',
      '--effective',
      '2 декабря 2024 г.',
      '--yes',
    ]);
    expect(code, out + err).toBe(0);
    expect(one.read(EDITION)).toBe(
      passport
        .replace('status: agreed   #', 'status: approved   #')
        .replace('  by: director\r\n', '  by: director\r\n  date: 2024-11-20\r\n')
        .replace("number: '3'\r\n", "number: '3'\r\neffective: 2024-12-02\r\n") + body,
    );
    expect(one.read(DRAFT)).toBe(
      passport.replace('status: agreed   #', 'status: draft   #').replace(/ {4}protocol:\r\n.*\r\n.*\r\n/, '') + body,
    );
    expect((await one.run(['lint'])).code).toBe(0);
  }, 30_000);
});

describe('what forbids it', () => {
  const refuses = async (one: Project, args: string[], code: number): Promise<Outcome> => {
    const before = files(one);
    const outcome = await one.run(args);
    expect(outcome.code, outcome.out + outcome.err).toBe(code);
    expect(files(one)).toEqual(before);
    return outcome;
  };
  const changed = (...pairs: [string, string][]): Record<string, string> => ({
    [DRAFT]: pairs.reduce((text, [from, to]) => text.replace(from, to), ownFile(DRAFT)),
  });
  const COUNCILS = changed([
    '- { body: pedagogical-council }',
    '- { body: pedagogical-council }\n  - { body: Совет родителей, stamp: opinion }\n  - { by: deputy }',
  ]);

  test.each<[string, string[], string | RegExp, Record<string, string>?]>([
    ['no act', ['adopt', '--yes'], 'Не сказано, какой акт принят. Назовите его имя: technical-support.'],
    ['an unknown act', ['adopt', 'tech', ...OPTIONS], 'Акта «tech» нет. Есть: technical-support.'],
    ['a path', ['adopt', '../x', ...OPTIONS], 'Акта «../x» нет. Есть: technical-support.'],
    ['no date', ['adopt', ID], 'Не указана дата утверждения. Добавьте её: --date 2026-12-01.'],
    [
      'an impossible date',
      ['adopt', ID, '--date', '2024-02-30'],
      '30 февраля 2024 года не бывает. Проверьте дату в --date.',
    ],
    ['month 13', ['adopt', ID, '--date', '2024-13-01'], 'Месяца с номером 13 не бывает. Проверьте дату в --date.'],
    [
      'no date at all',
      ['adopt', ID, '--date', 'завтра'],
      'День «завтра» не понят. Напишите его так: --date 01.12.2026 или --date 2026-12-01.',
    ],
    [
      'a day to come',
      ['adopt', ID, '--date', '2999-01-01'],
      /^Дата утверждения 01\.01\.2999 ещё не наступила: сегодня \d\d\.\d\d\.\d{4}\. Проверьте дату; если так и задумано, добавьте --future\.\n$/,
    ],
    [
      'no protocol',
      ['adopt', ID, '--date', '2024-11-20'],
      'Не указаны номер и дата протокола – Педагогический совет МБОУ «Кустовская СОШ». Добавьте --protocol "pedagogical-council: № 3 от 28.11.2026".',
    ],
    [
      'a protocol that is no protocol',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', 'третий'],
      'Запись «третий» не понята. Напишите её так: --protocol "№ 3 от 28.11.2026" или --protocol "pedagogical-council: № 3 от 28.11.2026".',
    ],
    [
      'a protocol without its day',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '№ 3'],
      'Не указана дата протокола – Педагогический совет МБОУ «Кустовская СОШ». Добавьте --protocol "pedagogical-council: № 3 от 28.11.2026".',
    ],
    [
      'a number that breaks out of YAML',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '3" } \nstatus: x от 18.11.2024'],
      /^Запись «3" \} status: x от 18\.11\.2024» не понята\. .*\n$/,
    ],
    [
      'an impossible day of a protocol',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '№ 3 от 31.11.2024'],
      '31 ноября 2024 года не бывает. Проверьте дату в --protocol.',
    ],
    [
      'a protocol later than the approval',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '№ 3 от 21.11.2024'],
      'Протокол (Педагогический совет МБОУ «Кустовская СОШ») от 21.11.2024 позже утверждения 20.11.2024. Акт сначала согласуют, потом утверждают: проверьте обе даты.',
    ],
    [
      'an order later than the approval',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '№ 3 от 18.11.2024', '--order', '№ 45 от 21.11.2024'],
      'Приказ (Директор МБОУ «Кустовская СОШ») от 21.11.2024 позже утверждения 20.11.2024. Приказом акт утверждают, поэтому он не бывает позже: проверьте --order и --date.',
    ],
    [
      'in force before it is approved',
      [...ADOPT, '--effective', '2024-11-19'],
      'Вступление в силу 19.11.2024 раньше утверждения 20.11.2024. Акт сначала утверждают, потом он вступает в силу: проверьте --effective и --date.',
    ],
    [
      'the date of an edition that is there',
      ['adopt', ID, '--date', '2024-08-30', '--protocol', '№ 1 от 30.08.2024'],
      `Редакция от 30.08.2024 уже есть: ${FORMER}, и она другая. Двух редакций с одной датой не бывает: проверьте --date и остальные параметры.`,
    ],
    [
      'a date before the edition in force',
      ['adopt', ID, '--date', '2024-08-01', '--protocol', '№ 1 от 01.08.2024'],
      'Уже есть редакция от 30.08.2024, а эта утверждена 01.08.2024. Принимают только следующую редакцию. Прежнюю кладут в папку editions и пломбируют командой seal.',
    ],
    [
      'one protocol too many',
      [...ADOPT, '--protocol', '№ 4 от 18.11.2024'],
      'Лишний --protocol «№ 4 от 18.11.2024»: он уже указан для всех, кого называет паспорт. Оставьте верный.',
    ],
    [
      'words without quotes',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', '№', '3', 'от', '18.11.2024'],
      'Лишнее слово «3». Номер и дату пишут в кавычках: --order "№ 45-од от 01.12.2026".',
    ],
    [
      'another code',
      [...ADOPT, '--yes', '--code', '12345678'],
      /^Код проекта [0-9a-f]{8}, а не 12345678: с тех пор, как его смотрели, проект изменили\. Ничего не записано\. /,
    ],
    [
      'two councils and a protocol of nobody',
      [...ADOPT],
      /^Не сказано, к кому относится --protocol «№ 3 от 18\.11\.2024»\. Назовите: --protocol "pedagogical-council: …" \(Педагогический совет МБОУ «Кустовская СОШ»\), --protocol "Совет родителей: …" \(Совет родителей\)\.\n$/,
      COUNCILS,
    ],
    [
      'a council that is not asked',
      ['adopt', ID, '--date', '2024-11-20', '--protocol', 'совет отцов: № 3 от 18.11.2024'],
      'В паспорте проекта нет «совет отцов». Подходят: «pedagogical-council» (Педагогический совет МБОУ «Кустовская СОШ»), «Совет родителей» (Совет родителей).',
      COUNCILS,
    ],
    [
      'an official who has not signed',
      [
        'adopt',
        ID,
        '--date',
        '2024-11-20',
        '--protocol',
        'педагогический совет: № 3 от 18.11.2024',
        '--protocol',
        'совет родителей: № 1 от 19.11.2024',
      ],
      'Не указана дата согласования – deputy. Добавьте --signed "deputy: 28.11.2026".',
      COUNCILS,
    ],
    [
      'what the passport says otherwise',
      [...ADOPT],
      'В паспорте проекта другой реквизит: дата протокола (Педагогический совет МБОУ «Кустовская СОШ») 17.11.2024, а в команде указано 18.11.2024. Исправьте то, что неверно, и повторите.',
      changed([
        '{ body: pedagogical-council }',
        '{ body: pedagogical-council, protocol: { number: "3", date: 2024-11-17 } }',
      ]),
    ],
    [
      'nobody who approves',
      [...ADOPT],
      'В паспорте проекта не сказано, кто утверждает акт. Добавьте, например: approved: { by: director }.',
      changed(['approved: { by: director }\n', '']),
    ],
    [
      'a repealed act',
      [...ADOPT],
      `${DRAFT}: акт утратил силу, принимать нечего. Чтобы принять новую редакцию, верните status: draft.`,
      changed(['status: draft', 'status: repealed']),
    ],
    [
      'a broken passport',
      [...ADOPT],
      `Паспорт в ${DRAFT} не читается. Что в нём исправить, покажет npm run poryadok -- lint.`,
      changed(['kind: Порядок', 'kind: [']),
    ],
  ])('%s', async (_, args, says, files = {}) => {
    const { err } = await refuses(school(files), args.includes('--yes') ? args : [...args, '--yes'], 2);
    if (typeof says === 'string') expect(err).toBe(`${says}\n`);
    else expect(err).toMatch(says);
  });

  test('errors in the draft, each with its line', async () => {
    const { out } = await refuses(
      school(changed(['3.2. При эксплуатации', '3.1. При эксплуатации'])),
      [...ADOPT, '--yes'],
      1,
    );
    expect(out).toContain('numbering-duplicate');
    expect(out).toContain('Принять нельзя: сначала исправьте эти ошибки. Ничего не изменено.');
  });

  test('an earlier edition that was changed', async () => {
    const one = school({ [FORMER]: ownFile(FORMER).replace('100-70-10', '100-70-11') });
    const { out } = await refuses(one, [...ADOPT, '--yes'], 1);
    expect(out).toContain('Строка 39 принятой редакции изменена после принятия.');
  });

  test('a card of the institution that cannot be read', async () => {
    const { out } = await refuses(school({ 'policy/organization.yaml': 'people: {}\n' }), [...ADOPT, '--yes'], 1);
    expect(out).toContain('нет обязательного поля');
  });

  test('a draft that was changed while it was looked at', async () => {
    const one = school();
    const { code, err } = await one.run(ADOPT, {
      answer: 'да',
      ask: async () => {
        one.write(DRAFT, ownFile(DRAFT).replace('4.3. Данный', '4.3. Этот'));
        return 'да';
      },
    });
    expect({ code, err }).toEqual({
      code: 2,
      err: `${DRAFT} изменили, пока вы смотрели. Ничего не записано. Посмотрите ещё раз и повторите.\n`,
    });
    expect(Object.keys(files(one))).not.toContain(EDITION);
  });

  test('a folder of editions that leads out of policy', async () => {
    const one = school();
    rmSync(join(one.folder, `policy/${ID}/editions`), { recursive: true });
    mkdirSync(join(one.folder, 'elsewhere'));
    symlinkSync(join(one.folder, 'elsewhere'), join(one.folder, `policy/${ID}/editions`));
    const { err } = await refuses(one, [...ADOPT, '--yes'], 2);
    expect(err).toContain('Папка editions ведёт за пределы папки policy.');
  }, 30_000);

  test('a file where the folder of editions should be', async () => {
    const one = school();
    rmSync(join(one.folder, `policy/${ID}/editions`), { recursive: true });
    writeFileSync(join(one.folder, `policy/${ID}/editions`), '');
    const { err } = await refuses(one, [...ADOPT, '--yes'], 2);
    expect(err).toBe('На месте папки editions лежит файл. Уберите его и повторите: здесь хранят принятые редакции.\n');
  }, 30_000);
});

test('a folder that is read-only', async ({ skip }) => {
  const one = school();
  const before = files(one);
  const act = join(one.folder, `policy/${ID}`);
  for (const folder of [one.folder, act]) chmodSync(folder, 0o555);
  try {
    // The superuser writes where he likes.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stderr, error } = spawnSync(process.execPath, [KILLED, '0', ...ADOPT, '--yes'], {
      cwd: one.folder,
      encoding: 'utf8',
      ...nobody,
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'EACCES')
      skip('this checkout lies where only the superuser may run programs');
    expect(stderr).toMatch(/^Нет права на запись или чтение: \S+\. Проверьте права на папку\.\n$/);
    expect(status).toBe(2);
    expect(files(one)).toEqual(before);
  } finally {
    for (const folder of [one.folder, act]) chmodSync(folder, 0o755);
  }
});

describe('a process that is killed', () => {
  // With the protocol in the passport, so that the next draft is another text than this one.
  const agreed = ownFile(DRAFT)
    .replace('status: draft', 'status: agreed')
    .replace(
      '{ body: pedagogical-council }',
      '{ body: pedagogical-council, protocol: { number: "3", date: 2024-11-18 } }',
    );
  const args = ['adopt', ID, '--date', '2024-11-20', '--order', '№ 45-од от 20.11.2024', '--yes'];
  const run = (one: Project, at: number): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [KILLED, String(at), ...args], {
      cwd: one.folder,
      encoding: 'utf8',
    });
  const ends = async (one: Project): Promise<Record<string, string>> => {
    expect((await one.run(args)).code).toBe(0);
    return files(one);
  };

  test('at every step leaves the old state or the new one, and a second run goes on from it', async () => {
    const whole = school({ [DRAFT]: agreed });
    expect(run(whole, 0).status).toBe(0);
    const after = files(whole);
    const seen = new Set<string>();
    for (let at = 1; ; at++) {
      const one = school({ [DRAFT]: agreed });
      const before = files(one);
      const { signal, status } = run(one, at);
      if (signal !== 'SIGKILL') {
        expect(status).toBe(0);
        break;
      }
      const now = files(one);
      const published = Object.fromEntries(Object.entries(now).filter(([name]) => !name.includes('.adopting/')));
      // Each file is the old one or the new one, and they came in this order.
      const progress = [EDITION, SEAL, DRAFT].map((name) => published[name] === after[name]);
      seen.add(progress.join());
      expect(progress).toEqual([...progress].sort((a, b) => Number(b) - Number(a)));
      for (const [name, sum] of Object.entries(published)) expect([before[name], after[name]], name).toContain(sum);
      expect((await one.run(['lint'])).code, `lint after step ${at}`).toBe(0);
      expect(await ends(one), `second run after step ${at}`).toEqual(after);
    }
    expect([...seen]).toEqual(['false,false,false', 'true,false,false', 'true,true,false', 'true,true,true']);
  }, 120_000);

  test('at any moment', async () => {
    const whole = school({ [DRAFT]: agreed });
    run(whole, 0);
    const after = files(whole);
    for (const milliseconds of [700, 1100, 1500, 1900, 2300]) {
      const one = school({ [DRAFT]: agreed });
      spawnSync(process.execPath, [KILLED, '0', ...args], {
        cwd: one.folder,
        timeout: milliseconds,
        killSignal: 'SIGKILL',
      });
      expect((await one.run(['lint'])).code).toBe(0);
      expect(await ends(one)).toEqual(after);
    }
  }, 120_000);
});
