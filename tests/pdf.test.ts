/** A printed PDF and what finishing mends in it: each rule read back from the bytes, by the PDF library and by others. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mark } from '../scripts/render/pdf/finish/artifacts.ts';
import { type FinishOptions, finishPdf, openPrinter, type Printer } from '../scripts/render/pdf/index.ts';
import { type Node, type Reading, readPdf, type Value } from './pdf/read.ts';
import { HEADINGS, sampleHtml, TITLE } from './pdf/sample.ts';
import { ask, missingTools, type Tool } from './pdf/tools.ts';
import { readPdfText } from './read/pdf.ts';

const SOURCE = Buffer.from('---\nid: sample\n---\n\n# Образец\n');
const DATA = Buffer.from('{"id":"sample"}\n');

const OPTIONS: FinishOptions = {
  title: TITLE,
  author: 'МБОУ «Образцовая школа» & Ко',
  language: 'ru',
  creator: 'poryadok',
  producer: 'browser',
  date: '2024-08-30',
  headings: HEADINGS,
  targets: { 'p-2': 'разделу 2' },
  attachments: [
    { name: 'policy.md', mime: 'text/markdown', data: SOURCE, description: 'Исходный текст', relationship: 'Source' },
    { name: 'policy.json', mime: 'application/json', data: DATA, description: 'Данные', relationship: 'Data' },
  ],
  signature: { name: 'director', tooltip: 'Подпись директора' },
};

const folder = mkdtempSync(join(tmpdir(), 'poryadok-pdf-'));
const file = join(folder, 'sample.pdf');
let printer: Printer;
let raw: Uint8Array;
let pdf: Buffer;
let read: Reading;

beforeAll(async () => {
  printer = await openPrinter();
  raw = await printer.print(sampleHtml());
  pdf = Buffer.from(await finishPdf(raw, OPTIONS));
  read = await readPdf(pdf);
  writeFileSync(file, pdf);
});

afterAll(async () => {
  await printer?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ofType = (...types: string[]): Node[] => read.nodes.filter((node) => types.includes(node.type));
const annotations = (): Value[] => read.pages.flatMap((page) => page.get('Annots').items);
const withTool = (tool: Tool) => it.skipIf(missingTools.includes(tool));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('what the file says about itself', () => {
  it('is a PDF 1.7 that programs take for binary', () => {
    expect(pdf.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
    expect(pdf.subarray(9, 14).every((byte, index) => (index === 0 ? byte === 0x25 : byte > 127))).toBe(true);
  });

  it('promises PDF/A-3a and PDF/UA-1 in XMP that needs no unpacking', () => {
    const packet = read.catalog.get('Metadata');
    expect(packet.get('Filter').exists).toBe(false);
    const xmp = packet.data.toString('utf8');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    expect(xmp).toContain('<xmp:CreateDate>2024-08-30T00:00:00+00:00</xmp:CreateDate>');
    expect(xmp).toContain('«Образцовая школа» &amp; Ко');
  });

  it('knows no time but the given one', () => {
    const info = read.trailer.get('Info');
    expect(info.get('CreationDate').plain).toBe("D:20240830000000+00'00'");
    expect(info.get('ModDate').plain).toBe("D:20240830000000+00'00'");
    expect(info.get('Title').plain).toBe(TITLE);
    expect(info.get('Author').plain).toBe(OPTIONS.author);
    expect(info.get('Producer').plain).toBe('browser');
    expect(pdf.toString('latin1')).not.toContain(`D:${new Date().getFullYear()}`);
  });

  it('has an identifier of two equal halves', () => {
    const [, first, second] = /\/ID ?\[ ?<([0-9A-F]{32})> ?<([0-9A-F]{32})> ?\]/.exec(
      pdf.toString('latin1').slice(-400),
    )!;
    expect(second).toBe(first);
    expect(first).not.toBe('0F'.repeat(16));
  });

  it('says its language and shows its title', () => {
    expect(read.catalog.get('Lang').plain).toBe('ru');
    expect(read.catalog.get('MarkInfo', 'Marked').raw).toMatchObject({ value: true });
    expect(read.catalog.get('ViewerPreferences', 'DisplayDocTitle').raw).toMatchObject({ value: true });
    expect(read.catalog.get('PageMode').plain).toBe('UseOutlines');
    for (const page of read.pages) expect(page.get('Tabs').plain).toBe('S');
  });

  it('says what its colours mean', () => {
    const intent = read.catalog.get('OutputIntents', 0);
    expect(intent.get('S').plain).toBe('GTS_PDFA1');
    const profile = intent.get('DestOutputProfile');
    expect(profile.get('N').plain).toBe(3);
    const bytes = profile.data;
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
    expect(bytes.toString('latin1', 12, 20)).toBe('mntrRGB ');
    expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('has an outline of the headings as typed, though Chromium wrote it otherwise', async () => {
    expect(outlineOf(read)).toEqual(HEADINGS);
    expect(outlineOf(await readPdf(raw))).not.toEqual(HEADINGS);
  });

  it('keeps the outline title of a heading that nobody named, and shifts no other', async () => {
    const [first, , ...rest] = HEADINGS;
    const mended = await readPdf(await finishPdf(raw, { ...OPTIONS, headings: [first!, ...rest] }));
    expect(outlineOf(mended)).toEqual(HEADINGS);
  });
});

describe('what is read aloud', () => {
  it('has only types that PDF 1.7 knows or that are mapped to one', () => {
    const roles = read.catalog.get('StructTreeRoot', 'RoleMap');
    expect(roles.get('Em').plain).toBe('Span');
    expect(roles.get('Strong').plain).toBe('Span');
    const unknown = read.nodes
      .map((node) => node.type)
      .filter((type) => !STANDARD.has(type) && !roles.get(type).exists);
    expect(unknown).toEqual([]);
  });

  it('leads from every piece of content back to its element', () => {
    const owners = ownersOf(read);
    for (const node of read.nodes)
      for (const { page, mcid } of node.contents) expect(owners.get(`${page} ${mcid}`)).toBe(node.value.id);
    const held = new Set(read.nodes.flatMap((node) => node.contents.map(({ page, mcid }) => `${page} ${mcid}`)));
    expect([...owners.keys()].filter((key) => !held.has(key))).toEqual([]);
  });

  it('names every parent rightly', () => {
    for (const node of read.nodes)
      for (const child of node.children) expect(child.value.get('P').id).toBe(node.value.id);
  });

  it('has lists whose items are labels and bodies', () => {
    expect(ofType('LI').length).toBeGreaterThan(7);
    for (const item of ofType('LI')) {
      expect(item.contents).toEqual([]);
      expect(item.children.at(-1)?.type).toBe('LBody');
      for (const child of item.children) expect(['Lbl', 'LBody']).toContain(child.type);
    }
  });

  it('has tables whose header cells have a scope and whose lines are no content', () => {
    expect(ofType('TH')).toHaveLength(33);
    for (const cell of ofType('TH')) {
      const scope = cell.value.get('A').items.map((attributes) => attributes.get('Scope').plain);
      expect(scope).toContainEqual(expect.stringMatching(/^(Column|Row)$/));
    }
    for (const node of ofType('Table', 'TR')) expect(node.contents).toEqual([]);
  });

  it('reads a repeated table header once', () => {
    const [head] = ofType('TR');
    const pages = new Set(under(head!).flatMap((node) => node.contents.map(({ page }) => page)));
    expect(pages.size).toBe(1);
    const cells = ofType('Table')
      .flatMap(under)
      .flatMap((node) => node.contents.map(({ page }) => page));
    expect(new Set(cells).size).toBe(2);
  });

  it('has pictures with an alternative text, each once', () => {
    expect(ofType('Figure').map((figure) => figure.value.get('Alt').plain)).toEqual(['Синий прямоугольник']);
    expect(ofType('Caption')).toEqual([]);
    const [figure] = ofType('Figure');
    const layout = figure!.value.get('A').items.find((one) => one.get('BBox').exists)!;
    const [left = 0, bottom = 0, right = 0, top = 0] = layout.get('BBox').items.map((item) => Number(item.plain));
    // 80 × 40 at 96 dots an inch.
    expect([right - left, top - bottom].map(Math.round)).toEqual([60, 30]);
  });

  it('numbers its ids from one, in an order that can be searched', () => {
    const ids = read.nodes.map((node) => node.value.get('ID').plain).filter((id) => id !== undefined);
    expect(ids).toEqual(ids.map((_, index) => `node${String(index + 1).padStart(8, '0')}`));
    const leaf = read.catalog.get('StructTreeRoot', 'IDTree', 'Kids', 0);
    const names = leaf.get('Names').items.filter((_, index) => index % 2 === 0);
    expect(names.map((item) => item.plain)).toEqual(ids);
    expect(leaf.get('Limits').items.map((item) => item.plain)).toEqual([ids[0], ids.at(-1)]);
    const named = read.nodes.flatMap((node) => node.value.get('A').items.flatMap((one) => one.get('Headers').items));
    expect(named.length).toBeGreaterThan(60);
    for (const header of named) expect(ids).toContain(header.plain);
  });

  it('has nothing painted that is neither content nor artifact', () => {
    for (const page of read.pages) {
      const stream = page.get('Contents').data.toString('latin1');
      expect(mark(stream, new Set())).toBe(stream);
      expect(stream).not.toMatch(/EMC(?=\S)/);
      expect(stream.match(/BDC|BMC/g)?.length).toBe(stream.match(/EMC/g)?.length);
    }
  });

  it('has page numbers as artifacts from the second page', () => {
    const isNumbered = read.pages.map((page) =>
      /\/Artifact <<\/Type \/Pagination>> BDC[\s\S]*?Tj[\s\S]*?EMC/.test(page.get('Contents').data.toString('latin1')),
    );
    expect(isNumbered).toEqual([false, ...read.pages.slice(1).map(() => true)]);
  });
});

describe('links, files and the signature field', () => {
  it('describes every link', () => {
    const contents = annotations()
      .filter((annotation) => annotation.get('Subtype').plain === 'Link')
      .map((annotation) => annotation.get('Contents').plain);
    expect(new Set(contents)).toEqual(
      new Set([
        'Переход к разделу 2',
        'Переход по документу',
        'Написать письмо: help@school.example',
        'Написать письмо: a@b.example',
        'Позвонить: +74724442441',
        'Открыть страницу: school.example/help',
      ]),
    );
  });

  it('keeps every annotation printable and in its element', () => {
    const owners = ownersOfAnnotations(read);
    for (const annotation of annotations()) {
      expect(annotation.get('F').plain).toBe(4);
      const owner = owners.get(Number(annotation.get('StructParent').plain));
      expect(owner?.get('S').plain).toBe(annotation.get('Subtype').plain === 'Widget' ? 'Form' : 'Link');
      expect(owner?.get('K').items.map((kid) => kid.get('Obj').id)).toContain(annotation.id);
    }
  });

  it('has an empty field for the signature, of the size that the page gives it', () => {
    const [field, ...others] = read.catalog.get('AcroForm', 'Fields').items;
    expect(others).toEqual([]);
    expect(field!.get('FT').plain).toBe('Sig');
    expect(field!.get('T').plain).toBe('director');
    expect(field!.get('TU').plain).toBe('Подпись директора');
    expect(field!.get('V').exists).toBe(false);
    expect(field!.get('AP', 'N').data).toHaveLength(0);
    const [left, bottom, right, top] = field!.get('Rect').items.map((item) => Number(item.plain));
    expect(right! - left!).toBeCloseTo((80 / 25.4) * 72, 0);
    expect(top! - bottom!).toBeGreaterThan((29 / 25.4) * 72);
    const form = ofType('Form');
    expect(form.map((node) => node.value.get('Alt').plain)).toEqual(['Подпись директора']);
    expect(pdf.toString('latin1')).not.toContain('sig.invalid');
  });

  it('gives the attached files back byte for byte and says what they are', () => {
    const files = read.catalog.get('AF').items;
    const found = files.map((one) => [one.get('UF').plain, one.get('AFRelationship').plain, one.get('Desc').plain]);
    expect(found).toEqual([
      ['policy.json', 'Data', 'Данные'],
      ['policy.md', 'Source', 'Исходный текст'],
    ]);
    expect(files[0]!.get('EF', 'F').data).toEqual(DATA);
    expect(files[1]!.get('EF', 'F').data).toEqual(SOURCE);
    expect(files[1]!.get('EF', 'F', 'Subtype').plain).toBe('text/markdown');
    const names = read.catalog.get('Names', 'EmbeddedFiles', 'Names').items.map((item) => item.plain ?? item.id);
    expect(names).toEqual(['policy.json', files[0]!.id, 'policy.md', files[1]!.id]);
  });
});

describe('other programs', () => {
  it('says which checks are left out', () => {
    if (missingTools.length > 0) console.log(`Не проверено, нет программ: ${missingTools.join(', ')}`);
  });

  withTool('qpdf')('qpdf finds no error', () => {
    expect(ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  withTool('pdfinfo')('pdfinfo reads the structure without complaint', () => {
    expect(ask('pdfinfo', file)).toMatch(/Tagged: +yes/);
    const { stdout, stderr } = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('"первое, "');
    expect(stdout).toContain('"важное"');
    expect(stdout).toContain('"Текст сноски. "');
  });

  withTool('pdfinfo')('pdfinfo reads lines to their ends, across blanks that do not break', async () => {
    const path = join(folder, 'blanks.pdf');
    const html = sampleHtml('<p>по\u00A0приказу от\u00A030.08.2024 №\u00A045 директора</p>');
    writeFileSync(path, await finishPdf(await printer.print(html), OPTIONS));
    expect(ask('pdfinfo', '-struct-text', path)).toContain('"по приказу от 30.08.2024 № 45 директора"');
    expect(await readPdfText(readFileSync(path))).toContain('поприказуот30.08.2024№45директора');
  });

  withTool('pdffonts')('pdffonts sees every font embedded with its Unicode table', () => {
    const fonts = ask('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-\w+ .* yes yes yes /);
  });

  withTool('pdfdetach')('pdfdetach gets the files out', () => {
    ask('pdfdetach', '-saveall', '-o', folder, file);
    expect(readFileSync(join(folder, 'policy.md'))).toEqual(SOURCE);
    expect(readFileSync(join(folder, 'policy.json'))).toEqual(DATA);
  });
});

describe('the same document', () => {
  const build = async (on: Printer): Promise<string> => sha256(await finishPdf(await on.print(sampleHtml()), OPTIONS));

  it('has the same bytes from a page used before, for another document too, and from several at once', async () => {
    await printer.print('<p>другой документ</p><table><th id="a">1</table>');
    expect(await build(printer)).toBe(sha256(pdf));
    expect(new Set(await Promise.all([1, 2, 3, 4].map(() => build(printer))))).toEqual(new Set([sha256(pdf)]));
  });

  it('has the same bytes from another browser in another time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kamchatka';
    const other = await openPrinter({ concurrency: 1 });
    try {
      expect(await build(other)).toBe(sha256(pdf));
    } finally {
      await other.close();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has other bytes and another identifier when a word is other', async () => {
    const other = await readPdf(await finishPdf(await printer.print(sampleHtml('<p>слово</p>')), OPTIONS));
    expect(other.trailer.get('ID', 0).plain).not.toBe(read.trailer.get('ID', 0).plain);
  });
});

describe('a broken font', () => {
  it('is an error and not another look', async () => {
    const html =
      '<style>@font-face{font-family:A;src:url("data:font/woff2;base64,AAAA")}</style><p style="font-family:A">а';
    await expect(printer.print(html)).rejects.toMatchObject({ hint: expect.any(String) });
  });
});

describe('a hostile document', () => {
  it('is printed, and nothing is fetched, read or executed', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    }).listen(0, '127.0.0.1');
    const secret = join(folder, 'secret.html');
    writeFileSync(secret, '<p>ТАЙНА</p>');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const host of ['127.0.0.1', 'localhost']) {
        const printed = await printer.print(hostileHtml(`http://${host}:${port}`, `file://${secret}`));
        const { pages } = await readPdf(printed);
        expect(pages.length).toBeGreaterThan(0);
        writeFileSync(file, printed);
        if (!missingTools.includes('pdfinfo')) {
          const text = ask('pdfinfo', '-struct-text', file);
          expect(text).toContain('видимый текст');
          expect(text).not.toMatch(/ТАЙНА|взлом|root:/);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(hits).toEqual([]);
    } finally {
      server.close();
    }
    // The page that met all this prints the next document as if nothing had been.
    expect(sha256(await finishPdf(await printer.print(sampleHtml()), OPTIONS))).toBe(sha256(pdf));
  });
});

function hostileHtml(http: string, secret: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>t</title>
<meta http-equiv="refresh" content="0;url=${http}/refresh"><base href="${http}/base/">
<link rel="stylesheet" href="${http}/css"><link rel="preload" as="image" href="${http}/preload">
<link rel="prefetch" href="${http}/prefetch"><link rel="preconnect" href="${http}"><link rel="icon" href="${http}/icon">
<style>@import url("${http}/import");@font-face{font-family:A;src:url(${http}/font)}body{font-family:A;background:url(${http}/bg)}</style>
</head><body onload="document.body.textContent='взлом'">видимый текст
<img src="${secret}"><img src="${http}/img"><img srcset="${http}/a 1x, ${http}/b 2x"><img src="x" onerror="document.body.textContent='взлом'">
<iframe src="${secret}"></iframe><iframe src="${http}/frame"></iframe><iframe srcdoc="<img src='${http}/srcdoc'><script>parent.document.body.textContent='взлом'</script>"></iframe>
<object data="${secret}"></object><object data="file:///etc/passwd"></object><embed src="${secret}"><object data="${http}/object"></object>
<video src="${http}/video" poster="${http}/poster"></video><audio src="${http}/audio" autoplay></audio>
<svg><image href="${http}/svg"/><use href="${http}/use#a"/></svg><input type="image" src="${http}/input">
<script>document.body.textContent = 'взлом'; fetch('${http}/script');</script><script src="${http}/src"></script>
</body></html>`;
}

function outlineOf({ catalog }: Reading): unknown[] {
  const titles: unknown[] = [];
  const visit = (parent: Value): void => {
    for (let item = parent.get('First'); item.exists; item = item.get('Next')) {
      titles.push(item.get('Title').plain);
      visit(item);
    }
  };
  visit(catalog.get('Outlines'));
  return titles;
}

/** «page mcid» → element, as the parent tree says it. */
function ownersOf({ catalog, pages }: Reading): Map<string, number | undefined> {
  const numbers = catalog.get('StructTreeRoot', 'ParentTree', 'Nums').items;
  const owners = new Map<string, number | undefined>();
  for (const page of pages) {
    const at = numbers.findIndex((item, index) => index % 2 === 0 && item.plain === page.get('StructParents').plain);
    for (const [mcid, owner] of numbers[at + 1]!.items.entries())
      if (owner.exists) owners.set(`${page.id} ${mcid}`, owner.id);
  }
  return owners;
}

function ownersOfAnnotations({ catalog }: Reading): Map<number, Value> {
  const numbers = catalog.get('StructTreeRoot', 'ParentTree', 'Nums').items;
  return new Map(
    numbers.flatMap((item, index) => (index % 2 === 0 ? [[Number(item.plain), numbers[index + 1]!]] : [])),
  );
}

function under(node: Node): Node[] {
  return [node, ...node.children.flatMap(under)];
}

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
