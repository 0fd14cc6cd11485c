/** Post, line and name side by side: a table without lines, so that a long post takes the lines that it needs. */
import {
  BorderStyle,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { blockParagraph, type Layout, pt, textWidth } from '../docx/index.ts';
import type { Run, Signature } from './blocks.ts';
import { wordRuns } from './docx-runs.ts';

/** Shares of post and line; the name takes what is left. */
const POST = 0.5;
const LINE = 0.22;
/** Above the signature, pt. */
const BEFORE = 24;

export function signatureTable({ post, name }: Signature, layout: Layout): Table {
  const total = textWidth(layout);
  const widths = [Math.round(total * POST), Math.round(total * LINE)];
  widths.push(total - widths[0]! - widths[1]!);
  const cell = (runs: readonly Run[], at: number, isLine = false): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { left: at === 0 ? 0 : 100, right: 0 },
      verticalAlign: VerticalAlignTable.BOTTOM,
      ...(isLine && { borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } }),
      children: [blockParagraph('stamp', wordRuns(runs), at === 0 ? { spacing: { before: pt(BEFORE) } } : {})],
    });
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(post, 0), cell([], 1, true), cell(name, 2)] })],
  });
}
