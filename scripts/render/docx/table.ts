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
import type { Revisions } from './revision.ts';
import { eighths, mm, pt, textWidth } from './units.ts';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/**
 * @param edge bookmarks of the whole table: they begin in the first cell and end in the last
 * @param render maps a cell's inline nodes
 * @param revisions for the rows that only one edition of a redline has
 */
export function tableOf(
  node: mdast.Table,
  layout: Layout,
  edge: Edge,
  render: (nodes: mdast.PhrasingContent[]) => ParagraphChild[],
  revisions: Revisions,
): Table {
  const widths = columnWidths(node, textWidth(layout), layout);
  const { borders, margins } = ruled(layout);
  const last = node.children.length - 1;
  return new Table({
    width: { size: textWidth(layout), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: node.children.map((row, y) => {
      const head = y === 0;
      return new TableRow({
        cantSplit: true,
        ...revisions.of(node.data?.look?.rowRevisions?.[y]),
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
            margins,
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

/** Lines of a table and the room between them and the text. */
export function ruled({ tables }: Layout) {
  const line = { style: 'single', size: eighths(tables.border), color: '000000' } as const;
  const [side, above] = [mm(tables.padding), mm(tables.padding / 2)];
  return {
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: side, right: side, top: above, bottom: above },
  };
}

/** Letters that count towards a column's width: a long text takes lines, not the neighbours' room. */
const WIDEST = 40;

/** Width of a letter of Times on average, in sizes; generous, for words in bold. */
const LETTER = 0.56;

/**
 * Share the width among the columns: by the longest text, but never less than the longest word needs.
 * @returns twips, `total` in sum
 */
function columnWidths(node: mdast.Table, total: number, { styles, tables }: Layout): number[] {
  const columns = node.children[0]?.children.length ?? 1;
  const letter = pt(styles.tableText.size * LETTER);
  // «№» is twice as wide as a letter.
  const texts = Array.from({ length: columns }, (_, x) =>
    node.children.map((row) => textOf(row.children[x]).replaceAll('№', '№№')),
  );
  const weights = texts.map((column) => Math.max(4, Math.min(WIDEST, longest(column))));
  const words = texts.map((column) => Math.min(WIDEST / 2, longest(column.flatMap((text) => text.split(/\s+/)))));
  const needed = words.map((length) => length * letter + 2 * mm(tables.padding));
  const widths = shared(total, weights, needed);
  widths[columns - 1]! += total - widths.reduce((a, b) => a + b, 0);
  return widths;
}

/** By weight; a column that gets less than it needs gets that, and the others share what is left. */
function shared(total: number, weights: readonly number[], needed: readonly number[]): number[] {
  const fits = needed.reduce((a, b) => a + b, 0) <= total;
  const fixed = new Set<number>();
  for (;;) {
    const free = weights.map((_, x) => x).filter((x) => !fixed.has(x));
    const left = total - [...fixed].reduce((sum, x) => sum + needed[x]!, 0);
    const sum = free.reduce((all, x) => all + weights[x]!, 0);
    const share = (x: number): number => (left * weights[x]!) / sum;
    const narrow = free.filter((x) => share(x) < needed[x]!);
    if (!fits || narrow.length === 0) return weights.map((_, x) => Math.floor(fixed.has(x) ? needed[x]! : share(x)));
    for (const x of narrow) fixed.add(x);
  }
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
