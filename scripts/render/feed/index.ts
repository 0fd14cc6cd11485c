/** Acts → the feed, the data of each act, the notice of changes, and the schemas of all of them. */
export { addresses } from './addresses.ts';
export { atomOf } from './atom.ts';
export { changesOf, stateOf } from './changes.ts';
export { editionChanges } from './edition-changes.ts';
export { FEED_FILES, feedOf, type PublishedAct } from './feed.ts';
export { actJson, policyJson } from './policy-json.ts';
export { type Read, readActJson, readChanges, readFeed, readPolicyJson } from './published.ts';
export type { EditionJson } from './schema/act.ts';
export type { Changes } from './schema/changes.ts';
export type { PublishedFile } from './schema/common.ts';
export type { EditionChanges } from './schema/edition-changes.ts';
export type { Feed } from './schema/feed.ts';
export type { ActJson, PolicyJson } from './schema/policy.ts';
export { schemaFiles } from './schemas.ts';
