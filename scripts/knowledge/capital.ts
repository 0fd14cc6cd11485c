/** The same words with a capital at the beginning: they begin a sentence or a cell. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}
