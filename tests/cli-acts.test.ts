/** `cite` and `acts`: what a program and a lawyer ask about legal acts. */
import { describe, expect, it } from 'vitest';
import type { CitedAct } from '../scripts/lint/index.ts';
import { ownFile, project } from './command-line.ts';

const act = (id: string, status: string, text: string): string =>
  `---\nid: ${id}\nkind: Порядок\ntitle: Порядок ${id}\nstatus: ${status}\n---\n\n# Порядок ${id}\n\n${text}\n`;

const school = () =>
  project({
    'policy/meals/policy.md': act(
      'meals',
      'draft',
      '1.1. Соблюдаются СП 2.4.3648-20 и приказ Минобрнауки России от 06.10.2009 № 373.',
    ),
    'policy/site/policy.md': act(
      'site',
      'draft',
      '## 2. Сайт\n\n2.1. По постановлению Правительства РФ от 20.10.2021 № 1802:\n\n- и приказу Минкультуры России от 10.07.2013 № 975.',
    ),
  });

const stdin = (text: string) => ({ stdin: async () => new TextEncoder().encode(text) });

describe('cite', () => {
  it('prints every field of every citation', async () => {
    const { code, out, err } = await project({}).run(
      ['cite', '-'],
      stdin('По п. 1 ч. 2 ст. 30 закона № 273-Ф3 и приказу директора от 30.08.2024 № 45.\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      {
        type: 'federal_law',
        authority: null,
        date: null,
        number: '273-ФЗ',
        rawNumber: '273-Ф3',
        title: null,
        structural: [{ punkt: '1', chast: '2', statya: '30' }],
        edition: null,
        registration: null,
        start: 3,
        end: 35,
      },
      expect.objectContaining({ type: 'local_order', date: '2024-08-30', number: '45' }),
    ]);
  });

  it('reads windows-1251 and prints an empty array where there is nothing', async () => {
    const cp1251 = Uint8Array.from(
      [...'по ст. 5 ТК РФ'].map((sign) => (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x350)),
    );
    expect(JSON.parse((await project({}).run(['cite', '-'], { stdin: async () => cp1251 })).out)).toMatchObject([
      { type: 'code' },
    ]);
    expect((await project({}).run(['cite', '-'], stdin(''))).out).toBe('[]\n');
  });

  it('refuses what is no text and what it cannot read', async () => {
    expect(await project({}).run(['cite', '-'], { stdin: async () => new Uint8Array(100) })).toMatchObject({
      code: 2,
      out: '',
      err: 'Это не текст, или он слишком велик: больше 2 МБ, либо строка длиннее 100 000 знаков. Сохраните его как обычный текст в кодировке UTF-8 и разбейте на части.\n',
    });
    expect((await project({}).run(['cite', 'a.txt'])).err).toBe(
      'Команда cite читает только стандартный ввод. Вызовите её так: cite - < текст.txt\n',
    );
  });
});

describe('acts', () => {
  it('lists every act with its state and the clauses that name it', async () => {
    const { code, out } = await school().run(['acts', '--as-of', '2026-11-24', '--format', 'json']);
    const acts = JSON.parse(out) as CitedAct[];
    expect(code).toBe(0);
    expect(acts.map(({ id, state, until, mustChange }) => ({ id, state, until, mustChange }))).toEqual([
      { id: 'mo-373', state: 'superseded', until: undefined, mustChange: true },
      { id: 'sp-2-4-3648-20', state: 'in_force', until: '2027-01-01', mustChange: false },
      { id: 'pp-1802', state: 'in_force', until: '2028-03-01', mustChange: false },
      { id: undefined, state: 'not_registered', until: undefined, mustChange: false },
    ]);
    expect(acts[2]!.cited).toEqual([
      {
        policy: 'site',
        title: 'Порядок site',
        path: 'policy/site/policy.md',
        adopted: false,
        edition: 'проект',
        clauses: ['п. 2.1'],
      },
    ]);
    expect(acts[3]!.cited[0]!.clauses).toEqual(['п. 2.1']);
  });

  it('answers which acts must change because one did', async () => {
    const { out } = await school().run(['acts', '--cites', '373']);
    expect(out).toContain('приказ Минобрнауки России от 06.10.2009 № 373');
    expect(out).not.toContain('1802');
    expect(out.replaceAll('\u00A0', ' ')).toContain('meals, проект: п. 1.1');
    expect(out).toContain('Пересмотрите: «Порядок meals».\n');
    expect((await school().run(['acts', '--cites', '1802'])).out).toContain(
      'Если этот акт изменится, пересмотрите: «Порядок site».\n',
    );
  });

  it('names the clauses that use an act’s short name, too', async () => {
    const text = [
      '1.1. Порядок разработан по Федеральному закону от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» (далее – Закон об образовании), правилам, утверждённым приказом Минпросвещения России от 02.09.2020 № 458 (далее – Порядок приёма).',
      // Persons and several acts are no short name of one act; neither is what stands in the name of another act.
      '1.2. Родителям, указанным в Федеральном законе от 24.07.1998 № 124-ФЗ (далее – родители), и по приказам Минпросвещения России от 22.03.2021 № 115 и от 31.05.2021 № 286 (далее – Приказы) и постановлению Правительства РФ от 20.10.2021 № 1802 с Уставом (далее – Положение).',
      '1.3. Приём ведётся по пункту 12 Порядка приёма. Приказы знают родители, Положение – тоже.',
      '1.4. Школа действует по статье 28 Закона об образовании.',
      '1.5. Сведения о «Законе об образовании» печатают.',
    ];
    const own = project({ 'policy/short/policy.md': act('short', 'draft', text.join('\n\n')) });
    const { out } = await own.run(['acts', '--format', 'json', '--as-of', '2026-11-24']);
    const places = (JSON.parse(out) as CitedAct[]).map(({ number, cited }) => [number, cited[0]!.clauses.join(', ')]);
    expect(Object.fromEntries(places)).toEqual({
      '273-ФЗ': 'п. 1.1, п. 1.4',
      '458': 'п. 1.1, п. 1.3',
      '124-ФЗ': 'п. 1.2',
      '115': 'п. 1.2',
      '286': 'п. 1.2',
      '1802': 'п. 1.2',
    });
  });

  it('finds an act by words of its title and by a law’s bare number', async () => {
    const project = school();
    expect((await project.run(['acts', '--cites', 'официальном сайте'])).out).toContain('№ 1802');
    project.write('policy/law/policy.md', act('law', 'draft', '1.1. По Федеральному закону от 29.12.2012 № 273-ФЗ.'));
    expect((await project.run(['acts', '--cites', '273'])).out).toContain('№ 273-ФЗ');
    expect((await project.run(['acts', '--cites', '27'])).out).toBe('Таких ссылок в своде нет.\n');
  });

  it('shows what ends soon, for any day', async () => {
    const { out } = await school().run(['acts', '--expiring', '6m', '--as-of', '2026-11-24', '--format', 'json']);
    expect((JSON.parse(out) as CitedAct[]).map(({ id }) => id)).toEqual(['sp-2-4-3648-20']);
    const later = await school().run(['acts', '--as-of', '2027-01-01']);
    expect(later.out).toMatch(/срок истёк 01\.01\.2027/);
  });

  it('keeps former editions apart', async () => {
    const edition = (date: string, text: string): string =>
      act('old', 'approved', text).replace(
        '---\n\n#',
        `approved: { by: director, date: ${date} }\neffective: ${date}\n---\n\n#`,
      );
    const project_ = project({
      'policy/old/editions/2013-09-01.md': edition('2013-09-01', '1.1. По СП 2.4.3648-20.'),
      'policy/old/editions/2024-09-01.md': edition('2024-09-01', '1.1. По ТК РФ.'),
    });
    const names = async (...args: string[]) =>
      (JSON.parse((await project_.run(['acts', '--format', 'json', ...args])).out) as CitedAct[]).map(
        ({ name }) => name,
      );
    expect(await names()).toEqual(['Трудовой кодекс Российской Федерации']);
    expect(await names('--all')).toContain('СП 2.4.3648-20');
  });

  it.each<[string[], string]>([
    [['--as-of', '31.02.2026'], '31 февраля 2026 года не бывает. Проверьте дату в --as-of.\n'],
    [['--expiring', 'soon'], 'Срок «soon» не понят. Напишите число месяцев: --expiring 6m\n'],
    [['--format', 'xml'], 'Формата «xml» нет. Выберите один из: table, json.\n'],
    [['1678'], 'Лишнее слово «1678». Акт ищут так: acts --cites 1678\n'],
  ])('%j', async (args, err) => {
    expect(await school().run(['acts', ...args])).toMatchObject({ code: 2, out: '', err });
  });

  it('knows the school’s own act', async () => {
    const own = project({
      'policy/technical-support/policy.md': ownFile('policy/technical-support/policy.md'),
    });
    const { out } = await own.run(['acts', '--cites', '1678', '--format', 'json']);
    expect((JSON.parse(out) as CitedAct[])[0]!.cited[0]!.clauses).toEqual(['п. 1.2', 'п. 4.2']);
  });
});

describe('a number alone', () => {
  const lint = async (text: string) =>
    (await project({ 'policy/law/policy.md': act('law', 'draft', text) }).lint())
      .filter(({ ruleId }) => ruleId.startsWith('citation-'))
      .map(({ ruleId, line }) => `${ruleId} ${line}`);

  it('means the act that the text has named with its date', async () => {
    const dated = '1.1. По постановлению Правительства РФ от 10.07.2013 № 582.';
    expect(await lint(`${dated}\n\n1.2. См. постановление Правительства РФ № 582.`)).toEqual([
      'citation-repealed 10',
      'citation-repealed 12',
    ]);
  });

  it('alone it is nobody’s: no other year’s act is called repealed', async () => {
    expect(await lint('1.1. См. постановление Правительства РФ № 582.')).toEqual(['citation-ambiguous-number 10']);
    expect(await lint('1.1. См. Федеральный закон № 152-ФЗ.')).toEqual([]);
  });
});
