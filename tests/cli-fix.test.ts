/** `fix`: what is mended without asking, what is asked, and what is never touched. */
import { describe, expect, it } from 'vitest';
import { policyOf } from '../scripts/model/index.ts';
import { readSourceText } from '../scripts/source/index.ts';
import { ownFile, type Project, project, seedAsDraft } from './command-line.ts';

const DRAFT = 'policy/keys/policy.md';
const EDITION = 'policy/technical-support/editions/2024-08-30.md';

const PASSPORT = `---
id: keys
kind: Порядок
title: Порядок выдачи ключей
status: draft
---
`;

/** An act with two defects that are mended safely and one that is not. */
const SPACED = `${PASSPORT}
# Порядок выдачи ключей

## 1. Общие положения

1.1. Ключи  выдаёт дежурный.

1.2 Дежурный ведёт журнал.

1.3. Журнал хранят в учительской.

1.3. Ключи возвращают в тот же день.
`;
const MENDED = SPACED.replace('Ключи  выдаёт', 'Ключи выдаёт').replace('1.2 Д', '1.2. Д');

describe('fix', () => {
  it('mends a draft and says what it did', async () => {
    const { run, read } = project({ [DRAFT]: SPACED });
    expect(await run(['fix'])).toMatchObject({
      code: 0,
      err: '',
      out: `${DRAFT}:12: Оставить один пробел (text-double-space).
${DRAFT}:14: Поставить точку после номера (numbering-missing-dot).
${DRAFT}: файл исправлен.
`,
    });
    expect(read(DRAFT)).toBe(MENDED);
    expect(await run(['fix', DRAFT])).toMatchObject({ code: 0, out: `${DRAFT}: исправлять нечего.\n` });
    expect(read(DRAFT)).toBe(MENDED);
  });

  it('--dry-run writes nothing', async () => {
    const { run, read } = project({ [DRAFT]: SPACED });
    const { out } = await run(['fix', '--dry-run']);
    expect(out).toMatch(/\(text-double-space\)\.\n[\s\S]*: файл не изменён \(--dry-run\)\.\n$/);
    expect(read(DRAFT)).toBe(SPACED);
  });

  it('never changes an adopted edition, nor an agreed text', async () => {
    const approved = SPACED.replace('status: draft', 'status: approved');
    const agreed = SPACED.replace('status: draft', 'status: agreed');
    const files = {
      [EDITION]: ownFile(EDITION),
      'policy/keys/editions/2024-01-01.md': SPACED,
      'policy/approved/policy.md': approved,
      'policy/agreed/policy.md': agreed,
    };
    const { run, read } = project(files);
    expect(await run(['fix'])).toMatchObject({ code: 0, out: '' });
    expect(await run(['fix', ...Object.keys(files)])).toMatchObject({
      code: 0,
      out: `${EDITION}: редакция принята, текст не изменён.
policy/keys/editions/2024-01-01.md: редакция принята, текст не изменён.
policy/approved/policy.md: редакция принята, текст не изменён.
policy/agreed/policy.md: текст согласован и ждёт подписи, текст не изменён.
`,
    });
    for (const [path, text] of Object.entries(files)) expect(read(path), path).toBe(text);
  });

  it('writes plain line ends and no byte order mark, as the rules about the file want it', async () => {
    const { run, read } = project({ [DRAFT]: `\uFEFF${SPACED.replaceAll('\n', '\r\n')}` });
    await run(['fix']);
    expect(read(DRAFT)).toBe(MENDED);
  });

  it('leaves a file that is not text as it is', async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    const { run, read } = project({ [DRAFT]: bytes });
    const before = read(DRAFT);
    expect(await run(['fix'])).toMatchObject({ code: 0, out: `${DRAFT}: это не текст, исправлять нечего.\n` });
    expect(await run(['fix', '--renumber', '--yes'])).toMatchObject({ code: 0 });
    expect(read(DRAFT)).toBe(before);
  });

  it('mends every safe defect of the school’s act, none of the others', async () => {
    const { run, lint } = project({ 'policy/technical-support/policy.md': seedAsDraft() });
    const before = await lint();
    await run(['fix']);
    const after = await lint();
    expect(before.filter(({ fix }) => fix?.safe).length).toBeGreaterThan(2);
    expect(after.filter(({ fix }) => fix?.safe)).toEqual([]);
    expect(after.map(({ ruleId }) => ruleId)).toEqual(
      before.filter(({ fix }) => !fix?.safe).map(({ ruleId }) => ruleId),
    );
  });
});

/** Two pairs of equal numbers, as in the school's act, and every way to speak of a clause. */
const NUMBERED = `${PASSPORT}
# Порядок выдачи ключей

## 1. Общие положения

1.1. Ключи выдают по разделу 3 и пункту 3.4, но не по пункту 3.3.

## 3. Выдача

3.1. Ключи выдаёт дежурный.

3.2. Дежурный ведёт журнал.

3.2. Журнал хранят в учительской.

3.3. Форма журнала – в приложении № 2.

3.3. Ключи возвращают по [правилу](#return) и пунктам 3.1 и 3.2.

3.4. Утерю ключа дежурный записывает:

а) день;

в) номер ключа по подпункту «в» пункта 3.4. {#key-number}

3.5. Возврат. {#return}

## Приложение № 2

1. Форма журнала.
`;

const RENUMBERED = `${PASSPORT}
# Порядок выдачи ключей

## 1. Общие положения

1.1. Ключи выдают по разделу 2 и пункту 2.6, но не по пункту 3.3.

## 2. Выдача {#sec_3}

2.1. Ключи выдаёт дежурный. {#sec_3__para_3-1}

2.2. Дежурный ведёт журнал. {#sec_3__para_3-2}

2.3. Журнал хранят в учительской. {#sec_3__para_3-2-bis}

2.4. Форма журнала – в приложении № 1. {#sec_3__para_3-3}

2.5. Ключи возвращают по [правилу](#return) и пунктам 2.1 и 3.2. {#sec_3__para_3-3-bis}

2.6. Утерю ключа дежурный записывает: {#sec_3__para_3-4}

а) день;

б) номер ключа по подпункту «б» пункта 2.6. {#key-number}

2.7. Возврат. {#return #sec_3__para_3-5}

## Приложение № 1 {#att_2}

1. Форма журнала.
`;

describe('fix --renumber', () => {
  const numbering = async ({ lint }: Project) => (await lint()).filter(({ ruleId }) => ruleId.startsWith('numbering-'));

  it('shows the plan, asks, and rewrites numbers and references', async () => {
    const { run, read } = project({ [DRAFT]: NUMBERED });
    const { code, out, asked } = await run(['fix', '--renumber'], { answer: 'да' });
    expect({ code, asked }).toEqual({ code: 0, asked: ['Переписать номера? (да/нет) '] });
    expect(read(DRAFT)).toBe(RENUMBERED);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe(`${DRAFT}: новые номера`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  строка 14: раздел 3 → 2  (3. Выдача)',
        '  строка 20: пункт 3.2 → 2.3  (3.2. Журнал хранят в учительской.)',
        '  строка 30: подпункт в → б  (в) номер ключа по подпункту «в» пункта 3.4.)',
        '  строка 34: приложение № 2 → 1  (Приложение № 2)',
        '  строка 12: ссылка «пункту 3.4» → 2.6',
        '  строка 12: ссылка «пункту 3.3» не изменится: пунктов с этим номером несколько, решите, какой имелся в виду',
      ]),
    );
    expect(lines.at(-1)).toBe(`${DRAFT}: файл исправлен.`);
  });

  it('leaves a range alone when one of its ends is unclear', async () => {
    const text = `${PASSPORT}\n## 2. Выдача\n\n2.1. Раз.\n\n2.2. Два.\n\n2.2. Три.\n\n2.3. По пунктам 2.1–2.2.\n`;
    const { run, read } = project({ [DRAFT]: text });
    const { out } = await run(['fix', '--renumber', '--yes']);
    expect(out).toContain(
      'ссылка «пунктам 2.1» не изменится: другой конец перечня пунктов неясен, поправьте его сами\n',
    );
    expect(out).toContain('ссылка «2.2» не изменится: пунктов с этим номером несколько, решите, какой имелся в виду\n');
    expect(read(DRAFT)).toContain('По пунктам 2.1–2.2.');
  });

  it('leaves nothing for the numbering rules, and links find their clauses', async () => {
    const draft = project({ [DRAFT]: NUMBERED });
    expect((await numbering(draft)).length).toBeGreaterThan(3);
    await draft.run(['fix', '--renumber', '--yes']);
    expect(await numbering(draft)).toEqual([]);

    const was = policyOf(readSourceText(DRAFT, NUMBERED));
    const is = policyOf(readSourceText(DRAFT, draft.read(DRAFT)));
    expect(is.all.map(({ uid, prose }) => [uid, prose.text.slice(0, 10)])).toEqual(
      was.all.map(({ uid, prose }) => [uid, prose.text.slice(0, 10)]),
    );
    const targets = (policy: typeof is) => policy.references.map(({ targets }) => targets.map(({ uid }) => uid));
    expect(targets(is)).toEqual(targets(was).map((uids) => (uids.length > 1 ? [] : uids)));

    expect(await draft.run(['fix', '--renumber', '--yes'])).toMatchObject({
      code: 0,
      out: `${DRAFT}: номера идут по порядку, менять нечего.\n`,
    });
    expect(draft.read(DRAFT)).toBe(is.source.text);
  });

  it('mends the numbers of the school’s act together with fix', async () => {
    const path = 'policy/technical-support/policy.md';
    const school = project({ [path]: seedAsDraft() });
    await school.run(['fix']);
    await school.run(['fix', '--renumber', '--yes']);
    expect(await numbering(school)).toEqual([]);
    const numbers = school.read(path).match(/^3\.\d+\.? \S+/gm);
    expect(numbers).toEqual(['3.1. При', '3.2. При', '3.3. При', '3.4. При', '3.5. Если', '3.6. Работник,']);
    // Nothing but numbers, names, and what `fix` says it mends.
    const words = (text: string) =>
      text
        .replace(/\s*\{#[^}]*\}/g, '')
        .replace(/^\d+\.\d+\.?/gm, '')
        .match(/\S+/g);
    expect(words(school.read(path))).toEqual(
      words(seedAsDraft().replaceAll('далее - ', 'далее – ').replaceAll('2024г.', '2024 г.')),
    );
  });

  it('remembers the names of the numbers between two renumberings', async () => {
    const { run, read, write } = project({ [DRAFT]: NUMBERED });
    await run(['fix', '--renumber', '--yes']);
    // A clause is put first: all that follow move again.
    write(DRAFT, read(DRAFT).replace('2.1. Ключи выдаёт', '2.1. Новый пункт.\n\n2.1. Ключи выдаёт'));
    await run(['fix', '--renumber', '--yes']);

    const { all } = policyOf(readSourceText(DRAFT, read(DRAFT)));
    const clause = (number: string) =>
      all.find(({ kind, number: typed }) => kind === 'clause' && typed?.raw === number)!;
    expect(clause('2.1').prose.text).toBe('Новый пункт.');
    expect(clause('2.2')).toMatchObject({ uid: 'sec_3__para_3-1' });
    expect(clause('2.4')).toMatchObject({ uid: 'sec_3__para_3-2-bis', oldIds: ['sec_2__para_2-3'] });
    expect(clause('2.8')).toMatchObject({ uid: 'return', oldIds: ['sec_3__para_3-5', 'sec_2__para_2-7'] });
    // No name leads to two clauses.
    const names = all.flatMap(({ uid, oldIds }) => [uid, ...oldIds]);
    expect(names.length).toBe(new Set(names).size);
  });

  it.each([
    ['numbers of another section', NUMBERED],
    // A number that one clause loses is the name of the next.
    ['numbers of the same section', NUMBERED.replace('## 3. Выдача', '## 2. Приём\n\n2.1. Приём.\n\n## 3. Выдача')],
  ])('never gives a clause the name of another, however often numbers move: %s', async (_name, act) => {
    const { run, read, write } = project({ [DRAFT]: act });
    for (let turn = 0; turn < 4; turn++) {
      await run(['fix', '--renumber', '--yes']);
      const names = read(DRAFT)
        .match(/\{#[^}]+\}/g)!
        .flatMap((mark) => mark.slice(1, -1).split(' '));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(names.length).toBeGreaterThan(5);
      const section = turn % 2 ? `## 2. Вставка\n\n2.1. Ещё пункт ${turn}.\n\n` : '';
      const grown = read(DRAFT).replace(
        /^## \d+\. Выдача.*$/m,
        (heading) => `${section}${heading}\n\n2.1. И ещё ${turn}.`,
      );
      write(DRAFT, grown);
    }
  });

  it('writes nothing when the answer is not yes', async () => {
    for (const answer of ['нет', '', 'дальше', 'yess']) {
      const { run, read } = project({ [DRAFT]: NUMBERED });
      const { code, out } = await run(['fix', '--renumber'], { answer });
      expect(code).toBe(0);
      expect(out).toMatch(/: файл не изменён\.\n$/);
      expect(read(DRAFT)).toBe(NUMBERED);
    }
  });

  it('asks nobody but a terminal', async () => {
    const { run, read } = project({ [DRAFT]: NUMBERED });
    expect(await run(['fix', '--renumber'])).toMatchObject({
      code: 2,
      asked: [],
      out: expect.stringContaining('пункт 3.4 → 2.6'),
      err: 'Спросить некого: команда запущена не в терминале. Добавьте --yes, если согласны с показанными номерами.\n',
    });
    expect(read(DRAFT)).toBe(NUMBERED);
  });

  it('refuses an adopted edition and an agreed text', async () => {
    const agreed = NUMBERED.replace('status: draft', 'status: agreed');
    const { run, read } = project({ [EDITION]: ownFile(EDITION), [DRAFT]: agreed });
    const hint = 'Перенумеруйте проект следующей редакции: policy/<имя>/policy.md со статусом draft.\n';
    expect(await run(['fix', '--renumber', '--yes', EDITION])).toMatchObject({
      code: 2,
      out: '',
      err: `${EDITION}: редакция принята, номера в нём не меняют. ${hint}`,
    });
    expect(await run(['fix', '--renumber', '--yes', DRAFT])).toMatchObject({
      code: 2,
      err: `${DRAFT}: текст согласован и ждёт подписи, номера в нём не меняют. ${hint}`,
    });
    expect(await run(['fix', '--renumber', '--yes'])).toMatchObject({
      code: 0,
      out: 'Проектов нет: принятые редакции не перенумеровывают.\n',
    });
    expect(read(EDITION)).toBe(ownFile(EDITION));
    expect(read(DRAFT)).toBe(agreed);
  });

  it('keeps line ends', async () => {
    for (const end of ['\r\n', '\n']) {
      const { run, read } = project({ [DRAFT]: NUMBERED.replaceAll('\n', end) });
      await run(['fix', '--renumber', '--yes']);
      expect(read(DRAFT)).toBe(RENUMBERED.replaceAll('\n', end));
    }
  });

  it('reads past a byte order mark', async () => {
    const { run, read } = project({ [DRAFT]: `\uFEFF${NUMBERED}` });
    await run(['fix', '--renumber', '--yes']);
    expect(read(DRAFT).replace(/^\uFEFF/, '')).toBe(RENUMBERED);
  });
});
