/** The whole of `dist/`: acts, register, feed, schemas, fonts, widget. */
import { FONT_FACES, fontBytes, openPrinter, profileOf, schemaFiles, screenCss } from '../../render/index.ts';
import type { Workspace } from '../workspace.ts';
import { Dist, type Written } from './dist.ts';
import { writeFeed } from './feed.ts';
import type { Plan, Target } from './plan.ts';
import type { Progress } from './progress.ts';
import { type Published, publish } from './publish.ts';
import { publishedBefore, writeAct } from './published-acts.ts';
import { writeSite } from './site.ts';
import { writeWidget } from './widget.ts';

const NO_CARD =
  'Нет policy/organization.yaml: без карточки школы акты напечатаны без бланка, а в грифах нет должностей и фамилий.';

const REGISTER_KEPT =
  'Реестр актов (index.html, sveden-document.html) оставлен прежним: в нём есть акт, который сейчас не собран.';

interface Request {
  workspace: Workspace;
  plan: Plan;
  chosen: readonly Target[];
  /** Absolute path. */
  dist: string;
  progress: Progress;
  /** Make copies of signed PDFs that show the mark of the signature. */
  marks?: boolean;
}

export interface BuildOutcome {
  written: Written[];
  /** What the person who publishes should know, Russian sentences. */
  notes: string[];
}

/** Build what was chosen; the feed speaks of everything that is published. */
export async function buildAll({
  workspace,
  plan,
  chosen,
  dist: root,
  progress,
  marks = false,
}: Request): Promise<BuildOutcome> {
  const dist = new Dist(root);
  const before = await publishedBefore(dist);
  const targets = withUnread(chosen, plan, before.unread);
  const published = await renderAll(plan, targets, workspace, dist, progress, marks);
  const acts = new Map(before.acts);
  for (const id of before.acts.keys())
    if (!plan.withheld.has(id) && !plan.targets.some((one) => one.id === id && one.current)) acts.delete(id);
  for (const done of published) {
    if (!done.target.current) continue;
    const editions = published.filter(({ target }) => target.id === done.target.id && !target.draft);
    acts.set(done.target.id, await writeAct(done, editions, { workspace, plan, dist }));
  }
  const notes = [
    ...(workspace.corpus.organization ? [] : [NO_CARD]),
    ...published.flatMap((one) => one.notes).sort(),
    ...(await writeFeed([...acts.values()], before, workspace, dist)),
  ];
  // Of an act that is kept as it was published there is no text to make the register and its search from.
  if ([...acts.keys()].some((id) => plan.withheld.has(id))) notes.push(REGISTER_KEPT);
  else await writeSite([...acts.values()], plan, workspace, dist);
  await dist.write('assets/act.css', screenCss(profileOf(workspace.corpus.organization?.value)));
  for (const [name, text] of schemaFiles()) await dist.write(`schemas/${name}`, text);
  for (const face of FONT_FACES) await dist.write(`fonts/${face.file}`, fontBytes(face));
  await writeWidget(dist, workspace.corpus.organization?.value?.baseUrl);
  await dist.keepOnly('drafts', new Set(plan.targets.filter((target) => target.draft).map((target) => target.id)));
  return { written: dist.written, notes };
}

/** An act of the feed whose data cannot be read any more is built too, or it would fall out of the feed. */
function withUnread(chosen: readonly Target[], { targets }: Plan, unread: ReadonlySet<string>): Target[] {
  const ids = unread.union(new Set(chosen.map(({ id }) => id)));
  return targets.filter(({ id }) => ids.has(id));
}

async function renderAll(
  plan: Plan,
  chosen: readonly Target[],
  workspace: Workspace,
  dist: Dist,
  progress: Progress,
  marks: boolean,
): Promise<Published[]> {
  if (chosen.length === 0) return [];
  const printer = await openPrinter();
  try {
    const published: Published[] = [];
    const queue = [...chosen];
    const worker = async (): Promise<void> => {
      for (let target = queue.shift(); target; target = queue.shift()) {
        published.push(await publish(target, plan, workspace, printer, dist, { marks }));
        progress(published.length, target.policy.passport?.title ?? target.id);
      }
    };
    await Promise.all(Array.from({ length: printer.concurrency + 1 }, worker));
    return published;
  } finally {
    await printer.close();
  }
}
