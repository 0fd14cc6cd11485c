/**
 * The running text of a block, with the way back to the source: for every displayed UTF-16 unit, where it is typed.
 * `node.value` has lost escapes, indents and `> ` prefixes, so a fix computed on it would hit the wrong place; this is
 * the one file that knows the difference.
 */
import type { PhrasingContent } from 'mdast';
import { decodeEntity, ENTITY } from './entity.ts';
import { slicePhrasing } from './phrasing.ts';
import type { Range } from './range.ts';
import { isTyped, type Run, sourceRange } from './runs.ts';

/** Displayed text of a block. Line breaks of the source are single blanks in it. */
export interface Prose {
  text: string;
  /** Where the units are typed, in order; most paragraphs are one run. */
  runs: Run[];
  /** Indexes in `text` where a line of the source begins, the first (0) left out. */
  lineStarts: number[];
  /** The block's inline nodes with texts equal to `text`: for the renderers. */
  nodes: PhrasingContent[];
}

/** Text that is displayed and stands for the whole of a source range. */
export function opaqueProse(text: string, [start, end]: Range): Prose {
  const nodes: PhrasingContent[] = text ? [{ type: 'text', value: text }] : [];
  return { text, runs: [{ from: 0, to: text.length, start, end }], lineStarts: [], nodes };
}

/**
 * Read the inline nodes of a paragraph, heading or table cell.
 * @param nodes children of the block
 * @param source the whole text that the nodes' positions refer to
 */
export function readProse(nodes: readonly PhrasingContent[], source: string): Prose {
  const prose: Prose = { text: '', runs: [], lineStarts: [], nodes: [] };
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

/** Displayed units that have no letter-for-letter source (a picture's description, a hard break). */
function append(text: string, start: number, end: number, prose: Prose): void {
  appendRun(prose, text, start, end);
}

/** Letters that follow one another in the text and in the source are one run. */
function appendRun(prose: Prose, text: string, start: number, end: number): void {
  const from = prose.text.length;
  prose.text += text;
  const last = prose.runs.at(-1);
  const typed = end - start === text.length;
  if (typed && last && isTyped(last) && last.end === start) {
    last.to = prose.text.length;
    last.end = end;
  } else if (text.length > 0) prose.runs.push({ from, to: prose.text.length, start, end });
}

/** A lone carriage return ends a line too: Markdown reads it so. */
const LINE_END = /\r\n|\r|\n/g;
const ESCAPED = /\\[!-/:-@[-`{-~]/y;

/** Line ends, entities and escapes: what is typed is not what is shown. */
const NEEDS_CARE = /[&\\\r\n]/;

/** Walk value and source side by side; where they differ the source has markup that the value has lost. */
function appendText(value: string, raw: string, base: number, prose: Prose): void {
  if (value === raw && !NEEDS_CARE.test(raw)) {
    appendRun(prose, value, base, base + value.length);
    return;
  }
  let at = 0;
  const push = (unit: string, from: number, to: number): void => appendRun(prose, unit, base + from, base + to);
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
      prose.lineStarts.push(prose.text.length);
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
}

/**
 * Words that Markdown keeps apart from the text (a picture's description, its caption), letter for letter where they
 * are typed so.
 * @param range where they are typed; escaped words have this whole range as their place
 */
export function typedProse(typed: string, source: string, [start, end]: Range): Prose {
  const text = typed.replace(/\r\n|[\r\n]/g, ' ');
  const found = typed === '' ? -1 : source.slice(start, end).indexOf(typed);
  const at = start + found;
  if (found >= 0 && typed.length === text.length) return opaqueProse(text, [at, at + text.length]);
  return opaqueProse(text, text ? [start, end] : [start, start]);
}

/** Two proses as one, a blank between them. */
export function joinProse(first: Prose, second: Prose): Prose {
  const gap = first.runs.at(-1)?.end ?? 0;
  const at = first.text.length;
  const shift = at + 1;
  const blank: Run = { from: at, to: shift, start: gap, end: second.runs[0]?.start ?? gap };
  return {
    text: `${first.text} ${second.text}`,
    runs: [
      ...first.runs.filter(({ from, to }) => to > from),
      blank,
      ...second.runs
        .filter(({ from, to }) => to > from)
        .map((run) => ({ ...run, from: run.from + shift, to: run.to + shift })),
    ],
    lineStarts: [...first.lineStarts, ...second.lineStarts.map((start) => start + shift)],
    nodes: [...first.nodes, { type: 'text', value: ' ' }, ...second.nodes],
  };
}

/**
 * A part of a prose as a prose of its own.
 * @param from @param to indexes in `prose.text`
 */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  const runs: Run[] = [];
  for (const run of prose.runs) {
    const [low, high] = [Math.max(run.from, from), Math.min(run.to, to)];
    if (low >= high) continue;
    const typed = isTyped(run);
    runs.push({
      from: low - from,
      to: high - from,
      start: typed ? run.start + low - run.from : run.start,
      end: typed ? run.start + high - run.from : run.end,
    });
  }
  return {
    text: prose.text.slice(from, to),
    runs: runs.length > 0 ? runs : [emptyRun(prose, from)],
    lineStarts: prose.lineStarts.filter((start) => start > from && start < to).map((start) => start - from),
    nodes: slicePhrasing(prose.nodes, from, to),
  };
}

/** An empty piece keeps its place. */
function emptyRun(prose: Prose, at: number): Run {
  const [start] = sourceRange(prose, at, at);
  return { from: 0, to: 0, start, end: start };
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
  const [run, ...rest] = prose.runs;
  if (only?.type === 'text' && others.length === 0 && rest.length === 0 && (!run || isTyped(run))) return prose.text;
  let masked = '';
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if ('value' in node) masked += node.type === 'text' ? node.value : NOT_TEXT.repeat(node.value.length);
      else if (node.type === 'break') masked += ' ';
      else if ('children' in node) visit(node.children);
    }
  };
  visit(prose.nodes);
  let plain = '';
  for (const each of prose.runs) {
    // An entity or a line's end is one unit with a source of its own: it can be matched and edited.
    const readable = isTyped(each) || (each.to - each.from === 1 && each.end > each.start);
    plain += readable
      ? masked.slice(each.from, each.to).padEnd(each.to - each.from, NOT_TEXT)
      : NOT_TEXT.repeat(each.to - each.from);
  }
  return plain;
}
