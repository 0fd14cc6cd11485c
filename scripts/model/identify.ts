/**
 * Names of parts: the typed `{#uid}`, the Akoma Ntoso `eId` from the number, older names.
 * Naming convention: Akoma Ntoso 3.0, part 2 (`sec_3__para_3-1`): `__` parts levels, `_` parts type and number.
 * Every name is unique in the act; of two equal numbers the second is `…-bis`, as the law names doubled articles.
 */
import { transliterate } from '../knowledge/letters.ts';
import { sliceProse, sourceRange } from '../source/index.ts';
import { type Part, walkParts } from './part.ts';
import type { Structure } from './structure.ts';

const MARK = /^\{#([\p{L}\p{N}_-]+)((?:\s+#[\p{L}\p{N}_-]+)*)\}$/u;
const REPEATED = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];

/** Give every part its names; takes the `{#…}` marks out of the texts. */
export function identify(structure: Structure): void {
  const roots = [...structure.parts, ...structure.appendices];
  for (const part of walkParts(roots)) readMark(part);
  const eIds = new Set<string>();
  nameChildren(structure.parts, '', eIds);
  nameChildren(structure.appendices, '', eIds);

  // Typed names come first, older names next: an untyped part must not take over a name that has led elsewhere.
  const parts = [...walkParts(roots)];
  const uids = new Set<string>();
  for (const part of parts) if (part.uidTyped) part.uid = unique(part.uid, uids);
  for (const part of parts) part.oldIds = part.oldIds.filter((old) => !uids.has(old) && uids.add(old));
  for (const part of parts) if (!part.uidTyped) part.uid = unique(derivedUid(part), uids);
}

/** Below a part with a name of its own the names go on from it: items keep theirs when their clause is renumbered. */
export function derivedUid({ eId, parent }: Pick<Part, 'eId'> & { parent?: Pick<Part, 'uid' | 'eId'> }): string {
  return parent ? parent.uid + eId.slice(parent.eId.length) : eId;
}

function readMark(part: Part): void {
  // Only the last brace is tried: a search through a hostile text is slow.
  const { text } = part.prose;
  const brace = text.lastIndexOf('{#');
  const match = brace < 0 ? null : MARK.exec(text.slice(brace).trimEnd());
  if (!match) return;
  const from = text.slice(0, brace).trimEnd().length;
  part.uid = match[1]!;
  part.uidTyped = true;
  part.oldIds = match[2]!
    .split('#')
    .map((id) => id.trim())
    .filter(Boolean);
  part.markRange = sourceRange(part.prose, from, text.length);
  part.prose = sliceProse(part.prose, 0, from);
  part.content = part.prose.nodes;
}

function nameChildren(parts: readonly Part[], prefix: string, taken: Set<string>): void {
  const counts = new Map<string, number>();
  const count = (what: string): number => {
    const next = (counts.get(what) ?? 0) + 1;
    counts.set(what, next);
    return next;
  };
  let list = 0;
  let previous: Part | undefined;
  for (const part of parts) {
    if (part.kind === 'item' && !(previous?.kind === 'item' && previous.number?.style === part.number?.style)) list++;
    const level = levelName(part, count, list);
    part.eId = unique(prefix ? `${prefix}__${level}` : level, taken);
    nameChildren(part.children, part.eId, taken);
    previous = part;
  }
}

function levelName(part: Part, count: (what: string) => number, list: number): string {
  const number = part.number && part.number.style !== 'dash' ? numberPart(part.number.raw) : undefined;
  switch (part.kind) {
    case 'appendix':
      return `att_${number ?? count('att')}`;
    case 'section':
      return `${part.depth > 2 ? 'subsec' : 'sec'}_${number ?? `nn_${count('sec')}`}`;
    case 'clause':
      return `para_${number}`;
    case 'item':
      return `list_${list}__point_${number ?? count(`point-${list}`)}`;
    case 'table':
      return `table_${count('table')}`;
    case 'picture':
      return `img_${count('img')}`;
    case 'break':
      return `break_${count('break')}`;
    case 'paragraph':
      return `subpara_${count('subpara')}`;
  }
}

const numberPart = (raw: string): string => transliterate(raw).replaceAll('.', '-');

/** Where the search for a free name goes on: without it ten thousand equal numbers take minutes. */
const tried = new WeakMap<Set<string>, Map<string, number>>();

function unique(name: string, taken: Set<string>): string {
  const counts = tried.get(taken) ?? new Map<string, number>();
  tried.set(taken, counts);
  let free = name;
  let i = counts.get(name) ?? 0;
  for (; taken.has(free); i++) free = `${name}-${REPEATED[i] ?? i + 2}`;
  if (i > 0) counts.set(name, i);
  taken.add(free);
  return free;
}
