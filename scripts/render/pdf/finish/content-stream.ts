/** The operators of a page's content stream, with their places. */

/** An operator together with its operands. */
export interface Operation {
  operator: string;
  /** Where its operands begin (the operator before it ends there), where it begins itself, and where it ends. */
  start: number;
  at: number;
  end: number;
}

/** What may hold letters: comments, strings, hexadecimal strings, names; and words. Numbers are leapt over. */
const TOKEN = /%[^\r\n]*|\(|<[^<>]*>|\/[^\s\0()<>[\]{}/%]*|[A-Za-z'"][^\s\0()<>[\]{}/%]*/g;
const VALUES = new Set(['true', 'false', 'null']);

/**
 * Operations in order.
 * @param stream one byte a character (Latin-1)
 */
export function* operationsOf(stream: string): Generator<Operation> {
  const token = new RegExp(TOKEN);
  let start = 0;
  for (let match = token.exec(stream); match; match = token.exec(stream)) {
    const [operator] = match;
    if (operator === '(') token.lastIndex = endOfString(stream, match.index);
    if (!/^[A-Za-z'"]/.test(operator) || VALUES.has(operator)) continue;
    if (operator === 'BI') token.lastIndex = endOfInlineImage(stream, token.lastIndex);
    yield { operator, start, at: match.index, end: token.lastIndex };
    start = token.lastIndex;
  }
}

/** Strings nest their brackets and escape with a backslash. */
function endOfString(stream: string, start: number): number {
  let depth = 0;
  for (let at = start; at < stream.length; at += 1) {
    const character = stream[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return stream.length;
}

/** The bytes of a picture between ID and EI are no operators. */
function endOfInlineImage(stream: string, start: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = start;
  const match = end.exec(stream);
  return match ? match.index + match[0].length : stream.length;
}
