/** The data of each act as a whole: written when all its editions are there, read back when it is not built now. */
import {
  actJson,
  type Changes,
  type EditionJson,
  FEED_FILES,
  type PublishedAct,
  type PublishedFile,
  readActJson,
  readChanges,
} from '../../render/index.ts';
import type { Workspace } from '../workspace.ts';
import { type Dist, describe } from './dist.ts';
import { dateOf, fateOf, type Plan } from './plan.ts';
import { DATA_NAME, dataOptions, jsonText, type Published } from './publish.ts';

/** What an earlier build left in `dist/`. */
export interface Before {
  /** By id. */
  acts: ReadonlyMap<string, PublishedAct>;
  /** Ids that the feed has and whose data cannot be read: damaged, or made by an older version. */
  unread: ReadonlySet<string>;
  changes?: Changes | undefined;
}

/** Read the state before anything is written over. */
export async function publishedBefore(dist: Dist): Promise<Before> {
  const ids = new Set(idsOfFeed(await dist.read(FEED_FILES.json)));
  const acts = new Map<string, PublishedAct>();
  for (const id of [...ids].sort()) {
    const text = await dist.read(`policies/${id}/${DATA_NAME}`);
    const data = readActJson(text);
    if (data && text !== undefined && data.id === id) acts.set(id, { data, file: describe(DATA_NAME, text) });
  }
  const unread = ids.difference(acts);
  return { acts, unread, changes: readChanges(await dist.read(FEED_FILES.changes)) };
}

/** Somebody may have touched the file: an id that is a path would be read from anywhere. */
function idsOfFeed(text: string | undefined): string[] {
  try {
    const { items } = JSON.parse(text ?? '{}') as { items?: unknown };
    const ids = Array.isArray(items) ? items.map((item: { id?: unknown } | null) => item?.id) : [];
    return ids.filter((id): id is string => typeof id === 'string' && ID.test(id));
  } catch {
    return [];
  }
}

/** As a passport may have it. */
const ID = /^[a-z0-9-]{1,60}$/;

/**
 * Write `policies/<id>/policy.json`.
 * @param current the edition in force
 * @param editions all adopted editions of the act, rendered
 */
export async function writeAct(
  current: Published,
  editions: readonly Published[],
  { workspace, plan, dist }: { workspace: Workspace; plan: Plan; dist: Dist },
): Promise<PublishedAct> {
  const { target, act } = current;
  const folder = target.current!;
  const sorted = [...editions].sort((a, b) => (dateOf(a.target) < dateOf(b.target) ? 1 : -1));
  const [newest, ...rest] = sorted.map((edition) => editionJson(edition, folder));
  const data = actJson(
    act,
    {
      ...dataOptions(folder, workspace),
      files: current.current,
      ...(current.browser !== undefined && { browser: current.browser }),
    },
    { ...fateOf(target, workspace.corpus, plan), editions: [newest!, ...rest] },
  );
  return { data, file: await dist.publish(folder, DATA_NAME, jsonText(data)) };
}

/** @param folder of the act: addresses are relative to it */
function editionJson({ target, files, act, changes }: Published, folder: string): EditionJson {
  const place = target.folder.slice(folder.length);
  const inAct = (file: PublishedFile): PublishedFile => ({ ...file, url: place + file.url });
  return {
    date: dateOf(target),
    effectiveFrom: act.policy.passport?.effective ?? null,
    effectiveTo: null,
    url: `${place}index.html`,
    data: place + DATA_NAME,
    files: files.map(inAct),
    changes: changes === undefined ? null : place + changes,
  };
}
