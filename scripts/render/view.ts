/** What every format prints: the act with letterhead and stamps resolved to texts, so that no two formats differ. */
import { dottedDate } from '../knowledge/dates.ts';
import { KINDS } from '../knowledge/kinds.ts';
import {
  AGREEMENT_WORDS,
  APPROVED_BY_ORDER,
  APPROVED_BY_PERSON,
  BLANK_DATE,
  BLANK_NUMBER,
} from '../knowledge/stamps.ts';
import type { Organization, Passport, Policy } from '../model/index.ts';

/** `signature`: initials and surname after a line to sign on; `date`: a date or a place to fill in. */
export interface StampLine {
  type: 'heading' | 'text' | 'signature' | 'date';
  text: string;
}

export interface Stamp {
  kind: 'approval' | 'agreement';
  lines: StampLine[];
}

export interface ActView {
  policy: Policy;
  id: string;
  kind: string;
  /** As printed on the act: the typed heading, or the passport's title in capitals. */
  title: string;
  /** The passport's title, for properties and metadata. */
  plainTitle: string;
  /** The institution's short name, for metadata. */
  organization: string;
  /** Lines of the name, bold. */
  letterhead: string[];
  /** Address and phones in one line; empty when unknown. */
  letterheadDetails: string;
  /** Left to right: agreements, then the approval. */
  stamps: Stamp[];
  /** Print «ПРОЕКТ». */
  draft: boolean;
  /** ISO date for metadata: never the clock. */
  date: string;
  /** Of the Markdown file as it is on disk, hexadecimal. */
  sourceSha256: string;
  signature?: { post: string; name: string };
}

/** Metadata date of a text that knows none: the earliest that a ZIP can hold. */
const NO_DATE = '1980-01-01';

/**
 * Resolve an act for printing.
 * @param policy an act whose passport is valid
 * @param organization the institution; without it the letterhead is empty and persons print as typed
 * @param sourceSha256 hash of the file
 * @param epoch `SOURCE_DATE_EPOCH` as an ISO date, for texts without a date of their own
 * @throws TypeError when the passport is missing: the caller must have asked
 */
export function viewOf(
  policy: Policy,
  organization: Organization | undefined,
  sourceSha256: string,
  epoch?: string,
): ActView {
  const { passport } = policy;
  if (!passport) throw new TypeError(`${policy.path} has no passport`);
  const person = passport.approved && organization?.people[passport.approved.by];
  return {
    policy,
    id: passport.id,
    kind: passport.kind,
    title: policy.title?.prose.text ?? passport.title.toLocaleUpperCase('ru'),
    plainTitle: passport.title,
    organization: organization?.shortName.value ?? '',
    letterhead: organization ? (organization.letterhead ?? [organization.name.value]) : [],
    letterheadDetails: detailsOf(organization),
    stamps: [...agreements(passport, organization), ...approval(passport, organization)].map((stamp) =>
      unbroken(stamp, organization),
    ),
    draft: policy.mode === 'draft',
    date: passport.approved?.date ?? passport.effective ?? epoch ?? NO_DATE,
    sourceSha256,
    ...(person && { signature: { post: person.post, name: person.name } }),
  };
}

function detailsOf(organization: Organization | undefined): string {
  if (!organization) return '';
  const phones = (organization.phones ?? []).map((phone) => phone.value);
  return [
    organization.address.value,
    phones.length > 0 ? `тел. ${phones.join('; ')}` : '',
    organization.email?.value ?? '',
    organization.site?.value ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}

function agreements(passport: Passport, organization: Organization | undefined): Stamp[] {
  return (passport.agreed ?? []).map(({ body, stamp, protocol }) => ({
    kind: 'agreement',
    lines: [
      { type: 'heading', text: AGREEMENT_WORDS[stamp ?? 'agreed'] },
      { type: 'text', text: organization?.bodies?.[body]?.instrumental ?? body },
      { type: 'text', text: `(протокол от ${dateOrBlank(protocol?.date)} № ${protocol?.number ?? BLANK_NUMBER})` },
    ],
  }));
}

function approval(passport: Passport, organization: Organization | undefined): Stamp[] {
  const { approved } = passport;
  if (!approved) return [];
  if (approved.order) {
    return [
      {
        kind: 'approval',
        lines: [
          { type: 'heading', text: APPROVED_BY_ORDER[KINDS[passport.kind]] },
          { type: 'text', text: `приказом ${organization?.shortName.value ?? ''}`.trim() },
          { type: 'date', text: `от ${dateOrBlank(approved.order.date)} № ${approved.order.number ?? BLANK_NUMBER}` },
        ],
      },
    ];
  }
  const person = organization?.people[approved.by];
  return [
    {
      kind: 'approval',
      lines: [
        { type: 'heading', text: APPROVED_BY_PERSON },
        { type: 'text', text: person?.post ?? approved.by },
        { type: 'signature', text: person?.name ?? '' },
        { type: 'date', text: dateOrBlank(approved.date) },
      ],
    },
  ];
}

/** The institution's short name stays on one line of a stamp, and so does a number with its sign. */
function unbroken(stamp: Stamp, organization: Organization | undefined): Stamp {
  const name = organization?.shortName.value ?? '';
  const bound = name.replaceAll(' ', '\u00A0');
  const bind = (text: string): string => (name ? text.replaceAll(name, bound) : text).replaceAll('№ ', '№\u00A0');
  return { ...stamp, lines: stamp.lines.map((line) => ({ ...line, text: bind(line.text) })) };
}

function dateOrBlank(iso: string | undefined): string {
  return iso ? dottedDate(iso) : BLANK_DATE;
}
