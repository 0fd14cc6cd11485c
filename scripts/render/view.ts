/** What every format prints: the act with letterhead and stamps resolved to texts, so that no two formats differ. */
import type { PhrasingContent } from 'mdast';
import { type Identified, type LegalAct, type MeantAct, meantAct } from '../knowledge/legal-acts/index.ts';
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../knowledge/profiles.ts';
import {
  type Corpus,
  citationsOf,
  identify,
  legalActsOf,
  type Organization,
  type PlacedCitation,
  type Policy,
  type Support,
  standingsIn,
  supportOf,
} from '../model/index.ts';
import { appendixLines } from './appendix-heading.ts';
import { type PictureSources, type PictureView, pictureViews } from './picture.ts';
import { type Qr, qrOf } from './qr.ts';
import { type ApprovalSheet, type Stamp, type StampRow, stampsOf } from './stamps.ts';
import { folderOf } from './web-folder.ts';

/** A citation; without `identified` no registry was asked. */
export interface CitationView {
  placed: PlacedCitation;
  identified?: Identified;
  /** What took the act's place, when the registry names it. */
  heir?: LegalAct;
}

/** A place that cites a legal act of the state, with what is known of the act; it is absent where the details disagree. */
export interface CitedAct extends PlacedCitation {
  act?: MeantAct;
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
  /** The institution as its card has it. */
  institution?: Organization;
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
  /** The legal acts that the text cites, in reading order, with what the registry knows of them. */
  citations: readonly CitationView[];
  /** The same places with the act that is meant, where the details leave no doubt. */
  citedActs: readonly CitedAct[];
  /** Whom to turn to when a service does not work. */
  support: Support;
  /** Who answers for the act, when the passport says it. */
  responsible?: { name: string | null; post: string };
  /** Print «ПРОЕКТ». */
  draft: boolean;
  /** The text shows two editions at once. */
  redline?: {
    title: readonly PhrasingContent[];
    /** What is compared: «редакция от 30.08.2024 и проект». */
    compared: string;
    /** uid of an appendix → the line that the old edition has under its heading, where it is another. */
    formerLines: ReadonlyMap<string, string>;
  };
  /** ISO date for metadata: never the clock. */
  date: string;
  /** Of the Markdown file as it is on disk, hexadecimal. */
  sourceSha256: string;
  /** Who signs this document: it has a place for an electronic signature's mark. */
  signature?: { post: string; name: string };
}

/** Metadata date of a text that knows none: the earliest that a ZIP can hold. */
export const NO_DATE = '1980-01-01';

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
    corpus = { policies: [policy], today: '' },
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
    ...(organization && { institution: organization }),
    letterhead: organization ? (organization.letterhead ?? [organization.name.value]) : [],
    letterheadDetails: organization ? letterheadDetails(organization) : '',
    stamps: stamps.all,
    stampRows: stamps.rows,
    ...(stamps.sheet && { sheet: stamps.sheet }),
    appendixLines: appendixLines(policy, passport, organization),
    pictures: pictureViews(policy, pictures, profile),
    profile,
    ...(published && { qr: qrOf(publishedAt(address, organization)!, sourceSha256) }),
    ...(corpus ? checkedAgainst(corpus, policy) : unchecked(policy)),
    citedActs: citationsOf(policy).map((placed) => {
      const act = meantAct(placed.citation, identify(placed.citation, corpus ?? { policies: [policy], today: '' }));
      return { ...placed, ...(act && { act }) };
    }),
    ...(passport.responsible !== undefined && { responsible: responsibleOf(passport.responsible, organization) }),
    draft: policy.mode === 'draft',
    date: passport.approved?.date ?? passport.effective ?? epoch ?? NO_DATE,
    sourceSha256,
    ...(person && signs && { signature: { post: person.post, name: person.name } }),
  };
}

type Checked = Pick<ActView, 'contacts' | 'citations' | 'support'>;

function checkedAgainst(corpus: Corpus, policy: Policy): Checked {
  return {
    contacts: standingsIn(policy, corpus),
    citations: citationsOf(policy).map((placed): CitationView => {
      const identified = identify(placed.citation, corpus);
      const by = identified.act?.status.by;
      const heir = by === undefined ? undefined : legalActsOf(corpus).byId(by);
      return { placed, identified, ...(heir && { heir }) };
    }),
    support: supportOf(policy, corpus),
  };
}

function unchecked(policy: Policy): Checked {
  const nobody: Corpus = { policies: [policy], today: '' };
  return {
    contacts: standingsIn(policy, nobody),
    citations: citationsOf(policy).map((placed) => ({ placed })),
    support: supportOf(policy, nobody),
  };
}

/**
 * The act without what registries say of it today: what is kept for ever, or goes into a file that is signed, must not
 * change when somebody checks a phone.
 */
export function asAdopted(act: ActView): ActView {
  return { ...act, ...unchecked(act.policy) };
}

function responsibleOf(who: string, organization: Organization | undefined): NonNullable<ActView['responsible']> {
  const person = organization?.people[who];
  return person ? { name: person.name, post: person.post } : { name: null, post: who };
}

/** The layout profile that the institution chose. */
export function profileOf(organization: Organization | undefined): Profile {
  return PROFILES[organization?.profile ?? DEFAULT_PROFILE];
}

/** Address and phones in one line. */
export function letterheadDetails(organization: Organization): string {
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

/**
 * Where a file of `dist/` is published; nothing when the institution has not said where.
 * @param path relative to `dist/`
 */
export function publishedAt(path: string, organization: Organization | undefined): string | undefined {
  const base = organization?.baseUrl;
  return base && new URL(path, folderOf(base)).href;
}
