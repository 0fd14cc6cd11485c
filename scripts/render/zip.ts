/** An Office file is a ZIP of parts. */
import { zipSync } from 'fflate';

/** @returns the archive; the same bytes for the same parts, in whatever order they come */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // Readers expect the list of content types first; the rest is in a fixed order.
  const first = '[Content_Types].xml';
  const names = [...parts.keys()].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  // ZIP holds local time, so the date is made of local numbers: the bytes must not depend on the time zone.
  const options = { mtime: new Date(1980, 0, 1), level: 6, os: 0 } as const;
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts.get(name)!, options]])));
}
