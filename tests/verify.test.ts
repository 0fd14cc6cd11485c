import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { P12Signer, PDF } from '@libpdf/core';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeSigned } from '../scripts/commands/verify/index.ts';
import { attachedFiles, openPrinter, type Printer } from '../scripts/render/index.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { runIn } from './command-line.ts';
import { printedPdf } from './pdf/printed.ts';
import { type Node, readPdf } from './pdf/read.ts';
import { sampleHtml } from './pdf/sample.ts';
import { hasGost, hasOpenssl, type TestSigner, testSigner } from './signature/openssl.ts';

const EDITION = 'policy/technical-support/editions/2024-08-30.md';
const PUBLISHED = 'dist/policies/technical-support';
const PDF_NAME = `${PUBLISHED}/technical-support.pdf`;

let built: Built;
let printer: Printer;
beforeAll(async () => {
  built = await buildProject(async (root) => {
    const card = join(root, 'policy/organization.yaml');
    await writeFile(card, `${await readFile(card, 'utf8')}baseUrl: https://school.example/akty/\n`);
  });
  // What the seal was made of has another card: so it gets the sums of what was built here.
  const seal = EDITION.replace('.md', '.seal.json');
  const data = JSON.parse(String(await get(seal)));
  const { files } = JSON.parse(String(await get(`${PUBLISHED}/editions/2024-08-30/policy.json`)));
  for (const { url, sha256, size } of files) if (data.artefacts[url]) data.artefacts[url] = { sha256, size };
  await put(seal, JSON.stringify(data));
  printer = await openPrinter({ concurrency: 1 });
}, 120_000);
afterAll(async () => {
  await printer.close();
  await built.remove();
});

const verify = (...args: string[]) => runIn(built.root, ['verify', ...args]);
const put = (name: string, bytes: string | Uint8Array) => writeFile(join(built.root, name), bytes);
const get = (name: string) => readFile(join(built.root, name));

/** A PDF whose pages are printed from one text and whose attachments are others. */
const forged = (source: string, attached: readonly { name: string; data: Uint8Array }[]): Promise<Uint8Array> =>
  printedPdf(printer, source, attached);

describe('a PDF', () => {
  test('that was built is its edition, word for word, and its code leads to it', async () => {
    const { code, out, err } = await verify(PDF_NAME);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(
      'Внутри файла: «Порядок оказания технической помощи обучающимся и педагогическим работникам», редакция от 30.08.2024 (technical-support).',
    );
    expect(out).toContain(`Верно: исходный текст внутри файла тот же, что в ${EDITION}.`);
    expect(out).toContain(
      'Верно: на страницах тот же текст, что в исходном: название, все пункты и разделы (16).\n  Верно: бланк и гриф те же, что даёт исходный текст с карточкой учреждения.',
    );
    expect(out).toContain(
      'Верно: QR-код ведёт на https://school.example/akty/policies/technical-support/editions/2024-08-30/, сумма в нём – сумма исходного текста внутри файла.',
    );
    expect(out).toContain('Картинки, линии, шрифты и оформление не сравнивались.');
    expect(out.endsWith('Итог: всё, что проверялось, сходится.\n')).toBe(true);
  });

  test('is not blamed for an edition that was changed after its adoption', async () => {
    const text = String(await get(EDITION));
    await put(EDITION, text.replace('4.3. Данный', '4.3. Этот'));
    const { code, out } = await verify(PDF_NAME);
    await put(EDITION, text);
    expect(out).toContain(
      `  Верно: исходный текст внутри файла – тот, что опломбирован при принятии.\n  Не проверено: ${EDITION} изменили после принятия: с пломбой сходится проверяемый файл, а не он. Верните в нём прежний текст.\n`,
    );
    expect(out).toContain('Верно: это байт в байт тот файл, который записан в пломбе редакции.');
    expect(out).not.toContain('Расхождение');
    expect(code).toBe(1);
  });

  test('of a draft is a draft', async () => {
    const { code, out } = await verify('dist/drafts/technical-support/technical-support.pdf');
    expect(code).toBe(0);
    expect(out).toContain('проект (technical-support).');
    expect(out).toContain('тот же, что в policy/technical-support/policy.md.');
  });

  test('whose pages were altered over a genuine attachment is caught at the word', async () => {
    const source = String(await get(EDITION));
    const attached = await attachedFiles(await get(PDF_NAME));
    await put('pages.pdf', await forged(source.replace('Моя школа', 'Наша школа'), attached));
    const { code, out } = await verify('pages.pdf');
    expect(code).toBe(1);
    expect(out).toContain(`Верно: исходный текст внутри файла тот же, что в ${EDITION}.`);
    expect(out).toMatch(
      /Расхождение: на страницах написано не то, что в исходном тексте внутри файла\. Первое отличие – страница 2, пункт 2\.1: должно быть «Моя», а здесь «Наша»\./,
    );
    expect(out).toContain('Итог: есть расхождения, полагаться на файл нельзя.');
  });

  test('outside of a project: the text is compared with the pages, and that is said', async () => {
    const folder = join(built.root, 'dist');
    const source = String(await get(EDITION)).replace('Моя школа', 'Наша школа');
    const attached = await attachedFiles(await get(PDF_NAME));
    await put('dist/other.pdf', await forged(source, attached));
    const genuine = await runIn(folder, ['verify', 'policies/technical-support/technical-support.pdf']);
    expect(genuine.code).toBe(1);
    expect(genuine.out).toContain('Не проверено: папки policy здесь нет, с принятыми редакциями файл не сравнивался.');
    expect(genuine.out).toContain(
      'Верно: на страницах тот же текст, что в исходном: название, все пункты и разделы (16).',
    );
    expect(genuine.out).toContain('Не проверено: бланк и гриф не сравнивались');
    const { out } = await runIn(folder, ['verify', 'other.pdf']);
    expect(out).toMatch(/Первое отличие – страница \d, пункт 2\.1: должно быть «Моя», а здесь «Наша»\./);
  });

  test('with another source inside is named by the first difference', async () => {
    const source = String(await get(EDITION)).replace('Моя школа', 'Наша школа');
    await put('source.pdf', await forged(source, [{ name: 'policy.md', data: Buffer.from(source) }]));
    const { code, out } = await verify('source.pdf');
    expect(code).toBe(1);
    expect(out).toMatch(
      /Расхождение: исходный текст внутри файла не тот, что в policy\/technical-support\/editions\/2024-08-30\.md\. Первое отличие – пункт 2\.1: должно быть «Моя», а здесь «Наша»\./,
    );
  });

  test('printed to be signed has the text of its edition and a passport without approval', async () => {
    const source = String(await get(EDITION))
      .replace('status: approved', 'status: agreed')
      .replace(/^approved: .*$/m, 'approved: { by: director }')
      .replace(/^effective: .*\n/m, '');
    await put('agreed.pdf', await forged(source, [{ name: 'policy.md', data: Buffer.from(source) }]));
    const { out } = await verify('agreed.pdf');
    expect(out).toContain(`Верно: текст внутри файла тот же, что в ${EDITION}. Паспорт в нём – до утверждения`);
  });

  test('with a note over the page is caught', async () => {
    const document = await PDF.load(await get(PDF_NAME));
    document.getPages()[0]!.addSquareAnnotation({ rect: { x: 100, y: 500, width: 200, height: 40 } });
    await put('note.pdf', await document.save({ incremental: true }));
    const { code, out } = await verify('note.pdf');
    expect(code).toBe(1);
    expect(out).toContain('Расхождение: на странице 1 поверх текста есть пометки или поля (1).');
  });

  test('from elsewhere is told in one sentence', async () => {
    await put('foreign.pdf', await printer.print(sampleHtml()));
    const { code, out } = await verify('foreign.pdf');
    expect(code).toBe(1);
    expect(out).toBe(
      'foreign.pdf:\n  Не проверено: этот PDF сделан не командой build: исходного текста акта в нём нет, сравнивать не с чем.\n' +
        'Итог: расхождений не найдено, но проверено не всё.\n',
    );
  });

  test('is the sealed one byte for byte, or it is said that it is not', async () => {
    const pdf = await get(PDF_NAME);
    await put('longer.pdf', Buffer.concat([pdf, Buffer.from('\n%tail\n')]));
    const at = pdf.indexOf('/Producer') + 12;
    await put('other.pdf', Buffer.concat([pdf.subarray(0, at), Buffer.from('x'), pdf.subarray(at + 1)]));
    expect((await verify(PDF_NAME)).out).toContain(
      'Верно: это байт в байт тот файл, который записан в пломбе редакции.',
    );
    expect((await verify('longer.pdf')).out).toContain('после него дописано 7 байт');
    const { code, out } = await verify('other.pdf');
    expect(code).toBe(1);
    expect(out).toContain('Не проверено: по байтам это не тот файл, что записан в пломбе редакции');
  });

  test('that is damaged anywhere is answered in words', async () => {
    const pdf = await get(PDF_NAME);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (damage) => {
          const damaged = Buffer.from(pdf);
          for (const [place, byte] of damage) damaged[place] = byte;
          await put('damaged.pdf', damaged);
          const { code, err } = await verify('damaged.pdf');
          expect(err).not.toContain('ошибка программы');
          expect(code).toBe(damaged.equals(pdf) ? 0 : code === 2 ? 2 : 1);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('a DOCX', () => {
  const DOCX = `${PUBLISHED}/technical-support.docx`;
  const changed = async (change: (xml: string) => string, part = 'word/document.xml') => {
    const files = unzipSync(await get(DOCX));
    files[part] = strToU8(change(strFromU8(files[part]!)));
    await put('changed.docx', zipSync(files));
    return verify('changed.docx');
  };

  test('that was built is its edition', async () => {
    const { code, out } = await verify(DOCX);
    expect(code).toBe(0);
    expect(out).toContain(
      'В свойствах файла: «Порядок оказания технической помощи обучающимся и педагогическим работникам», редакция от 30.08.2024 (technical-support).',
    );
    expect(out).toContain('Верно: все абзацы и сноски те же, что даёт исходный текст этой редакции.');
  });

  test('with a word changed is named by its clause and its words', async () => {
    const { code, out } = await changed((xml) => xml.replace('Моя школа', 'Наша школа'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /Расхождение: текст не тот, что в policy\/technical-support\/editions\/2024-08-30\.md\. Первое отличие – пункт 2\.1: должно быть «Моя», а здесь «Наша»\./,
    );
  });

  test('without its properties is found by its title, and that is no proof', async () => {
    const { code, out } = await changed(() => '<Properties/>', 'docProps/custom.xml');
    expect(code).toBe(1);
    expect(out).toContain(
      'Не проверено: в свойствах файла не сказано, какой это акт. По названию это policy/technical-support/',
    );
  });

  test.each([['not-zip.docx', 'PK and nothing', 'not-zip.docx — не документ Word (DOCX), или файл повреждён.']])(
    '%s is told in words',
    async (name, content, message) => {
      await put(name, content);
      const { code, err } = await verify(name);
      expect(code).toBe(2);
      expect(err).toContain(message);
    },
  );
});

describe('data', () => {
  test('are by their schema, and their files are the ones', async () => {
    expect(await verify('dist/feed.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Верно: лента по схеме.\n  Верно: 5 файлов рядом – те, что названы, сумма в сумму.'),
    });
    expect((await verify(`${PUBLISHED}/policy.json`)).code).toBe(0);
  });

  test('name the file that was changed', async () => {
    const docx = `${PUBLISHED}/technical-support.docx`;
    const before = await get(docx);
    await put(docx, Buffer.concat([before, Buffer.from('x')]));
    const { code, out } = await verify('dist/feed.json');
    await put(docx, before);
    expect(code).toBe(1);
    expect(out).toContain('Расхождение: policies/technical-support/technical-support.docx: файл не тот, сумма');
    expect(out).toContain(`размер ${before.length + 1} байт вместо ${before.length}.`);
    expect(out).toContain(`скажет verify ${docx}.`);
  });

  test('that are wrong or lead outside are said to be so', async () => {
    const policy = JSON.parse(String(await get(`${PUBLISHED}/policy.json`)));
    policy.files = [{ url: '../../../policy/organization.yaml', mimeType: 'x', size: 1, sha256: '0'.repeat(64) }];
    policy.editions = policy.editions.map((edition: object) => ({ ...edition, files: [] }));
    await put('outside.json', JSON.stringify(policy));
    const outside = await verify('outside.json');
    expect(outside.code).toBe(1);
    expect(outside.out).toContain('Не проверено: 1 файла из названных рядом нет, их суммы не сверены.');
    await put('wrong.json', JSON.stringify({ ...policy, clauses: [{ uid: 5 }] }));
    expect((await verify('wrong.json')).out).toContain('Расхождение: данные акта не по схеме, место: /clauses/0');
    await put('broken.json', '{"items": [');
    expect(await verify('broken.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('не JSON, или файл повреждён'),
    });
  });
});

describe('a code on paper', () => {
  const address = 'https://school.example/akty/policies/technical-support/editions/2024-08-30/';
  test('names the edition whose sum it has', async () => {
    const { source } = JSON.parse(String(await get(`${PUBLISHED}/policy.json`)));
    expect(await verify(`${address}#sha256=${source.sha256}`)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Верно: это сумма текста ${EDITION}: «Порядок`),
    });
    expect(await verify(`${address}#sha256=${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      out: expect.stringContaining('ни у одной редакции в папке policy нет такой суммы'),
    });
    expect((await verify(address)).err).toContain('В адресе нет контрольной суммы #sha256=….');
  });

  test('whose address is of another edition than its sum is no good', async () => {
    const { source } = JSON.parse(String(await get(`${PUBLISHED}/policy.json`)));
    const { code, out } = await verify(`${address.replace('2024-08-30', '2026-11-20')}#sha256=${source.sha256}`);
    expect(out).toContain(
      'Расхождение: адрес в коде ведёт не на эту редакцию, а на policies/technical-support/editions/2026-11-20/.\n',
    );
    expect(code).toBe(1);
  });

  test('that leads to another site is told', async () => {
    const { source } = JSON.parse(String(await get(`${PUBLISHED}/policy.json`)));
    const elsewhere = address.replace('school.example', 'school.example.net');
    expect((await verify(`${elsewhere}#sha256=${source.sha256}`)).out).toContain(
      '  Не проверено: адрес не с сайта школы: в policy/organization.yaml указан https://school.example/akty/. Если сайт не переезжал, не открывайте этот адрес.\n',
    );
    expect((await verify(`${address}#sha256=${source.sha256}`)).out).not.toContain('не с сайта школы');
  });

  test('leads to a page that shows the sum and says when it is the same', async () => {
    const page = String(built.files.get('policies/technical-support/editions/2024-08-30/index.html'));
    const { source } = JSON.parse(String(await get(`${PUBLISHED}/policy.json`)));
    expect(page).toContain(`<code id="sha256=${source.sha256}">${source.sha256}</code> <strong class="same">`);
    expect(String(built.files.get('assets/act.css'))).toContain('.sum code:target + .same { display: inline; }');
  });
});

describe('a wrong call', () => {
  test.each([
    [[], 'Не сказано, что проверить.'],
    [['nothing.pdf'], 'Файла nothing.pdf нет или он не читается.'],
    [['policy'], 'policy — не файл.'],
    [['policy/organization.yaml'], 'policy/organization.yaml — файл неизвестного вида.'],
    [['a.pdf', 'b.pdf'], 'Лишнее слово «b.pdf».'],
    [[PDF_NAME, '--trust', 'nowhere'], 'Папки nowhere нет или она не читается.'],
    [[PDF_NAME, '--trust', 'policy'], 'В папке policy нет сертификатов.'],
    [[PDF_NAME, '--of', 'x'], '--of нужен только подписи (.sig, .p7s).'],
  ])('%j', async (args, message) => {
    expect(await verify(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

describe.skipIf(!hasOpenssl)('a signature', () => {
  let signer: TestSigner;
  let signed: Uint8Array;
  beforeAll(async () => {
    signer = testSigner('rsa');
    const document = await PDF.load(await get(PDF_NAME));
    const p12 = await P12Signer.create(new Uint8Array(signer.p12()), 'test');
    signed = (await document.sign({ signer: p12, fieldName: 'approval' })).bytes;
    await put('signed.pdf', signed);
    await put('plain.pdf', await get(PDF_NAME));
    await put('plain.pdf.sig', signer.sign(await get(PDF_NAME)));
    await put('root.pem', signer.root);
  });
  afterAll(() => signer.remove());

  test('inside a PDF is told with its holder and its limits', async () => {
    const { code, out } = await verify('signed.pdf');
    expect(code).toBe(0);
    for (const line of [
      'Подпись 1, поле «approval».',
      'Подписал: Образцова Анна Андреевна.',
      'Должность и организация: Директор, МБОУ Образцовая школа.',
      'Сертификат C0FFEE0123, выдан: Образцовый удостоверяющий центр.',
      'со слов подписавшего.',
      'Верно: подписан именно этот документ, подпись сходится с ключом сертификата.',
      'Доверие к издателю сертификата и отзыв не проверялись',
      'Верно: подписан весь файл, после подписания в него ничего не дописано.',
      'Итог: всё, что проверялось, сходится; доверие к издателю сертификата не проверялось.',
    ])
      expect(out).toContain(line);
  });

  test('beside a file is found from both sides', async () => {
    expect((await verify('plain.pdf')).out).toContain('Подпись рядом, файл plain.pdf.sig.');
    const { code, out } = await verify('plain.pdf.sig', '--trust', '.');
    expect(out).toContain('Документ: plain.pdf.');
    expect(out).toContain('Верно: цепочка сертификатов ведёт к доверенному «Образцовый удостоверяющий центр».');
    expect(code).toBe(0);
    const other = await verify('plain.pdf.sig', '--of', PDF_NAME.replace('.pdf', '.docx'));
    expect(other.code).toBe(1);
    expect(other.out).toContain(
      'Расхождение: подпись недействительна: подписан другой документ, или этот изменён после подписания.',
    );
    await put('empty.pdf', await get(PDF_NAME));
    await put('empty.pdf.sig', '');
    const empty = await verify('empty.pdf');
    expect(empty.out).toContain('Расхождение: подпись рядом, файл empty.pdf.sig: файл пуст. Возьмите его заново.\n');
    expect(empty.out).toContain('Верно: на страницах тот же текст');
    expect(empty).toMatchObject({ code: 1, err: '' });
    await put('lonely.pdf.sig', signer.sign(Buffer.from('x')));
    expect((await verify('lonely.pdf.sig')).err).toContain('Рядом с подписью нет документа lonely.pdf.');
  });

  describe('build --signed', () => {
    const beside = EDITION.replace('.md', '.pdf');
    const COPY = 'policies/technical-support/editions/2024-08-30/technical-support-signed-copy.pdf';
    const nodeWith = (nodes: readonly Node[], alt: RegExp) =>
      nodes.find(({ value }) => alt.test(String(value.get('Alt').plain)));

    test('shows a checked signature in a copy and leaves the signed file alone', async () => {
      await put(beside, signed);
      const marked = await built.again('--signed');
      expect(marked.output).toContain(
        `Сделана копия с отметкой, ${beside}: в подписи Образцова Анна Андреевна, сертификат C0FFEE0123. Доверие к издателю сертификата не проверялось. В грифе другая фамилия: А.А. Белашова. Проверьте, тот ли подписал.`,
      );
      expect(Buffer.from(signed).equals(marked.files.get(COPY.replace('-signed-copy', ''))!)).toBe(true);
      const copy = marked.files.get(COPY)!;
      const { nodes, catalog } = await readPdf(copy);
      expect(catalog.get('AcroForm').exists).toBe(false);
      const figure = nodeWith(
        nodes,
        /^ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ\. Сертификат C0FFEE0123\. Владелец Образцова Анна Андреевна\. Действителен с \d\d\.\d\d\.\d{4} по \d\d\.\d\d\.\d{4}$/,
      );
      expect(figure).toMatchObject({ type: 'Figure', contents: [{ mcid: expect.any(Number) }] });
      await put('copy.pdf', copy);
      const { code, out } = await verify('copy.pdf');
      expect(code).toBe(1);
      expect(out).toContain('Верно: бланк и гриф те же');
      expect(out).toContain('Отметка – только изображение, подписи в этой копии нет');
      expect(String(marked.files.get('policies/technical-support/index.html'))).toContain(
        '>PDF с отметкой о подписи (копия)</a>',
      );
      const again = await built.again('--signed');
      expect(again.files.get(COPY)!.equals(copy)).toBe(true);
    }, 120_000);

    test('a build without it says as well that a signature does not hold', async () => {
      await put(beside, await get(PDF_NAME));
      await put(`${beside}.sig`, signer.sign(Buffer.from('another')));
      const { output } = await built.again();
      expect(output).toContain(
        `Опубликован ${beside}, но подпись недействительна: подписан другой документ, или этот изменён после подписания. Подробно: npm run poryadok -- verify ${beside}\n`,
      );
      await rm(join(built.root, `${beside}.sig`));
    }, 120_000);

    test('shows nothing of a signature that does not hold', async () => {
      const changed = Uint8Array.from(signed);
      const at = Buffer.from(signed).indexOf('/Producer');
      changed[at + 12]! ^= 1;
      await put(beside, changed);
      const marked = await built.again('--signed');
      expect(marked.output).toContain(
        `Копия с отметкой о подписи не сделана, ${beside}: подпись недействительна: подписан другой документ`,
      );
    }, 120_000);

    test('shows nothing that nobody could check', async () => {
      const none = new Map<string, Uint8Array>();
      const judging = { now: new Date(), gost: 'нет программы' };
      expect(await judgeSigned(await get('plain.pdf'), none)).toEqual({
        why: 'подписи нет ни в файле, ни рядом с ним',
      });
      if (!hasGost) return;
      const gost = testSigner('gost256');
      try {
        const detached = new Map([['.sig', gost.sign(await get('plain.pdf'))]]);
        expect(await judgeSigned(await get('plain.pdf'), detached, judging)).toEqual({
          why: 'подпись не проверена: нет программы',
        });
        expect(await judgeSigned(await get('plain.pdf'), detached)).toMatchObject({
          facts: { owner: 'Образцова Анна Андреевна' },
        });
      } finally {
        gost.remove();
      }
    });
  });
});
