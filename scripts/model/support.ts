/** «У меня не работает …, куда обратиться?»: the services that an act names with their contacts, and the steps that it prescribes. */
import { type FoundContact, findFreeCalls, type Phone } from '../knowledge/contacts/index.ts';
import { findDuties, isAboutTrouble } from '../knowledge/support/duties.ts';
import { findServiceNames, type ServiceName } from '../knowledge/support/service-names.ts';
import { beginningOf, formsOf } from '../knowledge/terms/forms.ts';
import { plainText, sourceRange } from '../source/index.ts';
import type { Registered } from './contact-registry.ts';
import { type Standing, standingsIn } from './contact-standing.ts';
import type { Contact } from './contacts.ts';
import type { Corpus } from './corpus.ts';
import { enclosing, type Part } from './part.ts';
import type { Policy } from './policy.ts';
import type { Reference } from './references.ts';

/** A service and how to reach it, as the text says. */
export interface SupportService {
  name: string;
  email: Contact | null;
  phone: (Contact & { found: Phone }) | null;
  /** The text calls the phone free, whether it is or not. */
  freeClaimed: boolean;
  /** The clause that names the service and its contact. */
  clause: Part;
  /** ISO 8601: when every contact here was last checked; `null` when one of them was not. */
  checkedAt: string | null;
}

/** One step of a procedure: who turns to whom. */
export interface SupportStep {
  who: string;
  action: string;
  clause: Part;
  /** Names of the services whose clauses the action refers to. */
  services: string[];
}

export interface Support {
  services: SupportService[];
  steps: SupportStep[];
}

/**
 * Read the support channels of an act.
 * @param corpus whose list of services gives them their names; what it does not know is named as the text does
 */
export function supportOf(policy: Policy, corpus: Corpus): Support {
  const services = servicesOf(policy, corpus);
  return { services, steps: stepsOf(policy, services) };
}

function servicesOf(policy: Policy, corpus: Corpus): SupportService[] {
  const reaching = standingsIn(policy, corpus).filter(({ contact: { found } }) => REACHES.has(found.kind));
  if (reaching.length === 0) return [];
  const registered = registeredNames(corpus);
  const services = new Map<string, SupportService>();
  // All contacts of one paragraph or cell together: a claim «бесплатно» belongs to one of its phones.
  for (const [prose, ofProse] of Map.groupBy(reaching, ({ contact }) => contact.prose)) {
    const phones = ofProse.flatMap(({ contact: { found } }) => (found.kind === 'phone' ? [found] : []));
    const free = new Set(findFreeCalls(plainText(prose), phones).map(({ phone }) => phone));
    let names: Names | undefined;
    for (const { contact, standing } of ofProse) {
      if (!contact.part || isOwn(standing)) continue;
      names ??= namesAround(contact, contact.part, registered);
      const name = recordOf(standing)?.name ?? nearest(names, contact.found.from);
      if (name) collect(services, name, contact.part, contact, standing, free);
    }
  }
  return [...services.values()];
}

const REACHES: ReadonlySet<FoundContact['kind']> = new Set(['phone', 'email']);

/** The institution's own phones and e-mails belong to no service. */
const isOwn = (standing: Standing): boolean => standing.state === 'current' && !standing.record.service;

/** The record that a contact belongs to, even when the act still names a former one. */
function recordOf(standing: Standing): Registered | undefined {
  const record =
    standing.state === 'current' ? standing.record : standing.state === 'unknown' ? undefined : standing.now;
  return record?.service ? record : undefined;
}

/** One phone and one e-mail a service: the first that the text gives. */
function collect(
  services: Map<string, SupportService>,
  name: string,
  part: Part,
  contact: Contact,
  standing: Standing,
  free: ReadonlySet<Phone>,
): void {
  const { found } = contact;
  const key = withoutQuotes(name).toLowerCase();
  const checked = standing.state === 'current' ? (standing.record.checkedAt ?? null) : null;
  const known = services.get(key);
  const service = known ?? {
    name,
    email: null,
    phone: null,
    freeClaimed: false,
    clause: enclosing(part, 'clause') ?? part,
    checkedAt: checked,
  };
  if (found.kind === 'email' ? service.email : service.phone) return;
  if (found.kind === 'email') service.email = contact;
  else if (found.kind === 'phone') {
    service.phone = { ...contact, found };
    service.freeClaimed = free.has(found);
  }
  service.checkedAt = checked && service.checkedAt && [checked, service.checkedAt].sort()[0]!;
  services.set(key, service);
}

/** Names that a contact may belong to. */
interface Names {
  /** In the contact's own paragraph, with their places. */
  own: readonly ServiceName[];
  /** The one name of the table row or of the clause above; none when there are several. */
  around?: string;
}

function namesAround({ prose }: Contact, part: Part, registered: readonly RegisteredName[]): Names {
  const own = namesIn(prose.text, registered);
  if (own.length > 0) return { own };
  const row = part.rows?.find((cells) => cells.some((cell) => cell.prose === prose));
  const texts = row ? row.map((cell) => cell.prose.text) : part.parent ? [part.parent.prose.text] : [];
  const names = new Set(texts.flatMap((text) => namesIn(text, registered).map(({ name }) => name)));
  const [only] = names;
  return { own, ...(names.size === 1 && only !== undefined && { around: only }) };
}

/** «ФГИС «Моя школа» … по почте …»: the name before it, else the one after it. */
function nearest({ own, around }: Names, at: number): string | undefined {
  return (own.findLast(({ to }) => to <= at) ?? own.find(({ from }) => from > at))?.name ?? around;
}

interface RegisteredName {
  name: string;
  beginning: string;
  pattern: RegExp;
}

/** Names of the records in any case form, whatever their quotation marks. */
function registeredNames({ contacts }: Corpus): RegisteredName[] {
  const names = new Set(Object.values(contacts?.value ?? {}).map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    beginning: beginningOf(name),
    pattern: new RegExp(formsOf(plainQuotes(name)), 'giu'),
  }));
}

function namesIn(text: string, registered: readonly RegisteredName[]): ServiceName[] {
  const plain = plainQuotes(text);
  const lower = plain.toLowerCase();
  const known = registered
    .filter(({ beginning }) => lower.includes(beginning))
    .flatMap(({ name, pattern }) =>
      [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({ name, from: index, to: index + found.length })),
    );
  const typed = findServiceNames(text).filter(({ from, to }) => !known.some((one) => one.from < to && from < one.to));
  return [...known, ...typed].sort((a, b) => a.from - b.from);
}

/** One sign for one sign: places stay. */
const plainQuotes = (text: string): string => text.replace(/[«»“”„]/g, '"').replaceAll('\u00A0', ' ');
const withoutQuotes = (text: string): string => plainQuotes(text).replaceAll('"', '');

function stepsOf(policy: Policy, services: readonly SupportService[]): SupportStep[] {
  return policy.all.flatMap((part) => {
    if (
      part.kind === 'section' ||
      !/сообщ|обра[тщ]|уведом|извещ|извест|информир|позвон|написать/i.test(part.prose.text)
    )
      return [];
    const section = enclosing(part, 'section');
    if (!isAboutTrouble(part.prose.text) && !(section && isAboutTrouble(section.prose.text))) return [];
    return findDuties(part.prose.text).map(({ who, action, from, to }): SupportStep => {
      const [start, end] = sourceRange(part.prose, from, to);
      const meant = new Set(
        policy.references
          .filter(({ part: holder, range }) => holder === part && range[0] >= start && range[1] <= end)
          .flatMap((reference) => targetsOf(reference, policy)),
      );
      return {
        who,
        action,
        clause: enclosing(part, 'clause') ?? part,
        services: services.filter(({ clause }) => isIn(clause, meant)).map(({ name }) => name),
      };
    });
  });
}

/** The part itself or something that it stands in: «в разделе 3» means its clauses. */
function isIn(part: Part | undefined, meant: ReadonlySet<Part>): boolean {
  return part !== undefined && (meant.has(part) || isIn(part.parent, meant));
}

/** «пунктам 3.1–3.3» means what stands between too. A number that two parts bear means none. */
function targetsOf({ targets, rangeEnd }: Reference, { all }: Policy): Part[] {
  const [first, last] = [targets[0], rangeEnd?.targets[0]];
  if (!first || targets.length > 1) return [];
  return last ? all.slice(all.indexOf(first), all.indexOf(last) + 1) : [first];
}
