/**
 * The tree as a stream of lines: paragraphs cut where a numbered line begins.
 * Markdown knows neither clauses nor Russian letters: `1.1. А⏎1.2. Б` is one paragraph to it, and `1)` is `1.`.
 * Here the numbers are read from the source text.
 */
import type { List, ListItem, Root, RootContent, Table } from 'mdast';
import { ALPHABET, romanValue } from '../knowledge/letters.ts';
import {
  joinProse,
  opaqueProse,
  type Prose,
  type Range,
  readProse,
  type Source,
  sliceProse,
  sourceRange,
} from '../source/index.ts';
import type { NumberStyle, PartNumber } from './part.ts';

export type Line =
  | { kind: 'heading'; level: number; number?: PartNumber; prose: Prose; range: Range }
  | { kind: 'text'; list: number; first: boolean; number?: PartNumber; prose: Prose; range: Range }
  | { kind: 'table'; rows: Prose[][]; align: (string | null)[]; range: Range }
  | { kind: 'break'; range: Range };

/** Markup that the act loses when it is printed: raw HTML, pictures. */
export interface Unsupported {
  what: 'html' | 'image' | 'code';
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
        noteInline(node, out);
        for (const line of cutLines(readProse(node.children, source.text), list, out.lines.at(-1)))
          out.lines.push(line);
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

function noteInline(node: { children: readonly unknown[] }, out: Lines): void {
  for (const child of node.children as RootContent[]) {
    if (child.type === 'html') {
      if (child.value.startsWith('<!--')) out.comments.push({ value: child.value, range: rangeOf(child) });
      else out.unsupported.push({ what: 'html', range: rangeOf(child) });
    }
    if (child.type === 'image' || child.type === 'imageReference')
      out.unsupported.push({ what: 'image', range: rangeOf(child) });
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
  if (first?.kind === 'text' && !first.number && first.list === list) {
    out.lines[before] = { ...first, first: true, number, range: [start, first.range[1]] };
  } else if (!first) {
    const empty = opaqueProse('', [range[1], range[1]]);
    out.lines.push({ kind: 'text', list, first: true, number, prose: empty, range });
  }
}

function tableLine(table: Table, source: Source, range: Range): Line {
  const rows = table.children.map((row) =>
    row.children.map((cell) => trimProse(readProse(cell.children, source.text))),
  );
  return { kind: 'table', rows, align: table.align ?? [], range };
}

interface Found {
  number: PartNumber;
  /** Displayed units that the number and the blanks after it take. */
  width: number;
}

// Not numbers of clauses: dates («30.08.2024»), times and ranges («12.30–13.00»), shares («1.5%»).
const DECIMAL = /^((?!0\d)\d{1,3}(?:\.(?!0\d)\d{1,3}){1,9})(\.?)(?!\d|\.\d|[-–—:%/])(\s*)/;
const SINGLE = /^(\d{1,3})([.)])(?!\d)(\s*)/;
const LETTER = /^([а-яё])(\))(\s*)/;
const DASH = /^[–—-](?!\d)(\s*)/;
const SECTION_DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,9})(\.?)(?!\d|\.\d)(\s+|(?<=\.)(?=\S))/;
const SECTION_ROMAN = /^([IVXLCІХ]+)([.)])(\s*)/;

function found(prose: Prose, match: RegExpExecArray, style: NumberStyle, values: number[]): Found {
  const [whole, raw = '', delimiter = '', gap = ''] = match;
  const typed = raw.length + delimiter.length;
  return {
    number: {
      raw: style === 'dash' ? '–' : raw,
      style,
      values,
      delimiter: delimiter as '.' | ')' | '',
      range: sourceRange(prose, 0, style === 'dash' ? 1 : typed),
      glued: style !== 'dash' && gap === '' && whole.length < prose.text.length,
    },
    width: whole.length,
  };
}

const numbers = (raw: string): number[] => raw.split('.').map(Number);

function sectionNumber(prose: Prose): Found | undefined {
  const roman = SECTION_ROMAN.exec(prose.text);
  const value = roman && romanValue(roman[1]!);
  if (roman && value) return found(prose, roman, 'roman', [value]);
  const decimal = SECTION_DECIMAL.exec(prose.text);
  // «## 10 правил безопасности» counts rules and is not section 10.
  if (decimal && /^\d+\s+\p{Ll}/u.test(prose.text)) return undefined;
  return decimal ? found(prose, decimal, 'decimal', numbers(decimal[1]!)) : undefined;
}

/** The number at a line's beginning. */
function lineNumber(prose: Prose): Found | undefined {
  const { text } = prose;
  const decimal = DECIMAL.exec(text);
  if (decimal) return found(prose, decimal, 'decimal', numbers(decimal[1]!));
  const single = SINGLE.exec(text);
  if (single) return found(prose, single, 'decimal', [Number(single[1])]);
  const letter = LETTER.exec(text);
  if (letter) return found(prose, letter, 'letter', [ALPHABET.indexOf(letter[1]!) + 1]);
  const dash = DASH.exec(text);
  if (dash)
    return { ...found(prose, ['', '', '', ''] as unknown as RegExpExecArray, 'dash', []), width: dash[0].length };
  return undefined;
}

/** A word after which a number belongs to the sentence and not to the next clause. */
const WANTS_NUMBER =
  /(?:^|[\s(])(?:(?:под)?пункт\p{L}*|раздел\p{L}*|част[ьияе]\p{L}*|стать\p{L}*|приложени\p{L}*|глав\p{L}*|абзац\p{L}*|п+п?\.|ст\.|ч\.|разд\.|№|и|или|по|до|с|от|в|на|[–—-])$/iu;

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

function* cutLines(prose: Prose, list: number, previous: Line | undefined): Generator<Line> {
  const cuts = [0];
  for (const start of prose.lineStarts) {
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
