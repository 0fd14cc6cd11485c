import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildProject } from './build/build-in.ts';
import { runIn } from './command-line.ts';

const PDF_PATH = 'dist/policies/technical-support/technical-support.pdf';

let built: Built;
beforeAll(async () => {
  built = await buildProject();
});
afterAll(() => built.remove());

const extract = (...args: string[]) => runIn(built.root, ['extract', ...args]);

test('gives source and data back byte for byte', async () => {
  const { code, out } = await extract(PDF_PATH, '--into', 'taken');
  expect(code).toBe(0);
  expect(out).toMatch(/policy\.md: \d+ байт\./u);
  const source = readFileSync(join(built.root, 'policy/technical-support/editions/2024-08-30.md'));
  expect(readFileSync(join(built.root, 'taken/policy.md')).equals(source)).toBe(true);
  const published = JSON.parse(built.files.get('policies/technical-support/policy.json')!.toString('utf8'));
  const attached = JSON.parse(readFileSync(join(built.root, 'taken/policy.json'), 'utf8'));
  expect(attached.clauses).toEqual(published.clauses);
  expect(attached.source).toEqual(published.source);
});

test('overwrites nothing', async () => {
  writeFileSync(join(built.root, 'policy.md'), 'мой текст');
  const { code, err } = await extract(PDF_PATH, '--into', '.');
  expect(code).toBe(2);
  expect(err).toMatch(/policy\.md уже есть\. Уберите его или назовите другую папку: --into папка\.\n$/u);
  expect(readFileSync(join(built.root, 'policy.md'), 'utf8')).toBe('мой текст');
});

test('a name that leads out of the folder is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poryadok-extract-'));
  try {
    const hostile = await PDF.load(built.files.get('policies/technical-support/technical-support.pdf')!);
    hostile.addAttachment('../../escaped.txt', Buffer.from('x'));
    writeFileSync(join(built.root, 'hostile.pdf'), await hostile.save());
    const { code, err } = await extract('hostile.pdf', '--into', join(folder, 'a/b'));
    expect(code).toBe(2);
    expect(err).toContain('Имя вложенного файла недопустимо: "../../escaped.txt".');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['missing.pdf', 'Файла missing.pdf нет или он не читается. Проверьте имя файла.\n'],
  [
    'policy/organization.yaml',
    'policy/organization.yaml — не PDF, или файл повреждён. Возьмите файл, который сделала команда build.\n',
  ],
])('%s is answered in words', async (path, expected) => {
  expect(await extract(path)).toMatchObject({ code: 2, err: expected });
});
