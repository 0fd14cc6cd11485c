/** Phones, e-mail addresses, sites and postal addresses in a text. */
import { type Address, findAddresses } from './addresses.ts';
import { type Email, findEmails, normalEmail } from './emails.ts';
import { findPhones, type Phone } from './phones.ts';
import { inOrder, outside } from './spans.ts';
import { findUrls, normalUrl, type Url } from './urls.ts';

export type { Address } from './addresses.ts';
export type { Email } from './emails.ts';
export { findFreeCalls } from './free-call.ts';
export { formatOf, inFormat, keyOf, type PhoneFormat } from './phone-format.ts';
export { type Dialled, dial, type PhoneType } from './phone-plan.ts';
export { hasOwnCode, type Phone } from './phones.ts';
export type { Url } from './urls.ts';

export type FoundContact = Phone | Email | Url | Address;

/**
 * Find the contacts of a text.
 * @param text one block of prose
 * @param saysPhone the text's heading or field says that it is a phone, so that «42-4-41» alone is one
 * @returns in order of place, not overlapping
 */
export function findContacts(text: string, saysPhone = false): FoundContact[] {
  const emails = text.includes('@') ? findEmails(text) : [];
  const urls = text.includes('.') ? findUrls(text, emails) : [];
  const written = inOrder([...emails, ...urls]);
  const phones = outside(saysPhone ? announcedPhones(text) : findPhones(text), written);
  const taken = inOrder([...written, ...phones]);
  return inOrder<FoundContact>([...written, ...phones, ...outside(findAddresses(text), taken)]);
}

const ANNOUNCER = 'тел. ';

function announcedPhones(text: string): Phone[] {
  const shift = ANNOUNCER.length;
  return findPhones(ANNOUNCER + text).map((phone) => ({ ...phone, from: phone.from - shift, to: phone.to - shift }));
}

/**
 * One spelling of a contact, for comparing: E.164 or the bare digits of a phone, an e-mail in lower case, a site without
 * its scheme, an address without blanks and commas.
 */
export function normalContact(contact: FoundContact): string {
  switch (contact.kind) {
    case 'phone':
      return phoneDigits(contact) + (contact.extension ? `,${contact.extension}` : '');
    case 'email':
      return normalEmail(contact.meant ?? contact.text);
    case 'url':
      return normalUrl(contact.meant ?? contact.text);
    case 'address':
      return contact.text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  }
}

/** The plan is not asked: what a number is compared by must cost nothing. */
function phoneDigits({ shape, code, subscriber }: Phone): string {
  const country = shape === 'full' ? '+7' : shape === 'foreign' ? '+' : '';
  return country + code + subscriber;
}
