/** Acts as they come out of Word: no `##`, clauses after tabs, numbers torn apart. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintPolicy } from '../scripts/lint/index.ts';
import { type Part, policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { actSpec, blocksOf, markdownOf } from './generate/act.ts';

const read = (text: string) => policyOf(readSourceText('policy/example/policy.md', text));
/** `1/1.1/а` for every part with a number, sections in brackets. */
function outline(text: string): string[] {
  const path = (part: Part): string =>
    (part.parent?.number ? `${path(part.parent)}/` : '') +
    (part.kind === 'section' ? `[${part.number!.raw}]` : part.number!.raw);
  return read(text)
    .all.filter(({ number }) => number)
    .map(path);
}
const numbering = (text: string): string[] => {
  const policy = read(text);
  return lintPolicy(policy, { policies: [policy], today: '2025-01-15' })
    .filter(({ ruleId }) => /^(?:numbering|reference)-/.test(ruleId))
    .map(({ message }) => message);
};

describe('headings without ##', () => {
  test('a short line without a final mark that clauses of its number follow', () => {
    const text = '1. Общие положения\n\n1.1. Один.\n\n1.2. Два.\n\n2. Права\n\nШкола:\n2.1. Три.\n2.2. Четыре.\n';
    expect(outline(text)).toEqual(['[1]', '[1]/1.1', '[1]/1.2', '[2]', '[2]/2.1', '[2]/2.2']);
    expect(numbering(text)).toEqual([]);
  });

  test('a line after which «1.» begins anew; the clauses stand inside its Markdown list', () => {
    const text =
      '1. Общие положения\n\n\t1. Один.\n\t2. По пункту 1 два.\n\n2. Порядок ознакомления\n\n\t1. Три.\n\t2. Четыре:\n\tустав.\n\t3. По пункту 3 пять.\n';
    expect(outline(text)).toEqual(['[1]', '[1]/1', '[1]/2', '[2]', '[2]/1', '[2]/2', '[2]/3']);
    expect(read(text).references.map(({ targets }) => targets.map((part) => part.prose.text))).toEqual([
      ['Один.'],
      ['По пункту 3 пять.'],
    ]);
  });

  test('one heading in capitals or «Общие положения» is enough; another one is not', () => {
    const text = '1. ОБЩИЕ ПОЛОЖЕНИЯ\n\n1. Положение о питании.\n\n2. Задачи школы.\n';
    expect(outline(text)).toEqual(['[1]', '[1]/1', '[1]/2']);
    expect(numbering(text)).toEqual([]);
    expect(outline(text.replace('ОБЩИЕ ПОЛОЖЕНИЯ', 'Общие положения'))).toEqual(['[1]', '[1]/1', '[1]/2']);
    expect(outline(text.replace('ОБЩИЕ ПОЛОЖЕНИЯ', 'Виды питания'))).toEqual(['1', '1', '2']);
  });

  test('a last section without clauses of its own', () => {
    const text = '1. Права\n\n1.1. Один.\n\n2. Сроки\n\n2.1. Два.\n\n3. Заключение\n\nПорядок бессрочен.\n';
    expect(outline(text)).toEqual(['[1]', '[1]/1.1', '[2]', '[2]/2.1', '[3]']);
    expect(numbering(text)).toEqual([]);
  });

  test('headings with a wrong number are named as sections', () => {
    const text = '1. Права\n\n1.1. Один.\n\n2. Функции\n\n2.1. Два.\n\n2. Сроки\n\n3.1. Три.\n\n3.2. Четыре.\n';
    expect(numbering(text)).toEqual([
      'Номер 2 уже занят: раздел 2 есть на строке 5. Номера перепишет команда fix --renumber.',
    ]);
  });

  test.each([
    ['clauses that end as sentences do', '1. Школа учит детей.\n\n1.1. Один.\n\n2. Школа кормит детей.\n\n2.1. Два.\n'],
    ['a clause that announces its parts', '1. Учащийся имеет право:\n\n1.1. На отдых.\n\n2. Школа\n\n2.1. Учит.\n'],
    ['an act that has its ##', '## 1. Права\n\n1.1. Один.\n\n2. Обязанности\n\n2.1. Два.\n'],
    ['a list without a colon in a clause', '1. Школа учит\n\n1. Русскому\n\n2. Школа кормит\n'],
    ['the last clause of an appendix', '1. Один.\n\nПриложение № 1\n\n1. Паспорт\n\nПриложение № 2\n\n1. Фото\n'],
    ['clauses of one level', '1. Учащиеся учатся\n\n2. Учителя учат\n\n3. Все рады\n'],
  ])('no heading: %s', (_, text) => {
    expect(read(text).all.filter((part) => part.kind === 'section' && !/^#/.test(text.slice(part.range[0])))).toEqual(
      [],
    );
  });
});

test('an act without its ## reads as the act with them', () => {
  fc.assert(
    fc.property(actSpec, (spec) => {
      const marked = markdownOf(blocksOf(spec)).replace(
        /^(## \d+\. )(.)/gm,
        (_, mark, one) => mark + one.toUpperCase(),
      );
      const plain = marked.replace(/^## /gm, '');
      expect(outline(plain)).toEqual(outline(marked));
      expect(numbering(plain)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
