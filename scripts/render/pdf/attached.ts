/** What is attached inside a PDF: the source and the data that it was printed from. */
import { PDF } from '@libpdf/core';

export interface Attached {
  /** As the PDF says: not to be trusted as a path. */
  name: string;
  data: Uint8Array;
}

/**
 * Read the attachments.
 * @param pdf any PDF; a broken one is the library's error
 */
export async function attachedFiles(pdf: Uint8Array): Promise<Attached[]> {
  // Not lenient: at a word that it does not know the library's lenient reader stands still and eats the memory.
  const document = await PDF.load(pdf, { lenient: false });
  const names = [...document.getAttachments().keys()].sort();
  return names.flatMap((name) => {
    const data = document.getAttachment(name);
    return data ? [{ name, data }] : [];
  });
}
