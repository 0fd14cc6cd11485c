/**
 * What changed since the last different state of the acts, clause by clause. There is no clock: the state before is what
 * an earlier build left, and while nothing changes the notice stays as it is.
 */
import { createHash } from 'node:crypto';
import type { AddressOf } from './addresses.ts';
import { type ClauseState, clauseChanges } from './clause-changes.ts';
import type { ActChangeJson, Changes } from './schema/changes.ts';
import { CHANGES_SCHEMA_NAME } from './schema/common.ts';
import type { ActJson } from './schema/policy.ts';

/** What a change is told by. */
export type ActState = Pick<ActJson, 'id' | 'title' | 'status' | 'edition'> & {
  clauses: readonly ClauseState[];
  facts: string;
};

export function stateOf(data: ActJson): ActState {
  const { id, title, status, edition } = data;
  const { kind, effectiveFrom, effectiveTo, reviewBy, responsible, stamps, supersedes, supersededBy, repealed } = data;
  return {
    id,
    title,
    status,
    edition,
    clauses: data.clauses.map(({ uid, eId, oldIds, kind, parent, number, text, picture }) => ({
      uid,
      eId,
      oldIds,
      kind,
      parent,
      number,
      text: [picture?.alt, text].filter(Boolean).join('\n'),
    })),
    facts: JSON.stringify({
      kind,
      effectiveFrom,
      effectiveTo,
      reviewBy,
      responsible,
      stamps,
      supersedes,
      supersededBy,
      repealed,
    }),
  };
}

/**
 * Compare two states.
 * @param before the notice of the earlier build, if it left one that can be read
 */
export function changesOf(
  before: { states: readonly ActState[]; notice?: Changes | undefined },
  now: readonly ActState[],
  address: AddressOf,
): Changes {
  const state = fingerprint(now);
  const $schema = address(`schemas/${CHANGES_SCHEMA_NAME}`);
  const withAddress = (change: ActChangeJson): ActChangeJson => ({
    ...change,
    data: change.change === 'removed' ? null : address(`policies/${change.id}/policy.json`),
  });
  if (before.notice?.state === state) return { ...before.notice, $schema, acts: before.notice.acts.map(withAddress) };
  const old = new Map(before.states.map((act) => [act.id, act]));
  const present = new Map(now.map((act) => [act.id, act]));
  const ids = [...new Set([...old.keys(), ...present.keys()])].sort();
  return {
    $schema,
    state,
    previous: before.states.length > 0 ? fingerprint(before.states) : null,
    acts: ids.flatMap((id) => actChange(old.get(id), present.get(id))).map(withAddress),
  };
}

/** Of all acts, whatever their order. The fingerprint is published: of the same acts it stays the same for ever. */
function fingerprint(states: readonly ActState[]): string {
  const sorted = [...states].sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(`[${sorted.map(essence).join()}]`)
    .digest('hex');
}

/** What makes a state another one. */
function essence({ id, title, status, edition, clauses, facts }: ActState): string {
  const told = clauses.map(({ uid, oldIds, number, text }) => ({ uid, oldIds, number, text }));
  return JSON.stringify({ id, title, status, edition, clauses: told, facts });
}

function actChange(old: ActState | undefined, now: ActState | undefined): ActChangeJson[] {
  const act = now ?? old;
  if (!act || (old && now && essence(old) === essence(now))) return [];
  const kind = !old
    ? 'added'
    : !now
      ? 'removed'
      : now.status === 'repealed' && old.status !== 'repealed'
        ? 'repealed'
        : now.edition !== old.edition
          ? 'edition'
          : 'changed';
  return [
    {
      id: act.id,
      title: act.title,
      change: kind,
      edition: now?.edition ?? null,
      previousEdition: old?.edition ?? null,
      data: null,
      // A new act is new as a whole, and so is one that is gone.
      clauses: old && now ? clauseChanges(old.clauses, now.clauses) : [],
    },
  ];
}
