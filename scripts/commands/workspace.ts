/** The files of `policy/`: the only place that reads acts from the disk. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import {
  type Corpus,
  DATA_PATHS,
  MAX_SEAL_BYTES,
  type Policy,
  policyOf,
  putDataFile,
  type SealFile,
  sealOf,
  sha256,
} from '../model/index.ts';
import { MAX_BYTES, readSource } from '../source/index.ts';
import { lookAtPictures } from './pictures.ts';
import { UserError } from './user-error.ts';

export interface Workspace {
  /** The project's folder, absolute. */
  root: string;
  corpus: Corpus;
  /** sha256 of each act's file, hexadecimal, by its path. */
  hashes: Map<string, string>;
  /** The files' own bytes, by path: they are attached to what is printed from them. */
  bytes: Map<string, Uint8Array>;
}

/** Files that are read at once. */
const OPEN_FILES = 16;

/** ISO date of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), when it is set. */
export function epochDate(): string | undefined {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : undefined;
}

/** Today in the user's zone, ISO 8601: what «overdue» is measured from. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  // Not by a locale: its data cost the start of every command.
  return epochDate() ?? `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Read all acts of a project.
 * @param root the project's folder
 * @param before an earlier reading: acts whose bytes are the same are not parsed again
 * @throws UserError when there is no `policy/`
 */
export async function readWorkspace(root: string, before?: Workspace): Promise<Workspace> {
  const folder = join(root, 'policy');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UserError(
      'Папки policy здесь нет.',
      'Запустите команду в папке проекта: в ней лежат policy и package.json.',
    );
  });
  const files: string[] = [];
  const seals: string[] = [];
  for (const entry of entries.filter((one) => one.isDirectory()).sort(byName)) {
    const act = join(folder, entry.name);
    const names = await readdir(act);
    if (names.includes('policy.md')) files.push(join(act, 'policy.md'));
    // No folder of editions, or a file of that name: there are no editions.
    const beside = (await readdir(join(act, 'editions')).catch(() => [])).sort();
    const paths = (ending: string): string[] =>
      beside.filter((name) => name.endsWith(ending)).map((name) => join(act, 'editions', name));
    files.push(...paths('.md'));
    seals.push(...paths('.seal.json'));
  }
  const hashes = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const policies: Policy[] = [];
  const home = await realpath(folder).catch(unreadable(displayPath(folder, root)));
  for (const some of batches(files, OPEN_FILES)) {
    const read = some.map(async (file) => {
      const shown = displayPath(file, root);
      await assertInside(file, home, shown).catch(unreadable(shown));
      return readAct(file, root, hashes, bytes, before).catch(unreadable(shown));
    });
    // The first file that cannot be read is named, whichever was tried first.
    for (const one of await Promise.allSettled(read)) {
      if (one.status === 'rejected') throw one.reason;
      policies.push(one.value);
    }
  }
  const corpus: Corpus = { policies, today: today(), pictures: await lookAtPictures(policies, root) };
  for (const path of DATA_PATHS) {
    const text = await readText(join(root, path));
    if (text !== undefined) putDataFile(corpus, path, text);
  }
  if (seals.length > 0) corpus.seals = await Promise.all(seals.map((file) => readSeal(file, folder, root)));
  return { root, corpus, hashes, bytes };
}

/** A seal that cannot be read is a finding, not the end: the other acts are checked all the same. */
async function readSeal(file: string, folder: string, root: string): Promise<SealFile> {
  const path = displayPath(file, root);
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(folder)]);
    const found = await stat(real);
    if (!real.startsWith(home + sep) || !found.isFile()) return sealOf(path, { kind: 'unreadable' });
    if (found.size > MAX_SEAL_BYTES) return sealOf(path, { kind: 'large' });
    return sealOf(path, await readFile(real, 'utf8'));
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    return sealOf(path, { kind: 'unreadable' });
  }
}

/**
 * Read one act from anywhere.
 * @param file absolute path
 */
export async function readAct(
  file: string,
  root: string,
  hashes: Map<string, string> = new Map(),
  bytes: Map<string, Uint8Array> = new Map(),
  before?: Workspace,
): Promise<Policy> {
  const path = displayPath(file, root);
  const { size } = await stat(file);
  // One byte more than allowed is enough to know that a file is too large.
  const content = size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : await readFile(file);
  hashes.set(path, sha256(content));
  bytes.set(path, content);
  const read =
    before?.hashes.get(path) === hashes.get(path) && before?.corpus.policies.find((one) => one.path === path);
  return read || policyOf(readSource(path, content));
}

/** A path as messages show it: relative to the project, with `/` on every system. */
export function displayPath(file: string, root: string): string {
  const shown = relative(root, resolve(root, file));
  return (shown.startsWith('..') ? resolve(root, file) : shown).split(sep).join('/');
}

/** A file that is there and cannot be read is the operator's mistake. @param shown how messages name it */
export function unreadable(shown: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (!error.code) throw error;
    throw new UserError(
      `Файл ${shown} не читается (${error.code}).`,
      'Проверьте, что это файл, а не папка или оборванная ссылка, и что у вас есть права на него.',
    );
  };
}

/** A link out of `policy/` would publish a file that nobody meant to publish. @param home the folder's real path */
async function assertInside(file: string, home: string, shown: string): Promise<void> {
  const real = await realpath(file);
  if (!real.startsWith(home + sep)) {
    throw new UserError(`Файл ${shown} ведёт за пределы папки policy.`, 'Замените ссылку самим файлом.');
  }
}

function* batches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
