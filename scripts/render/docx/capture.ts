/**
 * remark-docx as the mapper only: its plugin interface gives us what the nodes became, and the file it packs is thrown
 * away. Its own `Document` knows neither our styles nor footnotes, headers and properties.
 */
import type { FileChild, Paragraph, ParagraphChild } from 'docx';
import type * as mdast from 'mdast';
import remarkDocx from 'remark-docx';
import { unified } from 'unified';
import { blockParagraph } from './block.ts';
import { type MapperSettings, mapper } from './mapper.ts';
import type { Context, RemarkDocxPlugin } from './node-builder.ts';
import type { ActTree } from './tree.ts';

export interface Mapped {
  body: FileChild[];
  /** By the id that the marks in the body bear. */
  notes: Record<string, { children: Paragraph[] }>;
}

/** Map an act's tree to Word's objects. */
export async function mapTree(tree: ActTree, settings: MapperSettings): Promise<Mapped> {
  let mapped: Mapped | undefined;
  const capture = (_node: unknown, context: Context): [] => {
    const body = context.render(tree.body) as FileChild[];
    mapped = {
      body,
      notes: Object.fromEntries(
        tree.notes.map((note) => [context.footnote.id(note.identifier), noteOf(note, context)]),
      ),
    };
    return [];
  };
  const plugin = (async () => ({ act: capture })) as unknown as RemarkDocxPlugin;
  const root = { type: 'root', children: [{ type: 'act' }] } as unknown as mdast.Root;
  const compiler = unified().use(remarkDocx, { plugins: [mapper(settings), plugin] });
  await compiler.stringify(root);
  if (!mapped) throw new Error('remark-docx did not ask for the act node');
  return mapped;
}

function noteOf(note: ActTree['notes'][number], context: Context): { children: Paragraph[] } {
  const space: mdast.Text = { type: 'text', value: ' ' };
  return { children: [blockParagraph('footnote', context.render([space, ...note.content]) as ParagraphChild[])] };
}
