/** Papers → files. A paper that somebody has edited since is left alone: the clerk's work is not printed over. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { sha256 } from '../../model/index.ts';
import { UserError } from '../user-error.ts';
import { displayPath } from '../workspace.ts';
import type { PaperFile } from './files.ts';

/** What was printed here before: name → sha256. */
const RECORD = '.poryadok.json';

/**
 * Write files into one folder.
 * @param folder absolute path; made when it is not there
 * @returns what to tell the user
 * @throws UserError when the folder cannot be written or a file in it was edited
 */
export async function writePapers(papers: readonly PaperFile[], folder: string, root: string): Promise<string> {
  const shown = displayPath(folder, root);
  const refused = (error: NodeJS.ErrnoException): never => {
    throw new UserError(
      `В папку ${shown} нельзя записать (${error.code ?? error.message}).`,
      'Проверьте, что это папка, а не файл, и что у вас есть права на неё, или назовите другую: --into папка.',
    );
  };
  await mkdir(folder, { recursive: true }).catch(refused);
  const before = await readRecord(folder);
  for (const { name, bytes } of papers) {
    const there = await readFile(join(folder, name)).catch(() => undefined);
    if (!there || sha256(there) === sha256(bytes) || sha256(there) === before[name]) continue;
    throw new UserError(
      `Файл ${shown}/${name} правили после печати, поэтому бумаги не напечатаны поверх.`,
      'Переименуйте его или назовите другую папку: --into папка.',
    );
  }
  for (const { name, bytes } of papers) await writeFileAtomic(join(folder, name), Buffer.from(bytes)).catch(refused);
  const record = { ...before, ...Object.fromEntries(papers.map(({ name, bytes }) => [name, sha256(bytes)])) };
  await writeFileAtomic(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`).catch(refused);
  const width = Math.max(...papers.map(({ name }) => name.length));
  return [`Бумаги лежат в ${shown}:`, ...papers.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`), ''].join(
    '\n',
  );
}

async function readRecord(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => '{}');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
  } catch {
    // A record that nobody can read promises nothing: files that are there count as edited.
    return {};
  }
}
