/** What an edition changes in the one before it. */
import { changesJson, compare, reasonOfPassport, rowsOf } from '../../compare/index.ts';
import type { Policy } from '../../model/index.ts';
import { EDITION_CHANGES_SCHEMA_NAME } from './schema/common.ts';
import type { EditionChanges } from './schema/edition-changes.ts';

/**
 * Compare two adopted editions of one act.
 * @param schemas address of the folder of schemas, ending in `/`
 */
export function editionChanges(previous: Policy, now: Policy, schemas: string): EditionChanges {
  return {
    $schema: schemas + EDITION_CHANGES_SCHEMA_NAME,
    id: now.passport!.id,
    from: previous.passport!.approved!.date!,
    to: now.passport!.approved!.date!,
    changes: changesJson(rowsOf(compare(previous, now)), reasonOfPassport(now)),
  };
}
