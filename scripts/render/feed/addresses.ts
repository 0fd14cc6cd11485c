/** Addresses of published files: full when the institution has said where `dist/` lies on the web. */
import { folderOf } from '../web-folder.ts';

/** @param path relative to `dist/`, percent-encoded */
export type AddressOf = (path: string) => string;

/** @param baseUrl of the institution's card; without it addresses stay relative to the feed */
export function addresses(baseUrl: string | undefined): AddressOf {
  if (baseUrl === undefined) return (path) => path;
  const folder = folderOf(baseUrl);
  return (path) => new URL(path, folder).href;
}
