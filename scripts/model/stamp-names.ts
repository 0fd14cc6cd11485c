/** Whom the stamps name, in the case that they ask for: from the card of the institution, else computed, else as typed. */
import { type GrammaticalCase, inCase } from '../knowledge/declension.ts';
import { bodyPhrase } from '../knowledge/stamps.ts';
import type { Organization } from './schema/organization.ts';
import type { Passport } from './schema/passport.ts';

/** A name as a stamp prints it. */
export interface StampName {
  text: string;
  /** The card that lacks a case form which could not be computed, as path in `organization.yaml`. */
  missing?: { path: [string, string]; field: GrammaticalCase; typed: string };
}

export type Agreement = NonNullable<Passport['agreed']>[number];
type Approval = NonNullable<Passport['approved']>;

/** Signed by an official, and not decided by a body. */
export function isByOfficial({ body, by }: Agreement): boolean {
  return by !== undefined && body === undefined;
}

/** «Педагогическим советом», «на заседании педагогического совета»: after the word of a body's agreement stamp. */
export function agreementName({ body = '', stamp = 'agreed' }: Agreement, organization?: Organization): StampName {
  const card = organization?.bodies?.[body];
  const phrase = bodyPhrase(stamp, card?.name ?? body);
  const name = bodyName(body, phrase.case, organization, phrase.link !== '' || stamp === 'opinion');
  // A body that the card does not know is printed as the author has put it, case and all.
  return card && phrase.link ? { ...name, text: `${phrase.link} ${name.text}` } : name;
}

/** Who approves by word or by order; an approval by an unknown name is an official's. */
export function isApprovedByBody({ by, protocol }: Approval, organization?: Organization): boolean {
  if (organization?.bodies?.[by]) return true;
  return protocol !== undefined && !organization?.people[by];
}

/** «педагогического совета», after «решением». */
export function decisionName({ by }: Approval, organization?: Organization): StampName {
  return bodyName(by, 'genitive', organization, true);
}

/** «директора МБОУ …», after «приказом». */
export function orderName({ by }: Approval, organization?: Organization): StampName {
  const person = organization?.people[by];
  if (!person) return { text: by };
  const { post, genitive } = person;
  const computed = genitive ?? computedForm(post, 'genitive', true);
  if (!computed) return { text: post, missing: { path: ['people', by], field: 'genitive', typed: post } };
  // «приказом директора»: of which school?
  return { text: genitive || /\s/.test(post) ? computed : `${computed} ${organization.shortName.value}` };
}

function bodyName(
  id: string,
  field: GrammaticalCase,
  organization: Organization | undefined,
  inside: boolean,
): StampName {
  const card = organization?.bodies?.[id];
  if (!card) return { text: id };
  const typed = field === 'dative' || field === 'accusative' ? undefined : card[field];
  const text = typed ?? computedForm(card.name, field, inside);
  return text ? { text } : { text: card.name, missing: { path: ['bodies', id], field, typed: card.name } };
}

/** @param inside the name goes on a phrase and does not begin a line */
function computedForm(name: string, field: GrammaticalCase, inside: boolean): string | undefined {
  const form = inCase(name, field);
  const second = form?.[1] ?? '';
  // «МБОУ» keeps its capitals; so does a name that is one letter.
  const lower = inside && form && second === second.toLocaleLowerCase('ru') && second !== '.';
  return lower ? form[0]!.toLocaleLowerCase('ru') + form.slice(1) : form;
}
