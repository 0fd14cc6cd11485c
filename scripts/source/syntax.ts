/**
 * The Markdown of an act: CommonMark with front matter, GitHub tables and footnotes.
 * A remark plugin, so that remark-cli and the language server read an act exactly as the toolkit does.
 */

import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import './edit-map.ts';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type {} from 'remark-parse';
import type { Processor } from 'unified';

/**
 * Off: an indented paragraph is not code and a paragraph over a line of dashes is not a heading — both are typed by
 * hand in acts and mean nothing of the kind. Automatic links are left to the model, which knows contacts.
 */
const plainText = { disable: { null: ['codeIndented', 'setextUnderline'] } };

/** What a text has no sign of need not be looked for at every line. */
export interface SyntaxOptions {
  tables?: boolean;
  footnotes?: boolean;
}

/** Set the syntax of an act on a remark processor. @param options everything unless said */
export default function policySyntax(
  this: Processor,
  { tables = true, footnotes = true }: SyntaxOptions = {},
): undefined {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    frontmatter('yaml'),
    ...(tables ? [gfmTable()] : []),
    ...(footnotes ? [gfmFootnote()] : []),
    plainText,
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    frontmatterFromMarkdown('yaml'),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}
