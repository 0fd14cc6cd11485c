/** Files of pictures: the only place that opens them. Nothing outside of an act's own folder is read. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type PictureFile, type Policy, sha256 } from '../model/index.ts';
import { MAX_PICTURE_BYTES, type PictureFacts, readPicture } from '../source/index.ts';

/** A picture that can be printed, with its bytes. */
export interface OpenedPicture extends PictureFacts {
  bytes: Uint8Array;
}

/**
 * Look at the pictures of acts.
 * @param root the folder that the acts' paths count from
 * @returns by `policy.folder + picture.file`
 */
export async function lookAtPictures(policies: readonly Policy[], root: string): Promise<Map<string, PictureFile>> {
  const found = new Map<string, PictureFile>();
  for (const policy of policies) {
    // Most acts have none, and need not be parsed to say so.
    if (!policy.source.text.includes('![')) continue;
    for (const { picture } of policy.all) {
      if (picture?.file === undefined || found.has(policy.folder + picture.file)) continue;
      const opened = await openPicture(policy.folder, picture.file, root);
      // Bytes are read again when they are printed: all pictures of all acts at once would fill the memory.
      if ('bytes' in opened && 'type' in opened) {
        const { type, width, height, bytes } = opened;
        found.set(policy.folder + picture.file, { type, width, height, sha256: sha256(bytes) });
      } else found.set(policy.folder + picture.file, opened);
    }
  }
  return found;
}

/**
 * The pictures of an act that can be printed; of the others the findings speak.
 * @param root the folder that the act's path counts from
 * @returns by their paths in the act's folder
 */
export async function openPictures({ folder, all }: Policy, root: string): Promise<Map<string, OpenedPicture>> {
  const pictures = new Map<string, OpenedPicture>();
  for (const { picture } of all) {
    if (picture?.file === undefined || pictures.has(picture.file)) continue;
    const opened = await openPicture(folder, picture.file, root);
    if ('bytes' in opened && 'type' in opened) pictures.set(picture.file, opened);
  }
  return pictures;
}

/**
 * Open one picture.
 * @param folder the act's folder, relative to `root`
 * @param file path in it: a model's, so without `..`
 */
export async function openPicture(
  folder: string,
  file: string,
  root: string,
): Promise<OpenedPicture | Exclude<PictureFile, PictureFacts>> {
  const home = resolve(root, folder);
  const actual = await nameOnDisk(home, file);
  if (actual === undefined) return { fault: 'missing' };
  if (actual !== file) return { fault: 'case', actual };
  try {
    const path = join(home, file);
    const [real, realHome] = await Promise.all([realpath(path), realpath(home)]);
    if (!real.startsWith(realHome.endsWith(sep) ? realHome : realHome + sep)) return { fault: 'link' };
    // A pipe that is opened never ends.
    if (!(await stat(real)).isFile()) return { fault: 'unreadable' };
    const bytes = await readBeginning(real);
    const picture = await readPicture(bytes);
    return 'fault' in picture ? picture : { ...picture, bytes };
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    return { fault: 'unreadable' };
  }
}

/** One byte more than allowed is enough to know that a file is too large. */
async function readBeginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, MAX_PICTURE_BYTES + 1));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The path as the disk spells it, whatever the system thinks of capitals; nothing when it is not there. */
async function nameOnDisk(home: string, file: string): Promise<string | undefined> {
  const steps: string[] = [];
  for (const step of file.split('/')) {
    const names: string[] = await readdir(join(home, ...steps)).catch(() => []);
    const name = names.includes(step) ? step : names.sort().find((one) => isAlike(one, step));
    if (name === undefined) return undefined;
    steps.push(name);
  }
  return steps.join('/');
}

/** macOS stores «й» in two signs. */
function isAlike(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase();
  return plain(one) === plain(other);
}
