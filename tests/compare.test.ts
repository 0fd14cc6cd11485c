/** Two editions side by side. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendmentsOf,
  compare,
  factsOf,
  formulasOf,
  isChange,
  reasonOfPassport,
  redlineOf,
  rowsOf,
} from '../scripts/compare/index.ts';
import { type Part, type Policy, policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { twoEditions } from './compare/edits.ts';

const read = (text: string): Policy => policyOf(readSourceText('policy/example/policy.md', text));

const PASSPORT = '---\nid: example\nkind: Порядок\ntitle: Порядок помощи\nstatus: draft\n---\n\n';

const clause = (number: string, text: string): string => `${number}. ${text}`;
const act = (...blocks: string[]): Policy => read(PASSPORT + blocks.join('\n\n'));

const SCHOOL = 'Школа помогает всем, кто попросил о помощи письменно.';
const ANSWER = 'Ответ дают в течение десяти рабочих дней со дня обращения.';
const HEAD = 'Директор принимает граждан по средам после уроков.';
const BOOKS = 'Библиотека выдаёт учебники на весь учебный год.';

/** «what: old number → new number», with what else is told of it. */
function told(old: Policy, now: Policy): string[] {
  return rowsOf(compare(old, now)).map(
    ({ change, oldPlace = '–', place = '–', note }) => `${change.kind}: ${oldPlace} → ${place}${note && `; ${note}`}`,
  );
}

it('gives the reason of a clause to what stands in it, and of a section to its heading alone', () => {
  const body = (title: string, days: string, items: string): string[] => [
    `## 1. ${title}`,
    clause('1.1', 'Сроки указаны в таблице:'),
    `| Что | Срок |\n|---|---|\n| Ответ | ${days} |`,
    clause('1.2', 'Помощь оказывают:'),
    `1) ${items};`,
    clause('1.3', `Школа помогает в течение ${days}.`),
  ];
  const reasons = 'reason: Общее.\nreasons:\n  "1": Раздел.\n  "1.1": Сроки.\n  "1.2": Состав.\n';
  const old = act(...body('Основы', 'три дня', 'учителя'));
  const now = read(
    PASSPORT.replace('---\n\n', `${reasons}---\n\n`) + body('Общее', 'пять дней', 'воспитатели').join('\n\n'),
  );
  const reasonOf = reasonOfPassport(now);
  expect(rowsOf(compare(old, now)).map((row) => `${row.place}: ${reasonOf(row)}`)).toEqual([
    'раздел 1: Раздел.',
    'таблица пункта 1.1: Сроки.',
    'подпункт 1 пункта 1.2: Состав.',
    'пункт 1.3: Общее.',
  ]);
});

describe('matching', () => {
  const CASES: [name: string, old: string[], now: string[], told: string[]][] = [
    [
      'a clause that is put between two moves the numbers after it',
      [clause('1.1', SCHOOL), clause('1.2', ANSWER)],
      [clause('1.1', SCHOOL), clause('1.2', BOOKS), clause('1.3', ANSWER)],
      ['added: – → пункт 1.2', 'kept: пункт 1.2 → пункт 1.3; Прежде пункт 1.2. Текст не изменился'],
    ],
    [
      'a renumbered clause with another word is changed, not new',
      [clause('1.1', SCHOOL), clause('1.2', ANSWER)],
      [clause('1.1', SCHOOL), clause('1.2', BOOKS), clause('1.3', ANSWER.replace('десяти', 'пяти'))],
      ['added: – → пункт 1.2', 'changed: пункт 1.2 → пункт 1.3; Прежде пункт 1.2'],
    ],
    [
      'a clause that went to another section moved',
      [
        '## 1. Общее',
        clause('1.1', SCHOOL),
        clause('1.2', HEAD),
        '## 2. Сроки',
        clause('2.1', ANSWER),
        clause('2.2', BOOKS),
      ],
      [
        '## 1. Общее',
        clause('1.1', SCHOOL),
        '## 2. Сроки',
        clause('2.1', ANSWER),
        clause('2.2', BOOKS),
        clause('2.3', HEAD),
      ],
      ['kept: пункт 1.2 → пункт 2.3; Перенесено; прежде пункт 1.2. Текст не изменился'],
    ],
    [
      'a section that moved takes its clauses along',
      [
        '## 1. Общее',
        clause('1.1', SCHOOL),
        '## 2. Сроки',
        clause('2.1', ANSWER),
        '## 3. Книги',
        clause('3.1', BOOKS),
        clause('3.2', HEAD),
      ],
      [
        '## 1. Книги',
        clause('1.1', BOOKS),
        clause('1.2', HEAD),
        '## 2. Общее',
        clause('2.1', SCHOOL),
        '## 3. Сроки',
        clause('3.1', ANSWER),
      ],
      [
        'kept: раздел 3 → раздел 1; Перенесено; прежде раздел 3. Текст не изменился',
        'kept: пункт 3.1 → пункт 1.1; Прежде пункт 3.1. Текст не изменился',
        'kept: пункт 3.2 → пункт 1.2; Прежде пункт 3.2. Текст не изменился',
        'kept: раздел 1 → раздел 2; Прежде раздел 1. Текст не изменился',
        'kept: пункт 1.1 → пункт 2.1; Прежде пункт 1.1. Текст не изменился',
        'kept: раздел 2 → раздел 3; Прежде раздел 2. Текст не изменился',
        'kept: пункт 2.1 → пункт 3.1; Прежде пункт 2.1. Текст не изменился',
      ],
    ],
    [
      'of a clause in two one goes on under the number and the other is its part',
      [clause('1.1', `${SCHOOL} ${ANSWER}`), clause('1.2', BOOKS)],
      [clause('1.1', SCHOOL), clause('1.2', ANSWER), clause('1.3', BOOKS)],
      [
        'changed: пункт 1.1 → пункт 1.1',
        'added: – → пункт 1.2; Выделено из прежнего места: пункт 1.1',
        'kept: пункт 1.2 → пункт 1.3; Прежде пункт 1.2. Текст не изменился',
      ],
    ],
    [
      'of two clauses in one the second is taken in',
      [clause('1.1', SCHOOL), clause('1.2', ANSWER), clause('1.3', BOOKS)],
      [clause('1.1', `${SCHOOL} ${ANSWER}`), clause('1.2', BOOKS)],
      [
        'changed: пункт 1.1 → пункт 1.1',
        'removed: пункт 1.2 → –; Вошло в другое место: пункт 1.1',
        'kept: пункт 1.3 → пункт 1.2; Прежде пункт 1.3. Текст не изменился',
      ],
    ],
    [
      'a clause of other words under the same number is written anew',
      [clause('1.1', SCHOOL), clause('1.2', ANSWER)],
      [clause('1.1', SCHOOL), clause('1.2', BOOKS)],
      ['changed: пункт 1.2 → пункт 1.2'],
    ],
    [
      'a permanent name finds its clause under any number and words',
      [clause('1.1', `${SCHOOL} {#help}`), clause('1.2', ANSWER)],
      [clause('1.1', ANSWER), clause('1.2', `${BOOKS} {#help}`)],
      [
        'kept: пункт 1.2 → пункт 1.1; Перенесено; прежде пункт 1.2. Текст не изменился',
        'changed: пункт 1.1 → пункт 1.2; Прежде пункт 1.1',
      ],
    ],
    [
      'the only table of a clause is the same table, whatever its cells and the number above',
      [clause('1.1', SCHOOL), clause('1.2', ANSWER), '| А | Б |\n|---|---|\n| один | два |'],
      [clause('1.1', SCHOOL), clause('1.2', BOOKS), clause('1.3', ANSWER), '| В | Г |\n|---|---|\n| три | четыре |'],
      [
        'added: – → пункт 1.2',
        'kept: пункт 1.2 → пункт 1.3; Прежде пункт 1.2. Текст не изменился',
        'changed: таблица пункта 1.2 → таблица пункта 1.3',
      ],
    ],
    [
      'a mark of a footnote that moved is shown though no word changed',
      [clause('1.1', 'Школа[^one] помогает всем.'), '[^one]: Кроме каникул.'],
      [clause('1.1', 'Школа помогает всем[^one].'), '[^one]: Кроме каникул.'],
      [
        'kept: пункт 1.1 → пункт 1.1; Исключен знак сноски 1 после «Школа». Поставлен знак сноски 1 после «всем». Текст не изменился',
      ],
    ],
    [
      'a link that leads elsewhere is shown though no word changed',
      [clause('1.1', 'Смотрите [правила](https://a.example/1) школы.')],
      [clause('1.1', 'Смотрите [правила](https://a.example/2) школы.')],
      [
        'kept: пункт 1.1 → пункт 1.1; Ссылка «правила» ведет теперь на https://a.example/2 (прежде на https://a.example/1). Текст не изменился',
      ],
    ],
    [
      'another emphasis is shown though no word changed',
      [clause('1.1', 'Школа помогает **всем** родителям.')],
      [clause('1.1', 'Школа помогает всем родителям.')],
      ['kept: пункт 1.1 → пункт 1.1; Изменено выделение шрифтом. Текст не изменился'],
    ],
  ];
  for (const [name, old, now, expected] of CASES)
    it(`knows that ${name}`, () => expect(told(act(...old), act(...now))).toEqual(expected));

  it('finds nothing in one text, its notes, links and emphasis included', () => {
    const text = [clause('1.1', `**${SCHOOL}**[^one] [правила](https://a.example/1)`), '[^one]: *Кроме* каникул.'];
    expect(told(act(...text), act(...text))).toEqual([]);
  });

  it('follows a note whose number moved', () => {
    const old = act(clause('1.1', SCHOOL), clause('1.2', `${ANSWER}[^b]`), '[^b]: Кроме каникул.');
    const now = act(
      clause('1.1', `${SCHOOL}[^a]`),
      clause('1.2', `${ANSWER}[^b]`),
      '[^a]: И бабушкам.',
      '[^b]: Кроме каникул.',
    );
    const changes = compare(old, now).changes.filter(isChange);
    expect(changes.filter(({ now: place }) => place?.label === '1.2.')).toEqual([]);
    const formulas = formulasOf(compare(old, now), amendmentsOf(compare(old, now))).map(({ text }) => text);
    expect(formulas).toContain('в пункте 1.1 после слова «письменно» дополнить знаком сноски 1');
  });

  it('holds a phone, an address and a date for one word each', () => {
    const old = act(
      clause(
        '1.1',
        'Звоните по телефону 8 (86145) 7-12-34 или пишите на lib@school.ru не позднее 14.09.2024 включительно.',
      ),
    );
    const now = act(
      clause(
        '1.1',
        'Звоните по телефону 8 (86145) 7-12-35 или пишите на library@school.ru не позднее 01.10.2024 включительно.',
      ),
    );
    const changed = rowsOf(compare(old, now))[0]!.after.filter((piece) => piece.changed);
    expect(changed.map(({ text }) => text)).toEqual(['7-12-35', 'library@school.ru', '01.10.2024']);
  });
});

describe('the passport', () => {
  it('tells facts of the act that its text does not say', () => {
    const passport = (lines: string): string =>
      `---\nid: example\nkind: Порядок\ntitle: Порядок помощи\nstatus: draft\n${lines}---\n\n1.1. ${SCHOOL}`;
    const old = read(passport('effective: 2024-09-01\nagreed:\n  - { body: council }\n'));
    const now = read(
      passport(
        'effective: 2025-09-01\nagreed:\n  - { body: council }\n  - { body: parents, stamp: opinion }\n',
      ).replace('kind: Порядок', 'kind: Правила'),
    );
    expect(factsOf(old, now)).toEqual([
      { what: 'Вид акта', was: 'Порядок', now: 'Правила' },
      { what: 'Вступает в силу', was: '01.09.2024', now: '01.09.2025' },
      { what: 'Согласование', was: 'council', now: 'council, parents (мнение)' },
    ]);
    expect(factsOf(old, old)).toEqual([]);
  });
});

describe('a redline', () => {
  it('always keeps the reading order of both editions', () => {
    fc.assert(
      fc.property(twoEditions, ({ old, now }) => {
        const [before, after] = [read(old), read(now)];
        const { policy, formerly } = redlineOf(compare(before, after));
        const names = (parts: readonly Part[]): string[] => parts.map(({ uid }) => uid);
        const oldParts = policy.all.filter((part) => formerly.has(part));
        expect(names(policy.all.filter(({ revision }) => revision !== 'deleted'))).toEqual(names(after.all));
        expect(names(oldParts.map((part) => formerly.get(part)!))).toEqual(names(before.all));
      }),
      { numRuns: 300 },
    );
  });
});
