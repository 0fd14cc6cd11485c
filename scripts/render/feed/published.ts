/** What an earlier build left, read back: our own files, but somebody may have touched them or an older version made them. */
import { Compile, type Validator } from 'typebox/compile';
import { type Changes, ChangesSchema } from './schema/changes.ts';
import { type ActJson, PolicyJsonSchema } from './schema/policy.ts';

let policy: Validator | undefined;
let changes: Validator | undefined;

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
