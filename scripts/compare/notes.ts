/** Footnotes of both editions in one act. */
import type { Footnote } from '../model/index.ts';
import { plain } from './provision.ts';
import { mergedContent } from './redline-part.ts';

export interface Notes {
  footnotes: Footnote[];
  /** Identifier of a note of the old edition → of the same note here. */
  sameNote(identifier: string): string;
}

/** Notes of one text are one, then notes of one name; a note that is gone stands after the others. */
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
  const names = new Map(
    old.map((note) => [note.identifier, pairs.get(note)?.identifier ?? `deleted--${note.identifier}`]),
  );
  const sameNote = (identifier: string): string => names.get(identifier) ?? identifier;
  const gone = old.filter((note) => !pairs.has(note));
  return {
    sameNote,
    footnotes: [
      ...now.map((note) => ({ ...note, content: mergedContent(former.get(note)?.content, note.content, sameNote) })),
      ...gone.map((note, i) => ({
        ...note,
        identifier: sameNote(note.identifier),
        number: now.length + i + 1,
        content: mergedContent(note.content, undefined, sameNote),
      })),
    ],
  };
}
