/** Akoma Ntoso documents by their schema: libxml2's xmllint, compiled to WebAssembly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const FOLDER = join(import.meta.dirname, '../fixtures/akn');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/**
 * Validate documents in one go: reading the schema takes longer than most of them.
 * @returns a line a mistake, the document's name first; the schema itself finds names that are given twice
 */
export async function aknMistakes(documents: ReadonlyMap<string, string>): Promise<string[]> {
  const { errors, valid } = await validateXML({
    xml: [...documents].map(([fileName, contents]) => ({ fileName, contents })),
    schema: [{ fileName: 'akomantoso30.xsd', contents: read('akomantoso30.xsd') }],
    preload: [{ fileName: 'xml.xsd', contents: read('xml.xsd') }],
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: memoryPages.GiB,
  });
  const mistakes = errors.map(({ rawMessage }) => rawMessage);
  return valid || mistakes.length > 0 ? mistakes : ['not valid, and xmllint does not say why'];
}
