/** Where a link leads to a former contact of a service: `[написать](mailto:old@example.com)`. The reader sees only words. */
import type { PhrasingContent } from 'mdast';
import { dial, findContacts, normalContact } from '../knowledge/contacts/index.ts';
import type { Range } from '../source/index.ts';
import { type Registered, registeredContacts } from './contact-registry.ts';
import { knownAs } from './contact-standing.ts';
import type { Contact } from './contacts.ts';
import type { Corpus } from './corpus.ts';
import type { Part } from './part.ts';
import { type Policy, prosesOf } from './policy.ts';

export interface OutdatedLink {
  /** The destination as typed, `mailto:` and all, and its source offsets. */
  typed: string;
  range: Range;
  found: Contact['found'];
  /** Where it stands; absent in the title and in footnotes. */
  part?: Part;
  /** The destination that takes its place; absent where there is none to type. */
  put?: string;
  was: Registered;
  now: Registered;
}

/** Links whose destination the registry has under `was`, in reading order. */
export function* outdatedLinks(policy: Policy, corpus: Corpus): Generator<OutdatedLink> {
  const { text } = policy.source;
  // Cheap: few acts have a link, and few registries a former contact.
  if (!text.includes('](')) return;
  const registry = registeredContacts(corpus);
  if (!registry.some(({ former }) => former)) return;
  for (const prose of prosesOf(policy)) {
    for (const { url, position } of linksIn(prose.nodes)) {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const at = text.slice(start, end).lastIndexOf(`](${url}`);
      if (at < 0) continue;
      const [scheme = ''] = /^(?:mailto:|tel:|https?:\/\/)?/i.exec(url)!;
      const address = /^https?:/i.test(scheme) ? url : url.slice(scheme.length);
      const found = findContacts(address, /^tel:/i.test(scheme)).find((one) => one.to - one.from === address.length);
      if (!found) continue;
      const same = registry.filter(({ kind, normal }) => kind === found.kind && normal === normalContact(found));
      const standing = knownAs(same, registry);
      if (standing?.state !== 'former') continue;
      const from = start + at + 2;
      const part = policy.all.findLast(({ range }) => range[0] <= from && from < range[1]);
      const range: Range = [from, from + url.length];
      const put = destinationOf(standing.now, scheme);
      yield {
        typed: url,
        range,
        found,
        ...(part && { part }),
        ...(put && { put }),
        was: standing.was,
        now: standing.now,
      };
    }
  }
}

type Link = Extract<PhrasingContent, { type: 'link' }>;

function* linksIn(nodes: readonly PhrasingContent[]): Generator<Link> {
  for (const node of nodes) {
    if (node.type === 'link') yield node;
    else if ('children' in node) yield* linksIn(node.children);
  }
}

/** Nothing for a number that cannot be dialled so, and for a site whose address a link would have to escape. */
function destinationOf({ found }: Registered, scheme: string): string | undefined {
  if (found?.kind === 'phone') {
    const { e164 } = dial(found);
    return e164 && !found.extension ? `tel:${e164}` : undefined;
  }
  if (found?.kind === 'email') return `mailto:${found.meant ?? found.text}`;
  if (found?.kind !== 'url' || /[\s()<>]/.test(found.text)) return undefined;
  return /^https?:/i.test(found.text) ? found.text : `${scheme || 'https://'}${found.text}`;
}
