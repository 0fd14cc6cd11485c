/** A PDF beside an edition that is another document, however well it is signed. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { P12Signer, PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachedFiles, openPrinter, type Printer } from '../scripts/render/index.ts';
import { type Built, buildProject } from './build/build-in.ts';
import { runIn } from './command-line.ts';
import { printedPdf } from './pdf/printed.ts';
import { sampleHtml } from './pdf/sample.ts';
import { hasOpenssl, type TestSigner, testSigner } from './signature/openssl.ts';

const EDITION = 'policy/technical-support/editions/2024-08-30.md';
const BESIDE = EDITION.replace('.md', '.pdf');
const PDF_NAME = 'policies/technical-support/editions/2024-08-30/technical-support.pdf';
const DRAFT = 'drafts/technical-support/technical-support.pdf';

let built: Built;
let printer: Printer;
let signer: TestSigner;
beforeAll(async () => {
  built = await buildProject();
  printer = await openPrinter({ concurrency: 1 });
  if (hasOpenssl) signer = testSigner('rsa');
}, 120_000);
afterAll(async () => {
  await printer.close();
  await built.remove();
  signer?.remove();
});

async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  const p12 = await P12Signer.create(new Uint8Array(signer.p12()), 'test');
  return (await document.sign({ signer: p12, fieldName: 'approval' })).bytes;
}

const source = (): Promise<string> => readFile(join(built.root, EDITION), 'utf8');

/** Pages of a text with a field to sign, and whatever is attached to them. */
const printed = (text: string, attached?: readonly { name: string; data: Uint8Array }[]): Promise<Uint8Array> =>
  printedPdf(printer, text, attached, { name: 'approval', tooltip: 'Подпись' });

/** Build with this file beside the edition. */
async function builtWith(bytes: Uint8Array): Promise<{ notes: string[]; isPublished: boolean; files: Built['files'] }> {
  const beside = join(built.root, BESIDE);
  await writeFile(beside, bytes);
  await writeFile(`${beside}.sig`, 'signature');
  const { output, files } = await built.again();
  await rm(beside);
  await rm(`${beside}.sig`);
  const isPublished = files.get(PDF_NAME)!.equals(bytes);
  // The signature goes with the file that it signs.
  expect(files.has(`${PDF_NAME}.sig`)).toBe(isPublished);
  return { notes: output.split('\n').filter((line) => line.includes(BESIDE)), isPublished, files };
}

const refused = (why: string): string =>
  `Не опубликован ${BESIDE}: это другой документ, а не эта редакция (${why}); положите сюда её подписанный PDF или уберите файл, до тех пор публикуется PDF без подписи.`;

describe.skipIf(!hasOpenssl)('a well signed PDF beside an edition', () => {
  test('of the edition itself is published', async () => {
    const { notes, isPublished } = await builtWith(await signed(built.files.get(PDF_NAME)!));
    expect(isPublished).toBe(true);
    expect(notes).toEqual([expect.stringContaining('но подпись не читается')]);
  }, 60_000);

  test('of the draft is not, and nothing of its signature is; the edition is printed as ever', async () => {
    const { notes, isPublished, files } = await builtWith(await signed(built.files.get(DRAFT)!));
    expect(isPublished).toBe(false);
    expect(notes).toEqual([
      refused(
        'внутри него «Порядок оказания технической помощи обучающимся и педагогическим работникам», проект (technical-support)',
      ),
    ]);
    expect(files.get(PDF_NAME)!.equals(built.files.get(PDF_NAME)!)).toBe(true);
    expect(String(files.get('policies/technical-support/policy.json'))).not.toContain('.sig');
  }, 60_000);

  test('of the draft is told by verify too, for it lies in the place of the edition', async () => {
    const draft = await signed(built.files.get(DRAFT)!);
    await writeFile(join(built.root, BESIDE), draft);
    await writeFile(join(built.root, 'draft.pdf'), draft);
    const [inPlace, elsewhere] = [
      await runIn(built.root, ['verify', BESIDE]),
      await runIn(built.root, ['verify', 'draft.pdf']),
    ];
    await rm(join(built.root, BESIDE));
    expect(inPlace.out).toContain(
      `  Расхождение: файл лежит на месте подписанной редакции ${EDITION}, но это другой документ: внутри него «Порядок оказания технической помощи обучающимся и педагогическим работникам», проект (technical-support).\n`,
    );
    expect([inPlace.code, elsewhere.code]).toEqual([1, 0]);
    expect(elsewhere.out).not.toContain('Расхождение');
  }, 60_000);

  test('of another edition of the same act is not', async () => {
    const other = (await source()).replaceAll('2024-08-30', '2023-08-30');
    const { notes, isPublished } = await builtWith(
      await signed(await printed(other, [{ name: 'policy.md', data: Buffer.from(other) }])),
    );
    expect(isPublished).toBe(false);
    expect(notes).toEqual([
      refused(
        'внутри него «Порядок оказания технической помощи обучающимся и педагогическим работникам», редакция от 30.08.2023 (technical-support)',
      ),
    ]);
  }, 60_000);

  test('with one other word in its source or on its pages is not', async () => {
    const other = (await source()).replace('Моя школа', 'Наша школа');
    const inSource = await builtWith(
      await signed(await printed(other, [{ name: 'policy.md', data: Buffer.from(other) }])),
    );
    expect(inSource.isPublished).toBe(false);
    expect(inSource.notes).toEqual([
      refused(
        'исходный текст внутри него не тот, что в редакции, первое отличие – пункт 2.1: должно быть «Моя», а здесь «Наша»',
      ),
    ]);
    const onPages = await builtWith(
      await signed(await printed(other, await attachedFiles(built.files.get(PDF_NAME)!))),
    );
    expect(onPages.isPublished).toBe(false);
    expect(onPages.notes).toEqual([
      expect.stringMatching(
        /^Не опубликован .*: это другой документ, а не эта редакция \(на его страницах написано не то, что в редакции, первое отличие – страница \d, пункт 2\.1: должно быть «Моя», а здесь «Наша»\); /,
      ),
    ]);
  }, 120_000);
});

describe('a PDF by another program beside an edition', () => {
  test('with the words of another document is not published', async () => {
    const { notes, isPublished } = await builtWith(await printer.print(sampleHtml()));
    expect(isPublished).toBe(false);
    expect(notes).toEqual([
      refused(
        'на его страницах нет текста этой редакции, например название: «ПОРЯДОК ОКАЗАНИЯ ТЕХНИЧЕСКОЙ ПОМОЩИ ОБУЧАЮЩИМСЯ, И ПЕДАГОГИЧЕСКИМ РАБОТНИКАМ»',
      ),
    ]);
  }, 60_000);

  test('with the words of the edition is published, and nothing is said of its text', async () => {
    const { notes, isPublished } = await builtWith(await printed(await source()));
    expect(isPublished).toBe(true);
    expect(notes.filter((line) => line.includes('не проверено:'))).toEqual([]);
  }, 60_000);

  test('that cannot be read is published, and that is said', async () => {
    const { notes, isPublished } = await builtWith(Buffer.from('%PDF-1.7 with a password'));
    expect(isPublished).toBe(true);
    expect(notes).toContain(
      `Опубликован ${BESIDE}, но та ли это редакция, не проверено: файл не читается: он повреждён или защищён паролем. Сверьте сами.`,
    );
  }, 60_000);

  test('that is a scan is published, and it is said that nobody could compare', async () => {
    const { notes, isPublished } = await builtWith(
      await printer.print(
        '<!doctype html><html lang="ru"><title>Скан</title><svg width="100" height="100"><rect width="90" height="90"/></svg></html>',
      ),
    );
    expect(isPublished).toBe(true);
    expect(notes).toContain(
      `Опубликован ${BESIDE}, но та ли это редакция, не проверено: в нём нет ни исходного текста акта, ни текста на страницах (похоже, это скан). Сверьте сами.`,
    );
  }, 60_000);
});

test('what was printed to be signed, before its approval, is the edition', async () => {
  const text = await source();
  const agreed = text
    .replace('status: approved', 'status: agreed')
    .replace(/^approved: .*$/m, 'approved: { by: director }')
    .replace(/^effective: .*\n/m, '');
  expect(agreed).toContain('status: agreed');
  const { isPublished, notes } = await builtWith(
    await printed(agreed, [{ name: 'policy.md', data: Buffer.from(agreed) }]),
  );
  expect(isPublished).toBe(true);
  expect(notes.filter((line) => line.includes('не проверено:'))).toEqual([]);
  const { out } = await runIn(built.root, ['verify', join('dist', PDF_NAME)]);
  expect(out).toContain('Верно:');
}, 60_000);
