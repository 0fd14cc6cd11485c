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
import { printable } from '../printable.ts';
import type { Stamp, StampLine } from '../stamps.ts';
import type { ActView } from '../view.ts';
import { blockParagraph, textParagraph } from './block.ts';
import type { Layout } from './layout.ts';
import { signatureLine } from './signature-line.ts';
import { lines, mm, pt, textWidth } from './units.ts';

/** Lay out the stamps of the first page; rows are never split between pages. */
export function stampTable(act: ActView, layout: Layout): Table {
  const width = mm(layout.profile.stampWidth);
  const middle = textWidth(layout) - 2 * width;
  const cell = (stamp: Stamp | undefined, columnWidth: number, gap: number): TableCell =>
    stampCell(
      stamp?.lines.map((line, i) => stampLine(line, stamp.kind, act, layout, i === 0 ? gap : 0)) ?? [],
      columnWidth,
    );
  const rows = act.stampRows.map(([left, right], y) => {
    const gap = y > 0 ? layout.stamps.gap : 0;
    return new TableRow({
      cantSplit: true,
      children: [cell(left, width, gap), cell(undefined, middle, gap), cell(right, width, gap)],
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

function stampCell(paragraphs: Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    // A cell without a paragraph is not valid.
    children: paragraphs.length > 0 ? paragraphs : [blockParagraph('stamp', [])],
  });
}

/** @param before distance from the stamp above, pt */
function stampLine(line: StampLine, kind: Stamp['kind'], act: ActView, layout: Layout, before: number): Paragraph {
  if (line.type !== 'signature')
    return textParagraph('stamp', line.text, before > 0 ? { spacing: { before: pt(before) } } : {});
  const position = mm(layout.profile.stampWidth);
  const name = new TextRun({ children: [new Tab(), line.text ? ` ${printable(line.text)}` : ''] });
  if (kind === 'approval' && layout.stamps.signatureLine && act.signature)
    return blockParagraph('stamp', [signatureLine(act, act.signature, layout), name], {
      // Spaced lines would make the picture higher too.
      spacing: { line: lines(1), lineRule: 'auto', after: pt(2) },
      tabStops: [{ type: TabStopType.RIGHT, position }],
    });
  // A line to sign on that fills what the name leaves free.
  return blockParagraph('stamp', [name], {
    spacing: { before: pt(14) },
    tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE }],
  });
}
