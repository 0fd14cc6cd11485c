/** Read a DOCX back: what the tests compare with the model, and what the Open XML SDK does not look at. */
import { strFromU8, unzipSync } from 'fflate';

/** A bookmarked piece of the document: a paragraph with its number, or a whole table. */
export interface DocxPart {
  bookmark: string;
  /** Runs of white space are single blanks; marks of footnotes are left out. */
  text: string;
}

/** Every part of the archive by name. */
export function readDocxFiles(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The bookmarked pieces in the order in which they begin. Hidden bookmarks (`_…`) are the machinery's own. */
export function readDocxParts(bytes: Uint8Array): DocxPart[] {
  const xml = readDocxFiles(bytes).get('word/document.xml')!;
  const parts: DocxPart[] = [];
  const open = new Map<string, DocxPart>();
  let noteMark = false;
  const append = (text: string): void => {
    for (const part of open.values()) part.text += text;
  };
  for (const [tag, name, attributes = '', text = ''] of xml.matchAll(/<(\/?w:\w+)((?:\s[^>]*)?)\/?>([^<]*)/g)) {
    if (name === 'w:bookmarkStart') {
      const part = { bookmark: decode(attribute(attributes, 'w:name')), text: '' };
      if (part.bookmark.startsWith('_')) continue;
      open.set(attribute(attributes, 'w:id'), part);
      parts.push(part);
    } else if (name === 'w:bookmarkEnd') open.delete(attribute(attributes, 'w:id'));
    else if (name === 'w:r' || name === '/w:r') noteMark = false;
    else if (name === 'w:rStyle') noteMark = attribute(attributes, 'w:val') === 'FootnoteReference';
    else if (name === 'w:t' && !noteMark && !tag.includes('/>')) append(decode(text));
    else if (name === 'w:noBreakHyphen') append('-');
    else if (name === 'w:br' || name === 'w:tab' || name === '/w:p') append(' ');
  }
  return parts.map(({ bookmark, text }) => ({ bookmark, text: text.replace(/\s+/g, ' ').trim() }));
}

/** Texts of the footnotes by their ids. */
export function readDocxNotes(bytes: Uint8Array): Map<string, string> {
  const xml = readDocxFiles(bytes).get('word/footnotes.xml') ?? '';
  const notes = [...xml.matchAll(/<w:footnote w:id="(\d+)"[^>]*>(.*?)<\/w:footnote>/gs)];
  return new Map(
    notes.map(([, id, note]) => [
      id!,
      decode([...note!.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((m) => m[1]).join('')).trim(),
    ]),
  );
}

/** Mistakes that the Open XML SDK passes over. */
export function docxMistakes(bytes: Uint8Array): string[] {
  const files = readDocxFiles(bytes);
  const document = files.get('word/document.xml')!;
  const content = [...files].filter(([name]) => /^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(name));
  const mistakes: string[] = [];
  const names = values(document, /<w:bookmarkStart\b[^>]*w:name="([^"]*)"/g);
  const ids = values(document, /<w:bookmarkStart\b[^>]*w:id="([^"]*)"/g);
  for (const name of repeated(names.map((one) => one.toLowerCase()))) mistakes.push(`bookmark «${name}» twice`);
  for (const id of repeated(ids)) mistakes.push(`bookmark id ${id} twice`);
  for (const name of names)
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) mistakes.push(`bookmark «${name}» is no name`);
  if (
    values(document, /<w:bookmarkEnd\b[^>]*w:id="([^"]*)"/g)
      .sort()
      .join() !== [...ids].sort().join()
  )
    mistakes.push('bookmarks not closed');
  const known = new Set(names);
  const styles = new Set(values(files.get('word/styles.xml')!, /w:styleId="([^"]*)"/g));
  for (const [file, xml] of content) {
    const targets = [...values(xml, /w:anchor="([^"]*)"/g), ...values(xml, /(?:PAGE)?REF ([^\s"<]+)/g)];
    for (const target of targets) if (!known.has(target)) mistakes.push(`${file}: nothing at «${target}»`);
    for (const style of values(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g))
      if (!styles.has(style)) mistakes.push(`${file}: no style «${style}»`);
    const relations = values(files.get(file.replace('word/', 'word/_rels/').concat('.rels')) ?? '', / Id="([^"]*)"/g);
    for (const id of values(xml, / r:id="([^"]*)"/g))
      if (!relations.includes(id)) mistakes.push(`${file}: no relationship ${id}`);
  }
  for (const [file, xml] of files)
    if (!file.startsWith('word/media/') && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
      mistakes.push(`${file}: control character`);
  return mistakes;
}

const values = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!);

const repeated = (all: string[]): string[] => all.filter((one, i) => all.indexOf(one) < i);

const attribute = (attributes: string, name: string): string =>
  new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/** All text of the body in reading order; runs of white space are single blanks. */
export function readDocxText(bytes: Uint8Array): string {
  const xml = readDocxFiles(bytes).get('word/document.xml')!;
  const pieces = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(noBreakHyphen|br|tab)\b[^>]*\/>|<\/(w:p)>/g)];
  const text = pieces.map(([, typed, mark]) =>
    typed !== undefined ? decode(typed) : mark === 'noBreakHyphen' ? '-' : ' ',
  );
  return text.join('').replace(/\s+/g, ' ').trim();
}
