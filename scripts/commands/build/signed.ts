/**
 * Signed files beside an adopted edition: `2024-08-30.pdf` and its detached signatures, `2024-08-30.pdf.sig` or
 * `.p7s`. A signature fits the bytes that were signed and no others, so the signed PDF is published as it lies there.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Policy } from '../../model/index.ts';
import { judgeDocument } from '../verify/index.ts';
import type { Workspace } from '../workspace.ts';

export interface SignedFiles {
  /** Takes the place of the printed PDF. */
  pdf?: Uint8Array;
  /** By the ending of the name. */
  signatures: ReadonlyMap<(typeof SIGNATURE_ENDINGS)[number], Uint8Array>;
  /** What keeps a file from being published, Russian sentences. */
  notes: string[];
}

/** Of detached signatures. */
export const SIGNATURE_ENDINGS = ['.sig', '.p7s'] as const;
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * Read what lies beside an edition, and leave out what is another document: a signature that holds does not make it this
 * edition.
 * @param policy of the workspace's corpus
 */
export async function readSigned(policy: Policy, workspace: Workspace): Promise<SignedFiles> {
  const found = await readFiles(policy, workspace.root);
  if (!found.pdf) return found;
  const name = policy.path.replace(/\.md$/, '.pdf');
  const verdict = await judgeDocument(found.pdf, policy, workspace);
  if (verdict.is === 'other')
    return {
      signatures: new Map(),
      notes: [
        ...found.notes,
        `Не опубликован ${name}: это другой документ, а не эта редакция (${verdict.why}); положите сюда её подписанный PDF или уберите файл, до тех пор публикуется PDF без подписи.`,
      ],
    };
  if (verdict.is === 'unknown')
    return {
      ...found,
      notes: [
        ...found.notes,
        `Опубликован ${name}, но та ли это редакция, не проверено: ${verdict.why}. Сверьте сами.`,
      ],
    };
  return found;
}

/** @param root the project's folder */
async function readFiles({ path, edition }: Policy, root: string): Promise<SignedFiles> {
  const signatures = new Map<(typeof SIGNATURE_ENDINGS)[number], Uint8Array>();
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
  for (const ending of SIGNATURE_ENDINGS) {
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
