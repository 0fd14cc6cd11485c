/** Footnotes of both editions in one act. */
import type { PhrasingContent } from 'mdast';
import type { Footnote } from '../model/index.ts';
import { deletedNote } from './inline.ts';
import { plain } from './provision.ts';
import { mergedContent } from './redline-part.ts';

export interface Notes {
  footnotes: Footnote[];
  /** Identifier of a note of the old edition → of the same note here. */
  sameNote(identifier: string): string;
}

/**
 * Notes of one text are one, then notes of one name. Every old note is there once more under a name of its own: a mark
 * that is deleted leads to it.
 */
export function mergeNotes(old: readonly Footnote[], now: readonly Footnote[]): Notes {
  const pairs = new Map<Footnote, Footnote>();
  const former = new Map<Footnote, Footnote>();
  const match = (alike: (one: Footnote, other: Footnote) => boolean): void => {
    for (const note of old) {
      if (pairs.has(note)) continue;
      const found = now.find((other) => !former.has(other) && alike(note, other));
      if (!found) continue;
      pairs.set(note, found);
      former.set(found, note);
    }
  };
  match((one, other) => plain(one.prose.text) === plain(other.prose.text));
  match((one, other) => one.identifier === other.identifier);
  const names = new Map([...pairs].map(([note, same]) => [note.identifier, same.identifier]));
  // A name that the new edition gave to another note is not the old one's.
  const sameNote = (identifier: string): string => names.get(identifier) ?? deletedNote(identifier);
  return {
    sameNote,
    footnotes: [
      ...now.map((note) => ({ ...note, content: mergedContent(former.get(note)?.content, note.content, sameNote) })),
      ...old.map((note, i) => ({
        ...note,
        identifier: deletedNote(note.identifier),
        number: now.length + i + 1,
        content: mergedContent(note.content, undefined, sameNote),
      })),
    ],
  };
}

/** Without the notes whose marks are nowhere, and numbered on. */
export function markedNotes(
  footnotes: readonly Footnote[],
  contents: Iterable<readonly PhrasingContent[]>,
): Footnote[] {
  const marks = new Set<string>();
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference') marks.add(node.identifier);
      if ('children' in node) visit(node.children);
    }
  };
  for (const content of contents) visit(content);
  return footnotes.filter(({ identifier }) => marks.has(identifier)).map((note, i) => ({ ...note, number: i + 1 }));
}
