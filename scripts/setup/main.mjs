// @ts-check
/** argv → set-up where it is due → the command under Node 24. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks } from './checks.mjs';
import { run } from './child.mjs';
import { ensureSetup } from './ensure.mjs';
import { SetupError } from './setup-error.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Run a command of the toolkit and leave with its exit code.
 * @param {string[]} argv command and its arguments
 */
export async function main(argv) {
  try {
    const { node } = await ensureSetup(ROOT);
    process.exitCode = await dispatch(node, argv);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/**
 * @param {string} node
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
async function dispatch(node, [command, ...rest]) {
  const env = environment(node);
  if (command === 'test') return checks(ROOT, node, env, rest);
  if (command === 'accuracy')
    return run(node, [path.join(ROOT, 'scripts/bench/accuracy/accuracy.ts'), ...rest], { env });
  if (command === 'bench') return run(node, [path.join(ROOT, 'scripts/bench/bench.ts'), ...rest], { env });
  const args = command === undefined ? [] : [command, ...rest];
  return run(node, [path.join(ROOT, 'scripts/cli.ts'), ...args], { env });
}

/**
 * The tools that the command starts say `#!/usr/bin/env node`: Node 24 must be the first that they find.
 * @param {string} node
 */
function environment(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [key]: [path.dirname(node), process.env[key]].filter(Boolean).join(path.delimiter),
    // Compiled code of several hundred modules is kept: a second check of an act starts in half the time.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(ROOT, 'node_modules/.cache/poryadok/compiled'),
  };
}
