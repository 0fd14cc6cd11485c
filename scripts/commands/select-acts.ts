/** Which acts a command is about. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Corpus, type Policy, policyOf } from '../model/index.ts';
import { readSource } from '../source/index.ts';
import type { Io } from './command.ts';
import { lookAtPictures } from './pictures.ts';
import { UserError } from './user-error.ts';
import { displayPath, readAct, readWorkspace, today, unreadable, type Workspace } from './workspace.ts';

/** The acts that the user named, inside the corpus of all of them. */
export async function selectActs(
  paths: readonly string[],
  io: Io,
): Promise<{ corpus: Corpus; selected: Policy[]; workspace?: Workspace }> {
  if (paths.length === 0) {
    const workspace = await readWorkspace(io.cwd);
    return { corpus: workspace.corpus, selected: workspace.corpus.policies, workspace };
  }
  const workspace = await readWorkspace(io.cwd).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  const corpus: Corpus = workspace ? { ...workspace.corpus } : { policies: [], today: today() };
  const selected: Policy[] = [];
  for (const path of paths) {
    if (path === '-') {
      const policy = policyOf(readSource('<stdin>', await io.stdin()));
      corpus.policies = [...corpus.policies, policy];
      selected.push(policy);
      continue;
    }
    selected.push(...(await actsAt(path, io, corpus)));
  }
  return { corpus, selected: [...new Set(selected)], ...(workspace && { workspace }) };
}

async function actsAt(path: string, io: Io, corpus: Corpus): Promise<Policy[]> {
  const absolute = resolve(io.cwd, path);
  const info = await stat(absolute).catch(() => undefined);
  if (!info) {
    // Other commands are told acts by name.
    const named = corpus.policies.filter(({ folder }) => folder === `policy/${path.replace(/\/$/, '')}/`);
    if (named.length > 0) return named;
    throw new UserError(`Файла ${path} нет.`, 'Проверьте имя файла и папку, в которой запущена команда.');
  }
  const shown = displayPath(absolute, io.cwd);
  if (info.isDirectory()) {
    const inside = corpus.policies.filter((policy) => shown === '' || policy.path.startsWith(`${shown}/`));
    if (inside.length === 0) throw new UserError(`В папке ${path} нет актов.`, 'Акт лежит в policy/<имя>/policy.md.');
    return inside;
  }
  const known = corpus.policies.find((policy) => policy.path === shown);
  if (known) return [known];
  const policy = await readAct(absolute, io.cwd).catch(unreadable(path));
  corpus.policies = [...corpus.policies, policy];
  corpus.pictures = new Map([...(corpus.pictures ?? []), ...(await lookAtPictures([policy], io.cwd))]);
  return [policy];
}
