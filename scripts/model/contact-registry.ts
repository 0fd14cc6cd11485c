/** The contacts that the institution vouches for: `contacts.yaml` (services) and `organization.yaml` (its own). */
import { type FoundContact, findContacts, normalContact } from '../knowledge/contacts/index.ts';
import type { Range } from '../source/index.ts';
import type { Corpus, DataFile } from './corpus.ts';
import type { Contacts } from './schema/contacts.ts';
import type { Organization } from './schema/organization.ts';

/** One value of a record. */
export interface Registered {
  /** Key of the record in `contacts.yaml`; absent for the institution's own contacts. */
  service?: string;
  /** What people call the service or the institution. */
  name: string;
  kind: FoundContact['kind'];
  /** As typed in the YAML. */
  value: string;
  /** What the value was read as; absent when no contact can be seen in it. */
  found?: FoundContact;
  normal?: string;
  /** A former value: an act that names it must follow. */
  former: boolean;
  /** ISO 8601; `null` when nobody has checked it, absent where the file has no such field. */
  checkedAt?: string | null;
  path: string;
  /** Place in that file, UTF-16 units; with quotation marks where there are some. */
  range: Range;
  /** The file's own text at that place. */
  typed: string;
}

/** Keys of a record → what its value must be. */
const SERVICE_FIELDS = { phone: 'phone', email: 'email', site: 'url', address: 'address' } as const;
const CARD_FIELDS = { address: 'address', email: 'email', site: 'url' } as const;

const services = new WeakMap<DataFile<Contacts>, Registered[]>();
const cards = new WeakMap<DataFile<Organization>, Registered[]>();

/** Every value of both files, current and former. */
export function registeredContacts({ contacts, organization }: Corpus): readonly Registered[] {
  return [
    ...(contacts ? once(services, contacts, servicesOf) : []),
    ...(organization ? once(cards, organization, cardOf) : []),
  ];
}

function once<K extends object>(
  cache: WeakMap<K, Registered[]>,
  file: K,
  read: (file: K) => Registered[],
): Registered[] {
  const known = cache.get(file) ?? read(file);
  cache.set(file, known);
  return known;
}

function servicesOf(file: DataFile<Contacts>): Registered[] {
  return Object.entries(file.value ?? {}).flatMap(([service, record]) => {
    const { name, checkedAt = null, was = [] } = record;
    const about = { service, name, checkedAt, path: file.path };
    const current = Object.entries(SERVICE_FIELDS).flatMap(([field, kind]): Registered[] => {
      const value = record[field as keyof typeof SERVICE_FIELDS];
      if (value === undefined) return [];
      return [{ ...about, ...read(kind, value), kind, value, former: false, ...placeOf(file, [service, field]) }];
    });
    const former = was.map((value, i): Registered => {
      const found = firstOf(value, ['email', 'url', 'phone', 'address']);
      return {
        ...about,
        ...found,
        kind: found.found?.kind ?? 'phone',
        value,
        former: true,
        ...placeOf(file, [service, 'was', i]),
      };
    });
    return [...current, ...former];
  });
}

function cardOf(file: DataFile<Organization>): Registered[] {
  const card = file.value;
  if (!card) return [];
  const about = { name: card.shortName.value, former: false, path: file.path };
  const fields = Object.entries(CARD_FIELDS).flatMap(([field, kind]): Registered[] => {
    const value = card[field as keyof typeof CARD_FIELDS]?.value;
    if (value === undefined) return [];
    return [{ ...about, ...read(kind, value), kind, value, ...placeOf(file, [field, 'value']) }];
  });
  const phones = (card.phones ?? []).map(
    ({ value }, i): Registered => ({
      ...about,
      ...read('phone', value),
      kind: 'phone',
      value,
      ...placeOf(file, ['phones', i, 'value']),
    }),
  );
  return [...fields, ...phones];
}

function placeOf(
  { yaml, text }: Pick<DataFile<unknown>, 'yaml' | 'text'>,
  path: readonly (string | number)[],
): Pick<Registered, 'range' | 'typed'> {
  const range = yaml.locate(path, 'value');
  return { range, typed: text.slice(...range) };
}

function firstOf(value: string, kinds: readonly FoundContact['kind'][]): Pick<Registered, 'found' | 'normal'> {
  for (const kind of kinds) {
    const found = read(kind, value);
    if (found.found) return found;
  }
  return {};
}

function read(kind: FoundContact['kind'], value: string): Pick<Registered, 'found' | 'normal'> {
  const found = findContacts(value, kind === 'phone').find((one) => one.kind === kind);
  return found ? { found, normal: normalContact(found) } : {};
}
