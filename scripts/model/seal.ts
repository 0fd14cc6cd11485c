/**
 * Seals of adopted editions: what is sealed, how a seal is read, and where a text differs from its seal.
 * Pure functions: files are read and written in `commands/`.
 */
import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { type Lines, linesOf, parseYaml, type Range } from '../source/index.ts';
import schemas from './schema/compiled.json' with { type: 'json' };
import type { Seal } from './schema/seal.ts';
import { validateJson } from './validate.ts';

/** A seal's file. */
export interface SealFile {
  /** `policy/<folder>/editions/<date>.seal.json`. */
  path: string;
  /** The edition beside it: `policy/<folder>/editions/<date>.md`. */
  edition: string;
  text: string;
  lines: Lines;
  /** Absent when the seal is broken; `fault` says how. */
  value?: Seal;
  fault?: SealFault;
}

/** Why a seal cannot be believed. */
export type SealFault =
  /** The file cannot be read, or is no file. */
  | { kind: 'unreadable' }
  | { kind: 'large' }
  | { kind: 'json' }
  /** A field that is not as the schema has it; the path of keys to it, and its place. */
  | { kind: 'field'; path: readonly string[]; range: Range };

/** A seal of the longest act is about a third of this, bytes. */
export const MAX_SEAL_BYTES = 4 * 1024 * 1024;

const SEAL_PATH = /^(policy\/[^/]+\/editions\/[^/]+)\.seal\.json$/;

/** The path of the edition that a seal lies beside; nothing when the path is no seal's. */
export function sealedEdition(path: string): string | undefined {
  const stem = SEAL_PATH.exec(path)?.[1];
  return stem && `${stem}.md`;
}

/** The path of an edition's seal. @param edition `policy/<folder>/editions/<date>.md` */
export function sealPath(edition: string): string {
  return edition.replace(/\.md$/, '.seal.json');
}

/**
 * The text that is sealed. Git and editors change what stands at the ends of lines (`autocrlf`) and of the file, so that
 * counts for nothing: every line end (CRLF, CR, LF) is LF, and the text ends in exactly one. Everything else counts, in
 * UTF-8. Blanks at the ends of lines count too: Markdown gives them a meaning.
 * @param text decoded from UTF-8, without its byte order mark (`Source.text`); a file in another encoding has no
 * canonical text
 */
export function canonicalText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  let end = lines.length;
  // Not by an expression: `\n+$` searches every run of line ends again.
  while (end > 0 && lines[end - 1] === '\n') end--;
  return `${lines.slice(0, end)}\n`;
}

/** sha256, hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Seal a text. @param text see {@link canonicalText} */
export function sealText(text: string): Seal['text'] {
  const canonical = canonicalText(text);
  return {
    sha256: sha256(canonical),
    bytes: Buffer.byteLength(canonical),
    lines: linesIn(canonical).map(lineHash),
  };
}

/** Is this the sealed text? @param text see {@link canonicalText} */
export function isSealed(text: string, seal: Seal['text']): boolean {
  return sha256(canonicalText(text)) === seal.sha256;
}

/** One place where a text differs from its seal. */
export interface LineChange {
  kind: 'changed' | 'added' | 'lost';
  /** Of the text, counted from 1; of lost lines: the line that stands in their place now, or would. */
  line: number;
  /** How many lines in a row. */
  count: number;
}

/** Above this many differing lines nobody reads a list: the texts are two. */
const MAX_DIFFERENCES = 2000;

/**
 * Lines that differ from the seal, in order of the text. Empty when no line differs; the text may differ all the same
 * if the seal contradicts itself.
 * @param text see {@link canonicalText}
 */
export function differencesOf(text: string, seal: Seal['text']): LineChange[] {
  const now = linesIn(canonicalText(text)).map(lineHash);
  const old = seal.lines;
  // What is the same at both ends is taken off first: among lines that are alike (most are empty) a shortest
  // difference may lie in several places, and one edit is to be shown as one.
  let same = 0;
  while (same < Math.min(old.length, now.length) && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const middle = now.slice(same, now.length - tail);
  const parts = diffArrays(old.slice(same, old.length - tail), middle, { maxEditLength: MAX_DIFFERENCES });
  if (!parts) return [{ kind: 'changed', line: same + 1, count: middle.length }];
  const changes: LineChange[] = [];
  let line = same + 1;
  let lost = 0;
  const flush = (): void => {
    if (lost > 0) changes.push({ kind: 'lost', line, count: lost });
    lost = 0;
  };
  for (const { added, removed, count } of parts) {
    if (removed) lost += count;
    else if (added) {
      // Old lines and new lines at the same place are lines that were changed; only the rest was added or lost.
      const changed = Math.min(lost, count);
      if (changed > 0) changes.push({ kind: 'changed', line, count: changed });
      if (count > changed) changes.push({ kind: 'added', line: line + changed, count: count - changed });
      line += count;
      lost -= changed;
    } else {
      flush();
      line += count;
    }
  }
  flush();
  return changes;
}

/** Lines of a canonical text, without their ends. */
const linesIn = (canonical: string): string[] => canonical.slice(0, -1).split('\n');

const lineHash = (line: string): string => sha256(line).slice(0, 12);

/**
 * Read a seal. Never throws: a seal may be hostile.
 * @param path of its file
 * @param text its content, or why there is none
 */
export function sealOf(path: string, text: string | { kind: 'unreadable' | 'large' }): SealFile {
  const edition = sealedEdition(path) ?? path;
  if (typeof text !== 'string') return { path, edition, text: '', lines: linesOf(''), fault: text };
  const plain = text.replace(/^\uFEFF/, '');
  const file = { path, edition, text: plain, lines: linesOf(plain) };
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch {
    return { ...file, fault: { kind: 'json' } };
  }
  const { value, mistake } = validateJson<Seal>(data, schemas.seal);
  if (value) return { ...file, value };
  const { locate } = parseYaml(plain);
  const { path: keys, key } = mistake;
  const range = key === undefined ? locate(keys, 'value') : locate([...keys, key], 'key');
  return { ...file, fault: { kind: 'field', path: key === undefined ? keys : [...keys, key], range } };
}

/** A seal as its file has it. Keys are sorted, so that the same seal has the same bytes. */
export function sealFileText(seal: Seal): string {
  const sorted = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { version, policy, edition, sealed, text, pictures, data, artefacts, browser, tools } = seal;
  const ordered: Seal = {
    version,
    policy,
    edition,
    sealed,
    text,
    pictures: sorted(pictures),
    data: sorted(data),
    artefacts: sorted(artefacts),
    browser,
    tools,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
