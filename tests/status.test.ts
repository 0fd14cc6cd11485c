import { describe, expect, test } from 'vitest';
import { generateAct } from '../scripts/bench/generate-act.ts';
import type { ActState } from '../scripts/lint/index.ts';
import { ownFile, type Project, project } from './command-line.ts';

const CARD = `${ownFile('policy/organization.yaml')}  parents:\n    name: Совет родителей\n    source: положение\n`;

const act = (id: string, passport: string, text = '1.1. Школа открыта.'): string =>
  `---\nid: ${id}\nkind: Порядок\ntitle: Порядок ${id}\n${passport}---\n\n${text}\n`;
const DRAFT = 'status: draft\nagreed:\n  - { body: parents }\n  - { by: director }\napproved: { by: director }\n';
const approved = (date: string, rest = ''): string =>
  `status: approved\napproved: { by: director, date: ${date}, order: { number: "5", date: ${date} } }\neffective: ${date}\n${rest}`;

const SCHOOL = {
  'policy/organization.yaml': CARD,
  // In force, and its working file is where the next draft begins.
  'policy/calm/policy.md': act('calm', DRAFT),
  'policy/calm/editions/2024-09-01.md': act('calm', approved('2024-09-01', 'reviewBy: 2027-09-01\n')),
  // In force, and a new edition is prepared; the review is overdue.
  'policy/busy/policy.md': act('busy', DRAFT, '1.1. Школа закрыта.'),
  'policy/busy/editions/2024-09-01.md': act('busy', approved('2024-09-01', 'reviewBy: 2025-09-01\n')),
  // Agreed by everybody: the director is asked.
  'policy/signed/policy.md': act(
    'signed',
    'status: agreed\nagreed:\n  - { body: parents, protocol: { number: "1", date: 2025-01-09 } }\napproved: { by: director }\n',
  ),
  'policy/gone/policy.md': act(
    'gone',
    `${approved('2023-09-01').replace('approved', 'repealed')}repealed: { date: 2024-10-01 }\n`,
  ),
  'policy/gone/editions/2023-09-01.md': act('gone', approved('2023-09-01')),
  // The new edition is adopted and not in force yet.
  'policy/late/editions/2024-01-10.md': act('late', approved('2024-01-10'), '1.1. По СП 2.4.3648-20.'),
  'policy/late/editions/2025-12-25.md': act(
    'late',
    approved('2025-12-25').replace('effective: 2025-12-25', 'effective: 2026-02-01'),
  ),
  'policy/broken/policy.md': '---\nid: [\n---\n',
};

interface Overview {
  acts: ActState[];
  publication: { id: string; from: string; until: string; transfersKnown: boolean }[];
  overdue: ActState[];
  reviews: ActState[];
  laws: { name: string }[];
  broken: { path: string; message: string }[];
  unsealed: string[];
}

const asked = async (one: Project, asOf: string): Promise<Overview> =>
  JSON.parse((await one.run(['status', '--format', 'json', '--as-of', asOf])).out) as Overview;

describe('status', () => {
  test('says of each act where it is and whom it waits for', async () => {
    const { acts, overdue, reviews, unsealed } = await asked(project(SCHOOL), '2026-01-12');
    expect(acts.map(({ id, phase, next, edition, waiting }) => [id, phase, next, edition?.date, waiting])).toEqual([
      ['broken', 'unknown', undefined, undefined, []],
      [
        'busy',
        'in_force',
        'draft',
        '2024-09-01',
        [
          { who: 'Совет родителей', for: 'protocol' },
          { who: 'Директор МБОУ «Кустовская СОШ»', for: 'signature' },
        ],
      ],
      ['calm', 'in_force', undefined, '2024-09-01', []],
      ['gone', 'repealed', undefined, '2023-09-01', []],
      ['late', 'in_force', undefined, '2024-01-10', []],
      ['signed', 'agreed', 'agreed', undefined, [{ who: 'Директор МБОУ «Кустовская СОШ»', for: 'approval' }]],
    ]);
    expect(overdue.map(({ id }) => id)).toEqual(['busy']);
    expect(reviews.map(({ id }) => id)).toEqual(['calm']);
    expect(unsealed).toHaveLength(5);
  });

  test('on another day', async () => {
    const one = project(SCHOOL);
    const phase = async (id: string, day: string) => {
      const found = (await asked(one, day)).acts.find((state) => state.id === id)!;
      return [found.phase, found.edition?.date];
    };
    expect(await phase('late', '2026-02-01')).toEqual(['in_force', '2025-12-25']);
    expect(await phase('late', '2025-12-24')).toEqual(['in_force', '2024-01-10']);
    expect(await phase('gone', '2024-09-30')).toEqual(['in_force', '2023-09-01']);
    expect(await phase('calm', '2024-08-31')).toEqual(['draft', undefined]);
    expect((await asked(one, '2025-08-31')).overdue).toEqual([]);
    expect((await asked(one, '2025-09-01')).overdue).toEqual([]);
    expect((await asked(one, '2025-09-02')).overdue).toHaveLength(1);
  });

  test('the term for the site: ten working days after the order, holidays left out', async () => {
    const one = project({ 'policy/late/editions/2025-12-25.md': act('late', approved('2025-12-25')) });
    // 26, 29, 30 December; 31 December to 11 January are off (Government decree on 2025, the Labour Code); 12 to 20 January.
    const [term] = (await asked(one, '2026-01-12')).publication;
    expect(term).toMatchObject({ id: 'late', from: '2025-12-25', until: '2026-01-20' });
    expect((await asked(one, '2026-01-20')).publication).toHaveLength(1);
    expect((await asked(one, '2026-01-21')).publication).toEqual([]);
    const { out } = await one.run(['status', '--as-of', '2026-01-12']);
    expect(out).toContain('  до 20.01.2026  «Порядок late», считая с 25.12.2025\n');
  });

  test('laws that expire, for the acts in force', async () => {
    const one = project({ 'policy/late/editions/2024-01-10.md': SCHOOL['policy/late/editions/2024-01-10.md'] });
    expect((await asked(one, '2026-05-01')).laws).toEqual([]);
    expect((await asked(one, '2026-08-01')).laws.map(({ name }) => name)).toEqual([
      expect.stringContaining('СП 2.4.3648-20'),
    ]);
  });

  test('broken seals', async () => {
    const edition = 'policy/technical-support/editions/2024-08-30';
    const one = project({
      [`${edition}.md`]: ownFile(`${edition}.md`).replace('100-70-10', '100-70-11'),
      [`${edition}.seal.json`]: ownFile(`${edition}.seal.json`),
    });
    const { broken, unsealed } = await asked(one, '2026-01-01');
    expect(broken).toMatchObject([{ path: `${edition}.md`, message: expect.stringMatching(/^Строка 39 /) }]);
    expect(unsealed).toEqual([]);
    expect((await one.run(['status'])).out).toMatch(/Редакция и пломба не сходятся:\n {2}policy\/.*Строка 39 /);
  });

  test('the table for people', async () => {
    const { code, out } = await project(SCHOOL).run(['status', '--as-of', '12.01.2026']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^6 актов на 12\.01\.2026: в силе – 3, согласован, ждёт подписи – 1, утратил силу – 1, паспорт не читается – 1, готовится новых редакций – 1\.\n/,
    );
    expect(out).toMatch(/Порядок busy +в силе, редакция от +Совет родителей: протокол\n/);
    expect(out).toMatch(/Порядок gone +утратил силу с 01\.10\.2024/);
    expect(out).toContain('Срок пересмотра прошёл:\n  01.09.2025  «Порядок busy»\n');
    expect(out).toContain('Ближайшие пересмотры:\n  01.09.2027  «Порядок calm»\n');
    expect(out).toContain('Редакций без пломбы: 5. Опломбирует npm run poryadok -- seal\n');
  });

  test('three hundred acts are still one screen', async () => {
    const acts = Array.from({ length: 300 }, (_, i): [string, string] => [`policy/act-${i}/policy.md`, generateAct(i)]);
    const drafts = acts.map(([path, text]): [string, string] => [
      path,
      text.replace(/^status: .*$/m, 'status: draft').replace(/^(?:approved|effective|repealed):.*\n/gm, ''),
    ]);
    const { out } = await project(Object.fromEntries(drafts)).run(['status']);
    expect(out).toMatch(/^300 актов на /);
    expect(out).toContain('и ещё 288: проект – 288. Все – status --format json');
    expect(out.split('\n').length).toBeLessThan(60);
  }, 60_000);

  test('many acts of which none waits for anybody', async () => {
    const calm = Array.from({ length: 13 }, (_, i): [string, string] => [
      `policy/calm-${i}/policy.md`,
      act(`calm-${i}`, approved('2024-09-01')),
    ]);
    const { out } = await project(Object.fromEntries(calm)).run(['status', '--as-of', '2026-01-12']);
    expect(out.split('\n').slice(0, 2)).toEqual([
      '13 актов на 12.01.2026: в силе – 13.',
      'Ни один из них ничего не ждёт. Список всех – status --format json',
    ]);
  });

  test.each([
    [['status', '--as-of', '2026-02-30'], '30 февраля 2026 года не бывает. Проверьте дату в --as-of.\n'],
    [['status', '--format', 'xml'], 'Формата «xml» нет. Выберите один из: table, json.\n'],
    [['status', 'x'], 'Лишнее слово «x». Команда показывает все акты: status\n'],
  ])('%j', async (args, says) => {
    expect(await project(SCHOOL).run(args)).toMatchObject({ code: 2, err: says });
  });

  test('an empty policy', async () => {
    expect((await project({ 'policy/words.txt': '' }).run(['status', '--as-of', '2026-01-12'])).out).toBe(
      '0 актов на 12.01.2026: пусто.\n',
    );
  });
});
