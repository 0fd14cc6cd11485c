/** Committed files that are made by scripts/maintain are what these scripts make. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { feedTypes } from '../scripts/maintain/compile-feed-types.ts';
import { compiledSchemas } from '../scripts/maintain/compile-schemas.ts';
import { describedFeed } from '../scripts/maintain/describe-feed.ts';
import { describedRules } from '../scripts/maintain/describe-rules.ts';
import { subsetFonts } from '../scripts/maintain/subset-fonts.ts';

const ROOT = join(import.meta.dirname, '..');

test('schemas: run scripts/maintain/compile-schemas.ts', () => {
  expect(readFileSync(join(ROOT, 'scripts/model/schema/compiled.json'), 'utf8')).toBe(compiledSchemas());
});

test('fonts: run scripts/maintain/subset-fonts.ts', async () => {
  for (const [file, bytes] of await subsetFonts()) {
    const committed = readFileSync(join(ROOT, 'templates/html/fonts', file));
    expect(Buffer.from(bytes).equals(committed), file).toBe(true);
  }
});

test('the page of all rules: run scripts/maintain/describe-rules.ts', () => {
  expect(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(describedRules());
});

test('the page of all fields of the feed: run scripts/maintain/describe-feed.ts', () => {
  expect(readFileSync(join(ROOT, 'docs/feed-fields.md'), 'utf8')).toBe(describedFeed());
});

test('the types of the feed: run scripts/maintain/compile-feed-types.ts', async () => {
  expect(readFileSync(join(ROOT, 'templates/feed/feed.d.ts'), 'utf8')).toBe(await feedTypes());
});
