/**
 * Makes `templates/html/fonts/`: Tinos (metric-compatible with Times New Roman, Apache 2.0) subset to what Russian acts
 * are set in. Run by hand when the list below or the font's version changes; a test compares the committed files.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const FACES = [
  ['tinos-400.woff2', '400Regular/Tinos_400Regular.ttf'],
  ['tinos-700.woff2', '700Bold/Tinos_700Bold.ttf'],
  ['tinos-400i.woff2', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['tinos-700i.woff2', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
] as const;

/** Ranges of code points: Latin, Cyrillic with its historical letters, punctuation, signs of official texts. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2b0, 0x2df],
  [0x300, 0x304],
  [0x400, 0x4ff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x2070, 0x208e],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25a0, 0x25a1],
  [0x2610, 0x2612],
  [0x2713, 0x2713],
];

/** The four subset faces by file name. */
export async function subsetFonts(): Promise<Map<string, Uint8Array>> {
  const characters = KEPT.flatMap(([from, to]) =>
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
