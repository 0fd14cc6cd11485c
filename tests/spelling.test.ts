/** Spelling with the real dictionary: off unless asked for, and the institution's own words count. */
import { expect, it } from 'vitest';
import { ownWords } from '../scripts/commands/speller.ts';
import { ownFile, project } from './command-line.ts';

const ACT = 'policy/keys/policy.md';
const TEXT = `---
id: keys
kind: Порядок
title: Порядок выдачи ключей
status: draft
---

## 1. Общие положения

1.1. Обучющийся получает ключь от кабинета самообследования и учебно-воспитательной части у Белашовой.
`;
const TYPOS = ['Обучющийся', 'ключь', 'самообследования'];

const spelling = async (files: Record<string, string>, ...options: string[]) => {
  const { run } = project({ [ACT]: TEXT, ...files });
  const { out } = await run(['lint', '--format', 'json', ...options]);
  return (JSON.parse(out) as { ruleId: string; message: string }[]).filter(({ ruleId }) => ruleId === 'text-spelling');
};
const wordsOf = (findings: { message: string }[]) => findings.map(({ message }) => /«([^»]+)»/.exec(message)![1]);

it('is off unless asked for', async () => {
  expect(await spelling({})).toEqual([]);
});

it('finds what the dictionary does not know and says what is near', { timeout: 60_000 }, async () => {
  const findings = await spelling({}, '--spelling');
  expect(wordsOf(findings)).toEqual(TYPOS);
  expect(findings[0]!.message).toBe(
    'Слова «Обучющийся» нет в словаре. Возможно, это «обучающийся». Если слово верное, впишите его в policy/words.txt.',
  );
});

it('is switched on by organization.yaml and knows the words of words.txt in their cases', {
  timeout: 60_000,
}, async () => {
  const organization = `${ownFile('policy/organization.yaml')}spelling: true\n`;
  const files = { 'policy/organization.yaml': organization, 'policy/words.txt': ownFile('policy/words.txt') };
  expect(wordsOf(await spelling(files))).toEqual(TYPOS.slice(0, 2));
});

it('reads words.txt with remarks, blank lines and any line ends', () => {
  expect(ownWords('\uFEFF# слова\r\n\r\nодин # имя\nдва/образец\r')).toBe('один\nдва/образец');
});
