/** The school's Git: read, never written, and never made to start anything. Nobody is obliged to have it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const call = promisify(execFile);

/** The repository's own settings may name programs to run; asked by us it starts none. */
const HARMLESS = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];

/** Long enough for the history of a school, ms. */
const PATIENCE = 20_000;

export type GitAnswer = { bytes: Buffer } | { why: 'no-git' | 'too-large' | 'refused' };

/**
 * Ask Git.
 * @param root folder to ask in
 * @param args command and arguments; anything typed by a user stands after `--end-of-options` or `--`
 * @param most bytes of an answer
 */
export async function askGit(root: string, args: readonly string[], most = 1 << 26): Promise<GitAnswer> {
  try {
    const options = { cwd: root, timeout: PATIENCE, maxBuffer: most, encoding: 'buffer' as const };
    return { bytes: (await call('git', [...HARMLESS, ...args], options)).stdout };
  } catch (error) {
    const { code } = error as { code?: string | number };
    if (code === 'ENOENT') return { why: 'no-git' };
    return { why: code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' ? 'too-large' : 'refused' };
  }
}

/** The answer as text without blanks around; empty when there is none. */
export async function gitText(root: string, ...args: string[]): Promise<string> {
  const answer = await askGit(root, args);
  return 'bytes' in answer ? answer.bytes.toString('utf8').trim() : '';
}

/**
 * Does the act's folder hold what the history has not? Without Git, or outside of a repository, nobody knows.
 * @param folder relative to `root`
 */
export async function isUncommitted(root: string, folder: string): Promise<boolean> {
  return (await gitText(root, 'status', '--porcelain', '--', folder)) !== '';
}
