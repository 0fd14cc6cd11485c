// @ts-check
/** Which Node runs the toolkit: the locked one from node_modules, else the running one where it is new enough. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { collect } from './child.mjs';
import { SetupError } from './setup-error.mjs';

export const REQUIRED_MAJOR = 24;

/**
 * Where npm puts the locked Node of this platform, if there is one.
 * @param {string} root
 * @param {string} [platform]
 * @param {string} [arch]
 */
export function lockedNode(root, platform = process.platform, arch = process.arch) {
  const name = platform === 'win32' ? 'win' : platform;
  // Not .bin/node: on Windows it is a command script, elsewhere a link to this same file.
  return path.join(root, 'node_modules', `node-${name}-${arch}`, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} root
 * @returns {Promise<{ path: string, version: string }>}
 */
export async function findNode(root) {
  const locked = lockedNode(root);
  if (existsSync(locked)) {
    const { code, stdout } = await collect(locked, ['--version'], { timeout: 30_000 });
    const version = stdout.trim();
    // A build for another C library is there but does not start.
    if (code === 0 && major(version) >= REQUIRED_MAJOR) return { path: locked, version };
  }
  if (major(process.version) >= REQUIRED_MAJOR) return { path: process.execPath, version: process.version };
  throw new SetupError(
    `Для этой машины (${process.platform}-${process.arch}) нужен Node.js ${REQUIRED_MAJOR}, а запущен ${process.version}. ` +
      `Установите Node.js ${REQUIRED_MAJOR} с сайта https://nodejs.org и повторите команду.`,
  );
}

/** @param {string} version */
const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);
