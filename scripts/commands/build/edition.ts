/** The files of one adopted edition, as a build makes them, in a folder of their own. */
import type { Policy } from '../../model/index.ts';
import { openPrinter, type PublishedFile } from '../../render/index.ts';
import { UserError } from '../user-error.ts';
import type { Workspace } from '../workspace.ts';
import { Dist } from './dist.ts';
import { planBuild } from './plan.ts';
import { publish } from './publish.ts';

export interface RenderedEdition {
  /** Those at the edition's own address. */
  files: PublishedFile[];
  /** Name and version of the browser that printed the PDF; absent when the PDF was signed elsewhere. */
  browser?: string;
}

/**
 * Render an edition.
 * @param policy an edition of the workspace's corpus
 * @param into absolute path of a folder, which takes the place of `dist`
 * @throws UserError when a build would not publish it
 */
export async function renderEdition(policy: Policy, workspace: Workspace, into: string): Promise<RenderedEdition> {
  const plan = planBuild(workspace.corpus);
  const target = plan.targets.find((one) => one.policy === policy);
  if (!target) {
    const reason = plan.skipped.find(({ path }) => path === policy.path)?.reason ?? 'такой же текст уже публикуется';
    throw new UserError(`${policy.path} нельзя напечатать: ${reason}.`, 'Замечания покажет npm run poryadok -- lint.');
  }
  const { current: _, ...alone } = target;
  const printer = await openPrinter({ concurrency: 1 });
  try {
    const { files, browser } = await publish(alone, plan, workspace, printer, new Dist(into));
    return { files, ...(browser !== undefined && { browser }) };
  } finally {
    await printer.close();
  }
}
