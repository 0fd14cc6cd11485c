/** What the pages of an act say, from the very page that is printed: nothing is told twice. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type ActView, renderHtml } from '../../render/index.ts';
import { comparable, type Difference, firstDifference, isCompared, type Piece } from './difference.ts';
import { placeOf } from './part-place.ts';

export interface PrintedText {
  /** Letterhead and stamps: they come from the institution's card too. */
  front: Piece[];
  /** From the title to the end. */
  body: Piece[];
}

/** What is a piece of its own. */
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'figcaption', 'div', 'section']);

/** The text of an act as its pages show it, in reading order. */
export function printedText(act: ActView): PrintedText {
  const tree = fromHtml(renderHtml(act, { for: 'print' }));
  const places = new Map(act.policy.all.map((part) => [part.uid, placeOf(part)]));
  const pieces: (Piece & { title: boolean })[] = [];
  let piece: (Piece & { title: boolean }) | undefined;
  const visit = (nodes: readonly (ElementContent | Root['children'][number])[], place: string): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (!piece || piece.place !== place) {
          piece = { text: '', place, title: place === TITLE };
          pieces.push(piece);
        }
        piece.text += node.value;
      }
      if (node.type !== 'element' || node.tagName === 'head' || node.tagName === 'svg') continue;
      const own = placeAt(node, places) ?? place;
      if (BLOCKS.has(node.tagName)) piece = undefined;
      if (node.tagName === 'br' && piece) piece.text += ' ';
      visit(node.children, own);
      if (BLOCKS.has(node.tagName)) piece = undefined;
    }
  };
  visit(tree.children, 'бланк');
  const start = pieces.findIndex(({ title }) => title);
  return { front: pieces.slice(0, Math.max(0, start)), body: pieces.slice(Math.max(0, start)) };
}

const TITLE = 'название';

function placeAt({ tagName, properties }: Element, places: ReadonlyMap<string, string>): string | undefined {
  if (tagName === 'h1') return TITLE;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (classes.includes('stamp')) return 'гриф';
  if (classes.includes('notes')) return 'сноски';
  if (classes.includes('sheet')) return 'лист согласования';
  return properties.id === undefined ? undefined : places.get(String(properties.id));
}

/**
 * Where pages differ from the text that they should say. The front has its own reasons to differ, and the text is what
 * counts: so it is compared by itself.
 * @returns `before`: the pages before the text; absent when its beginning is nowhere, and the front was compared too
 */
export function bodyDifference(
  { front, body }: PrintedText,
  pages: readonly Piece[],
): { difference?: Difference; before?: Piece[] } {
  const start = comparable(pages).indexOf(comparable(body.slice(0, 1)));
  const difference =
    start < 0 ? firstDifference([...front, ...body], pages) : firstDifference(body, from(pages, start));
  return { ...(difference && { difference }), ...(start >= 0 && { before: until(pages, start) }) };
}

/** The pages from a comparable character on. */
function from(pages: readonly Piece[], start: number): Piece[] {
  return cut(pages, start).map(({ text, place, at }) => ({ text: text.slice(at), place }));
}

/** The pages before a comparable character. */
function until(pages: readonly Piece[], start: number): Piece[] {
  return cut(pages, start).map(({ text, place, at }) => ({ text: text.slice(0, at), place }));
}

/** Pages with the place in each where a comparable character of them all stands. */
function cut(pages: readonly Piece[], start: number): (Piece & { at: number })[] {
  let left = start;
  return pages.map((page) => {
    let at = 0;
    while (left > 0 && at < page.text.length) if (isCompared(page.text[at++]!)) left--;
    return { ...page, at };
  });
}
