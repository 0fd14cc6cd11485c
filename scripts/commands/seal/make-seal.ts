/** An edition and the files that are printed from it → its seal. */
import { readFile } from 'node:fs/promises';
import { canonicalText, type Policy, type Seal, sealText, sha256 } from '../../model/index.ts';
import { renderEdition } from '../build/index.ts';
import { UserError } from '../user-error.ts';
import type { Workspace } from '../workspace.ts';

/** The date of an edition: the name of its file; nothing when the name is no date. */
export function editionDate({ path }: Pick<Policy, 'path'>): string | undefined {
  return /\/editions\/(\d{4}-\d{2}-\d{2})\.md$/.exec(path)?.[1];
}

/**
 * Make a seal.
 * @param policy an edition of the workspace's corpus, with a passport
 * @param sealed see `Seal`
 * @param folder absolute path; the edition's files are printed there
 * @throws UserError when the edition cannot be sealed or printed
 */
export async function makeSeal(
  policy: Policy,
  workspace: Workspace,
  sealed: Seal['sealed'],
  folder: string,
): Promise<Seal> {
  const { path, passport, source } = policy;
  const edition = editionDate(policy);
  if (!edition || !passport) {
    throw new UserError(
      `${path} нельзя опломбировать: ${edition ? 'паспорт не читается' : 'имя файла – не дата'}.`,
      edition ? 'Замечания покажет npm run poryadok -- lint.' : 'Назовите файл датой утверждения: 2024-08-30.md.',
    );
  }
  if (source.decoded.encoding !== 'utf-8') {
    throw new UserError(`${path} нельзя опломбировать: файл не в UTF-8.`, 'Сохраните его в кодировке UTF-8.');
  }
  const pictures = sealedPictures(policy, workspace);
  const { files, browser } = await renderEdition(policy, workspace, folder);
  return {
    version: 1,
    policy: passport.id,
    edition,
    sealed,
    text: sealText(source.text),
    pictures,
    data: dataSums(workspace),
    artefacts: Object.fromEntries(files.map(({ url, sha256, size }) => [decodeURIComponent(url), { sha256, size }])),
    browser: browser ?? null,
    tools: { poryadok: await ownVersion(), node: process.versions.node },
  };
}

function sealedPictures({ path, folder, all }: Policy, { corpus }: Workspace): Seal['pictures'] {
  const pictures: Seal['pictures'] = {};
  for (const { picture } of all) {
    if (picture?.file === undefined) continue;
    const found = corpus.pictures?.get(folder + picture.file);
    if (!found || !('sha256' in found) || found.sha256 === undefined) {
      throw new UserError(
        `${path} нельзя опломбировать: картинку ${picture.file} нельзя напечатать.`,
        'Что с ней не так, покажет npm run poryadok -- lint.',
      );
    }
    pictures[picture.file] = found.sha256;
  }
  return pictures;
}

/** Sums of the institution's own files, without what Git does to ends of lines. */
function dataSums({ corpus }: Workspace): Seal['data'] {
  const files = [corpus.organization, corpus.contacts, corpus.acts].filter((file) => file !== undefined);
  return Object.fromEntries(files.map(({ path, text }) => [path, sha256(canonicalText(text))]));
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
