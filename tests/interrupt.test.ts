import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { generateAct } from '../scripts/bench/generate-act.ts';

const CLI = join(import.meta.dirname, '../scripts/cli.ts');

/** Processes of a group, by Linux's own book; elsewhere nothing is known. */
function groupMembers(group: number): string[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[2]) === group && fields[0] !== 'Z';
    } catch {
      return false;
    }
  });
}

test('Ctrl-C leaves whole files, no temporary ones and no browser behind', async () => {
  const root = await mkdtemp(join(tmpdir(), 'poryadok-interrupt-'));
  try {
    for (let i = 0; i < 60; i++) {
      await mkdir(join(root, 'policy', `act-${i}`), { recursive: true });
      await writeFile(join(root, 'policy', `act-${i}`, 'policy.md'), generateAct(i));
    }
    const child = spawn(process.execPath, [CLI, 'build'], { cwd: root, detached: true, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    const dist = join(root, 'dist/policies');
    // Folders are made before their first file is whole: wait for what is written last.
    const finished = (): number =>
      existsSync(dist)
        ? readdirSync(dist, { recursive: true }).filter((name) => /policy\.json$/.test(`${name}`)).length
        : 0;
    while (child.exitCode === null && finished() < 3) await sleep(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);

    for (let i = 0; i < 50 && groupMembers(child.pid!).length > 0; i++) await sleep(100);
    expect(groupMembers(child.pid!)).toEqual([]);
    const entries = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(60 * 10);
    for (const file of files) {
      const bytes = await readFile(file);
      if (file.endsWith('.pdf')) expect(bytes.subarray(-8).toString('latin1'), file).toContain('%%EOF');
      else if (file.endsWith('.docx')) expect(bytes.includes(Buffer.from('PK\x05\x06', 'latin1')), file).toBe(true);
      else if (file.endsWith('.json')) expect(() => JSON.parse(bytes.toString('utf8')), file).not.toThrow();
      else if (file.endsWith('.akn.xml')) expect(() => fromXml(bytes.toString('utf8'))).not.toThrow();
      else if (file.endsWith('.html')) expect(bytes.toString('utf8').trimEnd().endsWith('</html>'), file).toBe(true);
      else expect(file).toMatch(/\.woff2$/);
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
