/** An absolute https address of a page or a folder, without `?` and `#`. */
export function isHttpsAddress(text: string): boolean {
  return /^https:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/u.test(text) && URL.canParse(text);
}
