/** Writing into `dist/`: beside first, then renamed, so that a reader never meets half a file. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { sha256 } from '../../model/index.ts';
import type { PublishedFile } from '../../render/index.ts';

const MIME: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  // Detached signatures of Russian tools are CMS whatever they are called.
  sig: 'application/pkcs7-signature',
  p7s: 'application/pkcs7-signature',
};

/** A written file: its address relative to `dist/` and what is published about it. */
export interface Written {
  path: string;
  size: number;
}

export class Dist {
  readonly written: Written[] = [];
  readonly #root: string;

  /** @param root absolute path of `dist` */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Write one file.
   * @param path relative to `dist`, with `/`
   */
  async write(path: string, data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const file = join(this.#root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, bytes);
    this.written.push({ path, size: bytes.length });
  }

  /** Write and describe for the feed. @param folder ends in `/`; the address is relative to it */
  async publish(folder: string, name: string, data: string | Uint8Array): Promise<PublishedFile> {
    await this.write(folder + name, data);
    return describe(name, data);
  }

  /** Take away a file of an earlier build, if there is one. @param path relative to `dist`, with `/` */
  async withdraw(path: string): Promise<void> {
    await rm(join(this.#root, path), { force: true });
  }

  /** A file of an earlier build; `undefined` when there is none. */
  async read(path: string): Promise<string | undefined> {
    return readFile(join(this.#root, path), 'utf8').catch(() => undefined);
  }

  /** Take away what an earlier build left in a draft's folder. @param folder ends in `/`; @param names paths in it */
  async keepFiles(folder: string, names: ReadonlySet<string>): Promise<void> {
    const entries = await readdir(join(this.#root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(join(this.#root, folder), path).split(sep).join('/');
      if (!entry.isDirectory() && !names.has(name)) await rm(path);
    }
  }

  /** Take away folders of drafts that are no longer there: a stale draft misleads its readers. */
  async keepOnly(folder: string, names: ReadonlySet<string>): Promise<void> {
    const present = await readdir(join(this.#root, folder)).catch(() => []);
    for (const name of present) if (!names.has(name)) await rm(join(this.#root, folder, name), { recursive: true });
  }
}

/** What the feed says about a file. @param name path beside the page, with `/` */
export function describe(name: string, data: string | Uint8Array): PublishedFile {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return {
    url: name.split('/').map(encodeURIComponent).join('/'),
    mimeType: mimeOf(name),
    size: bytes.length,
    sha256: sha256(bytes),
  };
}

/** @param name file name or path */
export function mimeOf(name: string): string {
  if (name.endsWith('.akn.xml')) return 'application/akn+xml';
  return MIME[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
