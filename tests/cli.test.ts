/** The command line: calls, wrong calls, exit codes. `lint` and `fix` have files of their own. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../scripts/commands/index.ts';
import { RULES } from '../scripts/rules/index.ts';
import { ownFile, project } from './command-line.ts';

const DRAFT = `---
id: small
kind: Порядок
title: Порядок выдачи ключей
status: draft
---

# Порядок выдачи ключей

1.1. Ключи выдаёт дежурный.
`;
const small = () => project({ 'policy/small/policy.md': DRAFT });

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('%j names every command', async (args) => {
    const { code, out, err } = await project({}).run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, summary } of COMMANDS) expect(out).toContain(`  ${name.padEnd(10)} ${summary}\n`);
    expect(out).toContain('npm run poryadok -- <команда>');
  });

  it.each(COMMANDS)('of $name says how to call it', async ({ name, usage }) => {
    const { run } = project({});
    expect(await run(['help', name])).toMatchObject({ code: 0, out: `npm run poryadok -- ${usage}\n` });
    expect(await run([name, '--help'])).toMatchObject({ code: 0, out: `npm run poryadok -- ${usage}\n` });
  });

  it('speaks Russian', async () => {
    const { out } = await project({}).run([]);
    expect(
      out.replace(/npm \S+( \S+)? --( help)? |npm \w+|poryadok|policy|dist|\b(?:PDF|DOCX)\b/g, '').match(/[a-z]+/gi),
    ).toEqual(COMMANDS.map(({ name }) => name));
  });
});

describe('a wrong call', () => {
  const CALLS: [args: string[], says: string][] = [
    [['lnit'], 'Команды «lnit» нет. Возможно, вы имели в виду lint.'],
    [['Build'], 'Команды «Build» нет. Возможно, вы имели в виду build.'],
    [['frobnicate'], 'Команды «frobnicate» нет. Список команд покажет help.'],
    [['__proto__'], 'Команды «__proto__» нет. Список команд покажет help.'],
    [['lint', '--fromat', 'json'], 'Параметра --fromat у этой команды нет. Возможно, вы имели в виду --format.'],
    [['lint', '--fromat=json'], 'Параметра --fromat у этой команды нет. Возможно, вы имели в виду --format.'],
    [['lint', '--zzz'], 'Параметра --zzz у этой команды нет. Список параметров покажет команда help.'],
    [['lint', '--constructor'], 'Параметра --constructor у этой команды нет. Список параметров покажет команда help.'],
    [['lint', '-f', 'json'], 'Параметра -f у этой команды нет. Список параметров покажет команда help.'],
    [['lint', '--format'], 'Параметр указан без значения или с лишним значением. Как вызывать команду, покажет help.'],
    [['fix', '--yes=1'], 'Параметр указан без значения или с лишним значением. Как вызывать команду, покажет help.'],
    [['fix', '-y', '--renumbr'], 'Параметра --renumbr у этой команды нет. Возможно, вы имели в виду --renumber.'],
    [['lint', '--format', 'jsn'], 'Формата «jsn» нет. Выберите один из: pretty, json, sarif, github, gitlab.'],
    [
      ['lint', '--format', 'toString'],
      'Формата «toString» нет. Выберите один из: pretty, json, sarif, github, gitlab.',
    ],
    [['lint', 'policy/none.md'], 'Файла policy/none.md нет. Проверьте имя файла и папку, в которой запущена команда.'],
    [['fix', 'policy/none.md'], 'Файла policy/none.md нет. Проверьте имя файла и папку, в которой запущена команда.'],
    [['fix', '-'], 'Исправить стандартный ввод нельзя: некуда записать. Укажите файл.'],
    [['build', 'smal'], 'Акта «smal» нет среди тех, что можно собрать. Есть: small.'],
    [['build', '--pdf'], 'Параметра --pdf у этой команды нет. Список параметров покажет команда help.'],
    [
      ['explain', 'numbering-duplicat'],
      'Правила «numbering-duplicat» нет. Возможно, вы имели в виду numbering-duplicate.',
    ],
    [
      ['explain', 'lint-unused-ignor'],
      'Правила «lint-unused-ignor» нет. Возможно, вы имели в виду lint-unused-ignore.',
    ],
    [['explain', 'x'], 'Правила «x» нет. Список правил покажет команда explain без имени.'],
  ];

  it.each(CALLS)('%j', async (args, says) => {
    expect(await small().run(args)).toMatchObject({ code: 2, out: '', err: `${says}\n` });
  });

  it.each([[['lint']], [['fix']], [['build']]])('%j without a policy folder', async (args) => {
    expect(await project({}).run(args)).toMatchObject({
      code: 2,
      out: '',
      err: 'Папки policy здесь нет. Запустите команду в папке проекта: в ней лежат policy и package.json.\n',
    });
  });

  it('a folder without acts', async () => {
    const { run } = project({ 'notes/readme.txt': '', 'policy/small/policy.md': DRAFT });
    expect(await run(['lint', 'notes'])).toMatchObject({
      code: 2,
      err: 'В папке notes нет актов. Акт лежит в policy/<имя>/policy.md.\n',
    });
  });

  it('a link out of policy', async () => {
    const { run, folder } = project({ 'secret.md': DRAFT, 'policy/small/note.txt': '' });
    symlinkSync(join(folder, 'secret.md'), join(folder, 'policy/small/policy.md'));
    const { code, err, out } = await run(['lint']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('Файл policy/small/policy.md ведёт за пределы папки policy. Замените ссылку самим файлом.\n');
  });

  it.each([
    [
      'a broken link',
      'ENOENT',
      (folder: string) => symlinkSync(join(folder, 'none.md'), join(folder, 'policy/small/policy.md')),
    ],
    ['a folder named policy.md', 'EISDIR', (folder: string) => mkdirSync(join(folder, 'policy/small/policy.md'))],
  ])('%s is not a bug of ours', async (_name, says, plant) => {
    const { run, folder } = project({ 'policy/small/note.txt': '' });
    plant(folder);
    const { code, err } = await run(['lint']);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^Файл policy/small/policy\\.md не читается \\(${says}\\)\\. [^\n]+\n$`));
  });

  it('files beside the acts are left alone', async () => {
    const { run } = project({
      'policy/small/policy.md': DRAFT,
      'policy/small/editions': 'заметка',
      'policy/readme.txt': 'заметка',
    });
    expect(await run(['lint'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('our own bug', () => {
  it('exits 70 and says that it is ours', async () => {
    const { code, err } = await small().run(['lint'], {
      out: () => {
        throw new Error('the paper is out');
      },
    });
    expect(code).toBe(70);
    expect(err).toMatch(
      /^Это ошибка программы poryadok, а не ваша\. Передайте разработчикам текст ниже:\nError: the paper is out\n\s+at /,
    );
  });

  it('exits 70 for a thrown value that is no error', async () => {
    const { code, err } = await small().run(['lint'], {
      out: () => {
        throw null;
      },
    });
    expect({ code, last: err.split('\n').at(-2) }).toEqual({ code: 70, last: 'null' });
  });

  it.each([
    ['EACCES', 'Нет права на запись или чтение: /x. Проверьте права на папку.\n'],
    ['ENOSPC', 'На диске нет места. Освободите место и повторите.\n'],
  ])('%s of the machine is the operator’s', async (code, says) => {
    const out = () => {
      throw Object.assign(new Error(code), { code, path: '/x' });
    };
    expect(await small().run(['lint'], { out })).toMatchObject({ code: 2, err: says });
  });
});

describe('explain', () => {
  it.each(RULES)('$id', async ({ id, title, why, source = '', specimens }) => {
    const { code, out } = await project({}).run(['explain', id]);
    expect(code).toBe(0);
    expect(out).toContain(`${id} (`);
    for (const part of [title, why, source, ...specimens.flatMap(({ name, messages }) => [name, ...messages])])
      expect(out).toContain(part);
    expect(out).not.toMatch(/[⟦⟧]/);
    // What cannot be seen is shown as a dot.
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });

  it('of a rule about comments', async () => {
    const { code, out } = await project({}).run(['explain', 'lint-unused-ignore']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^lint-unused-ignore \(предупреждение; исправляет человек\)\nОтключённое замечание действительно есть\.\n/,
    );
  });

  it('with the name of a family lists its rules', async () => {
    const { code, out } = await project({}).run(['explain', 'term']);
    expect(code).toBe(0);
    expect(out).toMatch(/^term-abbreviation +предупреждение +Сокращение при первом упоминании раскрыто$/m);
    expect(
      out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('term-')),
    ).toBe(true);
  });

  it('without a name lists the rules', async () => {
    const { code, out } = await project({}).run(['explain']);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...RULES.map(({ id }) => id), 'lint-ignore-without-reason', 'lint-unused-ignore'].sort());
  });
});

it('the school’s own acts pass', async () => {
  const { run } = project({
    'policy/organization.yaml': ownFile('policy/organization.yaml'),
    'policy/contacts.yaml': ownFile('policy/contacts.yaml'),
    'policy/technical-support/policy.md': ownFile('policy/technical-support/policy.md'),
    'policy/technical-support/editions/2024-08-30.md': ownFile('policy/technical-support/editions/2024-08-30.md'),
  });
  expect(await run(['lint'])).toMatchObject({ code: 0, err: '' });
});
