/** How the contacts of an act stand to the registry: agreed with it, outdated, unknown. */
import type { Registered } from './contact-registry.ts';
import { registeredContacts } from './contact-registry.ts';
import { type Contact, contactsIn } from './contacts.ts';
import type { Corpus } from './corpus.ts';
import type { Policy } from './policy.ts';

/**
 * `current`: the registry has it. `former`: the registry has it under `was`, so that what takes its place is known.
 * `other`: the clause names one service and one contact of this kind, and the registry has another one for that service;
 * whether the act or the registry is right, or the contact is somebody else's, only a person can say. `unknown`: the
 * registry does not have it.
 */
export type Standing =
  | { state: 'current'; record: Registered }
  | { state: 'former'; was: Registered; now: Registered }
  | { state: 'other'; now: Registered }
  | { state: 'unknown' };

/** Look every contact of an act up, in reading order. */
export function standingsIn(policy: Policy, corpus: Corpus): { contact: Contact; standing: Standing }[] {
  const registry = registeredContacts(corpus);
  const contacts = contactsIn(policy);
  return contacts.map((contact) => ({ contact, standing: standingOf(contact, contacts, registry) }));
}

function standingOf(contact: Contact, all: readonly Contact[], registry: readonly Registered[]): Standing {
  const { kind } = contact.found;
  const ofKind = registry.filter((one) => one.kind === kind);
  const same = ofKind.filter((one) => one.normal === contact.normal);
  // A former contact of one service may be the contact of another one today.
  const record = same.find((one) => !one.former);
  if (record) return { state: 'current', record };
  for (const was of same) {
    const now = ofKind.find((one) => one.service === was.service && !one.former);
    if (now) return { state: 'former', was, now };
  }
  const alone = all.filter((one) => one.prose === contact.prose && one.found.kind === kind).length === 1;
  const named = alone ? servicesNamed(contact.prose.text, registry) : new Set();
  const now = named.size === 1 ? ofKind.find((one) => one.service && named.has(one.service) && !one.former) : undefined;
  return now ? { state: 'other', now } : { state: 'unknown' };
}

function servicesNamed(text: string, registry: readonly Registered[]): Set<string> {
  const plain = withoutQuotes(text);
  return new Set(
    registry.flatMap(({ service, name }) => (service && plain.includes(withoutQuotes(name)) ? [service] : [])),
  );
}

const withoutQuotes = (text: string): string =>
  text
    .replace(/[«»"“”„]/g, '')
    .replaceAll('\u00A0', ' ')
    .toLowerCase();
