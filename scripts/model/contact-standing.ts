/** How the contacts of an act stand to the registry: agreed with it, outdated, unknown. */
import { type FoundContact, hasOwnCode, type Phone } from '../knowledge/contacts/index.ts';
import type { Prose } from '../source/index.ts';
import { type Registered, registeredContacts } from './contact-registry.ts';
import { type Contact, contactsIn } from './contacts.ts';
import type { Corpus } from './corpus.ts';
import type { Policy } from './policy.ts';

/**
 * `current`: the registry has it. `former`: the registry has it under `was`, so that what takes its place is known.
 * `other`: the clause names one service and one contact of this kind, and the registry has another one for that service;
 * whether the act or the registry is right, or the contact is somebody else's, only a person can say. `likely`: a former
 * phone but for its extension, or for the code that the act leaves out. `unknown`: the registry does not have it.
 */
export type Standing =
  | { state: 'current'; record: Registered }
  | { state: 'former'; was: Registered; now: Registered }
  | { state: 'likely'; was: Registered; now: Registered }
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
    const known =
      knownAs(byValue.get(`${kind} ${contact.normal}`) ?? [], registry) ??
      (contact.found.kind === 'phone' ? knownPhone(contact.normal, contact.found, registry) : undefined);
    const alone = !known && registry.length > 0 && counts.get(contact.prose)?.get(kind) === 1;
    return { contact, standing: known ?? (alone ? byName(contact, registry) : { state: 'unknown' }) };
  });
}

/** What may be put in the place of a contact: asked by the rule that mends it and by the list that says what `fix` will do. */
export interface Replacement {
  text: string;
  /** `fix` puts it there by itself; otherwise a person does. */
  sure: boolean;
}

/**
 * @param next the contact after it in the act
 * @returns nothing when the registry's value cannot stand there as it is: extensions are no part of a contact's place
 */
export function replacementOf({ found, prose }: Contact, standing: Standing, next?: Contact): Replacement | undefined {
  const now = 'now' in standing ? standing.now.found : undefined;
  if (now?.from !== 0 || extensionOf(now) || extensionOf(found)) return undefined;
  // «8 (4722) 77-72-82, 77-72-83»: the second number would get the first one's new code.
  const leads =
    next?.prose === prose && next.found.kind === 'phone' && next.found.shape === 'full' && !hasOwnCode(next.found);
  // Only a former value is known to be this service's: another number may be another person's.
  return { text: now.text, sure: standing.state === 'former' && !leads };
}

const extensionOf = (found: FoundContact): string | undefined => (found.kind === 'phone' ? found.extension : undefined);

/** «8 (4722) 77-72-82, доб. 12» and «77-72-82» where the registry has «8 (4722) 77-72-82». */
function knownPhone(normal: string, { shape }: Phone, registry: readonly Registered[]): Standing | undefined {
  const [digits = '', extension] = normal.split(',');
  const same = registry.filter((one) => {
    if (one.kind !== 'phone' || !one.normal) return false;
    const [known = '', itsExtension] = one.normal.split(',');
    // Two extensions of one number are two people.
    if (shape === 'local') return digits.length >= SHORTEST && known.endsWith(digits);
    return known === digits && !(extension && itsExtension);
  });
  const standing = knownAs(same, registry);
  if (standing?.state === 'former') return { ...standing, state: 'likely' };
  return shape === 'local' ? undefined : standing;
}

/** Fewer digits without a code could be anybody's. */
const SHORTEST = 5;

/** @param same what the registry has of the same kind and value */
export function knownAs(same: readonly Registered[], registry: readonly Registered[]): Standing | undefined {
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
