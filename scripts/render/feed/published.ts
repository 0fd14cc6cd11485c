/** What an earlier build left, read back: our own files, but somebody may have touched them or an older version made them. */
import { Compile, type Validator } from 'typebox/compile';
import { type Changes, ChangesSchema } from './schema/changes.ts';
import { type Feed, FeedSchema } from './schema/feed.ts';
import { type ActJson, type PolicyJson, PolicyJsonSchema } from './schema/policy.ts';

let policy: Validator | undefined;
let changes: Validator | undefined;
let feed: Validator | undefined;

/** Data of ours, or where they are not as their schema has them: a JSON Pointer, empty for the whole. */
export type Read<T> = { data: T } | { wrong: string };

/** A feed that is to be checked. @param data parsed JSON */
export function readFeed(data: unknown): Read<Feed> {
  feed ??= Compile(FeedSchema) as Validator;
  return checked(feed, data);
}

/** `policy.json` of an edition or of an act, to be checked. @param data parsed JSON */
export function readPolicyJson(data: unknown): Read<PolicyJson> {
  policy ??= Compile(PolicyJsonSchema) as Validator;
  return checked(policy, data);
}

function checked<T>(validator: Validator, data: unknown): Read<T> {
  if (validator.Check(data)) return { data: data as T };
  // The deepest place says most: of a union every variant complains.
  const places = validator.Errors(data).map(({ instancePath }) => instancePath);
  return { wrong: places.sort((a, b) => b.length - a.length)[0] ?? '' };
}

/** `policy.json` of an act as a whole; nothing when the text is not one. */
export function readActJson(text: string | undefined): ActJson | undefined {
  policy ??= Compile(PolicyJsonSchema) as Validator;
  const data = parsed(text);
  if (!policy.Check(data)) return undefined;
  const act = data as ActJson;
  return act.editions && act.editions.length > 0 && act.supersededBy ? act : undefined;
}

/** `feed-changes.json`; nothing when the text is not one. */
export function readChanges(text: string | undefined): Changes | undefined {
  changes ??= Compile(ChangesSchema) as Validator;
  const data = parsed(text);
  return changes.Check(data) ? (data as Changes) : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
