/** What the pages of an act say, from the very page that is printed: nothing is told twice. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type ActView, renderHtml } from '../../render/index.ts';
import type { Piece } from './difference.ts';
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
