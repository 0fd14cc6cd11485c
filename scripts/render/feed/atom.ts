/** The feed as Atom 1.0 (RFC 4287), for the programs that read nothing else. Everything in it is in `feed.json`. */
import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { printable } from '../printable.ts';
import { xmlOf } from '../xml.ts';
import { FEED_FILES } from './feed.ts';
import type { Feed, FeedItem } from './schema/feed.ts';

/**
 * @param feed what `feed.json` holds
 * @returns an XML document
 */
export function atomOf(feed: Feed): string {
  const { home_page_url: home, feed_url: self } = feed;
  // RFC 4287 asks for an author in the feed or in each entry, and for a date even when nothing is published yet.
  const author = feed.authors[0]?.name || feed.title;
  const updated = feed.items[0]?.date_modified ?? NEVER;
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ru' }, [
    x('id', home ?? urn('feed', author)),
    x('title', printable(feed.title)),
    x('subtitle', printable(feed.description)),
    x('updated', updated),
    x('author', [x('name', printable(author))]),
    ...(home ? [x('link', { rel: 'alternate', type: 'text/html', href: home })] : []),
    x('link', { rel: 'self', type: 'application/atom+xml', href: self ? feed._lna.atom : FEED_FILES.atom }),
    ...feed.items.map((item) => entry(item, home !== undefined)),
  ]);
  return xmlOf(root);
}

/** Of a feed without entries. */
const NEVER = '1970-01-01T00:00:00Z';

function entry(item: FeedItem, isAbsolute: boolean): Element {
  const repealed = item._lna.repealed;
  return x('entry', [
    x('id', isAbsolute ? item.url : urn('act', item.id)),
    x('title', printable(item.title)),
    x('published', item.date_published),
    x('updated', item.date_modified),
    x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...item.attachments.map(({ url, mime_type, title, size_in_bytes }) =>
      x('link', {
        rel: 'enclosure',
        type: mime_type,
        href: url,
        title: printable(title),
        length: String(size_in_bytes),
      }),
    ),
    ...item.tags.map((term) => x('category', { term: printable(term) })),
    x('summary', printable(`${repealed ? 'Акт утратил силу. ' : ''}${item.summary}`)),
    x('content', { type: 'text' }, item.content_text.split('\n').map(printable).join('\n')),
  ]);
}

/**
 * The name of a thing whose address is not known, RFC 9562 version 8: the same for the same words. Every Atom id is an
 * absolute IRI, and a relative address is none.
 */
function urn(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
