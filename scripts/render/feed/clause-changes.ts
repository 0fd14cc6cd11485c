/** What became of the clauses of an act between two published states, told as an edition's `changes.json` tells it. */
import { type Fate, fatesOf, type Place, type PlacePart, placeOf } from '../../compare/index.ts';
import { derivedUid } from '../../model/index.ts';
import type { ClauseChangeJson } from './schema/changes.ts';
import type { ActJson } from './schema/policy.ts';

type Clause = ActJson['clauses'][number];

/** What a clause is matched and told by. */
export type ClauseState = Pick<Clause, 'uid' | 'eId' | 'oldIds' | 'kind' | 'parent' | 'number' | 'text'>;

interface Published extends Place {
  clause: ClauseState;
}

type PublishedPart = PlacePart & { eId: string; children: PlacePart[] };

/** @returns in reading order, removed clauses last */
export function clauseChanges(old: readonly ClauseState[], now: readonly ClauseState[]): ClauseChangeJson[] {
  const told = fatesOf(placesOf(old), placesOf(now)).fates.filter(
    ({ kind, renumbered, moved }) => kind !== 'kept' || renumbered || moved,
  );
  const isRemoved = ({ kind }: Fate<Published>): boolean => kind === 'removed';
  return [...told.filter((fate) => !isRemoved(fate)), ...told.filter(isRemoved)].map(changeJson);
}

function placesOf(clauses: readonly ClauseState[]): Published[] {
  const parts = new Map<string, PublishedPart>();
  const names = new Set(clauses.flatMap(({ uid, oldIds }) => [uid, ...oldIds]));
  return clauses.map((clause, index) => {
    const { uid, eId, oldIds, kind, text } = clause;
    const parent = clause.parent === null ? undefined : parts.get(clause.parent);
    const derived = derivedUid({ eId, ...(parent && { parent }) });
    // Of two parts with one name the second has an ending of its own.
    const isDerived = uid === derived || (names.has(derived) && uid.startsWith(`${derived}-`));
    const part: PublishedPart = {
      uid,
      eId,
      uidTyped: !isDerived,
      oldIds,
      kind,
      children: [],
      ...(parent && { parent }),
    };
    parts.set(uid, part);
    parent?.children.push(part);
    const label = clause.number ?? '';
    return { ...placeOf(index, kind, { label, number: label.replace(/^–$|[.)]$/, '') }, text), part, clause };
  });
}

function changeJson({ kind, old, now, moved, splitFrom, mergedInto }: Fate<Published>): ClauseChangeJson {
  const sameText = kind === 'kept' && old!.clause.uid === now!.clause.uid;
  return {
    change: kind === 'kept' ? 'renumbered' : kind,
    uid: (now ?? old)!.clause.uid,
    previousUid: old?.clause.uid ?? null,
    number: now?.clause.number ?? null,
    previousNumber: old?.clause.number ?? null,
    moved,
    text: sameText ? null : (now?.clause.text ?? null),
    previousText: sameText ? null : (old?.clause.text ?? null),
    splitFrom: splitFrom?.clause.uid ?? null,
    mergedInto: mergedInto?.clause.uid ?? null,
  };
}
