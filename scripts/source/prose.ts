/**
 * The running text of a block, with the way back to the source: for every displayed UTF-16 unit, where it is typed.
 * `node.value` has lost escapes, indents and `> ` prefixes, so a fix computed on it would hit the wrong place; this is
 * the one file that knows the difference.
 */
import type { PhrasingContent } from 'mdast';
import { decodeEntity, ENTITY } from './entity.ts';
import { slicePhrasing } from './phrasing.ts';
import type { Range } from './range.ts';

/** Displayed text of a block. Line breaks of the source are single blanks in it. */
export interface Prose {
  text: string;
  /** `starts[i]`, `ends[i]`: source offsets of the unit `text[i]`. One more entry in `starts` closes an empty prose. */
  starts: number[];
  ends: number[];
  /** Indexes in `text` where a line of the source begins, the first (0) left out. */
  lineStarts: number[];
  /** The block's inline nodes with texts equal to `text`: for the renderers. */
  nodes: PhrasingContent[];
}

/** Source offsets of `text.slice(from, to)`. */
export function sourceRange(prose: Prose, from: number, to: number): Range {
  const start = prose.starts[from] ?? prose.ends.at(-1) ?? 0;
  return [start, to > from ? prose.ends[to - 1]! : start];
}

/**
 * Read the inline nodes of a paragraph, heading or table cell.
 * @param nodes children of the block
 * @param source the whole text that the nodes' positions refer to
 */
export function readProse(nodes: readonly PhrasingContent[], source: string): Prose {
  const prose: Prose = { text: '', starts: [], ends: [], lineStarts: [], nodes: [] };
  prose.nodes = nodes.flatMap((node) => readNode(node, source, prose));
  return prose;
}

function readNode(node: PhrasingContent, source: string, prose: Prose): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      const from = prose.text.length;
      appendText(node.value, source.slice(start, end), start, prose);
      return [{ type: node.type, value: prose.text.slice(from) }];
    }
    case 'html': {
      // Never markup of ours: a comment is silent, anything else is shown as the characters that were typed.
      if (node.value.startsWith('<!--')) return [];
      const from = prose.text.length;
      appendText(node.value, source.slice(start, end), start, prose);
      return [{ type: 'text', value: prose.text.slice(from) }];
    }
    case 'image':
    case 'imageReference':
      if (node.alt) append(node.alt, start, end, prose);
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'break':
      prose.lineStarts.push(prose.text.length + 1);
      append(' ', start, end, prose);
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ ...node }];
    case 'linkReference':
      return node.children.flatMap((child) => readNode(child, source, prose));
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link': {
      const children = node.children.flatMap((child) => readNode(child, source, prose));
      // A link that could run code or read the reader's disk is only its words.
      return node.type === 'link' && !SAFE_LINK.test(node.url) ? children : [{ ...node, children } as PhrasingContent];
    }
    default:
      return [];
  }
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/** One displayed unit that has no letter-for-letter source (an image's alternative text, a hard break). */
function append(text: string, start: number, end: number, prose: Prose): void {
  for (let i = 0; i < text.length; i++) {
    prose.starts.push(start);
    prose.ends.push(end);
  }
  prose.text += text;
}

/** A lone carriage return ends a line too: Markdown reads it so. */
const LINE_END = /\r\n|\r|\n/g;
const ESCAPED = /\\[!-/:-@[-`{-~]/y;

/** Line ends, entities and escapes: what is typed is not what is shown. */
const NEEDS_CARE = /[&\\\r\n]/;

/** Most text is shown as it is typed, letter for letter. */
function appendTyped(value: string, base: number, prose: Prose): void {
  for (let i = 0; i < value.length; i++) {
    prose.starts.push(base + i);
    prose.ends.push(base + i + 1);
  }
  prose.text += value;
}

/** Walk value and source side by side; where they differ the source has markup that the value has lost. */
function appendText(value: string, raw: string, base: number, prose: Prose): void {
  if (value === raw && !NEEDS_CARE.test(raw)) {
    appendTyped(value, base, prose);
    return;
  }
  let text = '';
  let at = 0;
  const push = (unit: string, from: number, to: number): void => {
    for (let k = 0; k < unit.length; k++) {
      prose.starts.push(base + from);
      prose.ends.push(base + to);
    }
    text += unit;
  };
  for (let i = 0; i < value.length; ) {
    const unit = value[i]!;
    if (unit === '\n' || unit === '\r') {
      LINE_END.lastIndex = at;
      const lineEnd = LINE_END.exec(raw);
      const from = lineEnd?.index ?? at;
      i += value.startsWith('\r\n', i) ? 2 : 1;
      // The next line's own prefix (blanks, `>`) is not text.
      let next = from + (lineEnd?.[0].length ?? 0);
      while (next < raw.length && raw[next] !== value[i] && ' \t>'.includes(raw[next]!)) next++;
      push(' ', Math.min(at, from), next);
      prose.lineStarts.push(prose.text.length + text.length);
      at = next;
      continue;
    }
    ENTITY.lastIndex = at;
    const entity = raw[at] === '&' ? ENTITY.exec(raw)?.[0] : undefined;
    const decoded = entity && decodeEntity(entity);
    if (entity && decoded && value.startsWith(decoded, i)) {
      push(decoded, at, at + entity.length);
      i += decoded.length;
      at += entity.length;
      continue;
    }
    ESCAPED.lastIndex = at;
    if (unit === raw[at + 1] && ESCAPED.test(raw)) {
      push(unit, at, at + 2);
      at += 2;
    } else {
      // A mismatch is markup without a displayed unit (a code fence's back-quote): step over it.
      const found = raw.indexOf(unit, at);
      // Not typed at all: the unit has a place and no width, so that no fix can hit its neighbours.
      if (found < 0) push(unit, at, at);
      else {
        push(unit, found, found + 1);
        at = found + 1;
      }
    }
    i += 1;
  }
  prose.text += text;
}

/**
 * Words that Markdown keeps apart from the text (a picture's description, its caption), letter for letter where they
 * are typed so.
 * @param range where they are typed; escaped words have this whole range as their place
 */
export function typedProse(typed: string, source: string, [start, end]: Range): Prose {
  const text = typed.replace(/\r\n|[\r\n]/g, ' ');
  const found = typed === '' ? -1 : source.slice(start, end).indexOf(typed);
  const exact = found >= 0 && typed.length === text.length;
  const units = Array.from({ length: text.length }, (_, i) => start + found + i);
  return {
    text,
    starts: exact ? units : text ? units.map(() => start) : [start],
    ends: units.map((at) => (exact ? at + 1 : end)),
    lineStarts: [],
    nodes: text ? [{ type: 'text', value: text }] : [],
  };
}

/** Two proses as one, a blank between them. */
export function joinProse(first: Prose, second: Prose): Prose {
  const gap = first.ends.at(-1) ?? 0;
  const shift = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    starts: [...first.starts, gap, ...second.starts],
    ends: [...first.ends, second.starts[0] ?? gap, ...second.ends],
    lineStarts: [...first.lineStarts, ...second.lineStarts.map((start) => start + shift)],
    nodes: [...first.nodes, { type: 'text', value: ' ' }, ...second.nodes],
  };
}

/**
 * A part of a prose as a prose of its own.
 * @param from @param to indexes in `prose.text`
 */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  return {
    text: prose.text.slice(from, to),
    starts: prose.starts.slice(from, to),
    ends: prose.ends.slice(from, to),
    lineStarts: prose.lineStarts.filter((start) => start > from && start < to).map((start) => start - from),
    nodes: slicePhrasing(prose.nodes, from, to),
  };
}

/** Stands in {@link plainText} for a unit that is not running text. */
export const NOT_TEXT = '\uFFFC';

/**
 * The displayed text with code, pictures and everything that is not typed letter for letter masked: what rules about
 * the wording match on. Indexes are those of `prose.text`.
 */
export function plainText(prose: Prose): string {
  const known = plainTexts.get(prose);
  if (known !== undefined) return known;
  const plain = maskUntyped(prose);
  plainTexts.set(prose, plain);
  return plain;
}

/** Several rules ask for the same prose. */
const plainTexts = new WeakMap<Prose, string>();

function maskUntyped(prose: Prose): string {
  const [only, ...others] = prose.nodes;
  const width = (prose.starts.at(-1) ?? 0) - (prose.starts[0] ?? 0) + 1;
  if (only?.type === 'text' && others.length === 0 && width === prose.text.length) return prose.text;
  let masked = '';
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if ('value' in node) masked += node.type === 'text' ? node.value : NOT_TEXT.repeat(node.value.length);
      else if (node.type === 'break') masked += ' ';
      else if ('children' in node) visit(node.children);
    }
  };
  visit(prose.nodes);
  const { starts, text } = prose;
  const typed = (i: number): boolean => starts[i] !== starts[i - 1] && starts[i] !== starts[i + 1];
  let plain = '';
  for (let i = 0; i < text.length; i++) plain += typed(i) ? (masked[i] ?? NOT_TEXT) : NOT_TEXT;
  return plain;
}
