/** The site as the preview shows it: made in memory when it is asked for, with a panel of findings beside the pages. */
import { FONT_FACES, fontBytes, profileOf, type RegisterRow, readTemplate, screenCss } from '../../../render/index.ts';
import { openPicture, openPictures } from '../../pictures.ts';
import { mimeOf } from '../dist.ts';
import type { Target } from '../plan.ts';
import { actOf, actPage } from '../publish.ts';
import { printedDownload } from '../screen.ts';
import { siteFiles } from '../site.ts';
import { problemPage, withPanel } from './panel.ts';
import { type Papers, paperNames } from './papers.ts';
import type { PreviewState } from './preview-state.ts';

export interface Answer {
  status?: number;
  /** File name or extension that tells the type. */
  name: string;
  body: string | Uint8Array;
}

export class PreviewSite {
  readonly state: PreviewState;
  readonly #papers: Papers;
  readonly #refresh: () => Promise<void>;

  /** @param refresh reads what has changed: a network drive tells nobody of its changes, but F5 must show them */
  constructor(state: PreviewState, papers: Papers, refresh: () => Promise<void>) {
    this.state = state;
    this.#papers = papers;
    this.#refresh = refresh;
  }

  /**
   * @param path relative to the site, decoded. It is compared with names that are known and leads to no file by itself.
   * @returns nothing when the preview does not make it
   */
  async get(path: string): Promise<Answer | undefined> {
    if (path.endsWith('.html')) await this.#refresh();
    if (path === 'preview/panel.js' || path === 'preview/panel.css')
      return { name: path, body: readTemplate(path.replace('preview/', 'site/')) };
    for (const target of this.state.plan.targets) {
      for (const folder of foldersOf(target)) {
        if (!path.startsWith(folder)) continue;
        const answer = await this.#ofAct(target, folder, path.slice(folder.length));
        if (answer) return answer;
      }
    }
    return (await this.#ofAll(path)) ?? this.#lost(path);
  }

  async #ofAct(target: Target, folder: string, name: string): Promise<Answer | undefined> {
    const { workspace, plan } = this.state;
    if (name === 'index.html') {
      const act = actOf(target, workspace, await openPictures(target.policy, workspace.root));
      const page = actPage(act, target, plan, folder, { downloads: downloadsOf(target) });
      return { name, body: withPanel(page, this.state, target) };
    }
    const paper = await this.#papers.get(name, target, this.state);
    if (paper) return { name, body: paper };
    if (!target.policy.all.some(({ picture }) => picture?.file === name)) return undefined;
    const picture = await openPicture(target.policy.folder, name, workspace.root);
    return 'bytes' in picture && 'type' in picture ? { name, body: picture.bytes } : undefined;
  }

  async #ofAll(path: string): Promise<Answer | undefined> {
    const { workspace, plan } = this.state;
    const organization = workspace.corpus.organization?.value;
    const face = FONT_FACES.find(({ file }) => path === `fonts/${file}`);
    if (face) return { name: path, body: fontBytes(face) };
    if (path === 'assets/act.css') return { name: path, body: screenCss(profileOf(organization)) };
    const rows = plan.targets.flatMap((target): RegisterRow[] =>
      target.current ? [{ act: actOf(target, workspace), folder: target.current, downloads: downloadsOf(target) }] : [],
    );
    const text = siteFiles(rows, organization).get(path)?.();
    if (text === undefined) return undefined;
    return { name: path, body: path === 'index.html' ? withPanel(text, this.state) : text };
  }

  /** A page that is not there just now (its passport is being edited, its folder was moved) says why in its place. */
  #lost(path: string): Answer | undefined {
    if (!path.endsWith('.html')) return undefined;
    const name = /^(?:drafts|policies)\/([^/]+)\//.exec(path)?.[1] ?? '';
    return { status: 404, name: 'index.html', body: problemPage(name, this.state) };
  }
}

/** The edition in force stands at two addresses. */
function foldersOf({ folder, current }: Target): string[] {
  return current ? [folder, current] : [folder];
}

/** Their sizes are known when they are made; the data for programs is made by a build alone. */
function downloadsOf(target: Target) {
  return paperNames(target).map((name) => printedDownload({ url: name, mimeType: mimeOf(name) }));
}
