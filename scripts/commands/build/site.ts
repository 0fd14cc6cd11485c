/** Pages over all acts: the register, its search and the fragment for the school's site. */
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
  const base = organization?.baseUrl && folderOf(organization.baseUrl);
  const index = searchIndex(rows.map(({ act, folder }) => ({ act, url: `${folder}index.html` })));
  await dist.write('index.html', renderRegister(rows, organization?.shortName.value ?? ''));
  await dist.write('sveden-document.html', svedenFragment(rows, base));
  await dist.write('assets/site.css', siteCss());
  await dist.write('assets/search.json', JSON.stringify(index));
  for (const [name, script] of siteScripts()) await dist.write(`assets/${name}`, script);
}
