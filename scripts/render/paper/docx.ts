/** Paper → DOCX that a clerk edits: paragraphs of the acts' own styles, real tables. */
import { Document, type FileChild, LineRuleType, Packer, type Paragraph as WordParagraph } from 'docx';
import { blockParagraph, headersOf, type Layout, loadLayout, pageOf, pt, settle, stylesOf } from '../docx/index.ts';
import { printable } from '../printable.ts';
import type { Block } from './blocks.ts';
import { type Extra, paragraphOf } from './docx-paragraph.ts';
import { REDLINE_STYLES, wordRuns } from './docx-runs.ts';
import { signatureTable } from './docx-signature.ts';
import { wordTable } from './docx-table.ts';
import type { Paper } from './paper.ts';

/** @returns the same bytes for the same paper */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const layout: Layout = { ...loadLayout(), profile: paper.profile };
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.author),
    lastModifiedBy: printable(paper.author),
    revision: 1,
    styles: { ...stylesOf(layout), characterStyles: REDLINE_STYLES },
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: layout.hyphenation, doNotHyphenateCaps: true, consecutiveHyphenLimit: 3 },
    sections: [
      {
        properties: { page: pageOf(layout), titlePage: true },
        headers: headersOf(),
        children: childrenOf(paper.blocks, layout),
      },
    ],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), paper.date);
}

function childrenOf(blocks: readonly Block[], layout: Layout): FileChild[] {
  const children = blocks.flatMap((block, i): FileChild[] => {
    const [above, below] = [blocks[i - 1], blocks[i + 1]];
    const made = childOf(block, around(block, above, below, layout), layout);
    const tables = isTable(block) && (isTable(above) || block.pageBreak || i === 0);
    // Word makes one table of two neighbours, and a table cannot begin a page by itself.
    return tables ? [thinLine(block.pageBreak === true), made] : [made];
  });
  // A page cannot end with a table: Word would mend the file on opening it.
  return isTable(blocks.at(-1)) || children.length === 0 ? [...children, thinLine(false)] : children;
}

const isTable = (block: Block | undefined): boolean => block?.type === 'table' || block?.type === 'signature';

/** Room beside a ruled table, pt. */
const BESIDE_TABLE = 8;
const isRuled = (block: Block | undefined): boolean => block?.type === 'table' && block.ruled;

function around(block: Block, above: Block | undefined, below: Block | undefined, { profile }: Layout): Extra {
  return {
    ...(block.type === 'paragraph' && { firstLine: block.indent ? profile.indent : 0 }),
    keepNext: below?.type === 'signature',
    pageBreakBefore: block.pageBreak === true,
    ...(isRuled(above) && { before: BESIDE_TABLE }),
    ...(isRuled(below) && { after: BESIDE_TABLE }),
  };
}

/** A paragraph that is seen as a little room. */
function thinLine(pageBreakBefore: boolean): WordParagraph {
  const spacing = { before: 0, after: 0, line: pt(6), lineRule: LineRuleType.EXACT };
  return blockParagraph('tableText', [], { spacing, ...(pageBreakBefore && { pageBreakBefore }) });
}

function childOf(block: Block, extra: Extra, layout: Layout): FileChild {
  switch (block.type) {
    case 'heading':
      return blockParagraph(block.level === 1 ? 'title' : 'heading1', wordRuns(block.runs), {
        ...(block.level === 1 && { spacing: { before: pt(12), after: pt(12) } }),
        ...(extra.pageBreakBefore && { pageBreakBefore: true }),
      });
    case 'paragraph':
      return paragraphOf(block, block.small ? 'tableText' : 'body', extra);
    case 'signature':
      return signatureTable(block, layout);
    case 'table':
      return wordTable(block, layout);
  }
}
