/** Offsets `[start, end)` in a source text, UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** A place for people: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Offset → line and column. */
export interface Lines {
  place(offset: number): Place;
}

/**
 * Index a text's lines once.
 * @param text the text that offsets are counted in
 */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    place(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}

/** The line that begins at an offset, or the rest of it, without its end: where a finding about much text points. */
export function restOfLine(text: string, offset: number): Range {
  const end = text.slice(offset).search(/[\r\n]/);
  return [offset, end < 0 ? text.length : offset + end];
}
