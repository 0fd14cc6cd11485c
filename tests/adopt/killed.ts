/**
 * The real command line in a process that ends like a computer whose plug is pulled: as soon as it has said its n-th
 * line. `node killed.ts 3 adopt …`; with 0 it is left alive.
 */
import { main } from '../../scripts/cli.ts';

const [at, ...args] = process.argv.slice(2);
let lines = 0;
const out = (text: string): void => {
  process.stdout.write(text);
  lines += 1;
  if (lines === Number(at)) process.kill(process.pid, 'SIGKILL');
};

process.exitCode = await main(args, {
  cwd: process.cwd(),
  out,
  err: (text) => process.stderr.write(text),
  terminal: false,
  stdin: async () => new Uint8Array(),
  streams: () => ({ input: process.stdin, output: process.stdout }),
  ask: async () => '',
});
