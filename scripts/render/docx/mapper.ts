/** The act's node builders for remark-docx: blocks with our styles and bookmarks, links, marks of footnotes. */
import { FootnoteReferenceRun, InternalHyperlink, type IParagraphOptions, type ParagraphChild, TextRun } from 'docx';
import type * as mdast from 'mdast';
import { blockParagraph, bookmarkEdge } from './block.ts';
import type { Layout } from './layout.ts';
import { liveReference } from './live-reference.ts';
import type { Context, RemarkDocxPlugin } from './node-builder.ts';
import { pictureParagraphs } from './picture.ts';
import type { Revisions } from './revision.ts';
import { tableOf } from './table.ts';
import type { Look } from './tree.ts';
import { mm, pt } from './units.ts';

export interface MapperSettings {
  layout: Layout;
  /** Bookmark of a part → hidden bookmark of its number. */
  numbers: Map<string, string>;
  /** Used by a redline only. */
  revisions: Revisions;
}

const noteBookmark = (id: number): string => `_note_${id}`;

/** Make the plugin. */
export function mapper({ layout, numbers, revisions }: MapperSettings): RemarkDocxPlugin {
  const inline = (nodes: readonly mdast.RootContent[], context: Context): ParagraphChild[] =>
    context.render(nodes) as ParagraphChild[];
  const linked = (context: Context): Context => ({ ...context, style: { ...context.style, link: true } });

  const block = (node: mdast.Paragraph | mdast.Heading, context: Context) => {
    const look = node.data?.look;
    if (!look) return null;
    const edge = bookmarkEdge(look.bookmarks);
    const picture = node.data?.picture;
    if (picture) return pictureParagraphs(picture, edge, inline(node.children, context), revisions, look.revision);
    return blockParagraph(look.style, [...edge.start, ...inline(node.children, context), ...edge.end], {
      ...placed(look, layout),
      ...revisions.paragraph(look.revision),
    });
  };

  return async () => ({
    paragraph: block,
    heading: block,
    thematicBreak: (node) => {
      const edge = bookmarkEdge(node.data?.look?.bookmarks ?? []);
      return blockParagraph('divider', [...edge.start, ...edge.end], revisions.paragraph(node.data?.look?.revision));
    },
    table: (node, context) => {
      const edge = bookmarkEdge(node.data?.look?.bookmarks ?? []);
      const table = tableOf(node, layout, edge, (nodes) => inline(nodes, context), revisions);
      // Word makes one table of two neighbours and wants a paragraph after the last.
      return node.data?.look?.afterTable ? [blockParagraph('tableText', []), table] : table;
    },
    text: (node, context) => {
      const { bold, italic, strike, link } = context.style;
      if (node.data?.revision)
        return revisions.run(node.data.revision, {
          text: node.value,
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
          ...(strike && { strike }),
          ...(link && { style: 'Hyperlink' }),
        });
      if (!node.data?.bookmark) return null;
      const edge = bookmarkEdge([node.data.bookmark]);
      const run = new TextRun({
        text: node.value,
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
      });
      return [...edge.start, run, ...edge.end];
    },
    link: (node, context) => {
      if (!node.url.startsWith('#')) return null;
      const anchor = node.url.slice(1);
      const field =
        layout.references === 'field' &&
        liveReference(node, numbers.get(anchor), (nodes) => inline(nodes, linked(context)));
      return new InternalHyperlink({ anchor, children: field || inline(node.children, linked(context)) });
    },
    footnoteReference: (node, context) => {
      const id = context.footnote.id(node.identifier);
      const name = noteBookmark(id);
      if (!node.data?.repeated) {
        const edge = bookmarkEdge([name]);
        const { revision } = node.data ?? {};
        const mark = revision ? revisions.footnote(revision, id) : new FootnoteReferenceRun(id);
        return [...edge.start, mark, ...edge.end];
      }
      const options = { text: String(id), style: 'FootnoteReference', superScript: true };
      const again = node.data.revision ? revisions.run(node.data.revision, options) : new TextRun(options);
      return new InternalHyperlink({ anchor: name, children: [again] });
    },
  });
}

function placed(look: Look, layout: Layout): Partial<IParagraphOptions> {
  const style = layout.styles[look.style];
  const before = look.afterTable ? Math.max(style.before ?? 0, 8) : style.before;
  const after = look.headsLine ? 0 : look.beforeTable ? Math.max(style.after ?? 0, 6) : style.after;
  return {
    ...(look.nesting > 0 && {
      indent: { firstLine: mm((style.firstLine ?? 0) + look.nesting * layout.profile.nesting) },
    }),
    ...((look.afterTable || look.beforeTable || look.headsLine) && {
      spacing: { before: pt(before ?? 0), after: pt(after ?? 0) },
    }),
    ...(look.beforeTable && { keepNext: true }),
    ...(look.pageBreakBefore && { pageBreakBefore: true }),
  };
}
