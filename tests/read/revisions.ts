/** A DOCX with tracked changes as a reader has it who accepts all of them, or rejects all. */
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { readDocxFiles } from './docx.ts';

/** What the reader does with every change. */
export type Decision = 'accept' | 'reject';

/**
 * Texts of the body from the title on, a paragraph or a cell each; a mark of a footnote is the note's text in brackets.
 * Rules of ISO/IEC 29500-1, 17.13.5: `ins` and `del` around runs; in `trPr` of a row; in `rPr` of a paragraph's mark,
 * without which the paragraph is one with the next.
 */
export function decidedTexts(bytes: Uint8Array, decision: Decision): string[] {
  const files = readDocxFiles(bytes);
  const gone = decision === 'accept' ? 'w:del' : 'w:ins';
  const notes = new Map<string, string>();
  for (const note of find(fromXml(files.get('word/footnotes.xml') ?? '<none/>'), 'w:footnote'))
    notes.set(
      note.attributes['w:id'] ?? '',
      textsOf(note, gone, new Map())
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    );
  const body = find(fromXml(files.get('word/document.xml')!), 'w:body')[0]!;
  const texts = textsOf(body, gone, notes);
  const title = texts.findIndex(({ style }) => style === 'Title');
  // An empty paragraph keeps two tables apart: it is layout.
  return texts
    .slice(title)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

interface Paragraph {
  style: string;
  text: string;
}

function textsOf(root: Element, gone: string, notes: ReadonlyMap<string, string>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = '';
  const block = (node: Element): void => {
    for (const child of elements(node)) {
      if (child.name === 'w:p') {
        open += runsOf(child, gone, notes);
        const properties = elements(child).find(({ name }) => name === 'w:pPr');
        const mark = properties && elements(properties).find(({ name }) => name === 'w:rPr');
        if (mark && elements(mark).some(({ name }) => name === gone)) continue;
        const style = properties && elements(properties).find(({ name }) => name === 'w:pStyle');
        paragraphs.push({ style: style?.attributes['w:val'] ?? '', text: open });
        open = '';
      } else if (child.name === 'w:tr') {
        const properties = elements(child).find(({ name }) => name === 'w:trPr');
        if (!properties || !elements(properties).some(({ name }) => name === gone)) block(child);
      } else block(child);
    }
  };
  block(root);
  if (open) throw new Error(`text without a paragraph: ${open}`);
  return paragraphs;
}

function runsOf(node: Element, gone: string, notes: ReadonlyMap<string, string>): string {
  let text = '';
  for (const child of elements(node)) {
    if (child.name === gone || child.name === 'w:pPr') continue;
    if (child.name === 'w:t' || child.name === 'w:delText')
      text += child.children.map((one) => (one.type === 'text' ? one.value : '')).join('');
    else if (child.name === 'w:noBreakHyphen') text += '-';
    else if (child.name === 'w:br' || child.name === 'w:tab') text += ' ';
    else if (child.name === 'w:footnoteReference') text += `[${notes.get(child.attributes['w:id'] ?? '') ?? ''}]`;
    else if (child.name === 'pic:cNvPr') text += `{${child.attributes.descr ?? ''}}`;
    else text += runsOf(child, gone, notes);
  }
  return text;
}

const elements = (node: { children: readonly (ElementContent | Root['children'][number])[] }): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element');

function find(node: Root | Element, name: string): Element[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : find(child, name)));
}
