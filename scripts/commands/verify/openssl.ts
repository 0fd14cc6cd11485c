/** GOST by the OpenSSL of this machine, when it has the engine: called without a shell, with files in a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gost, type GostEngine, type GostHash, Unchecked } from '../../signature/index.ts';

/** Milliseconds; a check takes a hundredth of a second. */
const PATIENCE = 20_000;

const ABSENT =
  'на этом компьютере нет программы openssl с поддержкой ГОСТ (в Debian и Ubuntu – пакет libengine-gost-openssl)';

/** The GOST R 34.11-2012 hash (256 bits) of nothing: what the engine must answer before it is believed. */
const HASH_OF_NOTHING = '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb';

/** How OpenSSL 1.1 and 3 take the algorithms, and how those take them that have no engines any more. */
const WAYS = [
  ['-engine', 'gost'],
  ['-provider', 'gostprov', '-provider', 'default'],
] as const;

let found: Promise<Gost> | undefined;

/** The engine of this machine, or why there is none; it is looked for once. */
export function gostOfMachine(): Promise<Gost> {
  found ??= findGost('openssl');
  return found;
}

/** @param program name or path of OpenSSL */
export async function findGost(program: string): Promise<Gost> {
  for (const way of WAYS) {
    const engine = engineOf(program, way);
    const hash = await engine.digest('md_gost12_256', []).catch(() => undefined);
    if (hash && Buffer.from(hash).toString('hex') === HASH_OF_NOTHING) return engine;
  }
  return ABSENT;
}

function engineOf(program: string, way: readonly string[]): GostEngine {
  return {
    digest: (hash, pieces) =>
      inFolder(async (folder) => {
        await writeFile(join(folder, 'data'), pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
        const { code, out } = await run(program, ['dgst', ...way, `-${hash}`, '-binary', 'data'], folder);
        if (code !== 0 || out.length !== SIZES[hash]) throw new Unchecked('openssl не вычислил хэш по ГОСТ');
        return out;
      }),
    verify: (hash, certificate, data, signature) =>
      inFolder(async (folder) => {
        await writeFile(join(folder, 'certificate'), certificate);
        await writeFile(join(folder, 'data'), data);
        await writeFile(join(folder, 'signature'), signature);
        const read = ['x509', ...way, '-inform', 'DER', '-in', 'certificate', '-pubkey', '-noout'];
        const key = await run(program, read, folder);
        if (key.code !== 0) throw new Unchecked('openssl не читает ключ сертификата');
        await writeFile(join(folder, 'key'), key.out);
        const check = ['dgst', ...way, `-${hash}`, '-verify', 'key', '-signature', 'signature', 'data'];
        const { code, out } = await run(program, check, folder);
        const said = out.toString('latin1').trim();
        // Only these words are an answer: anything else is trouble.
        if (code === 0 && said === 'Verified OK') return true;
        if (code === 1 && /^Verification failure/i.test(said)) return false;
        throw new Unchecked('openssl не смог проверить подпись');
      }),
  };
}

/** Bytes. */
const SIZES: Readonly<Record<GostHash, number>> = { md_gost12_256: 32, md_gost12_512: 64 };

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'poryadok-gost-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: string[], cwd: string): Promise<{ code: number; out: Buffer }> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: PATIENCE, encoding: 'buffer' as const, maxBuffer: 1024 * 1024, windowsHide: true };
    execFile(program, args, options, (error, out) => {
      // What did not start or did not end in time has no number.
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out });
    });
  });
}
