import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCalendarDate } from '../scripts/knowledge/dates.ts';
import { numberLabel, type Policy, policyOf } from '../scripts/model/index.ts';
import { bookmarksOf } from '../scripts/render/docx/index.ts';
import { readSource } from '../scripts/source/index.ts';
import { aknMistakes } from './akn/validate.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { readPdf } from './pdf/read.ts';
import { readAknNotes, readAknParts } from './read/akn.ts';
import { readDocxParts } from './read/docx.ts';
import { readHtmlParts } from './read/html.ts';
import { readPdfText, withoutBlanks } from './read/pdf.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/acts');
const EVERYTHING = join(FIXTURES, 'everything.md');
const PICTURES = ['img/building.jpg', 'scheme.png'];

let built: Built;

beforeAll(async () => {
  built = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/everything'));
    await writeFile(join(root, 'policy/everything/policy.md'), await readFile(EVERYTHING));
    for (const name of PICTURES) await cp(join(FIXTURES, name), join(root, 'policy/everything', name));
  });
}, 120_000);

afterAll(() => built.remove());

const file = (path: string): Buffer => {
  const found = built.files.get(path);
  if (!found) throw new Error(`no dist/${path}; there are: ${[...built.files.keys()].join(', ')}`);
  return found;
};
const text = (path: string): string => file(path).toString('utf8');
const data = (path: string) => JSON.parse(text(path));

describe('what a build leaves in dist', () => {
  test('the edition in force, the edition at its own address, the drafts, feed, schemas, fonts and widget', () => {
    expect([...built.files.keys()].sort()).toEqual(
      [
        ...['', 'editions/2024-08-30/'].flatMap((folder) =>
          [
            'index.html',
            'policy.json',
            'technical-support.akn.xml',
            'technical-support.docx',
            'technical-support.pdf',
          ].map((name) => `policies/technical-support/${folder}${name}`),
        ),
        ...['technical-support', 'everything'].flatMap((id) =>
          ['index.html', 'policy.json', `${id}.akn.xml`, `${id}.docx`, `${id}.pdf`].map(
            (name) => `drafts/${id}/${name}`,
          ),
        ),
        ...PICTURES.map((name) => `drafts/everything/${name}`),
        'feed-changes.json',
        'feed.atom',
        'feed.json',
        ...['act.css', 'search.json', 'site.css', 'site.js', 'stem-ru.js', 'words.js'].map((name) => `assets/${name}`),
        'index.html',
        'sveden-document.html',
        'fonts/tinos-400.woff2',
        'fonts/tinos-400i.woff2',
        'fonts/tinos-700.woff2',
        'fonts/tinos-700i.woff2',
        'schemas/edition-changes-1.json',
        'schemas/feed-1.json',
        'schemas/feed-changes-1.json',
        'schemas/feed.d.ts',
        'schemas/policy-1.json',
        'widget/integrity.txt',
        'widget/poryadok.js',
      ].sort(),
    );
  });

  test('the summary names every document with its size and says what was found', () => {
    expect(built.errors).toBe('');
    expect(built.output).toMatch(/dist\/policies\/technical-support\/technical-support\.pdf\s+[\d,\s]+ КБ/u);
    expect(built.output).toMatch(/В принятых редакциях \(известно, менять нельзя\): \d+ ошиб/u);
    expect(built.output).toMatch(/Готово: \d+ файл\p{L}*, [\d,\s]+ КБ, [\d,]+ с\./u);
  });

  test('drafts stay out of the feed', () => {
    const feed = data('feed.json');
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual(['technical-support']);
    expect(feed.items[0]._lna.edition).toBe('2024-08-30');
  });

  test('feed and acts are valid by the schemas published beside them', () => {
    const ajv = formats.default(new Ajv({ allErrors: true }));
    ajv.addFormat('date', isCalendarDate);
    const feedValid = ajv.compile(data('schemas/feed-1.json'));
    const actValid = ajv.compile(data('schemas/policy-1.json'));
    const noticeValid = ajv.compile(data('schemas/feed-changes-1.json'));
    expect(noticeValid(data('feed-changes.json')), JSON.stringify(noticeValid.errors)).toBe(true);
    expect(feedValid(data('feed.json')), JSON.stringify(feedValid.errors)).toBe(true);
    for (const path of built.files.keys()) {
      if (path.endsWith('/policy.json'))
        expect(actValid(data(path)), `${path}: ${JSON.stringify(actValid.errors)}`).toBe(true);
    }
  });

  test('the feed tells size and sha256 of files as they are', () => {
    const [item] = data('feed.json').items;
    for (const { url, size_in_bytes } of item.attachments) expect(file(url).length).toBe(size_in_bytes);
    const sums = Object.entries(item._lna.sha256 as Record<string, string>);
    expect(sums).toHaveLength(5);
    for (const [url, sum] of sums) expect(createHash('sha256').update(file(url)).digest('hex')).toBe(sum);
  });

  test('every Akoma Ntoso document is valid by the schema', async () => {
    const documents = [...built.files].filter(([path]) => path.endsWith('.akn.xml'));
    expect(documents).toHaveLength(4);
    expect(await aknMistakes(new Map(documents.map(([path]) => [path, text(path)])))).toEqual([]);
  });

  test('every page tells search engines its files as they are', () => {
    for (const [path] of [...built.files].filter(([name]) => /\/index\.html$/.test(name))) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text(path)) ?? [];
      const { encoding } = JSON.parse(block) as { encoding: { contentUrl: string; sha256: string }[] };
      expect(encoding.map(({ contentUrl }) => contentUrl.split('.').at(-1))).toEqual(['pdf', 'docx', 'xml']);
      for (const { contentUrl, sha256 } of encoding)
        expect(
          createHash('sha256')
            .update(file(folder + contentUrl))
            .digest('hex'),
          contentUrl,
        ).toBe(sha256);
    }
  });

  test('every page is valid HTML and every link inside it has a target', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        // The address in a QR code ends in #sha256=…, and HTML allows every sign but blanks in an id.
        'valid-id': ['error', { relaxed: true }],
        // Numbers are kept in one line by the style sheet: with other hyphens inside they could not be copied and dialled.
        'tel-non-breaking': ['error', { ignoreClasses: ['contact'] }],
      },
    });
    for (const path of built.files.keys()) {
      if (!path.endsWith('.html')) continue;
      const report = await validator.validateString(text(path));
      expect(report.results.flatMap((result) => result.messages.map((m) => `${path}:${m.line} ${m.message}`))).toEqual(
        [],
      );
      const ids = new Set([...text(path).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      const dangling = [...text(path).matchAll(/href="#([^"]+)"/g)]
        .map((match) => match[1]!)
        .filter((id) => !ids.has(id));
      expect(dangling).toEqual([]);
    }
  });
});

describe.each([
  ['policies/technical-support/', 'technical-support', 'policy/technical-support/editions/2024-08-30.md'],
  ['drafts/technical-support/', 'technical-support', 'policy/technical-support/policy.md'],
  ['drafts/everything/', 'everything', 'policy/everything/policy.md'],
])('the text is the same in all formats: %s', (folder, id, source) => {
  let policy: Policy;
  /** uid → number and text, as the model has them. */
  let expected: Map<string, string>;
  beforeAll(async () => {
    policy = policyOf(readSource(source, await readFile(join(built.root, source))));
    const parts = policy.all.filter((part) => part.kind !== 'break');
    expected = new Map(
      parts.map((part) => {
        const cells = part.rows?.map((row) => row.map((cell) => cell.prose.text).join(' ')).join(' ');
        const number = part.kind === 'appendix' ? '' : numberLabel(part);
        return [part.uid, [number, cells ?? part.prose.text].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()];
      }),
    );
    expect(expected.size).toBeGreaterThan(20);
  });

  test('JSON', () => {
    const clauses = data(`${folder}policy.json`).clauses as {
      uid: string;
      number: string | null;
      text: string;
      kind: string;
    }[];
    const read = new Map(
      clauses.map(({ uid, number, text: clause, kind }) => [
        uid,
        [kind === 'appendix' ? '' : number, clause].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim(),
      ]),
    );
    expect(read).toEqual(expected);
  });

  test('HTML', () => {
    const read = readHtmlParts(text(`${folder}index.html`));
    for (const [uid, clause] of expected) expect(read.get(uid), uid).toBe(clause);
    expect([...read.keys()].filter((uid) => !uid.startsWith('note-'))).toEqual([...expected.keys()]);
  });

  test('Akoma Ntoso', () => {
    const xml = text(`${folder}${id}.akn.xml`);
    const parts = readAknParts(xml);
    expect(new Map(parts.map((part) => [part.wId, part.text]))).toEqual(expected);
    const eIds = policy.all.filter((part) => part.kind !== 'break').map((part) => part.eId);
    expect(parts.map((part) => part.eId)).toEqual(eIds);
    const notes = policy.footnotes.map(({ number, prose }) => [String(number), prose.text]);
    expect(readAknNotes(xml)).toEqual(new Map(notes as [string, string][]));
  });

  test('DOCX', () => {
    const names = bookmarksOf(policy);
    const read = new Map(readDocxParts(file(`${folder}${id}.docx`)).map((part) => [part.bookmark, part.text]));
    for (const [uid, clause] of expected) expect(read.get(names.nameOf(uid)!), uid).toBe(clause);
  });

  test('PDF: after the title, every clause in order and nothing between them', async () => {
    const printed = await readPdfText(file(`${folder}${id}.pdf`));
    const title = withoutBlanks(policy.title?.prose.text ?? policy.passport!.title.toLocaleUpperCase('ru'));
    let at = printed.indexOf(title) + title.length;
    expect(at).toBeGreaterThan(title.length);
    for (const [uid, clause] of expected) {
      const wanted = withoutBlanks(clause);
      const found = printed.indexOf(wanted, at);
      if (policy.footnotes.length === 0) {
        expect(found, `${uid}: ${printed.slice(at, at + 60)}`).toBe(at);
        at += wanted.length;
      } else {
        // Marks of footnotes stand inside the text: compare without the digits that they are.
        expect(withoutNotes(printed), uid).toContain(withoutNotes(wanted));
      }
    }
    if (policy.footnotes.length === 0) expect(printed.slice(at)).toBe('');
  });
});

const withoutNotes = (text: string): string => text.replace(/\d/g, '');

describe('building again', () => {
  test('gives the same bytes, in another time zone too', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kamchatka';
    try {
      const second = await built.again();
      expect(changed(built, second)).toEqual([]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  }, 60_000);

  test('one act alone leaves the others and the feed as they are', async () => {
    const second = await built.again('technical-support');
    expect(second.code).toBe(built.code);
    expect(changed(built, second)).toEqual([]);
  }, 60_000);

  test('an act that does not exist is named with those that do', async () => {
    const wrong = await built.again('technical-suport');
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toBe(
      'Акта «technical-suport» нет среди тех, что можно собрать. Есть: technical-support, everything.\n',
    );
  });
});

test('the browser’s version stands in the PDF and in policy.json; a draft takes its date from SOURCE_DATE_EPOCH', async () => {
  const infoOf = async (bytes: Uint8Array) => (await readPdf(bytes)).trailer.get('Info');
  const folder = 'drafts/technical-support/';
  expect(data(`${folder}policy.json`).browser).toMatch(/Chrom\w*\/\d+\./u);
  const info = await infoOf(file(`${folder}technical-support.pdf`));
  expect(info.get('Producer').plain).toBe(data(`${folder}policy.json`).browser);
  process.env.SOURCE_DATE_EPOCH = '1736899200';
  try {
    const dated = await built.again();
    const date = async (path: string) => (await infoOf(dated.files.get(path)!)).get('CreationDate').plain;
    expect(await date(`${folder}technical-support.pdf`)).toBe("D:20250115000000+00'00'");
    expect(await date('policies/technical-support/technical-support.pdf')).toBe("D:20240830000000+00'00'");
  } finally {
    delete process.env.SOURCE_DATE_EPOCH;
  }
}, 60_000);

test('a broken card of the school stops the build before anything is written', async () => {
  const broken = await buildProject(async (root) => {
    const path = join(root, 'policy/organization.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('shortName:', 'shortNam:'));
  });
  try {
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/policy\/organization\.yaml\n {2}\d+:1\s+ошибка\s+.*shortName/u);
    expect(broken.output).toContain(
      'Файлы не собраны: без policy/organization.yaml у актов не будет ни бланка, ни грифов.',
    );
    expect(broken.files.size).toBe(0);
  } finally {
    await broken.remove();
  }
});

function changed(first: Built, second: Built): string[] {
  return [...new Set([...first.files.keys(), ...second.files.keys()])].filter((path) => {
    const [a, b] = [first.files.get(path), second.files.get(path)];
    return !a || !b || !a.equals(b);
  });
}

test('an act that calls itself approved is not published with errors, and says why', async () => {
  const built = await buildProject(async (root) => {
    await mkdir(join(root, 'policy/keys'));
    const passport = '---\nid: keys\nkind: Порядок\ntitle: Порядок выдачи ключей\nstatus: approved\n';
    const approved = 'approved: { by: director, date: 2025-09-01 }\neffective: 2025-09-01\n---\n';
    await writeFile(
      join(root, 'policy/keys/policy.md'),
      `${passport}${approved}\n## 1. Ключи\n\n1.1. По пункту 2.9.\n`,
    );
  });
  try {
    expect(built.code).toBe(1);
    expect(built.output).toContain(
      'Не собран policy/keys/policy.md: акт отмечен как принятый, но в нём есть ошибки, см. замечания.',
    );
    expect([...built.files.keys()].filter((path) => path.includes('keys'))).toEqual([]);
    const alone = await built.again('keys');
    expect(alone.code).toBe(2);
    expect(alone.errors).toBe(
      'policy/keys/policy.md не собран: акт отмечен как принятый, но в нём есть ошибки, см. замечания. Замечания покажет npm run poryadok -- lint.\n',
    );
  } finally {
    await built.remove();
  }
});

test('a copied folder that kept the name does not push the act out of its address', async () => {
  const built = await buildProject(async (root) => {
    const text = await readFile(join(root, 'policy/technical-support/policy.md'), 'utf8');
    await mkdir(join(root, 'policy/aaa'));
    await writeFile(join(root, 'policy/aaa/policy.md'), text.replace('3.1. При', '3.1. Копия. При'));
  });
  try {
    expect(built.code).toBe(1);
    expect(built.output).toContain(
      'Не собран policy/aaa/policy.md: по этому адресу уже публикуется policy/technical-support/policy.md.',
    );
    expect(built.files.get('drafts/technical-support/policy.json')!.toString('utf8')).not.toContain('Копия.');
  } finally {
    await built.remove();
  }
});

test('the last page of the draft is not one line left over from a paragraph', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(file('drafts/technical-support/technical-support.pdf')),
    verbosity: 0,
  });
  const document = await task.promise;
  const lines = async (number: number): Promise<number> => {
    const { items } = await (await document.getPage(number)).getTextContent();
    const heights = items.flatMap((item) => ('str' in item && item.str.trim() ? [Math.round(item.transform[5])] : []));
    return new Set(heights).size;
  };
  // The page number is a line too: the last page of this act once held it and one line more.
  expect(await lines(document.numPages)).toBeGreaterThan(2);
  await task.destroy();
});

test('a build without the card of the institution says what its acts lack', async () => {
  const bare = await buildProject((root) => rm(join(root, 'policy/organization.yaml')));
  await bare.remove();
  expect(bare.output).toContain(
    'Нет policy/organization.yaml: без карточки школы акты напечатаны без бланка, а в грифах нет должностей и фамилий.\n',
  );
}, 120_000);
