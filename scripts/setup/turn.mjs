// @ts-check
/**
 * One set-up at a time in one folder: a second `npm start` waits for the first and then finds everything done.
 * The mark is a folder (mkdir is atomic everywhere) outside node_modules, which `npm ci` empties. Its owner touches it
 * every second; one that nobody has touched for a while was left by a killed process and is taken over.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './setup-error.mjs';

const TOUCH_MS = 1_000;
const STALE_MS = 15_000;
const PATIENCE_MS = 15 * 60_000;

/** The folder that says that somebody is at work. @param {string} root */
export function markOf(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `poryadok-setup-${name}`);
}

/**
 * Do the work when no other process does it.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @param {{ stale?: number, onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function inTurn(root, work, { stale = STALE_MS, onWait } = {}) {
  const mark = markOf(root);
  await take(mark, stale, onWait);
  const release = () => rmSync(mark, { recursive: true, force: true });
  const touch = setInterval(() => touchMark(mark), TOUCH_MS);
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} mark
 * @param {number} stale
 * @param {(() => void) | undefined} onWait
 */
async function take(mark, stale, onWait) {
  const start = Date.now();
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(mark);
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (tries === 0) onWait?.();
    if (Date.now() - start > PATIENCE_MS) {
      throw new SetupError(
        `Другой запуск занят установкой уже больше 15 минут. Завершите его или удалите папку ${mark} и повторите команду.`,
      );
    }
    if (age(mark) > stale) takeAway(mark);
    else await sleep(200);
  }
}

/** @param {string} mark */
function touchMark(mark) {
  try {
    utimesSync(mark, new Date(), new Date());
  } catch {
    // Taken away after this machine slept: nothing better than to go on.
  }
}

/** @param {string} mark */
function age(mark) {
  try {
    return Date.now() - statSync(mark).mtimeMs;
  } catch {
    return 0;
  }
}

/** Renamed before it is removed: of several waiting processes only one takes the old mark away. @param {string} mark */
function takeAway(mark) {
  const aside = `${mark}.${process.pid}`;
  try {
    renameSync(mark, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Another process was faster.
  }
}
