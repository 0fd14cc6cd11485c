/** What the preview knows of the project: acts, findings, plan. One edited text costs one text. */
import { type Finding, lint, lintPolicy } from '../../../lint/index.ts';
import { DATA_PATHS, type Policy } from '../../../model/index.ts';
import { readWorkspace, type Workspace } from '../../workspace.ts';
import { type Plan, planBuild } from '../plan.ts';

export class PreviewState {
  workspace: Workspace;
  plan: Plan = { targets: [], skipped: [], withheld: new Set() };
  /** Of all acts and of the institution's files, in order of file and place. */
  findings: Finding[] = [];
  /** Why the last change could not be read: pages show what was before it. Russian. */
  trouble: string | undefined;
  /** Grows with every change. */
  version = 0;
  #byAct = new Map<Policy, Finding[]>();

  private constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.#check();
  }

  /** @param root the project's folder; @throws UserError when there is no `policy/` */
  static async read(root: string): Promise<PreviewState> {
    return new PreviewState(await readWorkspace(root));
  }

  /** A page that an earlier run made must not look like ours. */
  get versionName(): string {
    return `${process.pid}.${this.version}`;
  }

  /**
   * Read what has changed.
   * @param touched paths of files that somebody wrote, relative to the project; `whole`: make a new version anyhow
   * @returns paths of changed files and the findings in them; nothing when pages stay as they are
   * @throws when our own program fails; a file that cannot be read is {@link trouble}
   */
  async refresh({ touched, whole }: { touched: ReadonlySet<string>; whole: boolean }) {
    const before = this.workspace;
    try {
      const workspace = await readWorkspace(before.root, before);
      const changed = changedFiles(before, workspace, touched);
      const mended = this.trouble !== undefined;
      this.trouble = undefined;
      if (changed.length === 0 && !whole && !mended) return undefined;
      this.workspace = workspace;
      this.version += 1;
      this.#forget(changed, before);
      this.#check();
      return { changed, findings: this.findings.filter(({ file }) => changed.includes(file)) };
    } catch (error) {
      const known = this.trouble;
      this.trouble = reasonOf(error);
      if (known === this.trouble) return undefined;
      this.version += 1;
      return { changed: [], findings: [] };
    }
  }

  /** Rules of one act look at its other editions, at the institution's files and at passports; at no other text. */
  #forget(changed: readonly string[], before: Workspace): void {
    const { corpus } = this.workspace;
    const folders = changed.map(folderOf);
    const whole = changed.some((path) => !path.endsWith('.md')) || passports(before) !== passports(this.workspace);
    for (const policy of this.#byAct.keys()) {
      if (whole || folders.includes(folderOf(policy.path)) || !corpus.policies.includes(policy))
        this.#byAct.delete(policy);
    }
  }

  #check(): void {
    const { corpus } = this.workspace;
    const ofActs = corpus.policies.flatMap((policy) => {
      const known = this.#byAct.get(policy) ?? lintPolicy(policy, corpus);
      this.#byAct.set(policy, known);
      return known;
    });
    const paths = [...corpus.policies.map(({ path }) => path), ...DATA_PATHS];
    this.findings = [...ofActs, ...lint(corpus, [], paths)].sort(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.offset[0] - b.offset[0],
    );
    const unfit = this.findings.filter(({ severity, known }) => severity === 'error' && !known).map(({ file }) => file);
    this.plan = planBuild(corpus, new Set(unfit));
  }
}

/** What the operator or the machine refuses; our own bug is thrown on. */
function reasonOf(error: unknown): string {
  const { message, hint, code, path } = error as NodeJS.ErrnoException & { hint?: string };
  if (hint !== undefined) return `${message} ${hint}`;
  if (code === undefined) throw error;
  return `Не читается ${path ?? 'папка policy'} (${code}). Проверьте, что она на месте и у вас есть на неё права.`;
}

/** `policy/library/editions/2025-09-01.md` → `policy/library`. */
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const passports = ({ corpus }: Workspace): string =>
  JSON.stringify(corpus.policies.map(({ path, passport }) => [path, passport ?? null]));

/** Pictures are told by the system's word that they were written: their facts alone may be the same. */
function changedFiles(before: Workspace, after: Workspace, touched: ReadonlySet<string>): string[] {
  const texts = (workspace: Workspace): Map<string, string> => {
    const { organization, contacts, acts: own } = workspace.corpus;
    const data = [organization, contacts, own].flatMap((file): [string, string][] =>
      file ? [[file.path, file.text]] : [],
    );
    return new Map([...workspace.hashes, ...data]);
  };
  const pictures = ({ corpus }: Workspace): Map<string, string> =>
    new Map([...(corpus.pictures ?? [])].map(([path, facts]) => [path, JSON.stringify(facts)]));
  return [...differing(texts(before), texts(after)), ...differing(pictures(before), pictures(after), touched)];
}

function differing(old: Map<string, string>, now: Map<string, string>, touched?: ReadonlySet<string>): string[] {
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path) || touched?.has(path));
}
