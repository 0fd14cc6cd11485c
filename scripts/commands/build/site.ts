/** Pages over all acts: the register, its search and the fragment for the school's site. */
import type { Organization } from '../../model/index.ts';
import {
  folderOf,
  type PublishedAct,
  type RegisterRow,
  renderRegister,
  searchIndex,
  siteCss,
  siteScripts,
  svedenFragment,
} from '../../render/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Dist } from './dist.ts';
import type { Plan } from './plan.ts';
import { actOf } from './publish.ts';
import { downloadsOf } from './screen.ts';

/** Write them. @param acts the data of everything that is published, also of what is not built now */
export async function writeSite(
  acts: readonly PublishedAct[],
  { targets }: Plan,
  workspace: Workspace,
  dist: Dist,
): Promise<void> {
  const organization = workspace.corpus.organization?.value;
  const rows = acts.flatMap(({ data }): RegisterRow[] => {
    const target = targets.find(({ id, current }) => id === data.id && current !== undefined);
    const printed = data.files.filter(({ url }) => url === `${data.id}.pdf` || url === `${data.id}.docx`);
    return target?.current
      ? [{ act: actOf(target, workspace), folder: target.current, downloads: downloadsOf(printed) }]
      : [];
  });
  for (const [path, make] of siteFiles(rows, organization)) await dist.write(path, make());
}

/**
 * The files, each made when it is asked for.
 * @returns by path relative to `dist/`
 */
export function siteFiles(
  rows: readonly RegisterRow[],
  organization: Organization | undefined,
): ReadonlyMap<string, () => string> {
  const base = organization?.baseUrl && folderOf(organization.baseUrl);
  return new Map([
    ['index.html', () => renderRegister(rows, organization?.shortName.value ?? '')],
    ['sveden-document.html', () => svedenFragment(rows, base)],
    ['assets/site.css', siteCss],
    [
      'assets/search.json',
      () => JSON.stringify(searchIndex(rows.map(({ act, folder }) => ({ act, url: `${folder}index.html` })))),
    ],
    ...[...siteScripts()].map(([name, script]): [string, () => string] => [`assets/${name}`, () => script]),
  ]);
}
