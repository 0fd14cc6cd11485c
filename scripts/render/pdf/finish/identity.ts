/** The file's identifier: made from its own bytes, so that the same document has the same one. */
import { createHash } from 'node:crypto';
import { array, type Document, hex } from './document.ts';

/** Stands in the file while its bytes are hashed; as long as the identifier. */
const PLACEHOLDER = '0F'.repeat(16);

/** Write the file with its identifier. */
export async function saveIdentified(document: Document): Promise<Uint8Array> {
  document.trailer.set('ID', array(hex(PLACEHOLDER), hex(PLACEHOLDER)));
  const saved = await document.pdf.save({ compressStreams: false, useXRefStream: false });
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, PLACEHOLDER.length).toUpperCase();
  // The trailer is the last thing in the file, and both halves of a new file's identifier are the same.
  const second = bytes.lastIndexOf(PLACEHOLDER, undefined, 'latin1');
  const first = bytes.lastIndexOf(PLACEHOLDER, second - 1, 'latin1');
  if (first < 0) throw new Error('the saved PDF has no place for its identifier');
  for (const place of [first, second]) bytes.write(id, place, 'latin1');
  return bytes;
}
