/** One part of a redline from the parts of both editions. */
import type { PhrasingContent } from 'mdast';
import { numberLabel, type Part } from '../model/index.ts';
import { type InlineOptions, marked, markedText, mergeInline, type Revision } from './inline.ts';
import { mergeRows } from './tables.ts';

type SameNote = InlineOptions['sameNote'];

/** Can both be shown as one part? Tables of other columns and other pictures cannot. */
export function isOnePart(old: Part, now: Part): boolean {
  if (old.kind === 'table' && now.kind === 'table') return columnsOf(old) === columnsOf(now);
  if (old.picture && now.picture)
    return old.picture.address === now.picture.address && old.picture.alt.text === now.picture.alt.text;
  return !old.rows === !now.rows && !old.picture === !now.picture;
}

const columnsOf = ({ rows = [] }: Part): number => Math.max(0, ...rows.map((row) => row.length));

/** @param old absent from what is new @param now absent from what is gone */
export function mergedPart(old: Part | undefined, now: Part | undefined, sameNote: SameNote): Part {
  const edition = (now ?? old)!;
  const { number, revision: _, parent: __, ...part } = edition;
  const revision = old && now ? undefined : now ? 'inserted' : 'deleted';
  const kept = old && now && numberLabel(old) === numberLabel(now);
  return {
    ...part,
    // The number of one edition only is a revision too, and so stands among the words.
    ...(number && (kept || part.kind === 'appendix') && { number }),
    uid: now ? part.uid : `deleted--${part.uid}`,
    oldIds: now ? part.oldIds : [],
    content: joined([...(kept ? [] : numbers(old, now)), ...mergedContent(old?.content, now?.content, sameNote)]),
    ...(part.rows && mergeRows(old?.rows, now?.rows, sameNote)),
    ...(revision && { revision }),
    children: [],
  };
}

/** Neighbouring texts of one revision are one: each revision is announced to who does not see it. */
function joined(content: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of content) {
    const last = out.at(-1);
    if (last?.type === 'text' && node.type === 'text' && last.data?.revision === node.data?.revision)
      out[out.length - 1] = { ...last, value: last.value + node.value };
    else out.push(node);
  }
  return out;
}

/** Numbers of both editions, and the blank after them. */
function numbers(old: Part | undefined, now: Part | undefined): PhrasingContent[] {
  const before = old ? numberLabel(old) : '';
  const after = now ? numberLabel(now) : '';
  if (before && after)
    return [markedText(before, 'deleted'), markedText(after, 'inserted'), markedText('\u00A0', undefined)];
  if (!before && !after) return [];
  return [markedText(`${before || after}\u00A0`, before ? 'deleted' : 'inserted')];
}

/** The words of both editions; of what stands in one only, all under that revision. */
export function mergedContent(
  old: readonly PhrasingContent[] | undefined,
  now: readonly PhrasingContent[] | undefined,
  sameNote: SameNote,
): PhrasingContent[] {
  const all = (content: readonly PhrasingContent[] | undefined, revision: Revision) =>
    content ? marked(content, revision, revision === 'deleted' ? sameNote : (identifier) => identifier) : [];
  if (old && now) return mergeInline(old, now, { sameNote });
  return [...all(old, 'deleted'), ...all(now, 'inserted')];
}
