/** A table of text for the terminal: columns of fixed width, long cells on several lines. */
export interface Column<Row> {
  title: string;
  /** Characters. */
  width: number;
  /** The cell; line ends are kept. */
  value(row: Row): string;
}

const GAP = '  ';

/** @returns lines, the last one ended */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    line(
      columns.map(({ title }) => title),
      columns,
    ),
    columns.map(({ width }) => '─'.repeat(width)).join(GAP),
  ];
  for (const row of rows) {
    const cells = columns.map((column) => wrap(column.value(row), column.width));
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let i = 0; i < height; i++)
      lines.push(
        line(
          cells.map((cell) => cell[i] ?? ''),
          columns,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

const line = (cells: readonly string[], columns: readonly Column<never>[]): string =>
  cells
    .map((cell, i) => cell.padEnd(columns[i]!.width))
    .join(GAP)
    .trimEnd();

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let current = '';
    for (const word of paragraph.split(' ')) {
      if (current && current.length + 1 + word.length > width) {
        lines.push(current);
        current = word;
      } else current = current ? `${current} ${word}` : word;
      // A word that fits nowhere is cut, so that the next column keeps its place.
      while (current.length > width) {
        lines.push(current.slice(0, width));
        current = current.slice(width);
      }
    }
    return [...lines, current];
  });
}
