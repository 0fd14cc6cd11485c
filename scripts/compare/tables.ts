/** Rows of both editions in one table. */
import { diffArrays } from 'diff';
import type { Part, TableCell } from '../model/index.ts';
import { type InlineOptions, marked, mergeInline, type Revision } from './inline.ts';
import { type Bag, bagOf, likeness } from './likeness.ts';
import { ALIKE } from './match.ts';
import { plain, wordsOf } from './provision.ts';

type Row = TableCell[];

/**
 * Merge the rows of a table. Equal rows are kept; between them alike rows are one changed row, and others were deleted
 * and inserted.
 */
export function mergeRows(
  old: readonly Row[] | undefined,
  now: readonly Row[] | undefined,
  sameNote: InlineOptions['sameNote'],
): Pick<Part, 'rows' | 'rowRevisions'> {
  const rows: Row[] = [];
  const rowRevisions: (Revision | undefined)[] = [];
  const put = (row: Row, revision?: Revision): void => {
    rows.push(row);
    rowRevisions.push(revision);
  };
  const whole = (row: Row, revision: Revision): void =>
    put(
      row.map((cell) => ({
        ...cell,
        content: marked(cell.content, revision, revision === 'deleted' ? sameNote : (identifier) => identifier),
      })),
      revision,
    );
  const cells = (a: Row, b: Row): Row =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({
      prose: (b[i] ?? a[i])!.prose,
      content: mergeInline(a[i]?.content ?? [], b[i]?.content ?? [], { sameNote }),
    }));
  let gone: Row[] = [];
  let added: Row[] = [];
  const flush = (): void => {
    const left = [...gone];
    for (const row of added) {
      const twin = left.findIndex((other) => likeness(bagFor(other), bagFor(row)) >= ALIKE);
      if (twin < 0) whole(row, 'inserted');
      else {
        for (const before of left.splice(0, twin)) whole(before, 'deleted');
        put(cells(left.shift()!, row));
      }
    }
    for (const row of left) whole(row, 'deleted');
    gone = [];
    added = [];
  };
  const same = (a: Row, b: Row): boolean => textOf(a) === textOf(b);
  for (const { added: isNew, removed, value } of diffArrays([...(old ?? [])], [...(now ?? [])], { comparator: same })) {
    if (isNew) added.push(...value);
    else if (removed) gone.push(...value);
    else {
      flush();
      for (const row of value) put(row);
    }
  }
  flush();
  return { rows, rowRevisions };
}

/** A row is compared with many: its text and words are found once. */
const read = new WeakMap<Row, { text: string; bag?: Bag }>();

function readingOf(row: Row): { text: string; bag?: Bag } {
  const known = read.get(row);
  if (known) return known;
  const reading = { text: row.map(({ prose }) => plain(prose.text)).join('\t') };
  read.set(row, reading);
  return reading;
}

const textOf = (row: Row): string => readingOf(row).text;

function bagFor(row: Row): Bag {
  const reading = readingOf(row);
  reading.bag ??= bagOf(wordsOf(reading.text));
  return reading.bag;
}
