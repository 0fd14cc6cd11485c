/**
 * Adds to package-lock.json the builds for other platforms that the registry of this machine does not hold. Without
 * them `npm ci` refuses the lock; with them it skips them here, and elsewhere fetches exactly the named version.
 * Run by hand after every `npm install`; a test tells when it was forgotten.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { missingFromLock } from '../setup/lockfile.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS: Record<string, string> = { 'arm-gnueabihf': 'arm', 'arm-musleabihf': 'arm', 'arm-eabi': 'arm' };

/** The platform that a build is for, as its name says it: `binding-linux-arm64-musl`. */
function platformOf(name: string) {
  const match = new RegExp(`-(${SYSTEMS.join('|')})-(.+?)(?:-(gnu|musl|msvc))?$`).exec(name);
  if (!match) throw new Error(`cannot tell the platform of ${name}`);
  const [, os, cpu, abi] = match as unknown as [string, string, string, string?];
  const libc = { gnu: 'glibc', musl: 'musl' }[abi ?? ''];
  return { cpu: [PROCESSORS[cpu] ?? cpu], ...(libc && { libc: [libc] }), os: [os] };
}

const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
for (const { name, range, optional, from } of missingFromLock(lock)) {
  if (!optional || !/^\d+\.\d+\.\d+/.test(range)) throw new Error(`${from} needs ${name}@${range}: not for this tool`);
  const dev = lock.packages[from].dev ? { dev: true } : {};
  lock.packages[`node_modules/${name}`] = { version: range, ...dev, optional: true, ...platformOf(name) };
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
