/** A table of a paper in Word. */
import {
  HeightRule,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { type Layout, mm, ruled, textWidth } from '../docx/index.ts';
import type { Cell, Paragraph, Row, Table } from './blocks.ts';
import { paragraphOf } from './docx-paragraph.ts';
import { plainParagraph } from './paragraph.ts';

/** A row to write in, mm. */
const TALL = 9;

/** Between paragraphs of one cell, pt. */
const CELL_GAP = 3;

export function wordTable({ widths, head, body, ruled: hasLines, tall }: Table, layout: Layout): WordTable {
  const columns = widths.map(mm);
  // Rounding must not make the columns wider or narrower than the table.
  columns[columns.length - 1]! += textWidth(layout) - columns.reduce((sum, width) => sum + width, 0);
  const frame = hasLines ? ruled(layout) : { borders: TableBorders.NONE, margins: { left: 0, right: 0 } };
  const taken: number[] = columns.map(() => 0);
  const rows = (of: readonly Row[], isHead: boolean): TableRow[] =>
    of.map(
      ({ cells, splits }) =>
        new TableRow({
          cantSplit: !splits,
          ...(tall && !isHead && { height: { value: mm(TALL), rule: HeightRule.ATLEAST } }),
          ...(isHead && { tableHeader: true }),
          children: placed(cells, taken).map(
            ({ cell, at }) =>
              new TableCell({
                width: {
                  size: columns.slice(at, at + cell.columns).reduce((sum, width) => sum + width, 0),
                  type: WidthType.DXA,
                },
                ...(cell.columns > 1 && { columnSpan: cell.columns }),
                ...(cell.rows > 1 && { rowSpan: cell.rows }),
                margins: frame.margins,
                ...(cell.head && { verticalAlign: VerticalAlignTable.CENTER }),
                children: paragraphsOf(cell, hasLines),
              }),
          ),
        }),
    );
  return new WordTable({
    width: { size: textWidth(layout), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: frame.borders,
    rows: [...rows(head, true), ...rows(body, false)],
  });
}

/** Cells of a row with their first columns: a cell from above may stand between them. @param taken rows that each column is still taken for */
function placed(cells: readonly Cell[], taken: number[]): { cell: Cell; at: number }[] {
  const before = [...taken];
  for (const at of taken.keys()) if (taken[at]! > 0) taken[at]! -= 1;
  let column = 0;
  return cells.map((cell) => {
    while (before[column]! > 0) column += 1;
    const at = column;
    for (let x = at; x < at + cell.columns; x++) taken[x] = cell.rows - 1;
    column += cell.columns;
    return { cell, at };
  });
}

const EMPTY: Paragraph = { ...plainParagraph([]), small: true };

function paragraphsOf({ head, align, paragraphs }: Cell, hasLines: boolean) {
  // A cell without a paragraph is not valid.
  const all = paragraphs.length > 0 ? paragraphs : [EMPTY];
  return all.map((paragraph, i) => {
    const side = paragraph.align ?? align ?? (hasLines ? undefined : 'left');
    return paragraphOf(
      { ...paragraph, ...(side && { align: side }) },
      head ? 'tableHead' : paragraph.small ? 'tableText' : 'body',
      { firstLine: 0, ...(i > 0 && { before: CELL_GAP }) },
    );
  });
}
