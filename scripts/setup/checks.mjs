// @ts-check
/** `npm test`: every check in turn, to the first that fails. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.mjs';

/** @type {{ title: string, pack: string, bin: string, args: string[], takesArguments?: true }[]} */
const CHECKS = [
  { title: 'Типы', pack: 'typescript', bin: 'tsc', args: ['--noEmit'] },
  { title: 'Стиль и слои', pack: '@biomejs/biome', bin: 'biome', args: ['check', '--error-on-warnings'] },
  { title: 'Лишние файлы и зависимости', pack: 'knip', bin: 'knip', args: [] },
  { title: 'Тесты', pack: 'vitest', bin: 'vitest', args: ['run'], takesArguments: true },
];

/**
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args passed on to vitest
 * @returns {Promise<number>} exit code of the first check that failed, else 0
 */
export async function checks(root, node, env, args) {
  for (const check of CHECKS) {
    process.stderr.write(`\n── ${check.title} (${check.bin})\n`);
    const own = check.takesArguments ? [...check.args, ...args] : check.args;
    const code = await run(node, [script(root, check.pack, check.bin), ...own], { env, cwd: root });
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * The JavaScript behind a package's command: the links in .bin are shell scripts on Windows.
 * @param {string} root
 * @param {string} pack
 * @param {string} bin
 */
function script(root, pack, bin) {
  const folder = path.join(root, 'node_modules', pack);
  const { bin: entry } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof entry === 'string' ? entry : entry[bin]);
}
