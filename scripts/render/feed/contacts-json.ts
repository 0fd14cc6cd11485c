/** The contacts of an act as data. */
import { dial } from '../../knowledge/contacts/index.ts';
import type { ActView } from '../view.ts';
import type { ContactJson } from './schema/act.ts';

/** Each contact once, in order of its first place. */
export function contactsJson({ contacts }: ActView): ContactJson[] {
  const known = new Map<string, ContactJson>();
  for (const { contact, standing } of contacts) {
    const { found, normal, part } = contact;
    const key = `${found.kind} ${normal}`;
    const dialled = found.kind === 'phone' ? dial(found) : undefined;
    const record = standing.state === 'current' ? standing.record : undefined;
    const json = known.get(key) ?? {
      type: found.kind,
      text: found.text,
      value: normal,
      e164: dialled?.e164 ?? null,
      phoneType: dialled?.type ?? null,
      service: record?.service ?? null,
      checkedAt: record?.checkedAt ?? null,
      clauses: [],
    };
    if (part && !json.clauses.includes(part.uid)) json.clauses.push(part.uid);
    known.set(key, json);
  }
  return [...known.values()];
}
