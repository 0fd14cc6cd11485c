/** Files inside the PDF: the text that it was made from, and its data. */
import { createHash } from 'node:crypto';
import { array, compressed, type Document, dict, hex, name, number, pdfDate, text } from './document.ts';

/** A file to put into the PDF. */
export interface Attachment {
  /** File name, ASCII. */
  name: string;
  mime: string;
  data: Uint8Array;
  /** What it is, Russian. */
  description: string;
  /** What it is to the document, in the words of PDF/A-3. */
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
}

/** Attach files. */
export function attach(document: Document, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  // A name tree is sorted.
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const specifications = sorted.map((attachment) => specify(document, attachment, date));
  const names = dict({ Names: array(...sorted.flatMap((one, index) => [text(one.name), specifications[index]!])) });
  const catalogNames = document.dict(document.catalog, 'Names') ?? dict({});
  catalogNames.set('EmbeddedFiles', names);
  document.catalog.set('Names', catalogNames);
  document.catalog.set('AF', array(...specifications));
}

function specify(document: Document, attachment: Attachment, date: Date) {
  const { data } = attachment;
  const checksum = hex(createHash('md5').update(data).digest('hex'));
  const parameters = {
    Size: number(data.length),
    CreationDate: pdfDate(date),
    ModDate: pdfDate(date),
    CheckSum: checksum,
  };
  const entries = { Type: name('EmbeddedFile'), Subtype: name(attachment.mime), Params: dict(parameters) };
  const file = document.register(compressed(entries, data));
  return document.register(
    dict({
      Type: name('Filespec'),
      F: text(attachment.name),
      UF: text(attachment.name),
      Desc: text(attachment.description),
      AFRelationship: name(attachment.relationship),
      EF: dict({ F: file, UF: file }),
    }),
  );
}
