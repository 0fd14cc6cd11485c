/**
 * Write an adoption so that whatever interrupts it leaves the old state or the new one.
 *
 * Everything is made in `.adopting/` in the act's folder, which nothing else reads; then it is renamed into its place:
 * the edition, its seal, the draft of the next edition. After each of them the project is whole: an edition without a
 * seal is an adopted edition that `seal` or a second `adopt` seals, and a draft with the text of its edition is what
 * every draft is on its first day. The same command run again goes on where it was interrupted, because the draft, from
 * which everything is made, is written last. What was left in `.adopting/` it throws away first.
 */
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { sealFileText, sealPath, sha256 } from '../../model/index.ts';
import type { Io } from '../command.ts';
import { makeSeal } from '../seal/index.ts';
import { UserError } from '../user-error.ts';
import type { Proposal } from './proposal.ts';

/** Take it away: an earlier adoption was interrupted. @param folder of the act, relative to `root`, ending in `/` */
export async function clearStaging(root: string, folder: string): Promise<void> {
  await rm(join(root, folder, STAGING), { recursive: true, force: true });
}

const STAGING = '.adopting';

/**
 * Adopt.
 * @param io told of each step when it is done
 * @throws UserError when the draft was changed meanwhile; nothing is written then
 */
export async function adopt(proposal: Proposal, io: Io): Promise<void> {
  const { draft, edition, workspace, nextDraft, done } = proposal;
  const root = io.cwd;
  const staging = join(root, draft.folder, STAGING);
  const seal = sealPath(edition.path);
  await clearStaging(root, draft.folder);
  await makeInside(join(root, dirname(edition.path)), join(root, 'policy'));
  try {
    await mkdir(staging);
    const stage = (name: string, text: string): Promise<void> =>
      // To the disk, and not to the system's memory: a rename may outlive a power cut that its content does not.
      writeFile(join(staging, name), text, { flush: true });
    await stage('edition.md', edition.source.text);
    await stage('policy.md', nextDraft);
    if (!done.seal) {
      io.out('Печатаю файлы редакции для пломбы…\n');
      await stage('seal.json', sealFileText(await makeSeal(edition, workspace, 'at-adoption', join(staging, 'dist'))));
    }
    if ((await hashOf(join(root, draft.path))) !== proposal.draftHash) throw changedMeanwhile(draft.path);
    io.out('Всё готово, записываю.\n');

    if (!done.edition) await rename(join(staging, 'edition.md'), join(root, edition.path));
    io.out(`${edition.path}: редакция принята.\n`);
    if (!done.seal) await rename(join(staging, 'seal.json'), join(root, seal));
    io.out(`${seal}: редакция опломбирована.\n`);
    // Between the two looks lie milliseconds, and still it is somebody's work.
    if ((await hashOf(join(root, draft.path))) === proposal.draftHash) {
      await rename(join(staging, 'policy.md'), join(root, draft.path));
      io.out(`${draft.path}: снова проект, следующей редакции.\n`);
    } else io.out(`${draft.path} только что изменили, поэтому файл оставлен как есть: верните в нём status: draft.\n`);
  } finally {
    await clearStaging(root, draft.folder);
  }
}

/** @throws UserError when the working file is not the one that was looked at */
export async function assertUnchanged({ draft, draftHash }: Proposal, root: string): Promise<void> {
  if ((await hashOf(join(root, draft.path))) !== draftHash) throw changedMeanwhile(draft.path);
}

/** A folder that is a link out of `policy/` would take the edition where nobody looks for it. */
async function makeInside(folder: string, home: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error;
    throw new UserError(
      'На месте папки editions лежит файл.',
      'Уберите его и повторите: здесь хранят принятые редакции.',
    );
  });
  const [real, realHome] = await Promise.all([realpath(folder), realpath(home)]);
  if (!real.startsWith(realHome + sep))
    throw new UserError('Папка editions ведёт за пределы папки policy.', 'Замените ссылку самой папкой.');
}

const hashOf = async (file: string): Promise<string> => sha256(await readFile(file));

function changedMeanwhile(path: string): UserError {
  return new UserError(`${path} изменили, пока вы смотрели.`, 'Ничего не записано. Посмотрите ещё раз и повторите.');
}
