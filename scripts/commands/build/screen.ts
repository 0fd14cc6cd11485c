/** What stands around an act on the screen: files to download and the act's other editions. */
import { posix } from 'node:path';
import { type Download, type EditionLink, type PublishedFile, shownDate, shownSize } from '../../render/index.ts';
import { dateOf, type Target } from './plan.ts';

const NAMES: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word (DOCX)', xml: 'Akoma Ntoso (XML)' };

/** What the name of a signed PDF's copy with the mark ends in. */
export const SIGNED_COPY = '-signed-copy.pdf';

const nameOf = (url: string): string =>
  url.endsWith(SIGNED_COPY) ? 'PDF с отметкой о подписи (копия)' : (NAMES[url.split('.').at(-1)!] ?? url);

/**
 * Files beside a page.
 * @param files the printed ones. The data names the page's hash, so the page cannot name the size of the data.
 */
export function downloadsOf(files: readonly PublishedFile[]): Download[] {
  return [
    ...files.map((file) => ({ ...printedDownload(file), size: shownSize(file.size) })),
    { url: 'policy.json', mimeType: 'application/json', name: 'JSON (данные для программ)' },
  ];
}

/** A printed file beside a page, its size unknown. */
export function printedDownload({ url, mimeType }: Pick<PublishedFile, 'url' | 'mimeType'>): Download {
  return { url, mimeType, name: nameOf(url) };
}

/**
 * All editions of an act, the newest first.
 * @param targets of the whole plan
 * @param shown the edition on the page
 * @param folder where the page lies
 */
export function editionLinks(targets: readonly Target[], shown: Target, folder: string): EditionLink[] {
  return (
    targets
      // What is published leads to no draft: drafts are not uploaded.
      .filter(({ id, draft }) => id === shown.id && (!draft || shown.draft))
      .sort((a, b) => Number(b.draft) - Number(a.draft) || (dateOf(a) < dateOf(b) ? 1 : -1))
      .map((target) => ({
        ...(target !== shown && { url: `${posix.relative(folder, target.current ?? target.folder)}/index.html` }),
        name: editionName(target),
      }))
  );
}

/** On a page that never changes: its own day, and where the others are. */
export function ownEdition({ policy }: Target): EditionLink[] {
  return [
    { name: `редакция от ${shownDate(policy.passport?.approved?.date ?? '')}` },
    { url: '../../index.html', name: 'действующий текст и все редакции' },
  ];
}

/** In words that stay true: a page has no clock, so «действует» says since when. */
function editionName({ policy, draft, current }: Target): string {
  const passport = policy.passport!;
  if (draft) return passport.status === 'agreed' ? 'проект, согласован' : 'проект';
  const date = `от ${shownDate(passport.approved?.date ?? '')}`;
  if (!current) return `${date}, прежняя редакция`;
  if (passport.status === 'repealed') {
    return `${date}, отменён${passport.repealed ? ` с ${shownDate(passport.repealed.date)}` : ''}`;
  }
  return `${date}, действует${passport.effective ? ` с ${shownDate(passport.effective)}` : ''}`;
}
