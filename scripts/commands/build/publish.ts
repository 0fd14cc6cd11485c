/** One act → its files. */
import type { Organization } from '../../model/index.ts';
import {
  type ActView,
  addresses,
  asAdopted,
  type Download,
  editionChanges,
  linkedDataOf,
  type PictureSources,
  type Printer,
  type PublishedFile,
  policyJson,
  printAct,
  renderAkn,
  renderDocx,
  renderHtml,
  viewOf,
} from '../../render/index.ts';
import { openPictures } from '../pictures.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import type { Dist } from './dist.ts';
import { historyOf, type Plan, previousEdition, type Target } from './plan.ts';
import { downloadsOf, editionLinks, ownEdition, SIGNED_COPY } from './screen.ts';
import { readSigned, SIGNATURE_ENDINGS } from './signed.ts';
import { signedCopy, signedNote } from './signed-copy.ts';

/** A rendered text: what the data of its act need to know of it. */
export interface Published {
  target: Target;
  act: ActView;
  /** Files of the text's own folder, `policy.json` among them. */
  files: PublishedFile[];
  /** The files at the act's own address, when this is the edition in force; `policy.json` is written when all are there. */
  current: PublishedFile[];
  /** File of the edition's own folder that says what it changes; absent from the first edition and from drafts. */
  changes?: string;
  /** Name and version of the browser that printed; of a PDF that was signed elsewhere nobody knows it. */
  browser?: string;
  /** What was not published and why, Russian sentences. */
  notes: string[];
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
 * @param plan what else is published of the act
 * @param printer an open browser
 * @param options `marks`: make copies of signed PDFs that show the mark of the signature
 */
export async function publish(
  target: Target,
  plan: Plan,
  workspace: Workspace,
  printer: Printer,
  dist: Dist,
  { marks = false }: { marks?: boolean } = {},
): Promise<Published> {
  const pictures = await openPictures(target.policy, workspace.root);
  const act = actOf(target, workspace, pictures);
  const signed = await readSigned(target.policy, workspace);
  // The browser prints in its own process while the DOCX is made in this one.
  const source = workspace.bytes.get(target.policy.path) ?? new Uint8Array();
  const printing = signed.pdf ?? printPdf(act, source, printer);
  const [pdf, docx] = await Promise.all([printing, renderDocx(act)]);
  const marked = marks
    ? await signedCopy(signed, target.policy.path, printer, act.signature?.name)
    : await signedNote(signed, target.policy.path);
  const history = historyOf(target.id, plan);
  const akn = renderAkn(act, history);
  const put = async (folder: string): Promise<PublishedFile[]> => {
    const files = [
      await dist.publish(folder, `${act.id}.pdf`, pdf),
      await dist.publish(folder, `${act.id}.docx`, docx),
      await dist.publish(folder, `${act.id}.akn.xml`, akn),
    ];
    if (marked.copy) files.splice(1, 0, await dist.publish(folder, act.id + SIGNED_COPY, marked.copy));
    // A copy with a mark and a signature of an earlier build belong to another PDF when there is no signed one now.
    else if (!signed.pdf) await dist.withdraw(folder + act.id + SIGNED_COPY);
    const printed = [...files];
    for (const ending of SIGNATURE_ENDINGS) {
      const name = `${act.id}.pdf${ending}`;
      const bytes = signed.signatures.get(ending);
      if (bytes) files.push(await dist.publish(folder, name, bytes));
      else await dist.withdraw(folder + name);
    }
    for (const [name, { bytes }] of pictures) files.push(await dist.publish(folder, name, bytes));
    const linkedData = linkedDataOf(act, { history, folder, files });
    const page = actPage(act, target, plan, folder, { linkedData, downloads: downloadsOf(printed) });
    files.unshift(await dist.publish(folder, 'index.html', page));
    return files;
  };
  const files = await put(target.folder);
  const previous = previousEdition(target, plan);
  if (previous) {
    const changes = editionChanges(previous.policy, target.policy, dataOptions(target.folder, workspace).schemas);
    files.push(await dist.publish(target.folder, CHANGES_NAME, jsonText(changes)));
  }
  const browser = signed.pdf ? {} : { browser: printer.version };
  const data = policyJson(target.draft ? act : asAdopted(act), {
    ...dataOptions(target.folder, workspace),
    ...(!target.draft && { act: `../../${DATA_NAME}` }),
    files,
    ...browser,
  });
  files.push(await dist.publish(target.folder, DATA_NAME, jsonText(data)));
  if (target.draft) await dist.keepFiles(target.folder, new Set(files.map(({ url }) => decodeURIComponent(url))));
  const current = target.current ? await put(target.current) : [];
  const changes = previous && { changes: CHANGES_NAME };
  return {
    target,
    act,
    files,
    current,
    ...changes,
    ...browser,
    notes: [...signed.notes, ...(marked.note ? [marked.note] : [])],
  };
}

/**
 * The act's page at one of its addresses.
 * @param folder where the page lies
 * @param around what else stands on it
 */
export function actPage(
  act: ActView,
  target: Target,
  plan: Plan,
  folder: string,
  around: { downloads: readonly Download[]; linkedData?: object },
): string {
  // The page at an edition's own address stays as it is: it says nothing of registries and of later editions.
  const permanent = !target.draft && folder === target.folder;
  return renderHtml(permanent ? asAdopted(act) : act, {
    for: 'screen',
    root: toRoot(folder),
    ...around,
    editions: permanent ? ownEdition(target) : editionLinks(plan.targets, target, folder),
  });
}

/** The act's data beside its page. */
export const DATA_NAME = 'policy.json';

/** What an edition changes in the one before it, beside its page. */
const CHANGES_NAME = 'changes.json';

/** As every JSON file is written: for people too. */
export const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** What the data of a text say of their own place. @param folder relative to `dist/`, ending in `/` */
export function dataOptions(folder: string, { corpus }: Workspace): { schemas: string; url?: string } {
  const { baseUrl } = corpus.organization?.value ?? {};
  return {
    schemas: `${toRoot(folder)}schemas/`,
    ...(baseUrl !== undefined && { url: addresses(baseUrl)(`${folder}index.html`) }),
  };
}

const toRoot = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

/** Print an act, with its source and data attached. @param source bytes of its file */
export function printPdf(act: ActView, source: Uint8Array, printer: Printer): Promise<Uint8Array> {
  // What is signed must not change when somebody checks a phone.
  const data = policyJson(asAdopted(act), { schemas: 'schemas/', files: [], browser: printer.version });
  return printAct(act, printer, [
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
      data: Buffer.from(jsonText(data)),
      description: 'Данные акта (JSON)',
      relationship: 'Data',
    },
  ]);
}
