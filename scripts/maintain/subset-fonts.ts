/**
 * Makes `templates/html/fonts/`: Tinos (metric-compatible with Times New Roman, Apache 2.0) subset to what Russian acts
 * are set in (`scripts/knowledge/typeface.ts`). Run by hand when that list or the font's version changes; a test compares
 * the committed files.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { TYPEFACE } from '../knowledge/typeface.ts';

const FACES = [
  ['tinos-400.woff2', '400Regular/Tinos_400Regular.ttf'],
  ['tinos-700.woff2', '700Bold/Tinos_700Bold.ttf'],
  ['tinos-400i.woff2', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['tinos-700i.woff2', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
] as const;

/** The four subset faces by file name. */
export async function subsetFonts(): Promise<Map<string, Uint8Array>> {
  const characters = TYPEFACE.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  ).join('');
  const files = await Promise.all(
    FACES.map(async ([file, path]): Promise<[string, Uint8Array]> => {
      const ttf = await readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${path}`));
      return [file, await subsetFont(ttf, characters, { targetFormat: 'woff2' })];
    }),
  );
  return new Map(files);
}

if (import.meta.main) {
  const folder = new URL('../../templates/html/fonts/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [file, bytes] of await subsetFonts()) await writeFile(new URL(file, folder), bytes);
}
