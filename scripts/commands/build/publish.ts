/** One act → its files. */
import { type Organization, type Part, type PartKind, type Policy, partText } from '../../model/index.ts';
import {
  type ActView,
  finishPdf,
  type PictureSource,
  type PictureSources,
  type Printer,
  type PublishedEdition,
  type PublishedFile,
  policyJson,
  renderDocx,
  renderHtml,
  viewOf,
} from '../../render/index.ts';
import { openPicture } from '../pictures.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import { type Dist, describe } from './dist.ts';
import type { Target } from './plan.ts';
import { downloadsOf, editionLinks } from './screen.ts';

/** A rendered act: what the feed needs to know of it. */
export interface Published {
  target: Target;
  act: ActView;
  edition: PublishedEdition;
  /** The files at the act's own address, when this is the edition in force. */
  current: PublishedFile[];
}

/** Resolve a target for printing. @param pictures needed for printing only */
export function actOf(target: Target, { corpus, hashes }: Workspace, pictures?: PictureSources): ActView {
  const organization: Organization | undefined = corpus.organization?.value;
  const epoch = epochDate();
  return viewOf(target.policy, organization, hashes.get(target.policy.path) ?? '', {
    ...(epoch && { epoch }),
    address: target.folder,
    corpus,
    ...(pictures && { pictures }),
  });
}

/**
 * Render one act and write its files.
 * @param targets of the whole plan: the page leads to the act's other editions
 * @param printer an open browser
 */
export async function publish(
  target: Target,
  targets: readonly Target[],
  workspace: Workspace,
  printer: Printer,
  dist: Dist,
): Promise<Published> {
  const pictures = await openPictures(target.policy, workspace.root);
  const act = actOf(target, workspace, pictures);
  // The browser prints in its own process while the DOCX is made in this one.
  const printing = printPdf(act, workspace.bytes.get(target.policy.path) ?? new Uint8Array(), printer);
  const [pdf, docx] = await Promise.all([printing, renderDocx(act)]);
  const put = async (folder: string): Promise<PublishedFile[]> => {
    const up = '../'.repeat(folder.split('/').length - 1);
    const printed = { [`${act.id}.pdf`]: pdf, [`${act.id}.docx`]: docx };
    const page = renderHtml(act, {
      for: 'screen',
      root: up,
      downloads: downloadsOf(Object.entries(printed).map(([name, data]) => describe(name, data))),
      editions: editionLinks(targets, target, folder),
    });
    const files: PublishedFile[] = [];
    for (const [name, data] of Object.entries({ 'index.html': page, ...printed })) {
      files.push(await dist.publish(folder, name, data));
    }
    for (const [name, { bytes }] of pictures) files.push(await dist.publish(folder, name, bytes));
    const data = policyJson(act, { schemas: `${up}schemas/`, files, browser: printer.version });
    return [...files, await dist.publish(folder, 'policy.json', `${JSON.stringify(data, null, 2)}\n`)];
  };
  const files = await put(target.folder);
  if (target.draft) await dist.keepFiles(target.folder, new Set(files.map(({ url }) => decodeURIComponent(url))));
  const current = target.current ? await put(target.current) : [];
  return { target, act, edition: { act, folder: target.folder, files }, current };
}

/** Pictures that can be printed; of the others the findings have spoken. */
async function openPictures({ folder, all }: Policy, root: string): Promise<PictureSources> {
  const pictures = new Map<string, PictureSource>();
  for (const { picture } of all) {
    if (picture?.file === undefined || pictures.has(picture.file)) continue;
    const opened = await openPicture(folder, picture.file, root);
    if ('bytes' in opened && 'type' in opened) pictures.set(picture.file, opened);
  }
  return pictures;
}

async function printPdf(act: ActView, source: Uint8Array, printer: Printer): Promise<Uint8Array> {
  const page = renderHtml(act, { for: 'print' });
  const printed = await printer.print(page);
  const data = policyJson(act, { schemas: 'schemas/', files: [], browser: printer.version });
  return finishPdf(printed, {
    title: act.plainTitle,
    author: act.organization,
    language: 'ru',
    creator: 'poryadok',
    producer: printer.version,
    date: act.date,
    headings: headingsOf(act),
    softHyphens: !page.includes('\u2010'),
    targets: Object.fromEntries(act.policy.all.map((part) => [part.uid, dativeName(part)])),
    ...(act.signature && {
      signature: { name: 'approval', tooltip: `Подпись: ${act.signature.post}, ${act.signature.name}` },
    }),
    attachments: [
      {
        name: 'policy.md',
        mime: 'text/markdown',
        data: source,
        description: 'Исходный текст акта (Markdown)',
        relationship: 'Source',
      },
      {
        name: 'policy.json',
        mime: 'application/json',
        data: Buffer.from(`${JSON.stringify(data, null, 2)}\n`),
        description: 'Данные акта (JSON)',
        relationship: 'Data',
      },
    ],
  });
}

/** «пункту 3.1»: what a screen reader says of a link to the part. */
function dativeName(part: Part): string {
  const names: Record<PartKind, string> = {
    section: 'разделу',
    clause: 'пункту',
    item: 'подпункту',
    appendix: 'приложению',
    paragraph: 'абзацу',
    table: 'таблице',
    picture: 'рисунку',
    break: 'месту',
  };
  const number =
    part.number && part.number.style !== 'dash' ? ` ${part.kind === 'appendix' ? '№ ' : ''}${part.number.raw}` : '';
  return names[part.kind] + number;
}

/** Titles of the outline in reading order, as they are typed: the browser loses blanks at line ends. */
function headingsOf(act: ActView): string[] {
  const parts = act.policy.all.filter((part) => part.kind === 'section' || part.kind === 'appendix');
  return [act.title, ...parts.map(partText)];
}
