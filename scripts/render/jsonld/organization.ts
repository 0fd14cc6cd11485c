/** The institution as schema.org describes it. */
import { isApprovedByBody, type Organization } from '../../model/index.ts';
import type { ActView } from '../view.ts';
import { webLink } from '../web-link.ts';

/** What the institution's card says of it; nothing without a card. */
export function publisher(organization: Organization | undefined) {
  if (!organization) return undefined;
  const { name, shortName, address, phones = [], email, site } = organization;
  const url = site && webLink(site.value);
  return {
    '@type': 'EducationalOrganization',
    name: name.value,
    alternateName: shortName.value,
    address: address.value,
    ...(phones.length > 0 && { telephone: phones.map((phone) => phone.value) }),
    ...(email && { email: email.value }),
    ...(url && { url }),
  };
}

/** A director approves for the institution; a body approves itself. */
export function passedBy({ institution, policy }: ActView) {
  const approved = policy.passport?.approved;
  if (!institution || !approved) return undefined;
  if (!isApprovedByBody(approved, institution))
    return { '@type': 'EducationalOrganization', name: institution.name.value };
  const key = approved.by;
  const body = institution.bodies && Object.hasOwn(institution.bodies, key) ? institution.bodies[key] : undefined;
  return { '@type': 'Organization', name: body?.name ?? key };
}
