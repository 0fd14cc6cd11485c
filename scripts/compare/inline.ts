/** Inline Markdown as tokens with their marks, and back: so that words are compared and emphasis and links survive. */
import type { PhrasingContent, Text } from 'mdast';
import { compareTokens, type Fate, type Stretch, TOKEN, type Token } from './words.ts';

declare module 'mdast' {
  interface Data {
    /** In a comparison of two editions: what became of this text. */
    revision?: Revision;
  }
}

export type Revision = Exclude<Fate, 'kept'>;

type Mark = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** A word, a blank or another sign, a forced line break, or the mark of a footnote. */
interface InlineToken extends Token {
  node: PhrasingContent;
  /** What it stands in, the outermost first. */
  marks: readonly Mark[];
}

/** What a side needs to know of the other. */
export interface InlineOptions {
  /** Identifier of a footnote of the old text → of the same footnote of the new text. */
  sameNote(identifier: string): string;
}

/**
 * Compare two inline contents.
 * @returns the content in which every text that is not kept bears `data.revision`
 */
export function mergeInline(
  old: readonly PhrasingContent[],
  now: readonly PhrasingContent[],
  { sameNote }: InlineOptions,
): PhrasingContent[] {
  return contentOf(
    compareTokens(
      tokensOf(old, sameNote),
      tokensOf(now, (identifier) => identifier),
    ),
  );
}

/** All of a content under one fate. */
export function marked(
  content: readonly PhrasingContent[],
  revision: Revision,
  sameNote: InlineOptions['sameNote'],
): PhrasingContent[] {
  return contentOf([{ fate: revision, tokens: tokensOf(content, sameNote) }]);
}

/** A text under one fate. */
export function markedText(value: string, revision: Revision | undefined): Text {
  return { type: 'text', value, ...(revision && { data: { revision } }) };
}

function tokensOf(
  nodes: readonly PhrasingContent[],
  sameNote: InlineOptions['sameNote'],
  marks: readonly Mark[] = [],
): InlineToken[] {
  return nodes.flatMap((node): InlineToken[] => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return [...node.value.matchAll(TOKEN)].map(([value]) => ({
        // Blanks are compared as blanks, whether they may break the line or not.
        key: /^\s/.test(value) ? ' ' : value.replaceAll('\u2011', '-'),
        node: { type: 'text', value },
        marks,
      }));
    if (node.type === 'footnoteReference') return [{ key: `[^${sameNote(node.identifier)}]`, node, marks }];
    if (node.type === 'break') return [{ key: ' ', node, marks }];
    return 'children' in node ? tokensOf(node.children, sameNote, [...marks, node]) : [];
  });
}

function contentOf(stretches: readonly Stretch<InlineToken>[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const { fate, tokens } of stretches) {
    const revision = fate === 'kept' ? undefined : fate;
    for (const { node, marks } of tokens) {
      // A deleted link leads nowhere: its target may be gone.
      const around = fate === 'deleted' ? marks.filter(({ type }) => type !== 'link') : marks;
      append(content, around, revision ? withRevision(node, revision) : node);
    }
  }
  return content;
}

function withRevision(node: PhrasingContent, revision: Revision): PhrasingContent {
  if (node.type === 'text') return { ...node, data: { ...node.data, revision } };
  if (node.type === 'footnoteReference') {
    // The note of a mark that is gone is a note of its own: its namesake may stand elsewhere.
    const identifier = revision === 'deleted' ? deletedNote(node.identifier) : node.identifier;
    return { ...node, identifier, data: { ...node.data, revision } };
  }
  // A line that is broken or not is layout: the break of the new text stands, the old one's is a blank.
  return revision === 'deleted' && node.type === 'break' ? markedText(' ', revision) : node;
}

/** How the redline names a note of the old edition whose mark is deleted. */
export const deletedNote = (identifier: string): string => `deleted--${identifier}`;

/** Put a node at the end, inside the marks that are open there. */
function append(content: PhrasingContent[], marks: readonly Mark[], node: PhrasingContent): void {
  const last = content.at(-1);
  const [mark, ...inner] = marks;
  if (!mark) {
    if (last?.type === 'text' && node.type === 'text' && last.data?.revision === node.data?.revision)
      last.value += node.value;
    else content.push({ ...node });
    return;
  }
  const open = last && 'children' in last && opened.get(last) === mark ? last : undefined;
  if (open) {
    append(open.children as PhrasingContent[], inner, node);
    return;
  }
  const copy = { ...mark, children: [] } as Mark;
  opened.set(copy, mark);
  content.push(copy);
  append(copy.children, inner, node);
}

/** The copy of a mark → the mark: two neighbours of one mark are one again. */
const opened = new WeakMap<object, Mark>();
