/** Footnotes: the text stands at its first mark, the other marks lead there. */
import type { PhrasingContent } from 'mdast';
import type { Element } from 'xast';
import type { Footnote } from '../../model/index.ts';
import { inline, text } from './element.ts';

/** Inline nodes of a footnote → its content. */
type Print = (note: Footnote, nodes: readonly PhrasingContent[]) => Element[];

export class Notes {
  readonly #notes: readonly Footnote[];
  readonly #placed = new Set<Footnote>();
  /** Inside of a footnote the marks only lead: notes in notes would have no end. */
  #inside = false;

  constructor(notes: readonly Footnote[]) {
    this.#notes = notes;
  }

  /** What stands at a mark; nothing for a mark without a footnote. */
  at(identifier: string, print: Print): Element | undefined {
    const note = this.#notes.find((one) => one.identifier === identifier);
    if (!note) return undefined;
    const marker = String(note.number);
    if (this.#inside || this.#placed.has(note)) return inline('noteRef', { href: `#${idOf(note)}`, marker });
    return inline('authorialNote', { eId: idOf(note), marker, placement: 'bottom' }, this.#contentOf(note, print));
  }

  /** Footnotes that no mark in the text leads to; to be asked when the text has been printed. */
  unmarked(print: Print): Element[] {
    return this.#notes
      .filter((note) => !this.#placed.has(note))
      .map((note) => inline('note', { eId: idOf(note), marker: String(note.number) }, this.#contentOf(note, print)));
  }

  #contentOf(note: Footnote, print: Print): Element[] {
    this.#placed.add(note);
    this.#inside = true;
    const content = print(note, note.content);
    this.#inside = false;
    return content.length > 0 ? content : [inline('p', {}, [text('')])];
  }
}

const idOf = ({ number }: Footnote): string => `authorialNote_${number}`;
