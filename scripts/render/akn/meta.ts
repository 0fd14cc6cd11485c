/** What is known of the document: its names, the events of its life, the persons and bodies that its stamps name. */
import type { Element } from 'xast';
import { dottedDate } from '../../knowledge/dates.ts';
import { addressWords } from '../../knowledge/letters.ts';
import type { ActView } from '../view.ts';
import { block, inline } from './element.ts';
import { expressionOf, type Identity, identification, SOURCE } from './identity.ts';

const ONTOLOGY = '/akn/ontology';

/** @param notes footnotes that no mark in the text leads to */
export function meta(act: ActView, identity: Identity, notes: readonly Element[]): Element {
  return block('meta', {}, [
    identification(act, identity, 'main'),
    ...lifecycle(act, identity),
    references(act, identity),
    ...(notes.length > 0 ? [block('notes', { source: SOURCE }, notes)] : []),
  ]);
}

/** Adoption, the editions that followed, the repeal; a text that was never adopted has had no life yet. */
function lifecycle({ policy }: ActView, { editions }: Identity): Element[] {
  const repealed = policy.mode === 'adopted' ? policy.passport?.repealed?.date : undefined;
  const events = [
    ...editions.map((date, i) => ({
      date,
      type: i === 0 ? 'generation' : 'amendment',
      source: i === 0 ? '#original' : `#${editionId(date)}`,
    })),
    ...(repealed ? [{ date: repealed, type: 'repeal', source: SOURCE }] : []),
  ];
  if (events.length === 0) return [];
  const refs = events.map((event, i) => inline('eventRef', { eId: `event_${i + 1}`, ...event }));
  return [block('lifecycle', { source: SOURCE }, refs)];
}

function references(act: ActView, { work, editions }: Identity): Element {
  const [first, ...later] = editions;
  return block('references', { source: SOURCE }, [
    ...(first
      ? [reference('original', 'original', expressionOf(work, first), `Редакция от ${dottedDate(first)}`)]
      : []),
    ...later.map((date) =>
      reference('passiveRef', editionId(date), expressionOf(work, date), `Редакция от ${dottedDate(date)}`),
    ),
    reference('TLCOrganization', 'organization', organizationIri(act), act.organization || 'Учреждение не указано'),
    ...agents(act),
  ]);
}

/** Those of the institution's card that the passport names. */
function agents(act: ActView): Element[] {
  const { agreed = [], approved } = act.policy.passport!;
  const keys = new Set(
    [...agreed.flatMap(({ body, by }) => [body, by]), approved?.by].filter((key) => key !== undefined),
  );
  return [...keys].flatMap((key) => {
    const agent = agentOf(act, key);
    if (!agent) return [];
    const iri = `${ONTOLOGY}/${agent.element === 'TLCPerson' ? 'person' : 'organization'}/ru/${organizationWords(act)}/${key}`;
    return [reference(agent.element, agent.eId, iri, agent.name)];
  });
}

/** A body or a person of the card by its key there; nothing for one that is only typed. */
export function agentOf(
  { institution }: ActView,
  key: string,
): { element: 'TLCOrganization' | 'TLCPerson'; eId: string; name: string } | undefined {
  const own = <T>(record: Record<string, T> | undefined): T | undefined =>
    record && Object.hasOwn(record, key) ? record[key] : undefined;
  const body = own(institution?.bodies);
  if (body) return { element: 'TLCOrganization', eId: `body_${key}`, name: body.name };
  const person = own(institution?.people);
  return person && { element: 'TLCPerson', eId: `person_${key}`, name: person.name };
}

function reference(element: string, eId: string, href: string, showAs: string): Element {
  return inline(element, { eId, href, showAs });
}

const editionId = (date: string): string => `edition_${date}`;

const organizationIri = (act: ActView): string => `${ONTOLOGY}/organization/ru/${organizationWords(act)}`;

const organizationWords = ({ organization }: ActView): string => addressWords(organization) || 'unknown';
