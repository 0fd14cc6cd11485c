/**
 * Parts → the hierarchy: section, paragraph (пункт), list and point (подпункт), subparagraph (абзац). `eId` follows the
 * numbers, `wId` is the part's permanent name and is left out where it is the same.
 */
import type { Element } from 'xast';
import { numberLabel, type Part } from '../../model/index.ts';
import { absentPicture } from '../picture.ts';
import type { ActView } from '../view.ts';
import { type Attributes, block, inline, paragraph, text } from './element.ts';
import type { InlineText } from './inline.ts';

/** What the parts of an act share. */
export interface BodyContext {
  act: ActView;
  inline: InlineText;
}

/** Readers of XML refuse 256 elements in one another; no act has a fifth of these levels. Deeper parts stand side by side. */
const DEEPEST = 50;

/** The parts of a document; an act without a text has one empty paragraph, for its body must not be empty. */
export function mainBody(parts: readonly Part[], context: BodyContext): Element {
  const content = partElements(parts, context, 1);
  return block('mainBody', {}, content.length > 0 ? content : [inline('p')]);
}

/** `eId` and `wId` of a part. */
export function names({ eId, uid }: Part): Attributes {
  return { eId, wId: uid === eId ? undefined : uid };
}

/** Items in a row are a list; its name is that of its items up to the item. A line across the page is no text. */
function partElements(parts: readonly Part[], context: BodyContext, level: number): Element[] {
  const elements: Element[] = [];
  const printed = parts.filter(({ kind }) => kind !== 'break');
  for (let i = 0; i < printed.length; ) {
    const list = listOf(printed[i]!);
    if (list === undefined) {
      elements.push(...partWithChildren(printed[i++]!, context, level));
      continue;
    }
    const points: Element[] = [];
    while (i < printed.length && listOf(printed[i]!) === list)
      points.push(...partWithChildren(printed[i++]!, context, level));
    elements.push(block('list', { eId: list }, points));
  }
  return elements;
}

function listOf({ kind, eId }: Part): string | undefined {
  return kind === 'item' ? eId.slice(0, eId.lastIndexOf('__')) : undefined;
}

function partWithChildren(part: Part, context: BodyContext, level: number): Element[] {
  if (level < DEEPEST) return [partElement(part, context, () => partElements(part.children, context, level + 1))];
  return [partElement(part, context, () => []), ...partElements(part.children, context, level)];
}

/** @param children to be asked for after the own text, see {@link InlineText.of} */
function partElement(part: Part, context: BodyContext, children: () => Element[]): Element {
  switch (part.kind) {
    case 'section':
      return section(part, context, children);
    case 'table':
      return block('hcontainer', { name: 'table', ...names(part) }, [block('content', {}, [table(part, context)])]);
    case 'picture':
      return block('hcontainer', { name: 'picture', ...names(part) }, [
        block('content', {}, pictureParagraphs(part, context)),
      ]);
    case 'item':
      return numbered('point', part, context, children);
    case 'paragraph':
      return numbered('subparagraph', part, context, children);
    default:
      return numbered('paragraph', part, context, children);
  }
}

function section(part: Part, context: BodyContext, children: () => Element[]): Element {
  const heading = context.inline.of(part);
  return block(part.depth > 2 ? 'subsection' : 'section', names(part), [
    ...num(part),
    ...(heading.length > 0 ? [inline('heading', {}, heading)] : []),
    ...children(),
  ]);
}

/** The own text is the content; where parts follow it, it introduces them. */
function numbered(name: string, part: Part, context: BodyContext, children: () => Element[]): Element {
  const own = [inline('p', {}, context.inline.of(part))];
  const below = children();
  return block(name, names(part), [...num(part), block(below.length > 0 ? 'intro' : 'content', {}, own), ...below]);
}

function num(part: Part): Element[] {
  const label = numberLabel(part);
  return label ? [inline('num', {}, [text(label)])] : [];
}

function table({ rows = [], align = [] }: Part, context: BodyContext): Element {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return block(
    'table',
    {},
    rows.map((row, y) =>
      block(
        'tr',
        {},
        Array.from({ length: columns }, (_, column) => {
          const cell = row[column];
          return inline(y === 0 ? 'th' : 'td', { class: align[column] ?? undefined }, [
            inline('p', {}, cell ? context.inline.of(cell) : []),
          ]);
        }),
      ),
    ),
  );
}

function pictureParagraphs(part: Part, context: BodyContext): Element[] {
  const { uid, picture } = part;
  const view = context.act.pictures.get(uid);
  const image = view
    ? inline('img', { src: view.url, alt: view.alt, width: String(view.width), height: String(view.height) })
    : text(absentPicture(picture?.alt.text ?? ''));
  const caption = context.inline.of(part);
  return [paragraph('picture', image), ...(caption.length > 0 ? [paragraph('caption', ...caption)] : [])];
}
