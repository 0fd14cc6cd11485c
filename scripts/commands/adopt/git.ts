import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Does the act's folder hold what Git's history has not? Git is not demanded: without it, or outside of a repository,
 * nobody knows.
 * @param folder relative to `root`
 */
export async function isUncommitted(root: string, folder: string): Promise<boolean> {
  const call = promisify(execFile);
  // The repository's own settings may name programs to run; asked for its state, this one would start.
  const options = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '--', folder];
  return call('git', options, { cwd: root, timeout: 5000 }).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
}
