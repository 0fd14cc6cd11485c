/** Outer lines of a table are as thick as inner ones: the page cuts off what lies outside of its text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyOf } from '../scripts/model/index.ts';
import { openPrinter, type Printer, printAct, printPaper, viewOf } from '../scripts/render/index.ts';
import { paperFrom } from '../scripts/render/paper/paper.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { missingTools } from './pdf/tools.ts';

const ACT = `---
id: example
kind: Порядок
title: Порядок помощи
status: draft
---

1.1. Сроки:

| Кто | Когда | Где |
| --- | --- | --- |
| учитель | утром | здесь |
| директор | вечером | там |
`;
const TABLE =
  '<h1>Лист</h1><table><thead><tr><th>Кто</th><th>Когда</th><th>Где</th></tr></thead><tbody><tr><td>учитель</td><td>утром</td><td>здесь</td></tr></tbody></table>';
const DPI = 288;
const DARK = 160;

let printer: Printer;
const folder = mkdtempSync(join(tmpdir(), 'poryadok-lines-'));
beforeAll(async () => {
  printer = await openPrinter({ concurrency: 1 });
});
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Widths in pixels of the four vertical lines, from each row of the picture that shows these lines and no letter. */
function lineWidths(pdf: Uint8Array): number[][] {
  const file = join(folder, 'page');
  writeFileSync(`${file}.pdf`, pdf);
  execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-singlefile', `${file}.pdf`, file]);
  const picture = readFileSync(`${file}.pgm`);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64))!;
  const rows = Array.from({ length: Number(height) }, (_, y) => {
    const start = head.length + y * Number(width);
    const row = [...picture.subarray(start, start + Number(width))].map((gray) => (gray < DARK ? '#' : ' ')).join('');
    return row.match(/#+/g)?.map((run) => run.length) ?? [];
  });
  return rows.filter((runs) => runs.length === 4 && runs.every((run) => run <= 5));
}

describe.skipIf(missingTools.includes('pdftoppm'))('lines of a table', () => {
  it.each([
    ['an act', () => printAct(viewOf(policyOf(readSourceText('a.md', ACT)), undefined, ''), printer)],
    ['a paper', () => printPaper(paperFrom(TABLE), printer)],
    ['a lying paper', () => printPaper(paperFrom(TABLE, { landscape: true }), printer)],
  ])('of %s are equally thick', async (_, print) => {
    const widths = lineWidths(await print());
    expect(widths.length).toBeGreaterThan(10);
    // A line may fall between two pixels.
    for (const row of widths) expect(Math.max(...row) - Math.min(...row), row.join(' ')).toBeLessThanOrEqual(1);
  });
});
