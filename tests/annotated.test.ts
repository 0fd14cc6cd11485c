import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintPolicy } from '../scripts/lint/index.ts';
import { policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/annotated');

/** `⟦text⟧{rule-id}` in a fixture: a finding of that rule covers exactly that text. */
function unmark(annotated: string): { text: string; expected: string[] } {
  let text = '';
  const expected: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: marked = '', 2: ruleId = '', index } of annotated.matchAll(/⟦([^⟧]*)⟧\{([a-z-]+)\}/g)) {
    text += annotated.slice(at, index);
    expected.push(`${text.length}–${text.length + marked.length} ${ruleId}: ${JSON.stringify(marked)}`);
    text += marked;
    at = index + whole.length;
  }
  return { text: text + annotated.slice(at), expected };
}

test.each(readdirSync(FOLDER))('%s has the findings that it marks, and no others', (name) => {
  const { text, expected } = unmark(readFileSync(join(FOLDER, name), 'utf8'));
  expect(text).not.toMatch(/[⟦⟧]/);
  const id = name.replace('.md', '');
  const policy = policyOf(readSourceText(`policy/${id}/policy.md`, text));
  const findings = lintPolicy(policy, { policies: [policy], today: '2025-01-15' });
  const found = findings
    .sort((a, b) => a.offset[0] - b.offset[0])
    .map(({ offset: [start, end], ruleId }) => `${start}–${end} ${ruleId}: ${JSON.stringify(text.slice(start, end))}`);
  expect(found).toEqual(expected);
});
