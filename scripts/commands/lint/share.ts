/** Checking acts one by one, as every thread does it: the next free act is taken until none is left. */
import { type Finding, lintPolicy } from '../../lint/index.ts';
import { type Corpus, type PictureFiles, policyOf, putDataFile } from '../../model/index.ts';
import { readSource } from '../../source/index.ts';

/** A corpus as it travels between threads: bytes and texts, no trees. */
export interface Load {
  /** Every act of the institution: its path and its file. */
  acts: readonly (readonly [path: string, bytes: Uint8Array])[];
  /** Places in `acts` of those that are checked. */
  selected: readonly number[];
  /** The institution's own files: path and text. */
  data: readonly (readonly [path: string, text: string])[];
  pictures: PictureFiles | undefined;
  /** ISO 8601. */
  today: string;
  /** One number, shared by all threads: how many of `selected` are taken. */
  taken: Int32Array<SharedArrayBuffer>;
}

/** What was found in one of `Load.selected`. */
export type Share = [act: number, findings: Finding[]][];

/** Check acts until none is left that nobody has taken. */
export function checkShare(load: Load): Share {
  const { acts, selected, taken } = load;
  const corpus: Corpus = {
    policies: acts.map(([path, bytes]) => policyOf(readSource(path, bytes))),
    today: load.today,
    ...(load.pictures && { pictures: load.pictures }),
  };
  for (const [path, text] of load.data) putDataFile(corpus, path, text);
  const share: Share = [];
  for (;;) {
    const act = selected[Atomics.add(taken, 0, 1)];
    if (act === undefined) return share;
    const [path, bytes] = acts[act]!;
    // Read anew, so that a thousand trees are not kept when only their findings are wanted.
    share.push([act, lintPolicy(policyOf(readSource(path, bytes)), corpus)]);
  }
}
