/** The language server: documents come in, findings and offers go out. The protocol itself is vscode-languageserver's. */
import type { Diagnostic, InitializeResult } from 'vscode-languageserver';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EXPLANATIONS } from '../../lint/index.ts';
import type { ExitCode, Streams } from '../command.ts';
import { codeActions, FIX_ALL, QUICK_FIX } from './code-actions.ts';
import { diagnosticOf, rangeIn } from './diagnostics.ts';
import { Project, projectFile } from './project.ts';

/** Quiet time after a key before the text is checked, milliseconds. */
const PAUSE = 150;

const ABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL] },
    hoverProvider: true,
  },
  serverInfo: { name: 'poryadok' },
};

/**
 * Serve one editor until it says goodbye or goes away; then the library ends the process.
 * @param streams where the editor speaks and listens; nothing else may be written there
 */
export function serve({ input, output }: Streams): Promise<ExitCode> {
  const connection = createConnection(input, output);
  // The editor's own log: standard output belongs to the protocol.
  const { console: log } = connection;
  const documents = new TextDocuments(TextDocument);
  const projects = new Map<string, Project>();

  const projectAt = (root: string): Project => {
    const project = projects.get(root) ?? new Project(root);
    projects.set(root, project);
    return project;
  };

  /** Open documents of a project by their paths. */
  const openIn = (root: string): Map<string, TextDocument> =>
    new Map(
      documents.all().flatMap((document) => {
        const file = projectFile(document.uri);
        return file?.root === root ? [[file.path, document] as const] : [];
      }),
    );

  /** What is known about a document; nothing when it is closed or not ours. */
  const look = async (uri: string) => {
    const file = projectFile(uri);
    const document = documents.get(uri);
    if (!file || !document) return undefined;
    const project = projectAt(file.root);
    const { corpus, findings } = await project.check(openIn(file.root));
    return {
      document,
      corpus,
      policy: corpus.policies.find(({ path }) => path === file.path),
      findings: findings.filter((finding) => finding.file === file.path),
      uriOf: (path: string) => openIn(file.root).get(path)?.uri ?? project.uriOf(path),
    };
  };

  /** Whatever a text does to us is our bug, and the editor must live on. */
  const safely = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return otherwise;
    }
  };

  const publish = async (): Promise<void> => {
    for (const document of documents.all()) {
      const { uri, version } = document;
      const diagnostics = await safely<Diagnostic[]>(async () => {
        const seen = await look(uri);
        return seen?.findings.map((finding) => diagnosticOf(finding, seen.document, seen.uriOf)) ?? [];
      }, []);
      // A newer text is already on its way to being checked.
      if (documents.get(uri) === document && document.version === version)
        await connection.sendDiagnostics({ uri, version, diagnostics });
    }
  };

  let timer: NodeJS.Timeout | undefined;
  const publishSoon = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void safely(publish, undefined), pause);
  };
  const reread = (): void => {
    for (const project of projects.values()) project.forget();
    publishSoon(PAUSE);
  };

  let versioned = false;
  connection.onInitialize(({ capabilities: { workspace } }) => {
    versioned = workspace?.workspaceEdit?.documentChanges ?? false;
    // Another program, or Git, changes an act or the school's card: the editor is asked to tell.
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.onInitialized(
        () =>
          void connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [{ globPattern: '**/policy/**/*.{md,yaml}' }],
          }),
      );
    return ABILITIES;
  });
  connection.onDidChangeWatchedFiles(reread);
  documents.onDidOpen(() => publishSoon(0));
  documents.onDidChangeContent(() => publishSoon(PAUSE));
  documents.onDidSave(reread);
  documents.onDidClose(({ document: { uri } }) => {
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    reread();
  });

  connection.onCodeAction(({ textDocument, range, context }) =>
    safely(async () => {
      const seen = await look(textDocument.uri);
      if (!seen?.policy) return [];
      const { policy } = seen;
      return codeActions({ ...seen, policy, range, versioned, ...(context.only && { only: context.only }) });
    }, []),
  );

  connection.onHover(({ textDocument, position }) =>
    safely(async () => {
      const seen = await look(textDocument.uri);
      const offset = seen?.document.offsetAt(position) ?? 0;
      const finding = seen?.findings.find(({ offset: [start, end] }) => start <= offset && offset <= end);
      const about = EXPLANATIONS.find(({ id }) => id === finding?.ruleId);
      if (!seen || !finding || !about) return null;
      const source = about.source ? `\n\nОткуда правило: ${about.source}` : '';
      const value = `**${about.title}**\n\n${about.why}${source}`;
      return { contents: { kind: 'markdown' as const, value }, range: rangeIn(seen.document, finding.offset) };
    }, null),
  );

  documents.listen(connection);
  connection.listen();
  return new Promise(() => {});
}
