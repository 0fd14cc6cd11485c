/** Stamps in a table without borders: the approval on the right of the first row. */
import {
  LeaderType,
  type Paragraph,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Stamp, StampLine, StampRow } from '../stamps.ts';
import { blockParagraph, textParagraph } from './block.ts';
import type { Layout } from './layout.ts';
import { printable } from './printable.ts';
import { mm, pt, textWidth } from './units.ts';

/** Lay out the stamps of the first page; rows are never split between pages. */
export function stampTable(stampRows: readonly StampRow[], layout: Layout): Table {
  const width = mm(layout.profile.stampWidth);
  const middle = textWidth(layout) - 2 * width;
  const rows = stampRows.map(([left, right], y) => {
    const gap = y > 0 ? layout.stamps.gap : 0;
    return new TableRow({
      cantSplit: true,
      children: [stampCell(left, width, gap), stampCell(undefined, middle, gap), stampCell(right, width, gap)],
    });
  });
  return new Table({
    width: { size: textWidth(layout), type: WidthType.DXA },
    columnWidths: [width, middle, width],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows,
  });
}

/** @param gap distance from the stamp above, pt */
function stampCell(stamp: Stamp | undefined, width: number, gap: number): TableCell {
  const lines = stamp?.lines.map((line, i) => stampLine(line, width, i === 0 ? gap : 0)) ?? [];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    // A cell without a paragraph is not valid.
    children: lines.length > 0 ? lines : [blockParagraph('stamp', [])],
  });
}

function stampLine(line: StampLine, width: number, before: number): Paragraph {
  if (line.type !== 'signature')
    return textParagraph('stamp', line.text, before > 0 ? { spacing: { before: pt(before) } } : {});
  // A line to sign on that fills what the name leaves free.
  const name = line.text ? ` ${printable(line.text)}` : '';
  return blockParagraph('stamp', [new TextRun({ children: [new Tab(), name] })], {
    spacing: { before: pt(14) },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
  });
}
