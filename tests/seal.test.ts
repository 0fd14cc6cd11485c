/** Seals of adopted editions: what breaks them, what does not, and what is said of it. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../scripts/commands/workspace.ts';
import {
  canonicalText,
  differencesOf,
  isSealed,
  type Seal,
  sealFileText,
  sealOf,
  sealText,
} from '../scripts/model/index.ts';
import { readSource } from '../scripts/source/index.ts';
import { ownFile, type Project, project } from './command-line.ts';
import { HANGS } from './hangs.ts';

const ID = 'technical-support';
const EDITION = `policy/${ID}/editions/2024-08-30.md`;
const SEAL = `policy/${ID}/editions/2024-08-30.seal.json`;
const TEXT = ownFile(EDITION);
const SEALED = JSON.parse(ownFile(SEAL)) as Seal;

const SIGNS = fc.constantFrom('а', 'Б', '1', ' ', '.', '«', '\u00A0', '\u200B', '\uFEFF', '\n', '\r', '😀', 'i');
/** Texts with lines that repeat and lines that are empty. */
const ACTS = fc
  .array(fc.oneof(fc.string({ unit: SIGNS, maxLength: 8 }), fc.constantFrom('', '1.1. Школа.', '- да;')), {
    maxLength: 12,
  })
  .map((lines) => canonicalText(lines.join('\n')));
const LINE_ENDS = ['\n', '\r\n', '\r'];

describe('a sealed text', () => {
  test('keeps its seal whatever is done to the ends of its lines and of the file', () => {
    fc.assert(
      fc.property(
        ACTS,
        fc.infiniteStream(fc.constantFrom(...LINE_ENDS)),
        fc.boolean(),
        fc.nat(3),
        (act, ends, bom, more) => {
          const lines = [...act.slice(0, -1).split('\n'), ...Array<string>(more).fill('')];
          const mixed = lines.reduce((text, line) => {
            const end = ends.next().value!;
            // Of an empty line after a CR, an LF would be no line end but the other half of one.
            return text + line + (line === '' && end === '\n' && text.endsWith('\r') ? '\r\n' : end);
          }, '');
          const { text } = readSource(EDITION, Buffer.from((bom || act.startsWith('\uFEFF') ? '\uFEFF' : '') + mixed));
          expect(isSealed(text, sealText(act))).toBe(true);
          expect(differencesOf(text, sealText(act))).toEqual([]);
        },
      ),
    );
  });

  test('loses its seal by any other single sign, and the line is named', () => {
    fc.assert(
      fc.property(ACTS, fc.nat(), SIGNS, fc.constantFrom('put', 'replace', 'delete'), (act, nat, sign, how) => {
        const at = nat % act.length;
        const changed = act.slice(0, at) + (how === 'delete' ? '' : sign) + act.slice(how === 'put' ? at : at + 1);
        const canonical = canonicalText(changed);
        fc.pre(canonical !== act);
        const seal = sealText(act);
        expect(isSealed(changed, seal)).toBe(false);
        const [first, ...rest] = differencesOf(changed, seal);
        expect(rest.length).toBeLessThanOrEqual(1);
        expect(first).toBeDefined();
        // Lines that are alike can be told apart by nobody: what must hold is that mending the named place mends the text.
        expect(mended(act, canonical, [first!, ...rest])).toBe(act);
      }),
      { numRuns: 500 },
    );
  });

  test('a change inside a line is named by that line and no other', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('ж', ' ', '\u00A0', '0'), (nat, sign) => {
        const at = nat % TEXT.length;
        const changed = TEXT.slice(0, at) + sign + TEXT.slice(at);
        const line = TEXT.slice(0, at).split('\n').length;
        expect(differencesOf(changed, SEALED.text)).toEqual([{ kind: 'changed', line, count: 1 }]);
      }),
    );
  });

  test('added and lost lines are told from changed ones', () => {
    const seal = sealText('один\nдва\nтри\n');
    expect(differencesOf('один\nдва\nновая\nтри\n', seal)).toEqual([{ kind: 'added', line: 3, count: 1 }]);
    expect(differencesOf('один\nтри\n', seal)).toEqual([{ kind: 'lost', line: 2, count: 1 }]);
    expect(differencesOf('один\nдва\n', seal)).toEqual([{ kind: 'lost', line: 3, count: 1 }]);
    expect(differencesOf('раз\nдва\nтри\nчетыре\nпять\n', seal)).toEqual([
      { kind: 'changed', line: 1, count: 1 },
      { kind: 'added', line: 4, count: 2 },
    ]);
  });

  test('two quite different texts are told apart in time', { timeout: HANGS }, () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, i) => `${word} ${i}`).join('\n');
    expect(differencesOf(long('новый'), sealText(long('старый')))).toHaveLength(1);
  });
});

/** Put the sealed lines back where differences were found. */
function mended(sealed: string, now: string, changes: ReturnType<typeof differencesOf>): string {
  const lines = now.slice(0, -1).split('\n');
  const old = sealed.slice(0, -1).split('\n');
  // The last place first, so that the others keep theirs; the same shift the other way round is the place in the seal.
  const shift = (before: number): number =>
    changes
      .filter(({ line, kind }) => line < before && kind !== 'changed')
      .reduce((sum, { kind, count }) => sum + (kind === 'lost' ? count : -count), 0);
  const edits = changes.map((change) => ({ ...change, from: change.line + shift(change.line) }));
  for (const { kind, line, count, from } of edits.reverse()) {
    const put = kind === 'added' ? [] : old.slice(from - 1, from - 1 + count);
    lines.splice(line - 1, kind === 'lost' ? 0 : count, ...put);
  }
  return `${lines.join('\n')}\n`;
}

const sealedProject = (files: Record<string, string | Uint8Array> = {}): Project =>
  project({
    [EDITION]: TEXT,
    [SEAL]: ownFile(SEAL),
    'policy/organization.yaml': ownFile('policy/organization.yaml'),
    ...files,
  });

const about = (findings: Awaited<ReturnType<Project['lint']>>) =>
  findings
    .filter(({ ruleId }) => /^(?:edition|seal)-/.test(ruleId))
    .map(({ file, line, message, known, severity }) => ({ file, line, message, known, severity }));

describe('lint', () => {
  test("the project's own acts have no errors, and every edition has its seal", async () => {
    const { folder, run } = project({});
    rmSync(folder, { recursive: true });
    symlinkSync(join(import.meta.dirname, '..'), folder);
    const { code, out } = await run(['lint']);
    expect(code, out).toBe(0);
    const { corpus } = await readWorkspace(folder);
    const sealed = corpus.seals?.map(({ edition }) => edition);
    expect(corpus.policies.filter(({ edition, path }) => edition && !sealed?.includes(path))).toEqual([]);
  });

  test('names the line of an edition that was changed, and fails', async () => {
    const { run, lint, write } = sealedProject();
    expect((await run(['lint'])).code).toBe(0);
    write(EDITION, TEXT.replace('100-70-10', '100-70-11'));
    expect((await run(['lint'])).code).toBe(1);
    expect(about(await lint())).toEqual([
      {
        file: EDITION,
        line: TEXT.split('\n').findIndex((line) => line.includes('100-70-10')) + 1,
        message: `Строка 39 принятой редакции изменена после принятия. Верните прежний текст из копии или из истории Git. Принятую редакцию не правят: изменение вносят в проект policy/${ID}/policy.md и принимают новой редакцией.`,
        known: false,
        severity: 'error',
      },
    ]);
  });

  test.each([
    ['Windows line ends and a byte order mark', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', TEXT.trimEnd()],
  ])('says nothing of %s', async (_, text) => {
    expect(about(await sealedProject({ [EDITION]: text }).lint())).toEqual([]);
  });

  test('another encoding is another text', async () => {
    const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    expect(about(await sealedProject({ [EDITION]: utf16 }).lint())).toMatchObject([
      { file: EDITION, line: 1, message: expect.stringContaining('сохранена в другой кодировке, не в UTF-8') },
    ]);
    expect(about(await sealedProject({ [EDITION]: Buffer.from([0, 1, 2, 3]) }).lint())).toMatchObject([
      { file: EDITION, line: 1, message: expect.stringContaining('больше не читается как текст') },
    ]);
  });

  test('an edition cannot silence its seal', async () => {
    const text = TEXT.replace('1.1. ', '<!-- lint ignore edition-changed так надо -->\n\n1.1. ');
    expect(about(await sealedProject({ [EDITION]: text }).lint())).toHaveLength(1);
  });

  const broken = (change: (seal: Seal) => unknown) => JSON.stringify(change(structuredClone(SEALED)));
  test.each([
    ['not JSON', 'печать', 'это не JSON'],
    ['YAML that is no JSON', 'version: 1', 'это не JSON'],
    ['an empty file', '', 'это не JSON'],
    ['a list', '[]', 'неверно записано'],
    ['a future version', broken((seal) => ({ ...seal, version: 2 })), 'неверно записано «version»'],
    ['an unknown field', broken((seal) => ({ ...seal, extra: 1 })), 'неверно записано «extra»'],
    ['a name that is a path', broken((seal) => ({ ...seal, policy: '../x' })), 'неверно записано «policy»'],
    ...[
      '../x.png',
      '/etc/passwd',
      'a/../../x.png',
      'a\\x.png',
      'c:x.png',
      '..',
      'a//b',
      './a',
      'x\u0000.png',
      '__proto__/..',
    ].map((name) => [
      `a picture called ${JSON.stringify(name)}`,
      broken((seal) => ({ ...seal, pictures: { [name]: 'a'.repeat(64) } })),
      'неверно записано «pictures → ',
    ]),
    ['a short sum', broken((seal) => ({ ...seal, text: { ...seal.text, sha256: 'abc' } })), '«text → sha256»'],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'неверно записано'],
  ])('a seal that is %s is one clear finding', async (_, text, says) => {
    const findings = about(await sealedProject({ [SEAL]: text }).lint());
    expect(findings).toMatchObject([{ file: SEAL, known: false, severity: 'error' }]);
    expect(findings[0]!.message).toContain(`Пломба испорчена: `);
    expect(findings[0]!.message).toContain(says);
    expect(findings[0]!.message).toContain('npm run poryadok -- seal technical-support 2024-08-30.');
  });

  test('a seal that is a link out of policy, a folder, or too large', async () => {
    for (const make of [
      (file: string) => symlinkSync('/etc/hostname', file),
      (file: string) => symlinkSync(file, file),
    ]) {
      const one = sealedProject();
      rmSync(join(one.folder, SEAL));
      make(join(one.folder, SEAL));
      expect(about(await one.lint())[0]?.message).toContain('файл не читается или ведёт за пределы папки policy');
    }
    const folder = sealedProject({ [`policy/${ID}/editions/2020-01-01.seal.json/x`]: '' });
    expect(about(await folder.lint())).toHaveLength(2);
    expect(about(await sealedProject({ [SEAL]: ' '.repeat(5_000_000) }).lint())[0]?.message).toContain(
      'файл слишком велик',
    );
  });

  test('a seal of another act or edition, a seal whose edition is gone', async () => {
    const other = broken((seal) => ({ ...seal, policy: 'other' }));
    expect(about(await sealedProject({ [SEAL]: other }).lint())).toMatchObject([
      {
        file: SEAL,
        message: expect.stringContaining(`Это пломба акта «other», а лежит она рядом с редакцией ${EDITION}.`),
      },
    ]);
    const { folder, lint, run } = sealedProject();
    rmSync(join(folder, EDITION));
    expect(about(await lint())).toMatchObject([
      { file: SEAL, message: expect.stringContaining('Это пломба редакции 2024-08-30.md, а самого файла рядом нет.') },
    ]);
    expect((await run(['lint'])).code).toBe(1);
  });

  test('a seal that contradicts itself', async () => {
    const text = broken((seal) => ({ ...seal, text: { ...seal.text, sha256: 'a'.repeat(64) } }));
    expect(about(await sealedProject({ [SEAL]: text }).lint())).toMatchObject([
      { file: EDITION, message: expect.stringContaining('какая строка изменена, неизвестно: сама пломба повреждена') },
    ]);
  });
});

test('reading a seal never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(sealOf(SEAL, text).fault).toBeDefined();
    }),
  );
});

test('a seal is written the same whatever the order of its keys', () => {
  const turned = Object.fromEntries(Object.entries(SEALED).reverse()) as Seal;
  turned.artefacts = Object.fromEntries(Object.entries(SEALED.artefacts).reverse());
  expect(sealFileText(turned)).toBe(ownFile(SEAL));
});
