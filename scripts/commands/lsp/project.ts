/** One institution's acts as an editor sees them: the files of `policy/`, with the texts that are not saved yet over them. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, lint } from '../../lint/index.ts';
import { type Corpus, DATA_PATHS, type Policy, policyOf, putDataFile } from '../../model/index.ts';
import { readSourceText } from '../../source/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace, today } from '../workspace.ts';

/** A file that the toolkit reads: where its project is, and how messages name it. */
export interface ProjectFile {
  root: string;
  path: string;
}

const FILE = /^(?<root>.*)\/(?<path>policy\/(?:[^/]+\/(?:policy\.md|editions\/[^/]+\.md)|[^/]+\.yaml))$/s;

/** Which project a document belongs to, from its place alone; none: it is not ours to check. */
export function projectFile(uri: string): ProjectFile | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const { root, path } = FILE.exec(fileURLToPath(uri).replaceAll('\\', '/'))?.groups ?? {};
    if (root === undefined || !path || (path.endsWith('.yaml') && !DATA_PATHS.includes(path))) return undefined;
    return { root: root || '/', path };
  } catch {
    // An address of another machine has no path here.
    return undefined;
  }
}

/** What was found in the open documents. */
export interface Checked {
  corpus: Corpus;
  findings: Finding[];
}

export class Project {
  readonly root: string;
  #disk: Promise<Corpus> | undefined;
  /** A document that was closed and opened again is another one, whatever its version says. */
  #read = new WeakMap<TextDocument, { version: number; policy: Policy }>();
  #last: { key: string; checked: Checked } | undefined;

  /** @param root the project's folder, absolute */
  constructor(root: string) {
    this.root = root;
  }

  /** The address of a file of the project. */
  uriOf(path: string): string {
    return pathToFileURL(`${this.root}/${path}`).href;
  }

  /** Files have changed on the disk: read them again when they are needed. */
  forget(): void {
    this.#disk = undefined;
    this.#last = undefined;
  }

  /** Check the open documents of this project against each other and against the saved files. */
  async check(documents: ReadonlyMap<string, TextDocument>): Promise<Checked> {
    const disk = await this.#saved();
    const key = [...documents].map(([path, { version }]) => `${path}@${version}`).join('\n');
    if (this.#last?.key === key) return this.#last.checked;
    const corpus = this.#overlaid(disk, documents);
    const opened = corpus.policies.filter(({ path }) => documents.has(path));
    const checked = { corpus, findings: lint(corpus, opened, [...documents.keys()]) };
    this.#last = { key, checked };
    return checked;
  }

  /** What is on the disk, and not what was when somebody said that it has changed. */
  async #saved(): Promise<Corpus> {
    for (;;) {
      this.#disk ??= readDisk(this.root);
      const reading = this.#disk;
      const disk = await reading;
      if (this.#disk === reading) return disk;
    }
  }

  #overlaid(disk: Corpus, documents: ReadonlyMap<string, TextDocument>): Corpus {
    const corpus: Corpus = { ...disk, today: today() };
    const policies = new Map(disk.policies.map((policy) => [policy.path, policy]));
    for (const [path, document] of documents) {
      if (!putDataFile(corpus, path, document.getText())) policies.set(path, this.#policy(path, document));
    }
    return { ...corpus, policies: [...policies.values()] };
  }

  /** A text is read once a version, however often it is checked. */
  #policy(path: string, document: TextDocument): Policy {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.policy;
    const policy = policyOf(readSourceText(path, document.getText()));
    this.#read.set(document, { version: document.version, policy });
    return policy;
  }
}

/** A folder that cannot be read (a new act is not saved yet) leaves the open documents to themselves. */
async function readDisk(root: string): Promise<Corpus> {
  return readWorkspace(root).then(
    ({ corpus }) => corpus,
    (error: unknown) => {
      if (error instanceof UserError || (error as NodeJS.ErrnoException).code) return { policies: [], today: today() };
      throw error;
    },
  );
}
