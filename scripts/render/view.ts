/** What every format prints: the act with letterhead and stamps resolved to texts, so that no two formats differ. */
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../knowledge/profiles.ts';
import { type Corpus, type Organization, type Policy, standingsIn } from '../model/index.ts';
import { appendixLines } from './appendix-heading.ts';
import { type PictureSources, type PictureView, pictureViews } from './picture.ts';
import { type Qr, qrOf } from './qr.ts';
import { type ApprovalSheet, type Stamp, type StampRow, stampsOf } from './stamps.ts';

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
  /** All stamps: agreements, then the approval. */
  stamps: Stamp[];
  /** Those of the first page. */
  stampRows: StampRow[];
  /** Where the agreements are when the first page has no room for them. */
  sheet?: ApprovalSheet;
  /** uid of an appendix → the line under its heading. */
  appendixLines: ReadonlyMap<string, string>;
  /** uid of a part → its picture; one whose file cannot be printed is not there. */
  pictures: ReadonlyMap<string, PictureView>;
  profile: Profile;
  qr?: Qr;
  /** The text's contacts with what the registry knows of them. */
  contacts: ReturnType<typeof standingsIn>;
  /** Print «ПРОЕКТ». */
  draft: boolean;
  /** ISO date for metadata: never the clock. */
  date: string;
  /** Of the Markdown file as it is on disk, hexadecimal. */
  sourceSha256: string;
  /** Who signs this document: it has a place for an electronic signature's mark. */
  signature?: { post: string; name: string };
}

/** Metadata date of a text that knows none: the earliest that a ZIP can hold. */
const NO_DATE = '1980-01-01';

/**
 * Resolve an act for printing.
 * @param policy an act whose passport is valid
 * @param organization the institution; without it the letterhead is empty and persons print as typed
 * @param sourceSha256 hash of the file
 * @param options `epoch`: `SOURCE_DATE_EPOCH` as an ISO date, for texts without a date of their own; `address`: where this
 * edition is published, relative to the institution's `baseUrl`; `corpus`: whose registry the contacts are looked up in;
 * `pictures`: files by their paths in the act's folder
 * @throws TypeError when the passport is missing: the caller must have asked
 */
export function viewOf(
  policy: Policy,
  organization: Organization | undefined,
  sourceSha256: string,
  {
    epoch,
    address,
    corpus,
    pictures = new Map(),
  }: { epoch?: string; address?: string; corpus?: Corpus; pictures?: PictureSources } = {},
): ActView {
  const { passport } = policy;
  if (!passport) throw new TypeError(`${policy.path} has no passport`);
  const profile = profileOf(organization);
  const stamps = stampsOf(passport, organization);
  // What is printed to be signed bears no code: once adopted it stands at another address.
  const published = policy.mode !== 'agreed' && profile.qr && organization?.baseUrl && address;
  const person = passport.approved && organization?.people[passport.approved.by];
  // A draft is read and not signed; an act that an order approves is signed in the order.
  const signs =
    policy.mode !== 'draft' &&
    stamps.all.some(({ kind, lines }) => kind === 'approval' && lines.some(({ type }) => type === 'signature'));
  return {
    policy,
    id: passport.id,
    kind: passport.kind,
    title: policy.title?.prose.text ?? passport.title.toLocaleUpperCase('ru'),
    plainTitle: passport.title,
    organization: organization?.shortName.value ?? '',
    letterhead: organization ? (organization.letterhead ?? [organization.name.value]) : [],
    letterheadDetails: detailsOf(organization),
    stamps: stamps.all,
    stampRows: stamps.rows,
    ...(stamps.sheet && { sheet: stamps.sheet }),
    appendixLines: appendixLines(policy, passport, organization),
    pictures: pictureViews(policy, pictures, profile),
    profile,
    ...(published && { qr: qrOf(new URL(address, folderOf(organization.baseUrl!)).href, sourceSha256) }),
    contacts: standingsIn(policy, corpus ?? { policies: [policy], today: '' }),
    draft: policy.mode === 'draft',
    date: passport.approved?.date ?? passport.effective ?? epoch ?? NO_DATE,
    sourceSha256,
    ...(person && signs && { signature: { post: person.post, name: person.name } }),
  };
}

/** The layout profile that the institution chose. */
export function profileOf(organization: Organization | undefined): Profile {
  return PROFILES[organization?.profile ?? DEFAULT_PROFILE];
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

/** A base address names a folder, with or without its last slash. */
function folderOf(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
