/** Every contact of the corpus with the places that use it, and what has to be done about the outdated ones. */
import { type Dialled, dial } from '../../knowledge/contacts/index.ts';
import {
  type Contact,
  type Corpus,
  outdatedLinks,
  type Part,
  type Policy,
  type Registered,
  registeredContacts,
  replacementOf,
  type Standing,
  standingsIn,
} from '../../model/index.ts';
import { nameOf } from '../../rules/index.ts';

/**
 * What an outdated use asks for. `fix`: the command of that name puts the present contact. `decide`: a person must.
 * `new-edition`: the text is in force and frozen.
 */
export type Action = 'fix' | 'decide' | 'new-edition';

/** A place in an act. */
export interface Use {
  file: string;
  /** Of the act; `null` when its passport is wrong. */
  id: string | null;
  status: Policy['mode'];
  /** Date of an adopted edition, ISO 8601. */
  edition: string | null;
  inForce: boolean;
  line: number;
  column: number;
  /** Permanent name of the part. */
  part: string | null;
  /** What people call it, «пункт 3.1»; of the nearest part above where it has no number of its own. */
  partName: string | null;
  text: string;
  /** What the registry has in its place. */
  replacement: string | null;
  action: Action | null;
}

export interface ContactRecord {
  type: Contact['found']['kind'];
  /** As the registry writes it, else as the first act does. */
  text: string;
  e164: string | null;
  phoneType: Dialled['type'] | null;
  /** In the registry now, there as a former contact, or not there. */
  state: 'current' | 'former' | 'unknown';
  /** Key in `contacts.yaml`; `null` for the institution's own and for unknown contacts. */
  service: string | null;
  name: string | null;
  /** ISO 8601; `null`: never, or nobody has to. */
  checkedAt: string | null;
  /** Where the registry has it. */
  registry: { file: string; line: number } | null;
  uses: Use[];
}

const ORDER: readonly ContactRecord['type'][] = ['phone', 'email', 'url', 'address'];

/**
 * List the contacts.
 * @param selected the acts to look into
 * @param whole also list what is registered and not named by any act
 */
export function listContacts(corpus: Corpus, selected: readonly Policy[], whole: boolean): ContactRecord[] {
  const records = new Map<string, ContactRecord>();
  if (whole) {
    for (const one of registeredContacts(corpus)) {
      if (!one.former) recordOf(records, one.kind, one.normal ?? one.value, one.found, registered(one, corpus));
    }
  }
  const current = inForce(corpus.policies);
  for (const policy of selected) {
    const standings = standingsIn(policy, corpus);
    for (const [i, { contact, standing }] of standings.entries()) {
      const { found, normal } = contact;
      const record = recordOf(records, found.kind, normal, found, aboutOf(standing, found.text, corpus));
      const mends = replacementOf(contact, standing, standings[i + 1]?.contact)?.sure ?? false;
      record.uses.push(useOf(policy, contact, standing, current.has(policy), mends));
    }
    for (const { found, typed, range, part, put, was, now } of outdatedLinks(policy, corpus)) {
      const record = recordOf(records, found.kind, was.normal ?? was.value, found, registered(was, corpus));
      const place = { found: { ...found, text: typed }, range, ...(part && { part }) };
      const standing: Standing = { state: 'former', was, now };
      record.uses.push(useOf(policy, place, standing, current.has(policy), put !== undefined));
    }
  }
  return [...records.values()].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

type About = Omit<ContactRecord, 'type' | 'e164' | 'phoneType' | 'uses'>;

function recordOf(
  records: Map<string, ContactRecord>,
  type: ContactRecord['type'],
  normal: string,
  found: Contact['found'] | undefined,
  about: About,
): ContactRecord {
  const key = `${type} ${normal}`;
  const known = records.get(key);
  if (known) return known;
  const dialled = found?.kind === 'phone' ? dial(found) : undefined;
  const record: ContactRecord = {
    type,
    ...about,
    e164: dialled?.e164 ?? null,
    phoneType: dialled?.type ?? null,
    uses: [],
  };
  records.set(key, record);
  return record;
}

function registered(one: Registered, corpus: Corpus): About {
  const file = [corpus.contacts, corpus.organization].find((data) => data?.path === one.path);
  return {
    text: one.value,
    state: one.former ? 'former' : 'current',
    service: one.service ?? null,
    name: one.name,
    checkedAt: one.checkedAt ?? null,
    registry: file ? { file: file.path, line: file.lines.place(one.range[0]).line } : null,
  };
}

function aboutOf(standing: Standing, text: string, corpus: Corpus): About {
  if (standing.state === 'current') return registered(standing.record, corpus);
  if (standing.state === 'former') return registered(standing.was, corpus);
  return { text, state: 'unknown', service: null, name: null, checkedAt: null, registry: null };
}

function useOf(
  policy: Policy,
  { found, range, part }: Pick<Contact, 'found' | 'range' | 'part'>,
  standing: Standing,
  current: boolean,
  mends: boolean,
): Use {
  const now = 'now' in standing ? standing.now : undefined;
  const above = numbered(part);
  const action = now && actionOf(policy, mends, current);
  return {
    file: policy.path,
    id: policy.passport?.id ?? null,
    status: policy.mode,
    edition: policy.mode === 'adopted' ? (policy.passport?.approved?.date ?? null) : null,
    inForce: current,
    ...policy.source.lines.place(range[0]),
    part: part?.uid ?? null,
    partName: above ? nameOf(above) : null,
    text: found.text,
    replacement: now?.value ?? null,
    action: action ?? null,
  };
}

/** An edition that another one has replaced needs nothing any more. */
function actionOf({ mode }: Policy, mends: boolean, current: boolean): Action | undefined {
  if (mode === 'adopted') return current ? 'new-edition' : undefined;
  return mode === 'draft' && mends ? 'fix' : 'decide';
}

function numbered(part: Part | undefined): Part | undefined {
  let above = part;
  while (above && (!above.number || above.number.style === 'dash')) above = above.parent;
  return above;
}

/** The newest adopted edition of each act that is not repealed. */
function inForce(policies: readonly Policy[]): Set<Policy> {
  const newest = new Map<string, Policy>();
  const dateOf = ({ passport }: Policy): string => passport?.approved?.date ?? '';
  for (const policy of policies) {
    if (policy.mode !== 'adopted') continue;
    const id = policy.passport?.id ?? policy.folder;
    const known = newest.get(id);
    if (!known || dateOf(known) < dateOf(policy)) newest.set(id, policy);
  }
  return new Set([...newest.values()].filter(({ passport }) => passport?.status !== 'repealed'));
}
