import { PDF } from '@libpdf/core';

/** How many pages a PDF has. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return (await PDF.load(pdf)).getPages().length;
}
