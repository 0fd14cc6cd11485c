/** Why places change: what the author says in the passport, else in `Reason:` trailers of the commits that wrote them. */
import { type ReasonOf, type Row, reasonKey } from '../../compare/index.ts';
import type { Policy } from '../../model/index.ts';
import { gitText } from '../git.ts';

/**
 * Look for reasons.
 * @param now the new text
 * @returns also the keys of `reasons` that fit no change: probably slips
 */
export async function reasonsOf(
  now: Policy,
  rows: readonly Row[],
  root: string,
): Promise<{ reasonOf: ReasonOf; unused: string[] }> {
  const { reason, reasons = {} } = now.passport ?? {};
  const used = new Set<string>();
  const trailers = now.edition ? new Map<number, string>() : await trailersOf(now.path, root);
  const found = new Map<Row, string>();
  for (const row of rows) {
    const key = reasonKey(row, reasons);
    if (key !== undefined) used.add(key);
    const said = key === undefined ? trailerOf(row, now, trailers) : reasons[key];
    const why = said ?? reason;
    if (why) found.set(row, why);
  }
  return { reasonOf: (row) => found.get(row), unused: Object.keys(reasons).filter((key) => !used.has(key)) };
}

function trailerOf(
  { change: { now } }: Row,
  { source }: Policy,
  trailers: ReadonlyMap<number, string>,
): string | undefined {
  if (!now?.part || trailers.size === 0) return undefined;
  const [start, end] = now.part.range;
  const [from, to] = [source.lines.place(start).line, source.lines.place(end).line];
  const found = new Set<string>();
  for (let line = from; line <= to; line++) {
    const trailer = trailers.get(line);
    if (trailer) found.add(trailer);
  }
  return found.size > 0 ? [...found].join(' ') : undefined;
}

/** Line of the file, from 1 → the reason in the message of its commit. Without Git or history there are none. */
async function trailersOf(path: string, root: string): Promise<Map<number, string>> {
  const commits = new Map<number, string>();
  for (const [, commit, line] of (await gitText(root, 'blame', '--porcelain', '--no-textconv', '--', path)).matchAll(
    /^([0-9a-f]{40}) \d+ (\d+)/gm,
  ))
    if (!/^0+$/.test(commit!)) commits.set(Number(line), commit!);
  const names = [...new Set(commits.values())];
  if (names.length === 0) return new Map();
  const format = '--format=%H%x09%(trailers:key=Reason,valueonly,unfold,separator=%x20)';
  const reasons = new Map(
    (await gitText(root, 'log', '--no-walk=unsorted', format, ...names))
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([commit, reason]): [string, string][] => (commit && reason?.trim() ? [[commit, reason.trim()]] : [])),
  );
  return new Map(
    [...commits].flatMap(([line, commit]): [number, string][] => {
      const reason = reasons.get(commit);
      return reason ? [[line, reason]] : [];
    }),
  );
}
