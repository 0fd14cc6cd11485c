/** A base address names a folder, with or without its last slash. */
export function folderOf(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
