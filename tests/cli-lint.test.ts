/** `lint`: what is found in the school's own act, and every report of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../scripts/lint/index.ts';
import { ownFile, project, seedAsDraft } from './command-line.ts';

const EDITION = 'policy/technical-support/editions/2024-08-30.md';

beforeEach(() => void vi.stubEnv('SOURCE_DATE_EPOCH', '1736899200'));

/** The act's name as clause 1.1 gives it. */
const NAME_IN_CLAUSE =
  'Порядок оказания технической помощи обучающимся муниципального бюджетного общеобразовательного учреждения ' +
  '«Кустовская средняя общеобразовательная школа Яковлевского городского округа»';

/** What the adopted edition has, by the line and the words of the place. A new rule adds its rows here. */
const NAMED_ORDER =
  'Порядком применения организациями, осуществляющими образовательную деятельность, электронного обучения, дистанционных образовательных технологий при реализации образовательных программ';
const FULL_TITLE =
  '«Об утверждении Правил применения организациями, осуществляющими образовательную деятельность, электронного обучения, дистанционных образовательных технологий при реализации образовательных программ»';
const SEED_FINDINGS: { ruleId: string; line: number; words: string; related?: number[]; adoptedOnly?: true }[] = [
  { ruleId: 'stamp-missing-order', line: 8, words: 'approved', adoptedOnly: true },
  { ruleId: 'passport-title', line: 12, words: ',' },
  { ruleId: 'text-comma-before-and', line: 12, words: ',' },
  { ruleId: 'passport-name', line: 16, words: NAME_IN_CLAUSE },
  { ruleId: 'term-dash', line: 16, words: ' - ' },
  { ruleId: 'term-synonym', line: 16, words: 'учащимися', related: [12] },
  { ruleId: 'term-two-names', line: 16, words: '(далее - Школа)', related: [16] },
  { ruleId: 'term-dash', line: 16, words: ' - ' },
  { ruleId: 'text-date-year-word', line: 20, words: ' года' },
  { ruleId: 'citation-stale-remark', line: 21, words: '(вступает в силу с 01.09.2024г.)' },
  { ruleId: 'text-year-space', line: 21, words: '2024г.' },
  { ruleId: 'text-date-year-word', line: 21, words: 'г.' },
  { ruleId: 'citation-superseded', line: 22, words: 'приказом Минобрнауки от 06.10.2009 года № 373' },
  { ruleId: 'citation-authority-form', line: 22, words: 'Минобрнауки' },
  { ruleId: 'text-date-year-word', line: 22, words: ' года' },
  { ruleId: 'citation-superseded', line: 23, words: 'приказом Минобрнауки от 17.12.2010 года № 1897' },
  { ruleId: 'citation-authority-form', line: 23, words: 'Минобрнауки' },
  { ruleId: 'text-date-year-word', line: 23, words: ' года' },
  { ruleId: 'citation-authority-form', line: 24, words: 'Минобрнауки' },
  { ruleId: 'text-date-year-word', line: 24, words: ' года' },
  { ruleId: 'citation-case', line: 25, words: 'уставом' },
  { ruleId: 'term-synonym', line: 27, words: 'законными представителями' },
  { ruleId: 'term-synonym', line: 29, words: 'дистанционном обучении', related: [16] },
  { ruleId: 'text-broken-paragraph', line: 29, words: '\n\n' },
  { ruleId: 'text-mixed-script', line: 31, words: 'видеoinформацией' },
  { ruleId: 'term-abbreviation', line: 31, words: 'ФГИС' },
  { ruleId: 'term-abbreviation', line: 31, words: 'ИСОУ' },
  { ruleId: 'numbering-missing-dot', line: 41, words: '3.2', related: [39] },
  { ruleId: 'contact-false-free', line: 41, words: 'звонок по России бесплатный', related: [41] },
  { ruleId: 'numbering-duplicate', line: 43, words: '3.2.', related: [41] },
  { ruleId: 'numbering-duplicate', line: 47, words: '3.3.', related: [45] },
  { ruleId: 'reference-incomplete', line: 47, words: 'пункте 3.1', related: [39, 41] },
  { ruleId: 'citation-two-names', line: 55, words: NAMED_ORDER, related: [55] },
  { ruleId: 'citation-repeated', line: 55, words: FULL_TITLE, related: [21] },
  { ruleId: 'citation-stale-remark', line: 55, words: '(вступает в силу с 01.09.2024г.)' },
  { ruleId: 'text-year-space', line: 55, words: '2024г.' },
  { ruleId: 'text-date-year-word', line: 55, words: 'г.' },
  { ruleId: 'text-this-act', line: 57, words: 'Данный' },
  { ruleId: 'text-broken-paragraph', line: 57, words: '\n\n' },
];

/** What the school's own files have: nobody has checked the services yet, and the letterhead gives no area code. */
const DATA_FINDINGS = [
  ...[9, 15, 21].map((line) => ({ file: 'policy/contacts.yaml', ruleId: 'contact-unchecked', line, words: 'null' })),
  { file: 'policy/organization.yaml', ruleId: 'contact-registry', line: 18, words: '42-4-41' },
  { file: 'policy/organization.yaml', ruleId: 'contact-registry', line: 19, words: '42-4-80' },
];

/** The school's card without the phones that have no code. */
const CARD = ownFile('policy/organization.yaml').replace(/^phones:\n(?: {2}- .*\n)+/m, '');

describe('the adopted edition of the school', () => {
  const corpus = () =>
    project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      'policy/contacts.yaml': ownFile('policy/contacts.yaml'),
      [EDITION]: ownFile(EDITION),
    });

  it('is found to have its defects, at their places, and no other', async () => {
    const { lint, read } = corpus();
    const findings = (await lint()).filter(({ file }) => file === EDITION);
    const text = read(EDITION);
    expect(
      findings.map(({ ruleId, line, offset, related }) => ({
        ruleId,
        line,
        words: text.slice(...offset),
        ...(related.length > 0 && { related: related.map((place) => place.line) }),
      })),
    ).toEqual(SEED_FINDINGS.map(({ adoptedOnly: _, ...row }) => row));
    expect(findings.every(({ known }) => known)).toBe(true);
  });

  it('has contacts that wait for a check and for a code', async () => {
    const { lint, read } = corpus();
    const findings = (await lint()).filter(({ file }) => file !== EDITION);
    expect(
      findings.map(({ file, ruleId, line, offset }) => ({ file, ruleId, line, words: read(file).slice(...offset) })),
    ).toEqual(DATA_FINDINGS);
  });

  it('a copy outside the folder of acts takes nobody’s name', async () => {
    const school = corpus();
    school.write('copy.md', school.read(EDITION));
    expect((await school.lint('copy.md')).filter(({ ruleId }) => ruleId === 'passport-duplicate-id')).toEqual([]);
  });

  it('says both pairs of duplicates in words', async () => {
    const findings = await corpus().lint(EDITION);
    expect(
      findings
        .filter(({ ruleId }) => ruleId === 'numbering-duplicate')
        .map(({ message, related }) => [message, related[0]?.message]),
    ).toEqual([
      ['Номер 3.2 уже занят: пункт 3.2 есть на строке 41. Исправьте номера в следующей редакции.', 'Первый пункт 3.2'],
      ['Номер 3.3 уже занят: пункт 3.3 есть на строке 45. Исправьте номера в следующей редакции.', 'Первый пункт 3.3.'],
    ]);
  });

  it('fails nothing: it is frozen', async () => {
    const { code, out } = await corpus().run(['lint']);
    expect(code).toBe(0);
    expect(out).toContain(`${EDITION} — принятая редакция: текст не меняют, замечания известны`);
    expect(out).toMatch(
      /Замечания: 0 ошибок, 5 предупреждений, 0 сведений\.\nВ принятых редакциях \(известно, менять нельзя\): \d+ ошиб/,
    );
  });

  it('fails as a draft, with the same findings about the text', async () => {
    const draft = project({
      'policy/organization.yaml': CARD,
      'policy/technical-support/policy.md': seedAsDraft(),
    });
    const { code } = await draft.run(['lint']);
    expect(code).toBe(1);
    // The passport of the draft is one line shorter.
    expect((await draft.lint()).map(({ ruleId, line, known }) => ({ ruleId, line, known }))).toEqual(
      SEED_FINDINGS.filter(({ adoptedOnly }) => !adoptedOnly).map(({ ruleId, line }) => ({
        ruleId,
        line: line - 1,
        known: false,
      })),
    );
  });
});

const SMALL = 'policy/small/policy.md';
const SMALL_ACT = `---
id: small
kind: Порядок
title: Порядок выдачи ключей
status: draft
approved: { by: director }
---

# Порядок выдачи ключей

## 1. Общие положения

1.1. Настоящий Порядок выдачи ключей (далее – Порядок) говорит, кто выдаёт ключи.

1.2. Ключи  выдаёт дежурный.

1.2. Дежурный ведёт журнал.
`;
const small = () => project({ 'policy/organization.yaml': CARD, [SMALL]: SMALL_ACT });
const DUPLICATE = 'Номер 1.2 уже занят: пункт 1.2 есть на строке 15. Номера перепишет команда fix --renumber.';
const DOUBLE_SPACE = 'После слова «Ключи» 2 пробела подряд, а нужен один.';
const ONE_SPACE = 'Оставить один пробел';

describe('reports', () => {
  it('json: exactly this shape', async () => {
    const at = SMALL_ACT.indexOf('  ');
    const second = SMALL_ACT.lastIndexOf('1.2.');
    const first = SMALL_ACT.indexOf('1.2.');
    const findings = await small().lint();
    expect(findings).toEqual([
      {
        file: SMALL,
        line: 15,
        column: 11,
        endLine: 15,
        endColumn: 13,
        offset: [at, at + 2],
        ruleId: 'text-double-space',
        severity: 'warning',
        message: DOUBLE_SPACE,
        related: [],
        fix: { title: ONE_SPACE, safe: true, edits: [{ offset: [at, at + 2], text: ' ' }] },
        known: false,
      },
      {
        file: SMALL,
        line: 17,
        column: 1,
        endLine: 17,
        endColumn: 5,
        offset: [second, second + 4],
        ruleId: 'numbering-duplicate',
        severity: 'error',
        message: DUPLICATE,
        related: [
          {
            file: SMALL,
            line: 15,
            column: 1,
            endLine: 15,
            endColumn: 5,
            offset: [first, first + 4],
            message: 'Первый пункт 1.2.',
          },
        ],
        fix: null,
        known: false,
      },
    ] satisfies Finding[]);
    const keys = 'file line column endLine endColumn offset ruleId severity message related fix known'.split(' ');
    for (const finding of findings) expect(Object.keys(finding)).toEqual(keys);
  });

  it('json: an empty array for an act without findings', async () => {
    const clean = project({
      'policy/organization.yaml': CARD,
      [SMALL]: SMALL_ACT.replace('  ', ' ').replace('1.2. Д', '1.3. Д'),
    });
    expect(await clean.run(['lint', '--format', 'json'])).toMatchObject({ code: 0, out: '[]\n', err: '' });
    expect(await clean.run(['lint'])).toMatchObject({ code: 0, out: 'Замечаний нет.\n', err: '' });
    expect(await clean.run(['lint', '--format', 'github'])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('github', async () => {
    const { out, code } = await small().run(['lint', '--format', 'github']);
    expect(code).toBe(1);
    expect(out).toBe(
      `::warning file=${SMALL},line=15,col=11,endLine=15,endColumn=13,title=text-double-space::${DOUBLE_SPACE}\n` +
        `::error file=${SMALL},line=17,col=1,endLine=17,endColumn=5,title=numbering-duplicate::${DUPLICATE}\n`,
    );
  });

  it('github: a file name cannot end its property', async () => {
    const { run } = project({ 'a,b:c%.md': SMALL_ACT });
    const { out } = await run(['lint', 'a,b:c%.md', '--format', 'github']);
    expect(out).toContain('::error file=a%2Cb%3Ac%25.md,line=17,');
  });

  it('gitlab', async () => {
    const { out, code } = await small().run(['lint', '--format=gitlab']);
    const fingerprint = (rule: string, message: string): string =>
      createHash('sha256').update(`${SMALL}|${rule}|${message}|0`).digest('hex');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        description: DOUBLE_SPACE,
        check_name: 'text-double-space',
        fingerprint: fingerprint('text-double-space', DOUBLE_SPACE),
        severity: 'minor',
        location: { path: SMALL, lines: { begin: 15, end: 15 } },
      },
      {
        description: DUPLICATE,
        check_name: 'numbering-duplicate',
        fingerprint: fingerprint('numbering-duplicate', DUPLICATE),
        severity: 'critical',
        location: { path: SMALL, lines: { begin: 17, end: 17 } },
      },
    ]);
  });

  it('gitlab: equal findings have different fingerprints', async () => {
    const { run } = project({ [SMALL]: `${SMALL_ACT}\n1.3. И  ещё, и  ещё.\n` });
    const { out } = await run(['lint', '--format=gitlab']);
    const fingerprints = (JSON.parse(out) as { fingerprint: string }[]).map((one) => one.fingerprint);
    expect(fingerprints.length).toBeGreaterThan(3);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('pretty: file, place, message, quoted line, second place, remedy, summary', async () => {
    const { out } = await small().run(['lint']);
    expect(out).toBe(`${SMALL}
  15:11   предупреждение  ${DOUBLE_SPACE}  text-double-space
          1.2. Ключи  выдаёт дежурный.
          исправит команда fix: ${ONE_SPACE}
  17:1    ошибка  ${DUPLICATE}  numbering-duplicate
          1.2. Дежурный ведёт журнал.
          → строка 15: Первый пункт 1.2.

Замечания: 1 ошибка, 1 предупреждение, 0 сведений.
`);
  });

  it('pretty: in colour for a terminal only', async () => {
    expect((await small().run(['lint'], { terminal: true })).out).toContain('\u001B[31mошибка\u001B[39m');
    expect((await small().run(['lint'], { terminal: false })).out).not.toContain('\u001B');
  });

  it('pretty: control characters of an act do not reach the terminal', async () => {
    const { run } = project({ [SMALL]: `${SMALL_ACT}\n1.2. Тре\u001B[31mвога\u0007.\n` });
    expect((await run(['lint'])).out).toMatch(/1\.2\. Тре \[31mвога \./);
    expect((await run(['lint'])).out).not.toMatch(/[\u001B\u0007]/);
  });
});

describe('sarif', () => {
  // The schema as https://schemastore.org publishes it: draft 4 of JSON Schema, which ajv reads once `id` is renamed.
  const {
    id: $id,
    $schema: _,
    ...schema
  } = JSON.parse(readFileSync(new URL('fixtures/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
  const isUri = (text: string): boolean => URL.canParse(text);
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      uri: isUri,
      'uri-reference': (text: string) => URL.canParse(text, 'file:///') && /^[\x21-\x7E]*$/.test(text),
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    },
  });
  const validate = ajv.compile({ ...schema, $id: String($id) });

  it('is checked by a schema that can refuse', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: {} }] }] }),
    ).toBe(false);
  });

  it('is valid for the adopted edition, drafts, other files and no findings', async () => {
    const all = project({
      [EDITION]: ownFile(EDITION),
      'policy/technical-support/policy.md': seedAsDraft(),
      'policy/organization.yaml': 'name: 1\n',
      'policy/пустой/policy.md': '',
      [SMALL]: SMALL_ACT,
    });
    for (const path of [[], [EDITION], [SMALL]]) {
      const { out } = await all.run(['lint', ...path, '--format', 'sarif']);
      expect(validate(JSON.parse(out)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    }
    const nothing = await project({}).run(['lint', '-', '--format', 'sarif'], {
      stdin: async () => Buffer.from(SMALL_ACT.replace('1.2. Д', '1.3. Д')),
    });
    expect(validate(JSON.parse(nothing.out))).toBe(true);
  });

  it('says places, second places, fixes and rules', async () => {
    const { out } = await small().run(['lint', '--format', 'sarif']);
    const [run] = (JSON.parse(out) as import('sarif').Log).runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(run!.tool.driver.rules!.map(({ id }) => id)).toEqual(['numbering-duplicate', 'text-double-space']);
    const at = SMALL_ACT.indexOf('  ');
    expect(run!.results![0]).toMatchObject({
      ruleId: 'text-double-space',
      ruleIndex: 1,
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: SMALL },
            region: { startLine: 15, startColumn: 11, endLine: 15, endColumn: 13, charOffset: at, charLength: 2 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri: SMALL },
              replacements: [{ deletedRegion: { charOffset: at, charLength: 2 }, insertedContent: { text: ' ' } }],
            },
          ],
        },
      ],
    });
    expect(run!.results![1]).toMatchObject({
      ruleId: 'numbering-duplicate',
      level: 'error',
      message: { text: DUPLICATE },
      relatedLocations: [{ message: { text: 'Первый пункт 1.2.' }, physicalLocation: { region: { startLine: 15 } } }],
    });
  });

  it('knows the findings of an adopted edition as unchanged notes', async () => {
    const { run } = project({ [EDITION]: ownFile(EDITION) });
    const [report] = (JSON.parse((await run(['lint', '--format', 'sarif'])).out) as import('sarif').Log).runs;
    expect(report!.results!.length).toBeGreaterThan(1);
    expect(new Set(report!.results!.map(({ level, baselineState }) => `${level} ${baselineState}`))).toEqual(
      new Set(['note unchanged']),
    );
  });
});

describe('what is checked', () => {
  const two = () =>
    project({
      [SMALL]: SMALL_ACT,
      'policy/other/policy.md': SMALL_ACT.replace('id: small', 'id: other'),
      'draft.md': SMALL_ACT,
    });

  it('everything in policy, unless paths are named', async () => {
    const files = (findings: Finding[]): string[] => [...new Set(findings.map(({ file }) => file))];
    expect(files(await two().lint())).toEqual(['policy/other/policy.md', SMALL]);
    expect(files(await two().lint('policy/other'))).toEqual(['policy/other/policy.md']);
    expect(files(await two().lint('./policy/small/policy.md', SMALL))).toEqual([SMALL]);
    expect(files(await two().lint('.'))).toEqual(['policy/other/policy.md', SMALL]);
    expect(files(await two().lint('draft.md'))).toEqual(['draft.md']);
  });

  it('lint - reads standard input', async () => {
    const { run } = project({});
    const stdin = async () => Buffer.from(`\uFEFF${SMALL_ACT}`);
    const { code, out } = await run(['lint', '-', '--format', 'json'], { stdin });
    expect(code).toBe(1);
    expect((JSON.parse(out) as Finding[]).filter(({ ruleId }) => ruleId === 'numbering-duplicate')).toMatchObject([
      { file: '<stdin>', line: 17, column: 1, message: DUPLICATE },
    ]);
  });

  it('a byte order mark moves no place', async () => {
    const plain = await project({ [SMALL]: SMALL_ACT }).lint();
    const marked = await project({ [SMALL]: `\uFEFF${SMALL_ACT}` }).lint();
    expect(plain.length).toBeGreaterThan(0);
    expect(marked.filter(({ ruleId }) => !ruleId.startsWith('source-'))).toEqual(plain);
  });

  it('mistakes in the YAML files of the school have their places', async () => {
    const { lint } = project({
      [SMALL]: SMALL_ACT,
      'policy/organization.yaml': 'name: 1\n',
      'policy/contacts.yaml': 'a: &x 1\nb: *x\n',
    });
    const findings = (await lint()).filter(({ file }) => file.endsWith('.yaml'));
    expect(findings.every(({ ruleId, severity }) => ruleId === 'corpus-schema' && severity === 'error')).toBe(true);
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
      expect.arrayContaining(['policy/contacts.yaml:1:7', 'policy/organization.yaml:1:7']),
    );
  });

  it('an ignored finding is silent, an unused comment is not', async () => {
    const { lint } = project({
      [SMALL]: SMALL_ACT.replace(
        '1.2. Дежурный',
        '<!-- lint ignore numbering-duplicate так принято -->\n\n1.2. Дежурный',
      ).replace('1.1. Настоящий', '<!-- lint ignore numbering-gap -->\n\n1.1. Настоящий'),
    });
    const findings = await lint();
    expect(
      findings
        .filter(({ ruleId }) => /duplicate|^lint/.test(ruleId))
        .map(({ ruleId, line, message }) => [ruleId, line, message]),
    ).toEqual([
      [
        'lint-ignore-without-reason',
        13,
        'Не сказано, почему отключено правило «numbering-gap». Допишите причину после его имени.',
      ],
      [
        'lint-unused-ignore',
        13,
        'Отключение правила «numbering-gap» больше не нужно: замечания здесь нет. Удалите этот комментарий.',
      ],
    ]);
  });
});

describe('an act by its name', () => {
  const one = () =>
    project({
      'policy/library/policy.md':
        '---\nid: library\nkind: Положение\ntitle: Положение\nstatus: draft\n---\n\n1.1. Фонд  цел.\n',
      'policy/library/editions/2024-09-01.md':
        '---\nid: library\nkind: Положение\ntitle: Положение\nstatus: approved\napproved: { by: director, date: 2024-09-01 }\n---\n\n1.1. Фонд  цел.\n',
      'policy/site/policy.md': '---\nid: site\nkind: Порядок\ntitle: Порядок\nstatus: draft\n---\n\n1.1. Сайт  есть.\n',
    });

  it('is its working file and its editions', async () => {
    for (const name of ['library', 'library/']) {
      const { out } = await one().run(['lint', name, '--format', 'json']);
      const files = (JSON.parse(out) as Finding[]).map(({ file }) => file);
      expect([...new Set(files)]).toEqual(['policy/library/editions/2024-09-01.md', 'policy/library/policy.md']);
    }
  });

  it('is no path out of the folder of acts', async () => {
    for (const name of ['../library', 'library/editions', 'lib'])
      expect(await one().run(['lint', name])).toMatchObject({
        code: 2,
        err: `Файла ${name} нет. Проверьте имя файла и папку, в которой запущена команда.\n`,
      });
  });
});
