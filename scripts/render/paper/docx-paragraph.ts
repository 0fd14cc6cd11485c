/** A paragraph of a paper in Word. */
import { AlignmentType, type Paragraph as WordParagraph } from 'docx';
import { blockParagraph, mm, pt, type STYLES } from '../docx/index.ts';
import type { Paragraph } from './blocks.ts';
import { wordRuns } from './docx-runs.ts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** What stands around a paragraph. */
export interface Extra {
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  /** Room above and below, pt. */
  before?: number;
  after?: number;
  /** Of the first line, mm; the style's own unless said. */
  firstLine?: number;
}

/** Above a paragraph of the class `apart`, pt. */
const APART = 12;

/** @param style whose look the paragraph has, but for what the template says itself */
export function paragraphOf(
  { align, indent, apart, ragged, leads, runs }: Paragraph,
  style: keyof typeof STYLES,
  { keepNext, pageBreakBefore, before = apart ? APART : 0, after = 0, firstLine }: Extra = {},
): WordParagraph {
  const alignment = align ?? (ragged ? 'left' : style === 'tableText' && indent ? 'justify' : undefined);
  return blockParagraph(style, wordRuns(runs), {
    ...(alignment && { alignment: ALIGN[alignment] }),
    ...(firstLine !== undefined && { indent: { firstLine: mm(firstLine) } }),
    ...((before > 0 || after > 0) && { spacing: { before: pt(before), after: pt(after) } }),
    ...((keepNext || leads) && { keepNext: true }),
    ...(pageBreakBefore && { pageBreakBefore }),
  });
}
