/** Read an Akoma Ntoso document back: text of every part by its permanent name, and what is said of the document. */
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export interface AknPart {
  eId: string;
  wId: string;
  element: string;
  /** Number and own text, children and footnotes left out; runs of white space are single blanks. */
  text: string;
}

/** What is a part of an act. A list is only the hull of its points. */
const PARTS = new Set(['section', 'subsection', 'paragraph', 'point', 'subparagraph', 'hcontainer', 'attachment']);
/** What stands in a part and is no text of its own. */
const APART = new Set([...PARTS, 'list', 'doc', 'subheading', 'authorialNote']);

/** Every element of the document, in its order. */
export function* aknElements(xml: string): Generator<Element> {
  yield* elementsIn(fromXml(xml));
}

/** The parts in reading order. */
export function readAknParts(xml: string): AknPart[] {
  return [...aknElements(xml)]
    .filter(({ name }) => PARTS.has(name))
    .map((element) => {
      const eId = element.attributes.eId ?? '';
      return { eId, wId: element.attributes.wId ?? eId, element: element.name, text: blanks(ownText(element)) };
    });
}

/** Texts of the footnotes by their marks. */
export function readAknNotes(xml: string): Map<string, string> {
  const notes = [...aknElements(xml)].filter(({ name }) => name === 'authorialNote' || name === 'note');
  return new Map(notes.map((note) => [note.attributes.marker ?? '', blanks(textIn(note))]));
}

/** Everything that is displayed, with what is inside of it. */
export function textIn(node: Root | Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      return child.name === 'eol' ? ' ' : textIn(child);
    })
    .join('');
}

function ownText(element: Element): string {
  // The words that stand for a picture that is not there are no words of the act.
  if (element.attributes.class === 'picture') return '';
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || APART.has(child.name)) return '';
      return child.name === 'eol' ? ' ' : ownText(child);
    })
    .join('');
}

function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

const blanks = (text: string): string => text.replace(/\s+/g, ' ').trim();
