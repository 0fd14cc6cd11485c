/** One file's text and its Markdown tree: what the model is built from. */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Decoded, decode, decodeText } from './decode.ts';
import { once } from './once.ts';
import { type Lines, linesOf } from './range.ts';
import policySyntax, { type SyntaxOptions } from './syntax.ts';
import { parseYaml, type YamlText } from './yaml.ts';

export interface Source {
  /** As the user would name it: relative to the working folder, with `/`. */
  path: string;
  /** Without a byte order mark. Every offset of the project counts in this string. */
  text: string;
  decoded: Decoded;
  /** Parsed when it is first asked for: who only wants the passports of a thousand acts waits for no parser. */
  readonly tree: Root;
  /** The passport's YAML; absent when the file does not start with `---`. */
  readonly frontMatter: YamlText | undefined;
  readonly lines: Lines;
}

const parser = (options: SyntaxOptions) => unified().use(remarkParse).use(policySyntax, options).freeze();
const PARSERS = [false, true].map((tables) => [false, true].map((footnotes) => parser({ tables, footnotes })));

/** A parser that looks for tables and footnotes only where there can be some: most acts are read a tenth faster. */
const parse = (text: string): Root => PARSERS[Number(text.includes('|'))]![Number(text.includes('[^'))]!.parse(text);

/**
 * Read an act's bytes. Never throws on content.
 * @param path how messages name the file
 * @param bytes the file's content
 */
export function readSource(path: string, bytes: Uint8Array): Source {
  return fromDecoded(path, decode(bytes));
}

/** The same for a text that is already a string. */
export function readSourceText(path: string, text: string): Source {
  return fromDecoded(path, decodeText(text));
}

/** The same for a text that remark has parsed with {@link policySyntax}. */
export function sourceOfTree(path: string, text: string, tree: Root): Source {
  const decoded = decodeText(text);
  // What is not read has no tree either: offsets would point nowhere.
  return decoded.unreadable ? fromDecoded(path, decoded) : assemble(path, decoded, () => tree);
}

function fromDecoded(path: string, decoded: Decoded): Source {
  return assemble(path, decoded, () => parse(decoded.text));
}

function assemble(path: string, decoded: Decoded, treeOf: () => Root): Source {
  const { text } = decoded;
  const tree = once(treeOf);
  const frontMatter = once(() => frontMatterOf(text));
  const lines = once(() => linesOf(text));
  return {
    path,
    text,
    decoded,
    get tree() {
      return tree();
    },
    get frontMatter() {
      return frontMatter();
    },
    get lines() {
      return lines();
    },
  };
}

/** The closing fence: a line of three dashes. */
const CLOSING = /(?:\r\n|\n|\r)---[ \t]*(?=[\r\n]|$)/g;

/** The YAML at the head of a text, as `micromark-extension-frontmatter` finds it. */
function frontMatterOf(text: string): YamlText | undefined {
  const opening = /^---[ \t]*(?=[\r\n])/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  const start = opening.length + (text.startsWith('\r\n', opening.length) ? 2 : 1);
  return parseYaml(text.slice(start, Math.max(start, closing.index)), start);
}
