/**
 * YAML text → plain value, with the way back from a key to its place in the text.
 * The YAML may be hostile: aliases are refused (they blow up memory), merges and custom tags are not resolved.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Range } from './range.ts';

/** The largest YAML text that is parsed, UTF-16 units: a school's card is two pages. */
const MAX_YAML = 200_000;

/** What is wrong with the YAML as YAML, before any schema is asked. */
export interface YamlMistake {
  /** The parser's own name of the mistake, `ALIAS`, `TOO_LONG` or `TOO_DEEP`. */
  code: string;
  /** Offsets in the whole file, UTF-16 units. */
  range: Range;
}

/** A parsed YAML text inside a file (front matter) or a whole file. */
export interface YamlText {
  /** Plain data; `undefined` when the text has mistakes. */
  value: unknown;
  mistakes: YamlMistake[];
  /** The whole YAML text in its file. */
  range: Range;
  /**
   * Where a key or its value stands.
   * @param path keys and indexes from the root, as in a JSON pointer
   * @param part the key itself or its value; a missing part gives the nearest one above
   */
  locate(path: readonly (string | number)[], part: 'key' | 'value'): Range;
}

/**
 * Parse YAML.
 * @param text the YAML alone
 * @param base offset of `text` in its file, UTF-16 units
 */
export function parseYaml(text: string, base = 0): YamlText {
  const range: Range = [base, base + text.length];
  const broken = (code: string): YamlText => ({
    value: undefined,
    mistakes: [{ code, range }],
    range,
    locate: () => range,
  });
  if (text.length > MAX_YAML) return broken('TOO_LONG');
  try {
    return parse(text, base, range);
  } catch (error) {
    // The parser recurses: a text of ten thousand brackets exhausts its stack.
    if (error instanceof RangeError) return broken('TOO_DEEP');
    throw error;
  }
}

function parse(text: string, base: number, range: Range): YamlText {
  const document = parseDocument(text, { schema: 'core', merge: false, uniqueKeys: true, logLevel: 'silent' });
  const mistakes: YamlMistake[] = document.errors.map((error) => ({
    code: error.code,
    range: clamp([base + error.pos[0], base + error.pos[1]], range),
  }));
  visit(document, (_key, node) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) {
      mistakes.push({ code: 'ALIAS', range: rangeOf(node as Node, base, range) });
      return visit.BREAK;
    }
    return undefined;
  });
  const locate: YamlText['locate'] = (path, part) => {
    let node: unknown = document.contents;
    let found = rangeOf(node as Node | null, base, range);
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        if (!pair) return found;
        const last = depth === path.length - 1;
        if (isScalar(pair.key) && (part === 'key' || !pair.value) && last) return rangeOf(pair.key, base, range);
        node = pair.value;
      } else if (isSeq(node)) node = node.items[Number(step)];
      else return found;
      if (!node) return found;
      found = rangeOf(node as Node, base, range);
    }
    return found;
  };
  const value = mistakes.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown);
  return { value, mistakes, range, locate };
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}

function rangeOf(node: Node | null | undefined, base: number, whole: Range): Range {
  return node?.range ? clamp([base + node.range[0], base + node.range[1]], whole) : [whole[0], whole[0]];
}

function clamp([start, end]: Range, [low, high]: Range): Range {
  const from = Math.min(Math.max(start, low), high);
  return [from, Math.min(Math.max(end, from), high)];
}
