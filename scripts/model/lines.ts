/**
 * The tree as a stream of lines: paragraphs cut where a numbered line begins.
 * Markdown knows neither clauses nor Russian letters: `1.1. А⏎1.2. Б` is one paragraph to it, and `1)` is `1.`.
 * Here the numbers are read from the source text.
 */
import type { Image, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { spelt } from '../knowledge/letters.ts';
import {
  joinProse,
  opaqueProse,
  type Prose,
  placeOf,
  type Range,
  readProse,
  type Source,
  sliceProse,
  sourceRange,
} from '../source/index.ts';
import { lineNumber, sectionNumber } from './line-number.ts';
import type { PartNumber } from './part.ts';
import { hasOwnLine, type Picture, pictureOf } from './picture.ts';

export type Line =
  | { kind: 'heading'; level: number; number?: PartNumber; prose: Prose; range: Range }
  | { kind: 'text'; list: number; first: boolean; number?: PartNumber; prose: Prose; range: Range }
  | { kind: 'table'; rows: Prose[][]; align: (string | null)[]; range: Range }
  | { kind: 'picture'; list: number; picture: Picture; prose: Prose; range: Range }
  | { kind: 'break'; range: Range };

/** Markup that is not printed as its author meant it. `image`: a picture among words; `reference`: one typed `![…][…]`. */
export interface Unsupported {
  what: 'html' | 'image' | 'reference' | 'code';
  range: Range;
}

export interface Lines {
  lines: Line[];
  unsupported: Unsupported[];
  comments: { value: string; range: Range }[];
  footnotes: { identifier: string; prose: Prose }[];
}

/** Flatten a document. */
export function readLines(source: Source): Lines {
  const out: Lines = { lines: [], unsupported: [], comments: [], footnotes: [] };
  walk((source.tree as Root).children, 0, source, out);
  return out;
}

const rangeOf = (node: { position?: Root['position'] }): Range => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

function walk(nodes: readonly RootContent[], list: number, source: Source, out: Lines): void {
  for (const node of nodes) {
    const range = rangeOf(node);
    switch (node.type) {
      case 'heading': {
        noteInline(node, out);
        const prose = readProse(node.children, source.text);
        const number = sectionNumber(prose);
        const text = number ? afterNumber(prose, number.width) : prose;
        out.lines.push({
          kind: 'heading',
          level: node.depth,
          prose: text,
          range,
          ...(number && { number: number.number }),
        });
        break;
      }
      case 'paragraph':
        readParagraph(node, list, source, out);
        break;
      case 'list':
        for (const item of node.children) walkItem(item, node, list + 1, source, out);
        break;
      case 'blockquote':
        walk(node.children, list, source, out);
        break;
      case 'table':
        out.lines.push(tableLine(node, source, range));
        noteInline(node, out);
        break;
      case 'thematicBreak':
        out.lines.push({ kind: 'break', range });
        break;
      case 'html':
        if (node.value.startsWith('<!--')) out.comments.push({ value: node.value, range });
        else verbatim(node.value, range, 'html', list, out);
        break;
      case 'code':
        verbatim(node.value, range, 'code', list, out);
        break;
      case 'footnoteDefinition': {
        const [first, ...rest] = footnoteProses(node.children, source, out);
        if (first) out.footnotes.push({ identifier: node.identifier, prose: rest.reduce(joinProse, first) });
        break;
      }
      default:
        break;
    }
  }
}

/** Text that Markdown took for HTML or code is shown as it was typed: nothing of an act may get lost. */
function verbatim(value: string, range: Range, what: 'html' | 'code', list: number, out: Lines): void {
  out.unsupported.push({ what, range });
  const prose = verbatimProse(value, range);
  if (prose.text) out.lines.push({ kind: 'text', list, first: false, prose, range });
}

const verbatimProse = (value: string, range: Range): Prose => opaqueProse(value.replace(/\s+/g, ' ').trim(), range);

/** A footnote is one text, whatever blocks it was typed in. */
function* footnoteProses(nodes: readonly RootContent[], source: Source, out: Lines): Generator<Prose> {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      noteInline(node, out);
      yield readProse(node.children, source.text);
    } else if (node.type === 'code' || (node.type === 'html' && !node.value.startsWith('<!--'))) {
      out.unsupported.push({ what: node.type, range: rangeOf(node) });
      yield verbatimProse(node.value, rangeOf(node));
    } else if ('children' in node) yield* footnoteProses(node.children as RootContent[], source, out);
  }
}

/** Texts, and pictures that have a line of the source for themselves. */
function readParagraph({ children }: Paragraph, list: number, source: Source, out: Lines): void {
  const pictures = new Set(children.filter((child) => child.type === 'image' && hasOwnLine(child, source.text)));
  noteInline({ children: children.filter((child) => !pictures.has(child)) }, out);
  let start = 0;
  let picture: Image | undefined;
  for (let i = 0; i <= children.length; i++) {
    const child = children[i];
    if (child && !pictures.has(child)) continue;
    let prose = readProse(children.slice(start, i), source.text);
    if (picture) {
      const end = prose.lineStarts[0] ?? prose.text.length;
      out.lines.push(pictureLine(picture, trimProse(sliceProse(prose, 0, end)), list, source));
      prose = sliceProse(prose, end, prose.text.length);
    }
    for (const line of cutLines(prose, list, out.lines.at(-1))) out.lines.push(line);
    picture = child as Image | undefined;
    start = i + 1;
  }
}

/** @param mark a typed `{#uid}`: it goes where every part's mark is looked for */
function pictureLine(image: Image, mark: Prose, list: number, source: Source): Line {
  const { picture, caption } = pictureOf(image, source.text);
  const [start, end] = rangeOf(image);
  const prose = mark.text ? joinProse(caption, mark) : caption;
  return { kind: 'picture', list, picture, prose, range: [start, mark.text ? placeOf(mark)![1] : end] };
}

function noteInline(node: { children: readonly unknown[] }, out: Lines): void {
  for (const child of node.children as RootContent[]) {
    if (child.type === 'html') {
      if (child.value.startsWith('<!--')) out.comments.push({ value: child.value, range: rangeOf(child) });
      else out.unsupported.push({ what: 'html', range: rangeOf(child) });
    }
    if (child.type === 'image') out.unsupported.push({ what: 'image', range: rangeOf(child) });
    if (child.type === 'imageReference') out.unsupported.push({ what: 'reference', range: rangeOf(child) });
    if ('children' in child) noteInline(child, out);
  }
}

function walkItem(item: ListItem, parent: List, list: number, source: Source, out: Lines): void {
  const [start] = rangeOf(item);
  const before = out.lines.length;
  walk(item.children, list, source, out);
  const marker = /(\d{1,9})([.)])|[-*+]/y;
  marker.lastIndex = start;
  const [typed, digits, delimiter] = marker.exec(source.text) ?? [parent.ordered ? '1.' : '-'];
  const range: Range = [start, start + typed.length];
  const number: PartNumber = digits
    ? {
        raw: digits,
        style: 'decimal',
        values: [Number(digits)],
        delimiter: delimiter as '.' | ')',
        range,
        glued: false,
      }
    : { raw: '–', style: 'dash', values: [], delimiter: '', range, glued: false };
  const first = out.lines[before];
  const torn = digits && delimiter === '.' && first?.kind === 'text' ? tornBetween(number, first, source) : undefined;
  if (torn) out.lines[before] = { ...(first as Line & { kind: 'text' }), ...torn, list };
  else if (first?.kind === 'text' && !first.number && first.list === list) {
    out.lines[before] = { ...first, first: true, number, range: [start, first.range[1]] };
  } else if (!first) {
    const empty = opaqueProse('', [range[1], range[1]]);
    out.lines.push({ kind: 'text', list, first: true, number, prose: empty, range });
  }
}

/** Markdown takes «4. 2. В своей …» for a list «2.» inside a list «4.». */
function tornBetween(outer: PartNumber, { number, prose }: Line & { kind: 'text' }, { text }: Source) {
  if (number?.style !== 'decimal' || number.delimiter !== '.' || number.values.length !== 1) return undefined;
  const between = text.slice(outer.range[1], number.range[0]);
  if (!/^[ \u00A0]$/.test(between) || !/^\p{Lu}/u.test(prose.text)) return undefined;
  const values = [...outer.values, ...number.values];
  const range: Range = [outer.range[0], number.range[1]];
  return { number: { ...number, raw: values.join('.'), values, range } };
}

function tableLine(table: Table, source: Source, range: Range): Line {
  const rows = table.children.map((row) =>
    row.children.map((cell) => trimProse(readProse(cell.children, source.text))),
  );
  return { kind: 'table', rows, align: table.align ?? [], range };
}

/** A word after which a number belongs to the sentence and not to the next clause. */
const WANTS_NUMBER = spelt(
  /(?:^|[\s(])(?:(?:под)?пункт\p{L}*|раздел\p{L}*|част[ьияе]\p{L}*|стать\p{L}*|приложени\p{L}*|глав\p{L}*|абзац\p{L}*|п+п?\.|ст\.|ч\.|разд\.|№|и|или|по|до|с|от|в|на|[–—-])$/iu,
);

/** Does a numbered line begin here, inside a paragraph? */
function beginsPart(before: string, typed: Prose): boolean {
  // Markdown takes blanks off a line's beginning, not no-break blanks.
  const after = trimProse(typed);
  const number = lineNumber(after);
  if (!number) return false;
  const previous = before.trimEnd();
  if (WANTS_NUMBER.test(previous)) return false;
  const ended = /[.;:!?…]["»”)]*$/.test(previous);
  const next = after.text.slice(number.width)[0] ?? '';
  const capital = /[\p{Lu}«"„“(]/u.test(next);
  if (number.number.style === 'decimal' && number.number.values.length > 1) return capital || ended;
  return ended || (/,$/.test(previous) && !capital);
}

/** Where a numbered line may begin: at a line's beginning, and after a tab, which in Word looks like one. */
function startsIn({ text, lineStarts }: Prose): readonly number[] {
  if (!text.includes('\t')) return lineStarts;
  const afterTabs = [...text.matchAll(/(?<=\p{L}[^\t]*)\t[ \t]*(?=[\d–—-]|[а-яё]\))/gu)].map(
    ({ 0: tab, index }) => index + tab.length,
  );
  return [...new Set([...lineStarts, ...afterTabs])].sort((a, b) => a - b);
}

function* cutLines(prose: Prose, list: number, previous: Line | undefined): Generator<Line> {
  const cuts = [0];
  for (const start of startsIn(prose)) {
    if (
      beginsPart(
        prose.text.slice(cuts.at(-1)!, start),
        sliceProse(prose, start, Math.min(prose.text.length, start + 60)),
      )
    ) {
      cuts.push(start);
    }
  }
  for (const [i, from] of cuts.entries()) {
    const line = trimProse(sliceProse(prose, from, cuts[i + 1] ?? prose.text.length));
    if (!line.text && !line.nodes.length) continue;
    const range = sourceRange(line, 0, line.text.length);
    // A paragraph that goes on with «3.1 и сообщить…» after «в пункте» is the old sentence, not clause 3.1.
    const goesOn =
      i === 0 &&
      previous?.kind === 'text' &&
      WANTS_NUMBER.test(previous.prose.text) &&
      /^[\d.]+\s*\p{Ll}/u.test(line.text);
    const number = goesOn ? undefined : lineNumber(line);
    yield number
      ? { kind: 'text', list, first: false, number: number.number, prose: afterNumber(line, number.width), range }
      : { kind: 'text', list, first: false, prose: line, range };
  }
}

function afterNumber(prose: Prose, width: number): Prose {
  return sliceProse(prose, width, prose.text.length);
}

function trimProse(prose: Prose): Prose {
  const from = prose.text.length - prose.text.trimStart().length;
  const to = prose.text.trimEnd().length;
  return from === 0 && to === prose.text.length ? prose : sliceProse(prose, Math.min(from, to), to);
}
