/** Runs of a paper in Word. */
import { type ICharacterStyleOptions, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { bindHyphens } from '../../knowledge/line-breaks.ts';
import type { Mark, Run } from './blocks.ts';

/** Named looks of a redline: a screen reader says the name, and a clerk finds all of them by it. */
export const REDLINE_STYLES: ICharacterStyleOptions[] = [
  { id: 'Inserted', name: 'Добавлено', run: { bold: true, underline: {} } },
  { id: 'Deleted', name: 'Исключено', run: { strike: true } },
];

const LOOKS: Readonly<Record<Mark, IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  ins: { style: 'Inserted' },
  del: { style: 'Deleted' },
};

export function wordRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, marks }) => {
    const look = Object.assign({}, ...marks.map((mark) => LOOKS[mark])) as IRunOptions;
    return text
      .split('\n')
      .map((line, i) => new TextRun({ ...look, text: bindHyphens(line), ...(i > 0 && { break: 1 }) }));
  });
}
