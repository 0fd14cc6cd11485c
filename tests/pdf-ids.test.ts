/** Ids of elements in a finished PDF: Chromium gives them by the order in which it happens to look at a page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../scripts/render/index.ts';
import { finishPdf } from '../scripts/render/pdf/index.ts';

const PAGE = `<!DOCTYPE html><html lang="ru"><head><title>Листы</title></head><body><h1>Листы</h1>
${['Один', 'Два'].map((name) => `<table><thead><tr><th scope="col">${name}</th><th scope="col">Срок</th></tr></thead><tbody><tr><td>а</td><td>б</td></tr></tbody></table>`).join('')}
</body></html>`;
const OPTIONS = {
  title: 'Листы',
  author: 'Школа',
  language: 'ru',
  creator: 'poryadok',
  producer: 'browser',
  date: '2025-01-01',
  headings: ['Листы'],
  attachments: [],
} as const;

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ concurrency: 1 });
});
afterAll(() => printer.close());

test('whatever numbers Chromium gives, the same document has the same bytes', async () => {
  const printed = Buffer.from(await printer.print(PAGE)).toString('latin1');
  const ids = [...new Set(printed.match(/node\d{8}/g))].sort();
  expect(ids.length).toBeGreaterThanOrEqual(4);
  const finished = await finishPdf(Buffer.from(printed, 'latin1'), OPTIONS);
  const orders = [
    [...ids].reverse(),
    [...ids.slice(1), ids[0]!],
    ids.map((_, i) => `node${String(900 + i * 7).padStart(8, '0')}`),
  ];
  for (const order of orders) {
    const other = printed.replace(/node\d{8}/g, (id) => order[ids.indexOf(id)]!);
    expect(Buffer.from(await finishPdf(Buffer.from(other, 'latin1'), OPTIONS)).equals(Buffer.from(finished))).toBe(
      true,
    );
  }
  // A reader looks a name up by halving the list: it must be sorted.
  const names = Buffer.from(finished)
    .toString('latin1')
    .match(/\/Names ?\[\(node[^\]]*\]/)?.[0]
    .match(/node\d{8}/g);
  expect(names).toEqual([...(names ?? [])].sort());
  expect(names?.length).toBeGreaterThanOrEqual(4);
});
