// @ts-check
/** Child processes: signals reach them, their exit code reaches us. */
import { spawn } from 'node:child_process';
import os from 'node:os';

/**
 * Run a program that owns the terminal until it ends.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 128 + n where signal n ended it, as a shell says it
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const release = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      resolve(signal ? 128 + (os.constants.signals[signal] ?? 0) : (code ?? 1));
    });
  });
}

/**
 * Run a program unseen and collect what it says.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127: the program cannot be started
 */
export function collect(program, args, options = {}) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    killSignal: 'SIGKILL',
    ...options,
  });
  let isStopped = false;
  const release = forwardSignals(child, () => {
    isStopped = true;
    setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      release();
      resolve({ code: 127, stdout, stderr: `${stderr}${error.message}` });
    });
    child.once('close', (code) => {
      release();
      // Not before the child has ended: the next set-up must not meet a dying one.
      if (isStopped) process.exit(130);
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => void} [after] what we do ourselves once the child has been told
 */
function forwardSignals(child, after) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    // A terminal sends Ctrl-C to the whole process group: passed on, the child would get it twice.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    after?.();
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
