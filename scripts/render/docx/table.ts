/** A table of the act: borders, a header row that every page repeats, columns as wide as their texts ask. */
import {
  AlignmentType,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type * as mdast from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { blockParagraph, type Edge } from './block.ts';
import type { Layout } from './layout.ts';
import { eighths, mm, pt, textWidth } from './units.ts';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/**
 * @param edge bookmarks of the whole table: they begin in the first cell and end in the last
 * @param render maps a cell's inline nodes
 */
export function tableOf(
  node: mdast.Table,
  layout: Layout,
  edge: Edge,
  render: (nodes: mdast.PhrasingContent[]) => ParagraphChild[],
): Table {
  const widths = columnWidths(node, textWidth(layout));
  const line = { style: 'single', size: eighths(layout.tables.border), color: '000000' } as const;
  const padding = { left: mm(layout.tables.padding), right: mm(layout.tables.padding), top: pt(1), bottom: pt(1) };
  const last = node.children.length - 1;
  return new Table({
    width: { size: textWidth(layout), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: node.children.map((row, y) => {
      const head = y === 0;
      return new TableRow({
        cantSplit: true,
        ...(head && { tableHeader: true }),
        children: row.children.map((cell, x) => {
          const children = [
            ...(head && x === 0 ? edge.start : []),
            ...render(cell.children),
            ...(y === last && x === row.children.length - 1 ? edge.end : []),
          ];
          const align = node.align?.[x];
          return new TableCell({
            width: { size: widths[x]!, type: WidthType.DXA },
            margins: padding,
            ...(head && { verticalAlign: VerticalAlignTable.CENTER }),
            children: [
              blockParagraph(
                head ? 'tableHead' : 'tableText',
                children,
                !head && align ? { alignment: ALIGN[align] } : {},
              ),
            ],
          });
        }),
      });
    }),
  });
}

/** Letters that count towards a column's width: a long text takes lines, not the neighbours' room. */
const WIDEST = 40;

/**
 * Share the width among the columns: by the longest text, but never less than the longest word needs.
 * @returns twips, `total` in sum
 */
function columnWidths(node: mdast.Table, total: number): number[] {
  const columns = node.children[0]?.children.length ?? 1;
  const weights = Array.from({ length: columns }, (_, x) => {
    const texts = node.children.map((row) => textOf(row.children[x]));
    const longest = Math.min(WIDEST, Math.max(...texts.map((text) => text.length)));
    const word = Math.min(WIDEST / 2, Math.max(...texts.flatMap((text) => text.split(/\s+/).map((one) => one.length))));
    return Math.max(4, word + 2, longest);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  const widths = weights.map((weight) => Math.floor((total * weight) / sum));
  widths[columns - 1]! += total - widths.reduce((a, b) => a + b, 0);
  return widths;
}
