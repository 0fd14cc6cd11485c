/** How the contacts of an act stand to the registry: agreed with it, outdated, unknown. */
import type { Prose } from '../source/index.ts';
import { type Registered, registeredContacts } from './contact-registry.ts';
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
  const byValue = Map.groupBy(registry, ({ kind, normal = '' }) => `${kind} ${normal}`);
  const contacts = contactsIn(policy);
  // Tables of telephones are long: nothing here may look at every contact for every other one.
  const counts = new Map<Prose, Map<string, number>>();
  for (const { prose, found } of contacts) {
    const ofProse = counts.get(prose) ?? new Map<string, number>();
    counts.set(prose, ofProse.set(found.kind, (ofProse.get(found.kind) ?? 0) + 1));
  }
  return contacts.map((contact) => {
    const { kind } = contact.found;
    const known = knownAs(byValue.get(`${kind} ${contact.normal}`) ?? [], registry);
    const alone = !known && registry.length > 0 && counts.get(contact.prose)?.get(kind) === 1;
    return { contact, standing: known ?? (alone ? byName(contact, registry) : { state: 'unknown' }) };
  });
}

/** @param same what the registry has of the same kind and value */
function knownAs(same: readonly Registered[], registry: readonly Registered[]): Standing | undefined {
  // A former contact of one service may be the contact of another one today.
  const record = same.find((one) => !one.former);
  if (record) return { state: 'current', record };
  for (const was of same) {
    const now = registry.find((one) => one.kind === was.kind && one.service === was.service && !one.former);
    if (now) return { state: 'former', was, now };
  }
  return undefined;
}

function byName({ prose, found }: Contact, registry: readonly Registered[]): Standing {
  const named = servicesNamed(prose.text, registry);
  const [service] = named;
  const now =
    named.size === 1
      ? registry.find((one) => one.kind === found.kind && one.service === service && !one.former)
      : undefined;
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
