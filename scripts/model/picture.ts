/** A picture of the act: a paragraph of its own, `![description](file.png "caption")`. */
import type { Image } from 'mdast';
import { type PictureFacts, type PictureFault, type Prose, type Range, typedProse } from '../source/index.ts';

/** Why an address names no file in the act's folder. */
export type WrongAddress = 'empty' | 'web' | 'data' | 'absolute' | 'outside' | 'backslash' | 'characters';

export interface Picture {
  /** What is on it, for those who do not see it; empty when the author has not said. */
  alt: Prose;
  /** As typed. */
  address: string;
  /** Where it is typed; the whole picture when the source spells it otherwise. */
  addressRange: Range;
  /** Path inside the act's folder, with `/`; absent when the address leads elsewhere. */
  file?: string;
  wrong?: WrongAddress;
}

/** What lies at a picture's address. Files are looked at in `commands/`, where they are read. */
export type PictureFile =
  /** `sha256`, hexadecimal, of its bytes: absent when nobody has computed it. */
  | (PictureFacts & { sha256?: string })
  | PictureFault
  | { fault: 'missing' }
  /** The name differs in capitals: found on Windows, missing on a server. `actual`: as the disk has it. */
  | { fault: 'case'; actual: string }
  /** A link that leads out of the act's folder. */
  | { fault: 'link' }
  /** A folder, a pipe, a file without permission. */
  | { fault: 'unreadable' };

/** Files of pictures by `policy.folder + picture.file`; one that is not there has not been looked at. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** Read an image node. @param source the whole text that its position refers to */
export function pictureOf(node: Image, source: string): { picture: Picture; caption: Prose } {
  const range: Range = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const raw = source.slice(...range);
  // The address stands after the description: the same letters may stand in it too.
  const after = raw.lastIndexOf(`](`, raw.lastIndexOf(node.url));
  const at = node.url && after >= 0 ? raw.indexOf(node.url, after + 2) : -1;
  const start = range[0] + at;
  const alt = (node.alt ?? '').trim();
  return {
    picture: {
      alt: typedProse(alt, source, range),
      address: node.url,
      addressRange: at < 0 ? range : [start, start + node.url.length],
      ...fileAt(node.url),
    },
    caption: typedProse((node.title ?? '').trim(), source, at < 0 ? range : [start + node.url.length, range[1]]),
  };
}

/** Nothing stands before it but quotation signs or the mark of an item, nothing after it but its name. */
const BEFORE_PICTURE = /[\r\n][ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
const AFTER_PICTURE = /^[ \t]*(?:\{#[^{}\r\n]*\}[ \t]*)?[\r\n]/;
/** How far is looked: a line may be long. */
const NEAR = 300;

/** Whether a picture has a line of the source for itself; words beside it make it a picture among words. */
export function hasOwnLine({ position }: Image, text: string): boolean {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const from = Math.max(0, start - NEAR);
  const before = (from === 0 ? '\n' : '') + text.slice(from, start);
  const after = text.slice(end, end + NEAR) + (end + NEAR >= text.length ? '\n' : '');
  return BEFORE_PICTURE.test(before) && AFTER_PICTURE.test(after);
}

/** A percent sign that is no code stays what it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function fileAt(address: string): Pick<Picture, 'file' | 'wrong'> {
  const path = decoded(address.trim());
  if (path === '') return { wrong: 'empty' };
  if (/^data:/i.test(path)) return { wrong: 'data' };
  if (/^(?:[a-z]:[\\/]|file:|\/(?!\/)|~|\\)/i.test(path)) return { wrong: 'absolute' };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return { wrong: 'web' };
  if (path.includes('\\')) return { wrong: 'backslash' };
  // What Windows allows in no name; the control characters are allowed nowhere.
  if (/[\0-\x1f\x7f<>:"|?*]/.test(path)) return { wrong: 'characters' };
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.length === 0 || steps.includes('..') ? { wrong: 'outside' } : { file: steps.join('/') };
}
