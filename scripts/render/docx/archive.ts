/**
 * The packed file → the same file with fixed dates and ids: same input, same bytes.
 * The library stamps the time of day, random relationship ids and bookmark ids that count through the whole process.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipParts } from '../zip.ts';
import { controlWidows, firmHyphens, fixBookmarks, splitFields, unhyphenate } from './markup.ts';

const MEDIA = 'word/media/';

/**
 * @param packed what the library wrote
 * @param date ISO date of creation and of the last change
 */
export function settle(packed: Uint8Array, date: string): Uint8Array {
  const parts = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    if (name.startsWith(MEDIA)) pictures.set(name, bytes);
    else if (!name.endsWith('/')) parts.set(name, strFromU8(bytes));
  }
  fixDates(parts, date);
  fixRelationshipIds(parts);
  edit(parts, 'word/document.xml', (xml) => firmHyphens(splitFields(fixBookmarks(xml))));
  if (parts.has('word/footnotes.xml')) edit(parts, 'word/footnotes.xml', firmHyphens);
  for (const name of [...parts.keys()].filter((part) => /^word\/header\d+\.xml$/.test(part)))
    edit(parts, name, splitFields);
  edit(parts, 'word/styles.xml', (xml) => controlWidows(unhyphenate(xml)));
  return zipParts(new Map([...[...parts].map(([name, xml]) => [name, strToU8(xml)] as const), ...pictures]));
}

function edit(parts: Map<string, string>, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`no ${name} in the packed document`);
  parts.set(name, change(xml));
}

function fixDates(parts: Map<string, string>, date: string): void {
  edit(parts, 'docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>ru-RU</dc:language></cp:coreProperties>'),
  );
}

function fixRelationshipIds(parts: Map<string, string>): void {
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]!);
    const fixed = new Map(ids.map((id, i) => [id, `rId${i + 1}`]));
    const replace = (_: string, before: string, id: string): string => `${before}"${fixed.get(id) ?? id}"`;
    parts.set(name, xml.replace(/( Id=)"([^"]+)"/g, replace));
    const text = parts.get(owner);
    if (text) parts.set(owner, text.replace(/( r:(?:id|embed|link)=)"([^"]+)"/g, replace));
  }
}
