/** Committed files that are made by scripts/maintain are what these scripts make. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledSchemas } from '../scripts/maintain/compile-schemas.ts';
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
