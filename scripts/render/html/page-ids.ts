/** Names of the page's own places: footnotes, the text, the list of editions. */
import type { Footnote, Policy } from '../../model/index.ts';

/** A footnote with its name on the page. */
export interface PlacedFootnote extends Footnote {
  id: string;
}

interface PageIds {
  act: string;
  editions: string;
  footnotes: readonly PlacedFootnote[];
}

const known = new WeakMap<Policy, PageIds>();

/** What the page calls its own places: names that no part of the act bears or has borne, for a part keeps its name. */
export function pageIds(policy: Policy): PageIds {
  const ready = known.get(policy);
  if (ready) return ready;
  const taken = new Set(policy.all.flatMap(({ uid, oldIds }) => [uid, ...oldIds]));
  const free = (name: string): string => (taken.has(name) ? free(`page-${name}`) : name);
  const ids: PageIds = {
    act: free('act'),
    editions: free('editions'),
    footnotes: policy.footnotes.map((note) => ({ ...note, id: free(`note-${note.number}`) })),
  };
  known.set(policy, ids);
  return ids;
}
