/** Pages over all acts: the register, its search and the fragment for the school's site. */
import {
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
import { downloadsOf } from './screen.ts';

/** Write them. @param acts everything that is published */
export async function writeSite(acts: readonly PublishedAct[], { corpus }: Workspace, dist: Dist): Promise<void> {
  const organization = corpus.organization?.value;
  const rows = acts.map(({ editions: [{ act, files }], folder }): RegisterRow => {
    const printed = files.filter(({ url }) => url === `${act.id}.pdf` || url === `${act.id}.docx`);
    return { act, folder, downloads: downloadsOf(printed) };
  });
  const base = organization?.baseUrl?.replace(/\/?$/, '/');
  const index = searchIndex(rows.map(({ act, folder }) => ({ act, url: `${folder}index.html` })));
  await dist.write('index.html', renderRegister(rows, organization?.shortName.value ?? ''));
  await dist.write('sveden-document.html', svedenFragment(rows, base));
  await dist.write('assets/site.css', siteCss());
  await dist.write('assets/search.json', JSON.stringify(index));
  for (const [name, script] of siteScripts()) await dist.write(`assets/${name}`, script);
}
