/** What is compared with what: editions of an act, its draft, files, states in Git. */
import { resolve } from 'node:path';
import { dottedDate } from '../../knowledge/dates.ts';
import { lintPolicy } from '../../lint/index.ts';
import { type Policy, policyOf } from '../../model/index.ts';
import { MAX_BYTES, readSource } from '../../source/index.ts';
import { dayOf } from '../document-options.ts';
import { askGit, gitText } from '../git.ts';
import { UserError } from '../user-error.ts';
import { displayPath, readAct, today, unreadable, type Workspace } from '../workspace.ts';

/** A text with how people call it. */
export interface Side {
  policy: Policy;
  /** «редакция от 30.08.2024», «проект». */
  name: string;
  /** The project's own act, by its id: papers can be printed for it. */
  own: boolean;
}

/** A file of the disk. */
export async function sideOfFile(path: string, { root, corpus }: Workspace): Promise<Side> {
  const shown = displayPath(resolve(root, path), root);
  const known = corpus.policies.find((policy) => policy.path === shown);
  const policy = known ?? (await readAct(resolve(root, path), root).catch(unreadable(shown)));
  return sideOf(expectPassport(policy), known !== undefined);
}

/**
 * One state of an act.
 * @param wanted `draft`, the date of an edition, a file, or a revision of Git after `git:`
 */
export async function sideOfAct(id: string, wanted: string, workspace: Workspace, option: string): Promise<Side> {
  const own = workspace.corpus.policies.filter(({ passport }) => passport?.id === id);
  const draft = own.find(({ edition }) => !edition);
  if (wanted === 'draft') {
    if (draft) return sideOf(draft, true);
    throw new UserError(`Рабочего файла policy/${id}/policy.md нет.`, 'Назовите две редакции: --from и --to.');
  }
  if (wanted.startsWith('git:')) {
    if (!draft) throw new UserError(`Рабочего файла policy/${id}/policy.md нет.`, 'Состояние из Git брать не от чего.');
    return sideOfRevision(draft, wanted.slice('git:'.length), workspace);
  }
  if (/^\d/.test(wanted) && !wanted.endsWith('.md')) {
    const day = dayOf(wanted, option);
    const edition = own.find(({ edition: frozen, passport }) => frozen && passport?.approved?.date === day);
    if (edition) return sideOf(edition, true);
    const dates = editionsOf(id, workspace).map(({ passport }) => passport!.approved!.date);
    throw new UserError(
      `Редакции от ${dottedDate(day)} у акта «${id}» нет.`,
      dates.length > 0 ? `Есть: ${dates.join(', ')}.` : 'У него нет ни одной принятой редакции.',
    );
  }
  if (wanted.endsWith('.md')) return sideOfFile(wanted, workspace);
  throw new UserError(
    `Не понято, что сравнивать: ${option} ${wanted}.`,
    'Напишите дату редакции (2024-08-30), draft, имя файла .md или git:<коммит>.',
  );
}

/** Adopted editions of an act, the oldest first. */
export function editionsOf(id: string, { corpus }: Workspace): Policy[] {
  return corpus.policies
    .filter(({ edition, passport }) => edition && passport?.id === id && passport.approved?.date)
    .sort((a, b) => (a.passport!.approved!.date! < b.passport!.approved!.date! ? -1 : 1));
}

export function sideOf(policy: Policy, own: boolean): Side {
  const date = policy.passport?.approved?.date;
  const name =
    policy.mode === 'adopted' && date
      ? `редакция от ${dottedDate(date)}`
      : policy.mode === 'agreed'
        ? 'согласованный проект'
        : 'проект';
  return { policy, name, own };
}

function expectPassport(policy: Policy): Policy {
  if (policy.passport) return policy;
  const [mistake] = lintPolicy(policy, { policies: [policy], today: today() }).filter(
    ({ severity, known }) => severity === 'error' && !known,
  );
  throw new UserError(
    mistake ? `${policy.path}, строка ${mistake.line}: ${mistake.message}` : `Паспорт ${policy.path} не читается.`,
    'Исправьте файл и повторите команду.',
  );
}

/** A name of a commit, a branch or a tag, with steps back; never an option. */
const REVISION = /^[\p{L}\p{N}_][\p{L}\p{N}_./@{}~^-]{0,100}$/u;

async function sideOfRevision({ path }: Policy, revision: string, { root }: Workspace): Promise<Side> {
  if (!REVISION.test(revision))
    throw new UserError(`«${revision}» – не имя коммита.`, 'Напишите, например, git:HEAD~3 или git:1a2b3c4.');
  // Not `show`: it would run the program that the repository names for showing such files.
  const answer = await askGit(root, ['cat-file', 'blob', `${revision}:./${path}`], MAX_BYTES + 1);
  if ('why' in answer) throw await noRevision(revision, path, root, answer.why);
  const policy = expectPassport(policyOf(readSource(path, answer.bytes)));
  return { policy, name: `состояние ${revision}`, own: true };
}

async function noRevision(
  revision: string,
  path: string,
  root: string,
  why: 'no-git' | 'too-large' | 'refused',
): Promise<UserError> {
  const byDates = 'Сравните редакции по датам: --from 30.08.2024.';
  if (why === 'no-git') return new UserError('Git на этом компьютере не установлен.', byDates);
  if (why === 'too-large')
    return new UserError(`В состоянии ${revision} файл ${path} слишком велик для акта.`, byDates);
  const answer = (...args: string[]): Promise<string> => gitText(root, ...args);
  if ((await answer('rev-parse', '--is-inside-work-tree')) !== 'true')
    return new UserError('У этой папки нет истории Git.', byDates);
  if (await answer('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`))
    return new UserError(`В состоянии ${revision} файла ${path} ещё нет.`, 'Назовите более поздний коммит.');
  if ((await answer('rev-parse', '--is-shallow-repository')) === 'true')
    return new UserError(
      `Коммита ${revision} здесь нет: история загружена не вся.`,
      'Загрузите её: git fetch --unshallow.',
    );
  return new UserError(`Коммита ${revision} в истории Git нет.`, 'Список коммитов покажет git log.');
}
