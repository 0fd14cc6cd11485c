/** Table of contents of a long act, with the page numbers that Word will have. */
import { type FileChild, LeaderType, StyleLevel, TableOfContents } from 'docx';
import { textParagraph } from './block.ts';
import type { Layout } from './layout.ts';
import { STYLES } from './styles.ts';

/**
 * `numbered`: with the page numbers that Word will have. `blank`: Word fills them in when it opens the file, after
 * asking; for texts that would take too long to lay out here.
 */
export type Contents = 'none' | 'numbered' | 'blank';

/** Heading and field; the library fills the entries in from the headings below it. */
export function contentsOf(layout: Layout): FileChild[] {
  return [
    textParagraph('contentsHeading', layout.contents.title),
    new TableOfContents('contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      stylesWithLevels: [new StyleLevel(STYLES.appendix.name, 1)],
      tabLeader: LeaderType.DOT,
    }),
  ];
}
