/** The whole of `dist/`: acts, feed, schemas, fonts. */
import {
  FEED_SCHEMA_NAME,
  FeedSchema,
  FONT_FACES,
  feedOf,
  fontBytes,
  openPrinter,
  POLICY_SCHEMA_NAME,
  PolicyJsonSchema,
  type PublishedAct,
  type PublishedFile,
} from '../../render/index.ts';
import type { Workspace } from '../workspace.ts';
import { Dist, type Written } from './dist.ts';
import { dateOf, type Plan, type Target } from './plan.ts';
import type { Progress } from './progress.ts';
import { actOf, type Published, publish } from './publish.ts';
import { writeWidget } from './widget.ts';

interface Request {
  workspace: Workspace;
  plan: Plan;
  chosen: readonly Target[];
  /** Absolute path. */
  dist: string;
  progress: Progress;
}

/** Build what was chosen; the feed speaks of everything that is published. */
export async function buildAll({ workspace, plan, chosen, dist: root, progress }: Request): Promise<Written[]> {
  const dist = new Dist(root);
  const published = await renderAll(chosen, workspace, dist, progress);
  const acts = await publishedActs(plan, published, workspace, dist);
  const feed = feedOf(acts, workspace.corpus.organization?.value?.shortName.value ?? '');
  await dist.write('feed.json', `${JSON.stringify(feed, null, 2)}\n`);
  await dist.write(`schemas/${POLICY_SCHEMA_NAME}`, `${JSON.stringify(PolicyJsonSchema, null, 2)}\n`);
  await dist.write(`schemas/${FEED_SCHEMA_NAME}`, `${JSON.stringify(FeedSchema, null, 2)}\n`);
  for (const face of FONT_FACES) await dist.write(`fonts/${face.file}`, fontBytes(face));
  await writeWidget(dist, workspace.corpus.organization?.value?.baseUrl);
  await dist.keepOnly('drafts', new Set(plan.targets.filter((target) => target.draft).map((target) => target.id)));
  return dist.written;
}

async function renderAll(
  chosen: readonly Target[],
  workspace: Workspace,
  dist: Dist,
  progress: Progress,
): Promise<Published[]> {
  if (chosen.length === 0) return [];
  const printer = await openPrinter();
  try {
    const published: Published[] = [];
    const queue = [...chosen];
    const worker = async (): Promise<void> => {
      for (let target = queue.shift(); target; target = queue.shift()) {
        published.push(await publish(target, workspace, printer, dist));
        progress(published.length, target.policy.passport?.title ?? target.id);
      }
    };
    await Promise.all(Array.from({ length: printer.concurrency + 1 }, worker));
    return published;
  } finally {
    await printer.close();
  }
}

/** Adopted acts with their editions, the newest first; files of acts not built now are read from the build before. */
async function publishedActs(
  plan: Plan,
  published: readonly Published[],
  workspace: Workspace,
  dist: Dist,
): Promise<PublishedAct[]> {
  const acts: PublishedAct[] = [];
  for (const target of plan.targets) {
    if (!target.current) continue;
    const editions: PublishedAct['editions'][number][] = [];
    const adopted = plan.targets.filter((one) => one.id === target.id && !one.draft);
    for (const one of adopted.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))) {
      const fresh = published.find((done) => done.target === one);
      const isCurrent = one === target;
      const files = fresh
        ? isCurrent
          ? fresh.current
          : fresh.edition.files
        : await filesBefore(isCurrent ? target.current : one.folder, dist);
      if (files) editions.push({ act: fresh?.act ?? actOf(one, workspace), folder: one.folder, files });
    }
    const [first, ...rest] = editions;
    if (first) acts.push({ editions: [first, ...rest], folder: target.current });
  }
  return acts;
}

async function filesBefore(folder: string, dist: Dist): Promise<PublishedFile[] | undefined> {
  const text = await dist.read(`${folder}policy.json`);
  if (text === undefined) return undefined;
  const { files } = JSON.parse(text) as { files?: PublishedFile[] };
  return files;
}
