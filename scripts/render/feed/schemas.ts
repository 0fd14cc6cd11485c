/** What is published in `dist/schemas/`. */
import { readFileSync } from 'node:fs';
import { ChangesSchema } from './schema/changes.ts';
import {
  CHANGES_SCHEMA_NAME,
  EDITION_CHANGES_SCHEMA_NAME,
  FEED_SCHEMA_NAME,
  POLICY_SCHEMA_NAME,
} from './schema/common.ts';
import { EditionChangesSchema } from './schema/edition-changes.ts';
import { FeedSchema } from './schema/feed.ts';
import { PolicyJsonSchema } from './schema/policy.ts';

/** Made from the schemas by `scripts/maintain/compile-feed-types.ts`. */
export const TYPES_NAME = 'feed.d.ts';

/** File, the name of its TypeScript type, schema. */
export const SCHEMAS = [
  [FEED_SCHEMA_NAME, 'Feed', FeedSchema],
  [POLICY_SCHEMA_NAME, 'Policy', PolicyJsonSchema],
  [CHANGES_SCHEMA_NAME, 'FeedChanges', ChangesSchema],
  [EDITION_CHANGES_SCHEMA_NAME, 'EditionChanges', EditionChangesSchema],
] as const;

/** Schemas and types by the names of their files. */
export function schemaFiles(): Map<string, string> {
  const types = readFileSync(new URL(`../../../templates/feed/${TYPES_NAME}`, import.meta.url), 'utf8');
  return new Map([
    ...SCHEMAS.map(([file, , schema]): [string, string] => [file, `${JSON.stringify(schema, null, 2)}\n`]),
    [TYPES_NAME, types],
  ]);
}
