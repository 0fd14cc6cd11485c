/** Acts checked on several cores: the same findings, whoever found them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateAct } from '../scripts/bench/generate-act.ts';
import { checkShare, type Load } from '../scripts/commands/lint/share.ts';
import { helper, lintActs, loadOf } from '../scripts/commands/lint/threads.ts';
import { readWorkspace, type Workspace } from '../scripts/commands/workspace.ts';
import { lint } from '../scripts/lint/index.ts';

/** `now`: helpers are stopped after they have taken two acts. `refused`: the system gives no thread. */
const lost = vi.hoisted(() => ({ now: false, refused: false }));
vi.mock('node:worker_threads', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:worker_threads')>();
  const losing =
    'import { workerData } from "node:worker_threads"; Atomics.add(workerData.taken, 0, 2); throw new Error("no memory");';
  class Worker extends real.Worker {
    constructor(file: URL, options: { workerData: Load }) {
      if (lost.refused) throw new Error('ERR_WORKER_INIT_FAILED');
      super(lost.now ? new URL(`data:text/javascript,${losing}`) : file, options);
    }
  }
  return { ...real, Worker };
});

let root: string;
let workspace: Workspace;

const ADOPTED = generateAct(3).replace('status: draft', 'status: approved');

const FILES: Record<string, string> = {
  ...Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`policy/act-${i}/policy.md`, generateAct(i)])),
  // Known findings, an act that is its own edition, a name taken twice, a picture, no passport, no text.
  'policy/act-3/policy.md': ADOPTED,
  'policy/act-3/editions/2024-09-01.md': ADOPTED,
  'policy/copy/policy.md': generateAct(1),
  'policy/picture/policy.md': '# Порядок\n\n1.1. Схема.\n\n![Схема](scheme.png)\n\n![](none.png)\n',
  'policy/picture/scheme.png': 'not a picture',
  'policy/bare/policy.md': '1.1. Школа  открыта.\n\n1.1. Телефон 42-4-41.\n',
  'policy/empty/policy.md': '',
  'policy/binary/policy.md': 'a\0b',
  'policy/contacts.yaml': 'vk:\n  name: VK\n  phone: кнопка\n  source: сайт\n',
  'policy/acts.yaml': '- id: [\n',
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'poryadok-threads-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  workspace = await readWorkspace(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('lintActs', () => {
  it.each([2, 3])('finds on %i threads what one finds, in the same order', async (threads) => {
    const { corpus } = workspace;
    const expected = lint(corpus);
    expect(new Set(expected.map(({ known }) => known))).toEqual(new Set([true, false]));
    expect(expected.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['policy/contacts.yaml', 'policy/acts.yaml', 'policy/picture/policy.md']),
    );
    expect(await lintActs(corpus, corpus.policies, workspace, threads)).toEqual(expected);
  });

  it('has a helper that can check everything', async () => {
    const load = () => loadOf(workspace.corpus, workspace.corpus.policies, workspace)!;
    const share = await helper(load());
    expect(share.map(([act]) => act)).toEqual(workspace.corpus.policies.map((_, i) => i));
    expect(share).toEqual(checkShare(load()));
  });

  it('reports only on the acts that were named', async () => {
    const { corpus } = workspace;
    const some = corpus.policies.filter((_, i) => i % 3 === 0);
    expect(await lintActs(corpus, some, workspace, 2)).toEqual(lint(corpus, some));
  });

  it.each(['now', 'refused'] as const)('checks itself what helpers do not bring back: %s', async (how) => {
    const { corpus } = workspace;
    lost[how] = true;
    try {
      expect(await lintActs(corpus, corpus.policies, workspace, 3)).toEqual(lint(corpus));
    } finally {
      lost[how] = false;
    }
  });

  it('checks alone when an act came from elsewhere', async () => {
    const { corpus } = workspace;
    const elsewhere = { ...workspace, bytes: new Map([...workspace.bytes].slice(1)) };
    expect(await lintActs(corpus, corpus.policies, elsewhere, 2)).toEqual(lint(corpus));
  });
});
