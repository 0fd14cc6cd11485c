/**
 * The feed of adopted acts: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension object `_lna`.
 * One item an act: its last edition, with the earlier ones in its history; a repealed act stays as a tombstone. Drafts
 * never get here.
 *
 * An item holds what a list, a card or «куда обратиться» needs, and the address of `policy.json` for the rest: with all
 * clauses in it a feed of 500 acts would weigh more than 30 MB, and a page that shows one phone would load them all.
 */
import type { AddressOf } from './addresses.ts';
import { FEED_SCHEMA_NAME, FEED_VERSION, POLICY_SCHEMA_NAME, type PublishedFile } from './schema/common.ts';
import type { Feed, FeedItem } from './schema/feed.ts';
import type { ActJson } from './schema/policy.ts';

/** Files of the feed beside it, relative to `dist/`. */
export const FEED_FILES = { json: 'feed.json', atom: 'feed.atom', changes: 'feed-changes.json' } as const;

/** An act as it was published: what the feed is made of, whether it was built now or before. */
export interface PublishedAct {
  /** `policies/<id>/policy.json`. */
  data: ActJson;
  /** That file. */
  file: PublishedFile;
}

export interface FeedOptions {
  /** The institution's short name. */
  organization: string;
  /** Of the institution's card. */
  baseUrl?: string | undefined;
  /** `+03:00`; Moscow's when the card does not say another. */
  utcOffset?: string | undefined;
  address: AddressOf;
}

/** Moscow's, by which official dates of the country are told when nothing else is said. */
const MOSCOW = '+03:00';

/** Build the feed. */
export function feedOf(acts: readonly PublishedAct[], options: FeedOptions): Feed {
  const { organization, baseUrl, address } = options;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Локальные нормативные акты${organization ? ` ${organization}` : ''}`,
    description: `Действующие и отменённые акты с файлами и данными.${
      baseUrl === undefined ? ' Адреса даны относительно этого файла.' : ''
    }`,
    ...(baseUrl !== undefined && { home_page_url: address(''), feed_url: address(FEED_FILES.json) }),
    language: 'ru',
    authors: organization ? [{ name: organization }] : [],
    _lna: {
      version: FEED_VERSION,
      schema: address(`schemas/${FEED_SCHEMA_NAME}`),
      changes: address(FEED_FILES.changes),
      atom: address(FEED_FILES.atom),
    },
    items: acts
      .map((act) => itemOf(act, options))
      .sort((a, b) =>
        a.date_modified < b.date_modified ? 1 : a.date_modified > b.date_modified ? -1 : a.id < b.id ? -1 : 1,
      ),
  };
}

function itemOf({ data, file }: PublishedAct, { address, utcOffset = MOSCOW }: FeedOptions): FeedItem {
  const folder = `policies/${data.id}/`;
  const inFeed = (one: PublishedFile): PublishedFile => ({ ...one, url: address(folder + one.url) });
  const files = [...data.files, file].map(inFeed);
  const midnight = (date: string): string => `${date}T00:00:00${utcOffset}`;
  const { modified, published } = datesOf(data);
  return {
    id: data.id,
    url: address(`${folder}index.html`),
    title: data.title,
    summary: summaryOf(data),
    content_text: contentOf(data),
    date_published: midnight(published),
    date_modified: midnight(modified),
    language: 'ru',
    tags: [data.kind],
    attachments: files
      .filter(({ mimeType }) => mimeType !== 'text/html')
      .map(({ url, mimeType, size }) => ({
        url,
        mime_type: mimeType,
        title: `${data.title} (${nameOfType(url)})`,
        size_in_bytes: size,
      })),
    _lna: {
      schema: address(`schemas/${POLICY_SCHEMA_NAME}`),
      data: address(`${folder}policy.json`),
      status: data.status === 'repealed' ? 'repealed' : 'in_force',
      kind: data.kind,
      edition: data.edition,
      effectiveFrom: data.effectiveFrom,
      effectiveTo: data.effectiveTo,
      reviewBy: data.reviewBy,
      responsible: data.responsible,
      stamps: data.stamps,
      repealed: data.repealed,
      supersedes: data.supersedes,
      supersededBy: data.supersededBy,
      editions: data.editions.map((edition) => ({
        ...edition,
        url: address(folder + edition.url),
        data: address(folder + edition.data),
        files: edition.files.map(inFeed),
        ...(edition.changes != null && { changes: address(folder + edition.changes) }),
      })),
      contacts: data.contacts,
      services: data.services,
      procedure: data.procedure,
      citations: data.citations.map(({ id, name, status, asOf, until, by }) => ({ id, name, status, asOf, until, by })),
      sha256: Object.fromEntries(files.map(({ url, sha256 }) => [url, sha256])),
    },
  };
}

/**
 * When an act was first adopted, and when it last changed: by an edition, its repeal, or an act that takes its place.
 * No clock and no check of a phone moves them.
 */
export function datesOf({ editions, repealed, supersededBy }: ActJson): { published: string; modified: string } {
  const adopted = editions.map(({ date }) => date);
  const changes = [...adopted, ...(repealed ? [repealed.date] : []), ...supersededBy.map(({ date }) => date)];
  return { published: adopted.reduce(earlier), modified: changes.reduce(later) };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/** The first clause, cut at a word, so that a reader's list says what the act is about. */
function summaryOf({ clauses, title }: ActJson): string {
  const text = clauses.find(({ kind }) => kind === 'clause')?.text || title;
  return text.length <= 300
    ? text
    : `${text
        .slice(0, 300)
        .replace(/\s+\S*$/, '')
        .replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What a reader of the feed sees of the act: its sections. */
function contentOf({ clauses, title }: ActJson): string {
  const headings = clauses.filter(({ kind }) => kind === 'section' || kind === 'appendix');
  return [title, ...headings.map(({ number, text }) => [number, text].filter(Boolean).join(' '))].join('\n');
}

/** «PDF», «подпись»: what kind of file stands at an address. */
function nameOfType(url: string): string {
  const ending = url.slice(url.lastIndexOf('.') + 1);
  return (
    { sig: 'подпись', p7s: 'подпись', json: 'данные', png: 'картинка', jpg: 'картинка', jpeg: 'картинка' }[
      ending.toLowerCase()
    ] ?? ending.toUpperCase()
  );
}
