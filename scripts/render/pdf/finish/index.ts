/**
 * Chromium's PDF → an archival, accessible one (PDF/A-3a and PDF/UA-1 in one file).
 * Every step mends one thing that Chromium leaves undone; the order matters only where it is said.
 */
import { markArtifacts } from './artifacts.ts';
import { type Attachment, attach } from './attachments.ts';
import { openDocument } from './document.ts';
import { placeFigures } from './figures.ts';
import { mendHyphens } from './hyphens.ts';
import { saveIdentified } from './identity.ts';
import { renumberIds } from './ids.ts';
import { describeLinks, linksOf } from './links.ts';
import { mendLists } from './lists.ts';
import { describeDocument, setOutputIntent } from './metadata.ts';
import { mendOutline } from './outline.ts';
import { mendRoles } from './roles.ts';
import { addSignatureFields, isSignaturePlace } from './signature.ts';
import { type Content, Structure } from './structure.ts';
import { mendTables } from './tables.ts';

export type { Attachment } from './attachments.ts';
export { placeMark } from './place-mark.ts';

/** What the finished document says about itself. */
export interface FinishOptions {
  title: string;
  author: string;
  language: 'ru';
  /** The program that made the text, the program that printed it. */
  creator: string;
  producer: string;
  /** ISO 8601: a date, or a date with time and zone. It is all the time that the file knows. */
  date: string;
  /** Headings as typed, in reading order: titles of the outline. */
  headings: readonly string[];
  attachments: readonly Attachment[];
  /** Id of an element that links lead to → what it is, in the dative: «пункту 3.1». */
  targets?: Readonly<Record<string, string>>;
  /** Hyphens (U+2010) stand only where a word was broken at a line's end: they are read as one word. */
  softHyphens?: boolean;
  /** The field whose place is marked by `<a href="https://sig.invalid/<name>">`, and what is read aloud at it. */
  signature?: { name: string; tooltip: string };
}

/**
 * Finish a printed PDF.
 * @param pdf as `Printer.print` returns it
 * @returns PDF/A-3a and PDF/UA-1; the same bytes for the same document and options
 */
export async function finishPdf(pdf: Uint8Array, options: FinishOptions): Promise<Uint8Array> {
  const document = await openDocument(pdf);
  const structure = new Structure(document);
  const date = new Date(options.date);
  const ornaments: Content[] = [];

  mendRoles(structure);
  mendLists(structure);
  mendTables(structure, (content) => ornaments.push(content));
  placeFigures(structure);
  renumberIds(structure);
  mendOutline(document, options.headings);

  const { signature, targets = {} } = options;
  const links = linksOf(document);
  addSignatureFields(
    structure,
    links.filter(isSignaturePlace),
    signature ? { [signature.name]: signature.tooltip } : {},
  );
  describeLinks(
    links.filter((link) => !isSignaturePlace(link)),
    targets,
  );

  // After the tables: they tell what is only seen.
  markArtifacts(document, ornaments);
  mendHyphens(document, options.softHyphens ?? false);
  setOutputIntent(document);
  attach(document, options.attachments, date);
  describeDocument(document, { ...options, date });
  return saveIdentified(document);
}
