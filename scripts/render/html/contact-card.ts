/** The contacts of an act as a card: who can be reached, by what, and which clause says so. */
import { dial } from '../../knowledge/contacts/index.ts';
import { numberLabel } from '../../model/index.ts';
import type { ActView } from '../view.ts';

interface CardContact {
  text: string;
  /** `tel:` or `mailto:`; absent when it cannot be dialled from everywhere, and for postal addresses. */
  href?: string;
  /** What takes its place, when the registry knows it as a former contact. */
  now?: string;
  uid?: string;
  /** Number of the clause, without its last dot. */
  clause?: string;
}

export interface CardGroup {
  /** The service's name in the registry; absent for contacts that the registry does not know. */
  name?: string;
  contacts: CardContact[];
}

/** Contacts by service in order of their first place; the unknown ones last. */
export function contactCard({ contacts }: ActView): CardGroup[] {
  const groups = new Map<string, CardGroup>();
  const seen = new Set<string>();
  for (const { contact, standing } of contacts) {
    const { found, normal, part } = contact;
    if (seen.has(`${found.kind} ${normal}`)) continue;
    seen.add(`${found.kind} ${normal}`);
    const name =
      standing.state === 'current' ? standing.record.name : standing.state === 'former' ? standing.was.name : '';
    const group = groups.get(name) ?? { ...(name && { name }), contacts: [] };
    const href = hrefOf(found);
    const clause = part && numberLabel(part).replace(/\.$/, '');
    group.contacts.push({
      text: found.text,
      ...(href && { href }),
      ...(standing.state === 'former' && { now: standing.now.value }),
      ...(part && { uid: part.uid }),
      ...(part?.kind === 'clause' && clause && { clause }),
    });
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => Number(!a.name) - Number(!b.name));
}

function hrefOf(found: ActView['contacts'][number]['contact']['found']): string | undefined {
  if (found.kind === 'email') return `mailto:${encodeURI(found.meant ?? found.text)}`;
  if (found.kind !== 'phone') return undefined;
  const { e164 } = dial(found) ?? {};
  return e164 ? `tel:${e164}` : undefined;
}
