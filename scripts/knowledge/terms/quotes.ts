/** How far back an opening quotation mark is looked for, UTF-16 units. */
const REACH = 200;

/** Does a place lie between «…» or "…"? What is quoted is a proper name or the title of another document. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return true;
  return before.split('"').length % 2 === 0 && text.slice(at, at + REACH).includes('"');
}
