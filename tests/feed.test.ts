import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyOf } from '../scripts/model/index.ts';
import { feedOf, viewOf } from '../scripts/render/index.ts';
import { readSource } from '../scripts/source/index.ts';

test('the plain text of an item has numbers, items and tables', () => {
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures/acts/everything.md'));
  const act = viewOf(policyOf(readSource('policy/everything/policy.md', bytes)), undefined, '0'.repeat(64));
  const edition = { act, folder: 'policies/everything/editions/2025-04-01/', files: [] };
  const [item] = feedOf([{ editions: [edition], folder: 'policies/everything/' }], 'Школа').items;
  const lines = item!.content_text.split('\n');
  expect(lines[0]).toBe('1. Общие положения');
  expect(lines).toContain('1.2. Положение разработано на основе:');
  expect(lines).toContain('– Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»;');
  expect(lines).toContain('№\tВид издания\tСрок, дней\tПримечание');
  expect(lines).toContain('Приложение № 1 к Положению о школьной библиотеке');
});
