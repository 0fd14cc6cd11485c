/** E-mail addresses in prose, the broken ones too. */
import { asciiDomain, inLatin, isDomain, isMixed } from './domains.ts';

export interface Email {
  kind: 'email';
  /** Indexes in the text that was searched, UTF-16 units. */
  from: number;
  to: number;
  text: string;
  defect?: EmailDefect;
  /** What was most likely meant, when the text is broken and there is one way to read it. */
  meant?: string;
}

/**
 * `blank`: «school @mail.ru». `alphabet`: Cyrillic letters that look like Latin ones. `dots`: a dot too many, or at an
 * end. `signs`: «school@@mail.ru». `comma`: «school@mail,ru». `domain`: no such suffix.
 */
export type EmailDefect = 'blank' | 'alphabet' | 'dots' | 'signs' | 'comma' | 'domain';

const BEFORE = /[\p{L}\p{N}._%+'-]/u;
const AFTER = /[\p{L}\p{N}.-]/u;
const ANNOUNCER = /почт|e-?mail|имейл/i;
const BLANK = /[ \u00A0]/;
/** RFC 5321, 4.5.3.1: longer ones are not addresses. */
const MAX_NAME = 64;
const MAX_DOMAIN = 255;

/** Find the addresses of a text, in order of place. */
export function findEmails(text: string): Email[] {
  const found: Email[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const email = emailAround(text, at);
    if (email && email.from >= (found.at(-1)?.to ?? 0)) found.push(email);
  }
  return found;
}

function emailAround(text: string, at: number): Email | undefined {
  const nameEnd = BLANK.test(text[at - 1] ?? '') ? at - 1 : at;
  // The first of a run has spoken for all of them.
  if (text[at - 1] === '@') return undefined;
  let last = at;
  while (text[last + 1] === '@') last++;
  const domainStart = BLANK.test(text[last + 1] ?? '') ? last + 2 : last + 1;
  let from = nameEnd;
  while (from > 0 && nameEnd - from < MAX_NAME && BEFORE.test(text[from - 1]!)) from--;
  let to = domainStart;
  while (to < text.length && to - domainStart < MAX_DOMAIN && AFTER.test(text[to]!)) to++;
  while (to > domainStart && /[.-]/.test(text[to - 1]!)) to--;
  while (from < nameEnd && /['._-]/.test(text[from]!) && !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) from++;

  const name = text.slice(from, nameEnd);
  const apart = nameEnd < at || domainStart > last + 1;
  // «@school» is a name in a messenger, and «VK @school.ru» may be one.
  const isSplit =
    /^[a-z\d][\w.+-]*$/i.test(name) && (nameEnd === at || ANNOUNCER.test(text.slice(Math.max(0, from - 40), from)));
  if (!name || (apart && !isSplit)) return undefined;
  const comma = /^,[ \u00A0]?(?:ru|com|рф|su|net|org)(?![\p{L}\d])/u.exec(text.slice(to, to + 6))?.[0];
  const typedDomain = text.slice(domainStart, to);
  if (comma && !typedDomain.includes('.')) {
    const whole = text.slice(from, to + comma.length);
    return {
      kind: 'email',
      from,
      to: to + comma.length,
      text: whole,
      defect: 'comma',
      meant: `${name}@${typedDomain}.${comma.replace(/[\s,\u00A0]/g, '')}`,
    };
  }
  const domain = withoutTail(typedDomain);
  if (!domain.includes('.')) return undefined;
  to = domainStart + domain.length;
  const email: Email = { kind: 'email', from, to, text: text.slice(from, to) };
  const flaw = flawOf(name, domain, apart);
  const doubled = last > at && isDomain(domain) ? { defect: 'signs' as const, meant: `${name}@${domain}` } : {};
  return { ...email, ...doubled, ...flaw };
}

/** «…@mail.ru.и на сайте», «…@mail.ru.Телефон»: a sentence goes on without a blank after its dot. */
function withoutTail(domain: string): string {
  const tail = /^(.+?\.(?:ru|com|net|org|рф|su))\.\p{Script=Cyrillic}+$/u.exec(domain);
  return tail?.[1] ?? domain;
}

function flawOf(name: string, domain: string, apart: boolean): Pick<Email, 'defect' | 'meant'> {
  const whole = `${name}@${domain}`;
  const known = isDomain(domain);
  if (/\.ру$/i.test(domain)) return { defect: 'domain', meant: whole.replace(/ру$/i, 'ru') };
  const alphabets =
    isMixed(name) ||
    isMixed(domain) ||
    (/\p{Script=Cyrillic}/u.test(whole) && /[a-z]/i.test(whole) && !/\.(?:рф|рус|дети)$/i.test(domain));
  if (alphabets) {
    const latin = inLatin(whole);
    return { defect: 'alphabet', ...(latin && isDomain(latin.slice(latin.indexOf('@') + 1)) && { meant: latin }) };
  }
  if (/\.\.|^\.|\.$/.test(name) || domain.includes('..')) {
    const one = whole.replace(/\.{2,}/g, '.').replace(/^\.|\.(?=@)/g, '');
    return { defect: 'dots', ...(isDomain(one.slice(one.indexOf('@') + 1)) && { meant: one }) };
  }
  if (!known) return { defect: 'domain' };
  return apart ? { defect: 'blank', meant: whole } : {};
}

/** One spelling of an address for comparing: lower case, the domain in punycode. */
export function normalEmail(text: string): string {
  const at = text.lastIndexOf('@');
  return `${text.slice(0, at).trim().toLowerCase()}@${asciiDomain(text.slice(at + 1).trim())}`;
}
