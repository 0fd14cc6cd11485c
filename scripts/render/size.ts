/** A file's size as people read it: `1,2 МБ`, `84 КБ`. @param bytes size in bytes; 1 КБ is 1024 bytes */
export function shownSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'КБ'] : [kilobytes / 1024, 'МБ'];
  const digits = value < 10 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value);
  return `${String(digits).replace('.', ',')}\u00A0${unit}`;
}

/** `2024-08-30` → `30.08.2024`. */
export function shownDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}
