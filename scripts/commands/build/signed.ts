/**
 * Signed files beside an adopted edition: `2024-08-30.pdf` and its detached signatures, `2024-08-30.pdf.sig` or
 * `.p7s`. A signature fits the bytes that were signed and no others, so the signed PDF is published as it lies there.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Policy } from '../../model/index.ts';

export interface SignedFiles {
  /** Takes the place of the printed PDF. */
  pdf?: Uint8Array;
  /** By the ending of the name. */
  signatures: ReadonlyMap<(typeof ENDINGS)[number], Uint8Array>;
  /** What keeps a file from being published, Russian sentences. */
  notes: string[];
}

const ENDINGS = ['.sig', '.p7s'] as const;
const MAX_BYTES = 100 * 1024 * 1024;

/** @param root the project's folder */
export async function readSigned({ path, edition }: Policy, root: string): Promise<SignedFiles> {
  const signatures = new Map<(typeof ENDINGS)[number], Uint8Array>();
  const notes: string[] = [];
  if (!edition) return { signatures, notes };
  const name = path.replace(/\.md$/, '.pdf');
  const read = async (file: string): Promise<Uint8Array | undefined> => {
    const found = await readBeside(file, root);
    if (typeof found === 'string') notes.push(`Не опубликован ${file}: ${found}.`);
    return typeof found === 'string' ? undefined : found;
  };
  const pdf = await read(name);
  if (pdf && !Buffer.from(pdf.subarray(0, 1024)).includes('%PDF-')) {
    notes.push(`Не опубликован ${name}: это не PDF. Положите сюда файл, который подписали, или уберите его.`);
    return { signatures, notes };
  }
  for (const ending of ENDINGS) {
    const signature = await read(name + ending);
    if (!signature) continue;
    if (pdf) signatures.set(ending, signature);
    else
      notes.push(
        `Не опубликована подпись ${name + ending}: рядом нет подписанного файла ${name.split('/').at(-1)}. Подпись подходит только к тем байтам, которые подписали; положите этот файл рядом, и они выйдут вместе.`,
      );
  }
  return { ...(pdf && { pdf }), signatures, notes };
}

/** The bytes, or why they are not taken; nothing when there is no such file. */
async function readBeside(file: string, root: string): Promise<Uint8Array | string | undefined> {
  try {
    const [real, home] = await Promise.all([realpath(join(root, file)), realpath(join(root, 'policy'))]);
    if (!real.startsWith(home + sep)) return 'ссылка ведёт за пределы папки policy';
    const found = await stat(real);
    if (!found.isFile()) return 'это не файл';
    if (found.size === 0) return 'файл пуст';
    if (found.size > MAX_BYTES) return 'файл больше 100 МБ';
    return await readFile(real);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return code === 'ENOENT' ? undefined : `файл не читается (${code})`;
  }
}
