/**
 * Small edits of a YAML text: a value is put in or taken out, and everything else (comments, quotes, order, line ends)
 * stays as it was typed. The text is one that {@link parseYaml} has no mistakes in.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

type Step = string | number;
/** The parser gives every node of a parsed text its range. */
type Placed = Node & { range: [start: number, valueEnd: number, nodeEnd: number] };

/**
 * Put a value in; one that is there is replaced, and missing maps above it are made.
 * @param path keys and indexes from the root; every index is there
 * @param value as YAML types it on one line: `2024-08-30`, `{ number: "1" }`
 */
export function setYaml(text: string, path: readonly Step[], value: string): string {
  let node: unknown = parseDocument(text, { schema: 'core' }).contents;
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (isSeq(node)) {
      node = node.items[Number(step)];
      continue;
    }
    const wrapped = rest.reduceRight<string>((inner, key) => `{ ${key}: ${inner} }`, value);
    if (!isMap(node)) return text;
    const pair = pairOf(node, step);
    if (!pair) return addPair(text, node, `${step}: ${wrapped}`);
    if (rest.length === 0 || isEmpty(pair.value)) return setValue(text, pair, wrapped);
    node = pair.value;
  }
  return text;
}

/** Take a key out, and the maps above it that become empty. What is not there is no matter. */
export function removeYaml(text: string, path: readonly Step[]): string {
  let node: unknown = parseDocument(text, { schema: 'core' }).contents;
  let found: { map: YAMLMap; pair: Pair } | undefined;
  for (const step of path) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      // An item of a list is not taken out.
      found = undefined;
      continue;
    }
    const pair = isMap(node) ? pairOf(node, step) : undefined;
    if (!isMap(node) || !pair) return text;
    if (!found || node.items.length > 1) found = { map: node, pair };
    node = pair.value;
  }
  return found ? removePair(text, found.map, found.pair) : text;
}

const pairOf = (map: YAMLMap, key: Step): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) as Pair | undefined;

const isEmpty = (node: unknown): boolean => !node || (isScalar(node) && node.value === null);

const rangeOf = (node: unknown): Placed['range'] => (node as Placed).range;

/** Where a pair's text ends, without the blanks and comments after it. */
function endOf({ key, value }: Pair, text: string): number {
  let end = value ? rangeOf(value)[1] : rangeOf(key)[1];
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return Math.max(end, rangeOf(key)[1]);
}

function setValue(text: string, { key, value }: Pair, put: string): string {
  const [start, end] = value ? rangeOf(value) : [rangeOf(key)[1], rangeOf(key)[1]];
  const blank = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
  // A mark of a comment needs a blank before it, or it belongs to the value.
  const after = text[end] === '#' ? ' ' : '';
  return text.slice(0, start) + blank + put + after + text.slice(end);
}

function addPair(text: string, map: YAMLMap, pair: string): string {
  const last = map.items.at(-1) as Pair | undefined;
  const [start, end] = rangeOf(map);
  if (!last) return `${text.slice(0, start)}{ ${pair} }${text.slice(end)}`;
  const at = endOf(last, text);
  if (map.flow) return `${text.slice(0, at)}, ${pair}${text.slice(at)}`;
  const first = rangeOf((map.items[0] as Pair).key)[0];
  const indent = ' '.repeat(first - lineStart(text, first));
  const line = lineEnd(text, at);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(0, line) + eol + indent + pair + text.slice(line);
}

function removePair(text: string, map: YAMLMap, pair: Pair): string {
  const items = map.items as Pair[];
  const at = items.indexOf(pair);
  const start = rangeOf(pair.key)[0];
  const end = endOf(pair, text);
  const next = items[at + 1];
  const previous = items[at - 1];
  if (items.length === 1 && map.flow) return `${text.slice(0, rangeOf(map)[0])}{}${text.slice(rangeOf(map)[1])}`;
  const ownLine = text.slice(lineStart(text, start), start).trim() === '';
  // The first key of a flow map, or of a list's item: the next key takes its place.
  if (next && (map.flow || !ownLine)) return text.slice(0, start) + text.slice(rangeOf(next.key)[0]);
  if (map.flow && previous) return text.slice(0, endOf(previous, text)) + text.slice(end);
  const line = lineStart(text, start);
  const after = lineEnd(text, end);
  // With its line end; of the last line, with the one before.
  const rest = text.slice(after).replace(/^\r?\n/, '');
  return rest === '' && after === text.length ? text.slice(0, line).replace(/\r?\n$/, '') : text.slice(0, line) + rest;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Before the line end, whichever it is. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}
