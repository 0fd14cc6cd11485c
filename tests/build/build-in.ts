/** A project in a temporary folder, built by the real command. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runIn } from '../command-line.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Built {
  root: string;
  code: number;
  output: string;
  errors: string;
  /** Files of `dist/` by their path in it. */
  files: Map<string, Buffer>;
  again(...args: string[]): Promise<Built>;
  remove(): Promise<void>;
}

/** Build the project's own `policy/`. @param prepare changes the copy before it is built */
export async function buildProject(prepare: (root: string) => Promise<void> = async () => {}): Promise<Built> {
  const root = await mkdtemp(join(tmpdir(), 'poryadok-build-'));
  await cp(join(ROOT, 'policy'), join(root, 'policy'), { recursive: true });
  await prepare(root);
  return run(root, []);
}

async function run(root: string, args: string[]): Promise<Built> {
  const { code, out, err } = await runIn(root, ['build', ...args]);
  return {
    root,
    code,
    output: out,
    errors: err,
    files: await readAll(join(root, 'dist')),
    again: (...more) => run(root, more),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files
        .sort()
        .map(
          async (file): Promise<[string, Buffer]> => [
            relative(folder, file).split(sep).join('/'),
            await readFile(file),
          ],
        ),
    ),
  );
}
