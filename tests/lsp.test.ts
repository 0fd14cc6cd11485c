/** `poryadok lsp` as an editor meets it: a process that speaks the protocol over its standard streams. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../scripts/lint/index.ts';
import { ownFile, type Project, project, seedAsDraft } from './command-line.ts';
import { type Diagnostic, LanguageClient } from './remark/language-client.ts';

const CLI = fileURLToPath(new URL('../scripts/cli.ts', import.meta.url));
const PATH = 'policy/keys/policy.md';
const EDITION = 'policy/technical-support/editions/2024-08-30.md';

const PASSPORT = (id: string) =>
  `---\nid: ${id}\nkind: Порядок\ntitle: Порядок выдачи ключей 🔑\nstatus: draft\n---\n\n`;

/** Two fixes, one of them of two edits outside a single place; a suggestion; what only a person mends. */
const ACT = `${PASSPORT('keys')}## 1. Общие положения

1.1. Порядок выдачи ключей 🔑 (далее - Порядок) действует для сайта (далее – Портал).

1.2 Ключи 🔑  выдаёт дежурный.

1.3. Журнал хранят в учительской по пункту 9.9.
`;

interface Edit {
  range: Diagnostic['range'];
  newText: string;
}

interface Action {
  title: string;
  kind: string;
  isPreferred?: boolean;
  diagnostics?: Diagnostic[];
  edit: { changes: Record<string, Edit[]> };
}

const uriIn = ({ folder }: Project, path: string): string => pathToFileURL(`${folder}/${path}`).href;

async function session(school: Project): Promise<LanguageClient> {
  const client = new LanguageClient(CLI, school.folder, 'lsp');
  onTestFinished(() => client.close());
  const { capabilities } = await client.initialize(pathToFileURL(school.folder).href);
  expect(capabilities).toMatchObject({
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.poryadok'] },
  });
  return client;
}

const actionsAt = async (client: LanguageClient, uri: string, range: Diagnostic['range'], only?: string[]) =>
  (await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  })) as Action[];

/** Apply edits as an editor does: positions count lines and UTF-16 units. */
function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Edit['range']['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
      text,
    );
}

const SEVERITY = { error: 1, warning: 2, info: 3 } as const;

const places = (findings: readonly Finding[]) =>
  findings.map(({ line, column, endLine, endColumn, severity, known, ruleId, message }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
    severity: known ? 4 : SEVERITY[severity],
    code: ruleId,
    source: 'poryadok',
    message,
  }));

const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ range, severity, code, source, message }) => ({ range, severity, code, source, message }));

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('the language server', { timeout: 60_000 }, () => {
  it('says of a text that is not saved what lint would say, mends it, and says goodbye', async () => {
    const school = project({ [PATH]: `${PASSPORT('keys')}1. Старый текст.\n` });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    const diagnostics = await client.open(uri, ACT);
    school.write(PATH, ACT);
    expect(shown(diagnostics)).toEqual(places(await school.lint()));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set([
        'text-unprintable-character',
        'term-dash',
        'term-unused',
        'numbering-missing-dot',
        'text-double-space',
        'reference-missing-target',
      ]),
    );
    expect(diagnostics.find(({ code }) => code === 'numbering-missing-dot')?.relatedInformation).toMatchObject([
      { location: { uri, range: { start: { line: 9 } } } },
    ]);

    const dash = diagnostics.find(({ code }) => code === 'term-dash')!;
    const quick = await actionsAt(client, uri, dash.range);
    expect(quick.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Поставить тире с пробелами', 'quickfix', true],
      ['Исправить всё безопасное', 'source.fixAll.poryadok', undefined],
      ['Исправить всё безопасное', 'quickfix', undefined],
    ]);
    expect(quick[0]!.diagnostics).toMatchObject([{ code: 'term-dash', range: dash.range }]);
    const mended = applied(ACT, quick[0]!.edit.changes[uri]!);
    expect(mended).toBe(ACT.replace('далее - ', 'далее – '));
    expect((await client.change(uri, mended)).map(({ code }) => code)).not.toContain('term-dash');

    // A suggestion is offered as one, and no safe fix stands at its place.
    const portal = diagnostics.find(({ code }) => code === 'term-unused')!;
    expect((await actionsAt(client, uri, portal.range)).map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Убрать «(далее – …)» (решите сами)', false],
      ['Исправить всё безопасное', undefined],
    ]);

    const [all, ...others] = await actionsAt(client, uri, WHOLE, ['source.fixAll']);
    expect([all!.kind, others]).toEqual(['source.fixAll.poryadok', []]);
    const done = applied(mended, all!.edit.changes[uri]!);
    await school.run(['fix']);
    expect(done).toBe(school.read(PATH));
    expect((await client.change(uri, done)).map(({ code }) => code).sort()).toEqual([
      'reference-missing-target',
      'term-unused',
      'text-unprintable-character',
    ]);
    expect(await actionsAt(client, uri, WHOLE, ['source.fixAll'])).toEqual([]);

    expect(await client.leave()).toBe(0);
    expect(client.errors).toBe('');
  });

  it('shows an adopted edition as known and offers nothing there', async () => {
    const school = project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      [EDITION]: ownFile(EDITION),
    });
    const client = await session(school);
    const uri = uriIn(school, EDITION);
    const diagnostics = await client.open(uri, ownFile(EDITION));
    expect(shown(diagnostics)).toEqual(places((await school.lint()).filter(({ file }) => file === EDITION)));
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set([4]));
    expect(await actionsAt(client, uri, WHOLE)).toEqual([]);
  });

  it('sees the school’s card and the other acts, saved or not', async () => {
    const school = project({
      'policy/organization.yaml': ownFile('policy/organization.yaml'),
      'policy/old/policy.md': ACT.replace('id: keys', 'id: old'),
      'policy/technical-support/policy.md': seedAsDraft(),
    });
    const client = await session(school);
    const uri = uriIn(school, 'policy/technical-support/policy.md');
    const codes = (list: Diagnostic[]) => list.map(({ code }) => code);
    const draft = seedAsDraft();
    expect(codes(await client.open(uri, draft))).not.toContain('passport-unknown-person');

    // Another person approves: the card on the disk does not know her.
    const unknown = draft.replace('by: director', 'by: deputy');
    expect(codes(await client.change(uri, unknown))).toContain('passport-unknown-person');

    // A new act takes the name of a saved one.
    const other = uriIn(school, 'policy/new/policy.md');
    expect(codes(await client.open(other, ACT.replace('id: keys', 'id: old')))).toContain('passport-duplicate-id');

    // The card is open too, and broken.
    const card = uriIn(school, 'policy/organization.yaml');
    expect(codes(await client.open(card, 'name: [\n'))).toEqual(['corpus-schema']);
    expect(await actionsAt(client, card, WHOLE)).toEqual([]);
  });

  it('looks again when a file has changed on the disk', async () => {
    const card = ownFile('policy/organization.yaml');
    const path = 'policy/technical-support/policy.md';
    const school = project({ 'policy/organization.yaml': card, [path]: seedAsDraft() });
    const client = await session(school);
    const uri = uriIn(school, path);
    expect((await client.open(uri, seedAsDraft())).map(({ code }) => code)).not.toContain('passport-unknown-person');
    school.write('policy/organization.yaml', card.replace('  director:', '  head:'));
    const again = client.published(uri);
    client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    expect((await again).map(({ code }) => code)).toContain('passport-unknown-person');
  });

  it('asks an editor that can to tell of changed files', async () => {
    const { folder } = project({ [PATH]: ACT });
    const client = new LanguageClient(CLI, folder, 'lsp');
    onTestFinished(() => client.close());
    const asked = client.said('client/registerCapability');
    const can = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    await client.initialize(pathToFileURL(folder).href, can);
    expect(await asked).toMatchObject({
      registrations: [
        {
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: { watchers: [{ globPattern: '**/policy/**/*.{md,yaml}' }] },
        },
      ],
    });
  });

  it('says which version of the text an edit is for, to an editor that asks', async () => {
    const { folder } = project({ [PATH]: ACT });
    const client = new LanguageClient(CLI, folder, 'lsp');
    onTestFinished(() => client.close());
    await client.initialize(pathToFileURL(folder).href, { workspace: { workspaceEdit: { documentChanges: true } } });
    const uri = pathToFileURL(`${folder}/${PATH}`).href;
    await client.open(uri, ACT);
    const dash = (await client.change(uri, `${ACT}\n`)).find(({ code }) => code === 'term-dash')!;
    const edits = (await actionsAt(client, uri, dash.range)).map(({ edit }) => edit as object);
    expect(edits.length).toBe(3);
    for (const edit of edits) {
      expect(edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 2 }, edits: expect.any(Array) }] });
    }
  });

  it('explains a finding under the pointer', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    const first = (await client.open(uri, ACT)).find(({ code }) => code === 'term-dash');
    const at = { textDocument: { uri }, position: first!.range.start };
    expect(await client.request('textDocument/hover', at)).toMatchObject({
      contents: { kind: 'markdown', value: expect.stringContaining('Дефис соединяет части слова') },
      range: first!.range,
    });
    const nowhere = { textDocument: { uri }, position: { line: 6, character: 0 } };
    expect(await client.request('textDocument/hover', nowhere)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['a mark and lines of Windows', `\uFEFF${ACT.replaceAll('\n', '\r\n')}`],
    ['lone carriage returns', ACT.replaceAll('\n', '\r')],
    ['a broken passport', '---\nid: [\n: :\n---\n\n1. А\n'],
    ['no text', `\0\0${ACT}`],
    ['halves of characters', `${ACT}\uD83D\n\uDD11`],
    ['a tangle', `${'> '.repeat(500)}- А\n`],
  ])('lives through %s', async (_name, text) => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    const diagnostics = await client.open(uri, text);
    await actionsAt(client, uri, WHOLE);
    const lines = text.split(/\r\n|\r|\n/);
    for (const { range } of diagnostics) {
      expect(range.end.line).toBeLessThan(lines.length);
      expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]!.length);
    }
    expect((await client.change(uri, ACT)).length).toBe(6);
    expect(client.errors).toBe('');
  });

  it('places findings right behind a byte order mark', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    const diagnostics = await client.open(uri, `\uFEFF1.1. Ключи  есть.`);
    expect(diagnostics.find(({ code }) => code === 'text-double-space')?.range).toEqual({
      start: { line: 0, character: 11 },
      end: { line: 0, character: 13 },
    });
  });

  it('keeps up with fast typing: the last text is what it speaks of', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    await client.open(uri, ACT);
    // A clause typed letter by letter at the end, as an editor tells it; questions in between, answered or not.
    const clause = '\n1.4. Ключи  берут с 16.02. 2020 г. по пункту 1.1 🔑 и п.8.8.\n';
    const answers: Promise<unknown>[] = [];
    let text = ACT;
    for (const [i, letter] of [...clause].entries()) {
      const line = text.split('\n').length - 1;
      const at = { line, character: text.split('\n')[line]!.length };
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 100 + i },
        contentChanges: [{ range: { start: at, end: at }, text: letter }],
      });
      text += letter;
      if (i % 7 === 0) answers.push(actionsAt(client, uri, WHOLE));
    }
    const [diagnostics] = await Promise.all([client.published(uri), ...answers]);
    school.write(PATH, text);
    expect(shown(diagnostics)).toEqual(places(await school.lint()));
    const [all] = await actionsAt(client, uri, WHOLE, ['source.fixAll']);
    await school.run(['fix']);
    expect(applied(text, all!.edit.changes[uri]!)).toBe(school.read(PATH));
    expect(client.errors).toBe('');
  });

  it('offers a quick fix for every safe finding, and each does what it says', async () => {
    const broken = `${ACT}
1.4.Права ребѐнка, "школа" №5 и т д., с 8.00 - 10.00; зам.директора, санитарно эпидемиологический.

1.5. Срок 01. 09.2024 г, 5классов, видеoсвязь, 1-4 классы , «Сад "Мак"», С.И.Иванов.
`;
    const school = project({ [PATH]: broken });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    const diagnostics = await client.open(uri, broken);
    const safe = (await school.lint()).filter(({ fix }) => fix?.safe);
    expect(new Set(safe.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(12);
    for (const finding of safe) {
      const diagnostic = diagnostics.find(
        ({ code, message }) => code === finding.ruleId && message === finding.message,
      )!;
      const offered = (await actionsAt(client, uri, diagnostic.range, ['quickfix'])).find(
        ({ diagnostics: [about] = [] }) => about?.code === finding.ruleId && about.message === finding.message,
      );
      expect([finding.ruleId, offered?.title, offered?.isPreferred]).toEqual([
        finding.ruleId,
        finding.fix!.title,
        true,
      ]);
      const mended = applied(broken, offered!.edit.changes[uri]!);
      school.write(PATH, mended);
      expect((await school.lint()).map(({ ruleId, message }) => `${ruleId} ${message}`)).not.toContain(
        `${finding.ruleId} ${finding.message}`,
      );
    }
  });

  it('forgets a text that was closed, even if the next one has its version', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    expect((await client.open(uri, ACT)).map(({ code }) => code)).toContain('term-dash');
    // «Вернуть к сохранённому»: closed and opened at once, so that nothing is checked in between.
    const text = `${PASSPORT('keys')}## 1. Общие положения\n\n1.1. Ключи есть.\n`;
    const answers = [client.published(uri), client.published(uri)];
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    expect((await Promise.all(answers)).map((list) => list.map(({ code }) => code))).toEqual([[], []]);
    expect(await actionsAt(client, uri, WHOLE)).toEqual([]);
  });

  it('shows each open draft that must follow a contact changed and not yet saved', async () => {
    const contacts = (more: string) =>
      `support:\n  name: Служба поддержки\n  phone: 8 (4722) 77-72-82\n  email: info@vsopen.ru\n${more}  source: сайт\n  checkedAt: 2025-01-10\n`;
    const act = (id: string) => `${PASSPORT(id)}## 1. Помощь\n\n1.1. Звоните 8(4722)11-11-11 или old@vsopen.ru.\n`;
    const paths = ['policy/one/policy.md', 'policy/two/policy.md'];
    const school = project({
      'policy/contacts.yaml': contacts(''),
      [paths[0]!]: act('one'),
      [paths[1]!]: act('two'),
    });
    const client = await session(school);
    const registry = uriIn(school, 'policy/contacts.yaml');
    const uris = paths.map((path) => uriIn(school, path));
    for (const [i, uri] of uris.entries()) await client.open(uri, act(['one', 'two'][i]!));
    await client.open(registry, contacts(''));
    const answers = uris.map((uri) => client.published(uri));
    const changed = contacts('  was: [8 (4722) 11-11-11, old@vsopen.ru]\n');
    await client.change(registry, changed);
    for (const [i, diagnostics] of (await Promise.all(answers)).entries()) {
      const outdated = diagnostics.filter(({ code }) => code === 'contact-differs');
      expect(outdated.map(({ relatedInformation }) => relatedInformation![0]!.location.uri)).toEqual([
        registry,
        registry,
      ]);
      const [all] = await actionsAt(client, uris[i]!, WHOLE, ['source.fixAll']);
      expect(applied(act(['one', 'two'][i]!), all!.edit.changes[uris[i]!]!)).toContain(
        'Звоните 8 (4722) 77-72-82 или info@vsopen.ru.',
      );
    }
    // Nobody has saved anything.
    expect(school.read('policy/contacts.yaml')).toBe(contacts(''));
  });

  it('lives through a passport typed letter by letter', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    const uri = uriIn(school, PATH);
    await client.open(uri, '');
    const head = PASSPORT('keys');
    for (let length = 1; length <= head.length; length += 3) {
      const answer = actionsAt(client, uri, WHOLE);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 100 + length },
        contentChanges: [{ text: `${head.slice(0, length)}\n\n1.1. Ключи  есть.\n` }],
      });
      await answer;
    }
    expect((await client.change(uri, ACT)).length).toBe(6);
    expect(client.errors).toBe('');
  });

  it('leaves other documents alone, and ends when the editor does', async () => {
    const school = project({ [PATH]: ACT });
    const client = await session(school);
    for (const uri of [uriIn(school, 'README.md'), 'untitled:Untitled-1', 'file://server/share/policy/a/policy.md'])
      expect(await client.open(uri, ACT)).toEqual([]);
    expect(await client.vanish()).toBe(1);
    expect(client.errors).toBe('');
  });
});
