/**
 * Names of parts → names of bookmarks. Word allows 40 characters, letters, digits and `_`, a letter first, and does
 * not tell capitals from small letters.
 */
import { createHash } from 'node:crypto';
import type { Part, Policy } from '../../model/index.ts';

const LONGEST = 40;

export interface Bookmarks {
  /** The bookmark that a link `#uid` leads to. */
  nameOf(uid: string): string | undefined;
  /** All bookmarks of a part: its own, then one for each older name that no other part bears. */
  namesOf(part: Part): string[];
}

/** Name the parts of an act. */
export function bookmarksOf(policy: Policy): Bookmarks {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const owners = new Map<string, Part>();
  const add = (id: string, part: Part): void => {
    if (names.has(id)) return;
    names.set(id, freeName(id, taken));
    owners.set(id, part);
  };
  for (const part of policy.all) add(part.uid, part);
  for (const part of policy.all) for (const old of part.oldIds) add(old, part);
  return {
    nameOf: (uid) => names.get(uid),
    namesOf: (part) =>
      [part.uid, ...new Set(part.oldIds)].filter((id) => owners.get(id) === part).map((id) => names.get(id)!),
  };
}

function freeName(id: string, taken: Set<string>): string {
  const clean = id.replace(/[^A-Za-z0-9_А-Яа-яЁё]/g, '_');
  const plain = /^[A-Za-zА-Яа-яЁё]/.test(clean) ? clean : `p_${clean}`;
  let name = plain;
  for (let salt = 0; name.length > LONGEST || taken.has(name.toLowerCase()); salt++) {
    const hash = createHash('sha256').update(`${id} ${salt}`).digest('hex').slice(0, 8);
    name = `${plain.slice(0, LONGEST - 9)}_${hash}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
