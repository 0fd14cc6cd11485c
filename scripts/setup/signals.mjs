// @ts-check
/** A signal ends a process without its `exit` event, on which others clean up: so a signal becomes an exit. */
import os from 'node:os';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Leave with the shell's code for the signal, so that every `exit` listener runs.
 * @returns {() => void} leaves signals alone again
 */
export function exitOnSignals() {
  const exit = (/** @type {NodeJS.Signals} */ signal) => process.exit(128 + os.constants.signals[signal]);
  for (const signal of SIGNALS) process.once(signal, exit);
  return () => {
    for (const signal of SIGNALS) process.off(signal, exit);
  };
}
