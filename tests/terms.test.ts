/** Short names: the forms in which acts define them, and the case forms in which they use them. */
import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../scripts/knowledge/terms/abbreviations.ts';
import { findDefinitions } from '../scripts/knowledge/terms/definitions.ts';
import { formsOf } from '../scripts/knowledge/terms/forms.ts';
import { policyOf, termsOf } from '../scripts/model/index.ts';
import { RULES } from '../scripts/rules/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { HANGS } from './hangs.ts';

describe('a definition', () => {
  it.each([
    ['порядок (далее – Порядок) о', ['Порядок']],
    ['порядок (далее-Порядок).', ['Порядок']],
    ['школа (далее Бюджетное учреждение) учит', ['Бюджетное учреждение']],
    ['школа (далее по тексту - ДХШ).', ['ДХШ']],
    ['школа (далее — по тексту Школа).', []],
    ['школа (далее – Школа, образовательная организация)', ['Школа', 'образовательная организация']],
    ['сайт (далее соответственно - официальный сайт, сеть Интернет)', ['официальный сайт', 'сеть Интернет']],
    ['учреждение (далее – МБОУ «Кустовская СОШ»)', ['МБОУ «Кустовская СОШ»']],
    ['порядок (далее – «Порядок»)', ['Порядок']],
    ['иванов, именуемый в дальнейшем Работник, и', ['Работник']],
    ['иванов (именуемый в дальнейшем «Работник»)', ['Работник']],
    ['школа, далее именуется Школа, и', ['Школа']],
    ['лица (далее – закон, устанавливающий порядок приёма детей)', ['закон, устанавливающий порядок приёма детей']],
    ['акт (Далее – Акт)', ['Акт']],
  ])('in «%s»', (text, names) => {
    const found = findDefinitions(text);
    expect(found.flatMap((one) => one.names.map((name) => name.text))).toEqual(names);
    for (const { names: named } of found)
      for (const { text: name, from, to } of named) expect(text.slice(from, to)).toBe(name);
  });

  it.each([
    'и так далее – до конца',
    'не далее 5 метров',
    '(далее – до конца учебного года)',
    '(далее в порядке очереди)',
    '(далее см. приложение)',
    'далее слушали: директора',
    '(далее – Школа',
    'Далее директор Школы говорит.',
  ])('is not in «%s»', (text) => expect(findDefinitions(text)).toEqual([]));
});

describe('case forms', () => {
  const matches = (name: string, word: string): boolean => new RegExp(`^${formsOf(name)}$`, 'i').test(word);
  it.each([
    ['Порядком', ['Порядок', 'порядков'], []],
    ['Порядок', ['Порядка', 'порядком', 'Порядки'], ['порядочный', 'Порядковый']],
    ['Школа', ['Школы', 'школами', 'Школ'], ['школьник', 'школьный']],
    ['Положение', ['Положения', 'положениями'], ['положен', 'положить']],
    ['образовательная организация', ['образовательных организаций', 'Образовательной  организацией'], ['организация']],
    ['пользователям', ['пользователь', 'пользователями'], ['пользование']],
    ['Школы', ['Школа', 'Школе'], []],
    ['учащиеся', ['учащимся', 'учащегося'], ['участь']],
    ['ФГТ', ['ФГТ'], ['ФГТа']],
    ['приёмная комиссия', ['приемной комиссии'], []],
    ['С++ (новый)', ['С++ (новый)'], []],
  ])('of «%s»', (name, forms, others) => {
    for (const form of [name, ...forms]) expect([form, matches(name, form)]).toEqual([form, true]);
    for (const other of others) expect([other, matches(name, other)]).toEqual([other, false]);
  });
});

describe('an abbreviation', () => {
  it.each([
    ['по ФГОС и ИСОУ в РФ', ['ФГОС', 'ИСОУ']],
    ['приказ № АБ-123, 5 АБ, 273-ФЗ, 01-09/ВН', []],
    ['входить НЕ разрешается, СТРОГО ЗАПРЕЩЕНО ТУТ быть', []],
    ['название «Кустовская ДХШ» и "Наша ДХШ" школы', []],
    ['ПОЛОЖЕНИЕ О ДХШ', []],
    ['в ХХ веке', []],
  ])('in «%s»', (text, found) => expect(findAbbreviations(text).map((one) => one.text)).toEqual(found));
});

describe('terms of an act', () => {
  const act = (text: string) => policyOf(readSourceText('policy/a/policy.md', text));

  it('know their places and uses', () => {
    const text =
      '## 1. Школы и дети\n\n1.1. Учреждение «Радуга» (далее – **Школа**) открыто.\n\n' +
      '| Что | Где |\n|---|---|\n| Урок | в Школе |\n\n1.2. Устав\n   Школы[^1].\n\n[^1]: О Школе.\n';
    const policy = act(text);
    const [term] = termsOf(policy);
    expect(termsOf(policy)).toHaveLength(1);
    expect(text.slice(...term!.range)).toBe('Школа');
    expect(text.slice(...term!.definition.range)).toBe('(далее – **Школа**)');
    expect(term!.definition.part?.number?.raw).toBe('1.1');
    expect(term!.uses.map(({ range, before }) => [text.slice(...range), before])).toEqual([
      ['Школы', true],
      ['Школе', false],
      ['Школы', false],
      ['Школе', false],
    ]);
    // Asked twice, answered once.
    expect(termsOf(policy)[0]).toBe(term);
  });

  it('of an appendix are good for the appendix alone', () => {
    const policy = act(
      '1. Школа ведёт журнал.\n\n## Приложение № 1\n\n1. Учреждение (далее – Школа) обязано. Школа учит.\n\n## Приложение № 2\n\n1. Школа.\n',
    );
    expect(termsOf(policy)[0]!.uses.map(({ range }) => policy.source.lines.place(range[0]).line)).toEqual([5]);
  });
});

describe('a hostile text of a megabyte', () => {
  const rules = RULES.filter(({ id }) => id.startsWith('term-'));
  const filled = (piece: string, line = 90_000): string => {
    const long = piece.repeat(Math.ceil(line / piece.length));
    return `${long}\n\n`.repeat(Math.ceil(1_000_000 / long.length));
  };
  it.each([
    ['openings', filled('(далее ')],
    ['names without an end', filled('далее именуется Ш ')],
    ['quotation marks', filled('(далее – «')],
    ['blanks', filled(`(далее –${' '.repeat(900)}`)],
    ['definitions of one name', filled('муниципальное бюджетное учреждение (далее – Школа) ')],
    ['definitions in short lines', filled('муниципальное учреждение (далее – Школа)', 10)],
    ['uses', `(далее – А) (далее – Б)\n\n${filled('а б ')}`],
    [
      'different abbreviations',
      Array.from({ length: 200_000 }, (_, i) => `${abbreviation(i)}${i % 9_000 ? ' ' : ' а.\n\n'}`).join(''),
    ],
    ['two words', filled('учащиеся обучающиеся ')],
    ['brackets before representatives', filled('(законным представителям ')],
    ['long antecedents', filled(`${'муниципальное бюджетное '.repeat(3_000)}(далее – Школа)`, 1)],
  ])('of %s is read to its end', { timeout: HANGS }, (_name, text) => {
    const policy = policyOf(readSourceText('policy/a/policy.md', text));
    expect(policy.source.decoded.unreadable).toBeUndefined();
    for (const rule of rules) if (rule.scope === 'act') [...rule.check(policy, { policies: [policy], today: '' })];
  });

  function abbreviation(i: number): string {
    const letters = 'БВГДЖЗКЛМНПРСТФХ';
    return [i >> 12, i >> 8, i >> 4, i].map((n) => letters[n % 16]).join('');
  }
});
