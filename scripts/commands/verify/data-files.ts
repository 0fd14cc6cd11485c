/** `feed.json` and `policy.json`: their schema, and the sums of the files that they name and that lie beside them. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { plural } from '../../knowledge/plural.ts';
import { sha256 } from '../../model/index.ts';
import { type Feed, type PolicyJson, type Read, readFeed, readPolicyJson, shownDate } from '../../render/index.ts';
import { UserError } from '../user-error.ts';
import type { Report } from './report.ts';

const MAX_BYTES = 100 * 1024 * 1024;

/** A file that data name. */
interface Listed {
  /** As the data have it. */
  url: string;
  sha256: string;
  size?: number;
}

/**
 * @param path absolute path of the file: what it names is looked for beside it
 * @param name as the user called it
 * @returns the listed files that are there and differ, relative to the file's folder
 */
export async function verifyData(report: Report, bytes: Uint8Array, path: string, name: string): Promise<string[]> {
  let data: unknown;
  try {
    data = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw new UserError(`${name} — не JSON, или файл повреждён.`, 'Возьмите файл, который сделала команда build.');
  }
  if (typeof data === 'object' && data !== null && 'items' in data) {
    const feed = accepted<Feed>(report, readFeed(data), 'лента');
    return feed ? compareFiles(report, listedInFeed(feed), dirname(path)) : [];
  }
  const policy = accepted<PolicyJson>(report, readPolicyJson(data), 'данные акта');
  if (!policy) return [];
  report.fact(
    `Это данные акта «${policy.title}» (${policy.id})${policy.edition ? `, редакция от ${shownDate(policy.edition)}` : ''}.`,
  );
  return compareFiles(report, listedInPolicy(policy), dirname(path));
}

function accepted<T>(report: Report, read: Read<T>, what: string): T | undefined {
  if ('wrong' in read) {
    report.differs(`${what} не по схеме, место: ${read.wrong || 'весь файл'}. Ни один файл не сверен.`);
    return undefined;
  }
  report.fits(`${what} по схеме.`);
  return read.data;
}

/** Addresses of a feed are relative to it, or full when the school has said where it is published. */
function listedInFeed({ items, home_page_url, feed_url }: Feed): Listed[] {
  const base = feed_url ?? home_page_url;
  const folder = base && new URL('.', base).href;
  return items.flatMap(({ _lna, attachments }) => {
    const sizes = new Map(attachments.map(({ url, size_in_bytes }) => [url, size_in_bytes]));
    return Object.entries(_lna.sha256).map(([url, sum]): Listed => {
      const size = sizes.get(url);
      const own = folder && url.startsWith(folder) ? url.slice(folder.length) : url;
      return { url: own, sha256: sum, ...(size !== undefined && { size }) };
    });
  });
}

function listedInPolicy({ files, editions = [] }: PolicyJson): Listed[] {
  const all = [...files, ...editions.flatMap((edition) => edition.files)];
  return [...new Map(all.map((file): [string, Listed] => [file.url, file])).values()];
}

async function compareFiles(report: Report, listed: readonly Listed[], folder: string): Promise<string[]> {
  const changed: string[] = [];
  let same = 0;
  let absent = 0;
  for (const file of listed) {
    const path = localPath(file.url);
    const bytes = path === undefined ? undefined : await readBeside(folder, path);
    if (bytes === undefined) absent++;
    else if (bytes === 'outside') report.differs(`${path}: ссылка ведёт за пределы папки, файл не сверен.`);
    else if (sha256(bytes) === file.sha256) same++;
    else {
      changed.push(path!);
      const sizes = file.size === undefined ? '' : `, размер ${bytes.length} байт вместо ${file.size}`;
      report.differs(`${path}: файл не тот, сумма ${sha256(bytes)} вместо ${file.sha256}${sizes}.`);
    }
  }
  if (same > 0) report.fits(`${plural(same, 'файл', 'файла', 'файлов')} рядом – те, что названы, сумма в сумму.`);
  if (absent > 0)
    report.unchecked(`${plural(absent, 'файла', 'файлов', 'файлов')} из названных рядом нет, их суммы не сверены.`);
  return changed;
}

/** A path below the folder, or nothing: the address is somebody's word. */
function localPath(url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|^\\|\0/i.test(url)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  return path.split(/[/\\]/).some((step) => step === '' || step === '.' || step === '..') || path.includes('\0')
    ? undefined
    : path;
}

async function readBeside(folder: string, path: string): Promise<Uint8Array | 'outside' | undefined> {
  try {
    const [real, home] = await Promise.all([realpath(join(folder, path)), realpath(folder)]);
    if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) return 'outside';
    const found = await stat(real);
    return found.isFile() && found.size <= MAX_BYTES ? await readFile(real) : undefined;
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    return undefined;
  }
}
