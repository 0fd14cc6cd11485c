/** The approval sheet as nodes of the tree: a heading on a new page and a table like those of the text. */
import type { BlockContent } from 'mdast';
import { printable } from '../printable.ts';
import type { ApprovalSheet } from '../stamps.ts';

export function sheetNodes({ title, head, rows }: ApprovalSheet): BlockContent[] {
  const text = (value: string) => ({ type: 'text' as const, value: printable(value) });
  return [
    {
      type: 'paragraph',
      children: [text(title)],
      data: { look: { style: 'sheetTitle', bookmarks: [], nesting: 0, pageBreakBefore: true } },
    },
    {
      type: 'table',
      data: { look: { style: 'tableText', bookmarks: [], nesting: 0 } },
      children: [head, ...rows].map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
      })),
    },
  ];
}
