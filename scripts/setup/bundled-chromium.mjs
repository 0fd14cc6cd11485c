// @ts-check
/** The Chromium that lies compressed in the npm package @sparticuz/chromium: Linux x64 only. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect } from './child.mjs';
import { SetupError } from './setup-error.mjs';

const UNPACK = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));

/**
 * Unpack it once. A folder appears under its final name only when it is complete.
 * @param {string} root
 * @param {string} node a Node that the package runs under
 * @returns {Promise<{ path: string, libraries: string } | null>} null: not for this platform, or not unpacked
 */
export async function bundledChromium(root, node) {
  const manifest = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = path.join(root, 'node_modules', '.cache', 'poryadok', `chromium-${version}`);
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    try {
      if (!(await unpack(node, aside))) return null;
      renameSync(aside, folder);
    } catch (error) {
      // Another process was faster: its folder is as good.
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return { path: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023', 'lib') };
}

/**
 * @param {string} node
 * @param {string} folder
 */
async function unpack(node, folder) {
  const { code, stderr } = await collect(node, [UNPACK, folder]);
  if (/ENOSPC/.test(stderr)) {
    throw new SetupError('Не удалось распаковать браузер: на диске нет места. Освободите 300 МБ и повторите команду.');
  }
  return code === 0;
}
