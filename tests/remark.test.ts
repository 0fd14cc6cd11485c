/** The rules as others run them: remark on the command line, an editor through the language server. */
import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../scripts/lint/index.ts';
import { RULES } from '../scripts/rules/index.ts';
import { ownFile, project } from './command-line.ts';
import { LanguageClient } from './remark/language-client.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PATH = 'policy/keys/policy.md';
const EDITION = 'policy/technical-support/editions/2024-08-30.md';

/** Errors, warnings and a silenced finding; astral characters and marks before the places. */
const ACT = `---
id: keys
kind: Порядок
title: Порядок выдачи ключей 🔑
status: draft
---

# Порядок выдачи ключей 🔑

## 1. Общие положения

1.1. Ключи 🔑  выдаёт **дежурный**, как сказано в пункте 9.9.

1.2 Дежурный ведёт &laquo;журнал&raquo; с

видeoинформацией.

<!-- lint ignore numbering-duplicate так принято -->

1.1. Журнал хранят в учительской.

> 1.1. Ключи
> возвращают  в тот же день.

<!-- lint ignore text-html нет здесь -->
`;

/** Warnings only. */
const UNTIDY = `${ACT.slice(0, ACT.indexOf('1.1.'))}1.1. Ключи 🔑  выдаёт дежурный.\n\n1.2 Журнал  есть.\n`;

/** What a rule about one act says: comments about comments and rules about the corpus are the toolkit's own. */
const ofActs = (findings: Finding[]): Finding[] =>
  findings.filter(({ ruleId }) => RULES.some(({ id, scope }) => id === ruleId && scope === 'act'));

interface Said {
  path: string;
  ruleId: string;
  source: string;
  fatal: boolean | null;
  reason: string;
  place: {
    start: { line: number; column: number; offset: number };
    end: { line: number; column: number; offset: number };
  };
  expected: string[];
  url: string;
}

async function remark(folder: string, ...args: string[]): Promise<{ code: number; stderr: string }> {
  const command = [
    at('../node_modules/remark-cli/cli.js'),
    '--no-stdout',
    '--no-color',
    '--rc-path',
    at('../.remarkrc.mjs'),
    ...args,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, _stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

const FATAL = { error: true, warning: false, info: null } as const;

describe('remark-cli', { timeout: 60_000 }, () => {
  it.each([
    ['a draft', PATH, ACT, 1],
    ['a draft without errors', PATH, UNTIDY, 0],
    ['a file of Windows', PATH, `\uFEFF${ACT.replaceAll('\n', '\r\n')}`, 1],
    ['a file that is no text', PATH, `\0${ACT}`, 1],
    ['an adopted edition', EDITION, ownFile(EDITION), 0],
  ])('says of %s what lint says', async (_name, path, text, code) => {
    const { folder, lint } = project({ [path]: text });
    const findings = ofActs(await lint());
    expect(findings.length).toBeGreaterThan(0);
    const run = await remark(folder, path, '--report', at('remark/reporter.mjs'));
    const said = JSON.parse(run.stderr) as Said[];
    expect(run.code).toBe(code);
    expect(said.map((one) => ({ ...one, url: '', expected: one.expected.length })).sort(byPlace)).toEqual(
      findings
        .map(({ file, ruleId, severity, message, known, line, column, endLine, endColumn, offset, fix }) => ({
          path: file,
          ruleId,
          source: 'poryadok',
          fatal: known ? null : FATAL[severity],
          reason: message,
          place: {
            start: { line, column, offset: offset[0] },
            end: { line: endLine, column: endColumn, offset: offset[1] },
          },
          expected: fix?.edits.every((edit) => edit.offset[0] >= offset[0] && edit.offset[1] <= offset[1]) ? 1 : 0,
          url: '',
        }))
        .sort(byPlace),
    );
    for (const { ruleId, url } of said) expect(url).toBe(`npm run poryadok -- explain ${ruleId}`);
  });

  it('has something to compare: the act has errors, warnings and a silenced finding', async () => {
    const findings = await project({ [PATH]: ACT }).lint();
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
    expect(findings.filter(({ ruleId }) => ruleId === 'numbering-duplicate').map(({ line }) => line)).toEqual([22]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('lint-unused-ignore');
  });

  it('prints places and rules with its own reporter', async () => {
    const { folder } = project({ [PATH]: ACT });
    const { code, stderr } = await remark(folder, PATH);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^22:3-22:7\s+error\s+Номер 1\.1 уже занят: .+ numbering-duplicate\s+poryadok$/m);
  });
});

describe('the language server', { timeout: 60_000 }, () => {
  it('publishes for an open document what lint says', async () => {
    const findings = ofActs(await project({ [PATH]: ACT }).lint());
    const client = new LanguageClient(at('remark/language-server.mjs'), ROOT);
    onTestFinished(() => client.close());
    await client.initialize(pathToFileURL(ROOT).href);
    const diagnostics = await client.open(pathToFileURL(`${ROOT}${PATH}`).href, ACT);
    const severities: Record<Finding['severity'], 1 | 2 | 3 | 4> = { error: 1, warning: 2, info: 3 };
    const published = diagnostics.map(({ range, severity, code, source, message }) => ({
      range,
      severity,
      code,
      source,
      message,
    }));
    const expected = findings.map(({ line, column, endLine, endColumn, severity, ruleId, message }) => ({
      range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
      severity: severities[severity],
      code: ruleId,
      source: 'poryadok',
      message,
    }));
    const key = (one: (typeof published)[number]): string =>
      `${one.range.start.line}:${one.range.start.character} ${one.code}`;
    const sorted = (list: typeof published) => list.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(published)).toEqual(sorted(expected));
    // What an editor offers as a quick fix.
    expect(diagnostics.find(({ code }) => code === 'numbering-missing-dot')?.data).toEqual({ expected: ['1.2.'] });

    // The next document of the same session.
    expect(await client.open(pathToFileURL(`${ROOT}policy/empty/policy.md`).href, '')).toMatchObject([
      { code: 'source-not-act', severity: 1 },
    ]);
  });
});

function byPlace(a: { place: Said['place']; ruleId: string }, b: typeof a): number {
  return (
    a.place.start.offset - b.place.start.offset ||
    a.place.end.offset - b.place.end.offset ||
    (a.ruleId < b.ruleId ? -1 : 1)
  );
}
