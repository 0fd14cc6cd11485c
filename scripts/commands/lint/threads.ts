/** Many acts are checked on every core; a few are done before another thread has started. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Finding, inOrder, lint, lintCorpus } from '../../lint/index.ts';
import type { Corpus, Policy } from '../../model/index.ts';
import type { Workspace } from '../workspace.ts';
import { checkShare, type Load, type Share } from './share.ts';

/** What a thread must have to do, bytes of acts: it starts in the time that half of this takes to check. */
const BYTES_PER_THREAD = 1024 * 1024;

/** More threads than this wait for memory. */
const MAX_THREADS = 4;

/**
 * Check acts as {@link lint} does, on several cores when that is sooner.
 * @param workspace where the acts were read from; without it, or with acts from elsewhere, one thread does all
 * @param threads how many; as many as pay unless said
 */
export async function lintActs(
  corpus: Corpus,
  selected: readonly Policy[],
  workspace: Workspace | undefined,
  threads = workspace ? threadsFor(selected, workspace) : 1,
): Promise<Finding[]> {
  const load = workspace && threads > 1 ? loadOf(corpus, selected, workspace) : undefined;
  if (!load) return lint(corpus, selected);
  const helpers = Array.from({ length: threads - 1 }, () => helper(load));
  const own = checkShare(load);
  const shares = [own, ...(await Promise.all(helpers))].flat();
  // What a helper took and did not bring back: it was given no memory, or no thread.
  const checked = new Set(shares.map(([act]) => act));
  const left = load.selected.filter((act) => !checked.has(act));
  const rest = checkShare({ ...load, selected: left, taken: counter() });
  return inOrder([...[...shares, ...rest].flatMap(([, findings]) => findings), ...lintCorpus(corpus, selected)]);
}

function threadsFor(selected: readonly Policy[], { bytes }: Workspace): number {
  const total = selected.reduce((sum, { path }) => sum + (bytes.get(path)?.length ?? 0), 0);
  return Math.min(availableParallelism(), MAX_THREADS, 1 + Math.floor(total / BYTES_PER_THREAD));
}

/** Nothing when an act came from elsewhere, or spelling is checked: a dictionary in every thread is not worth its memory. */
export function loadOf(corpus: Corpus, selected: readonly Policy[], { bytes }: Workspace): Load | undefined {
  if (corpus.speller || corpus.policies.some(({ path }) => !bytes.has(path))) return undefined;
  const place = new Map(corpus.policies.map((policy, i) => [policy, i]));
  const data = [corpus.organization, corpus.contacts, corpus.acts].flatMap((file) => file ?? []);
  return {
    acts: corpus.policies.map(({ path }) => [path, bytes.get(path)!]),
    selected: selected.map((policy) => place.get(policy)!),
    data: data.map(({ path, text }) => [path, text]),
    pictures: corpus.pictures,
    today: corpus.today,
    taken: counter(),
  };
}

const counter = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** What another thread has found; nothing when it could not start or did not end well. */
export function helper(load: Load): Promise<Share> {
  return new Promise((resolve) => {
    const nothing = (): void => resolve([]);
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: load });
      worker.once('message', resolve).once('messageerror', nothing).once('error', nothing).once('exit', nothing);
    } catch {
      // The system has no thread to give.
      nothing();
    }
  });
}
