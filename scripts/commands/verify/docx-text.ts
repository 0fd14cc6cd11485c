/** What a DOCX says, paragraph by paragraph, and what it says of itself. */
import { strFromU8, unzipSync } from 'fflate';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export interface DocxText {
  /** Paragraphs of the document in reading order, then footnotes; empty ones are left out. */
  paragraphs: string[];
  footnotes: string[];
  /** `PolicyId` and `SourceSHA256` of the custom properties, as somebody may have changed them. */
  id?: string;
  sha256?: string;
}

/** A document of a hundred pages has some megabytes of XML; a bomb has more. */
const MAX_PART = 64 * 1024 * 1024;
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'docProps/custom.xml'];

/** Elements whose text is no text of the document: deleted words, instructions of fields. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);

/**
 * Read a DOCX.
 * @throws Error when it is none
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.includes(name)) return false;
      if (originalSize > MAX_PART) throw new Error('too large');
      return true;
    },
  });
  const part = (name: string): Root | undefined => (files[name] ? fromXml(strFromU8(files[name])) : undefined);
  const document = part('word/document.xml');
  if (!document) throw new Error('no document');
  const custom = part('docProps/custom.xml');
  const id = custom && property(custom, 'PolicyId');
  const sum = custom && property(custom, 'SourceSHA256');
  const footnotes = part('word/footnotes.xml');
  return {
    paragraphs: paragraphsOf(document),
    footnotes: footnotes ? paragraphsOf(footnotes) : [],
    ...(id && { id }),
    ...(sum && { sha256: sum }),
  };
}

function paragraphsOf(tree: Root): string[] {
  const paragraphs: string[] = [];
  // A paragraph may lie in a paragraph: a text box.
  const visit = (node: Root | Element, open: { text: string } | undefined): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || UNSEEN.has(child.name)) continue;
      if (child.name === 'w:p') {
        const own = { text: '' };
        visit(child, own);
        if (own.text.trim()) paragraphs.push(own.text);
      } else if (child.name === 'w:t' && open) open.text += textOf(child);
      else if (child.name === 'w:noBreakHyphen' && open) open.text += '-';
      else if (['w:tab', 'w:br', 'w:cr'].includes(child.name) && open) open.text += ' ';
      else visit(child, open);
    }
  };
  visit(tree, undefined);
  return paragraphs;
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function property(tree: Root, name: string): string | undefined {
  const properties = tree.children.find((child) => child.type === 'element');
  const found = properties?.children.find((child) => child.type === 'element' && child.attributes.name === name);
  const value = found?.type === 'element' ? found.children.find((child) => child.type === 'element') : undefined;
  return value?.type === 'element' ? textOf(value) : undefined;
}
