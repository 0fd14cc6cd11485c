/** What remark-docx asks of a plugin. Its own declarations lack file extensions, so TypeScript reads them as `any`. */
import type { FileChild, ParagraphChild } from 'docx';
import type * as mdast from 'mdast';

/** Given to every builder. */
export interface Context {
  /** Map nodes; with a context of its own, their style differs. */
  render(nodes: readonly mdast.RootContent[], context?: Context): (FileChild | ParagraphChild)[];
  style: { bold?: boolean; italic?: boolean; strike?: boolean; link?: boolean };
  footnote: {
    /** The number of a footnote: in order of the first call. */
    id(identifier: string): number;
  };
}

type Built = FileChild | ParagraphChild | (FileChild | ParagraphChild)[];

/** `null`: not handled, the library's own builder does it. */
export type NodeBuilders = {
  [Node in mdast.RootContent as Node['type']]?: (node: Node, context: Context) => Built | null;
};

export type RemarkDocxPlugin = () => Promise<NodeBuilders>;
