/** A DOCX against the edition that it says it is: the same program writes the edition anew, and the paragraphs are compared. */
import type { Policy } from '../../model/index.ts';
import { renderDocx, viewOf } from '../../render/index.ts';
import { openPictures } from '../pictures.ts';
import { UserError } from '../user-error.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import { comparable, differenceText, firstDifference, type Piece } from './difference.ts';
import { type DocxText, readDocx } from './docx-text.ts';
import { editionText, sealOfEdition } from './editions.ts';
import type { Report } from './report.ts';
import { compareWithSeal } from './seal.ts';

/**
 * @param name as the user called it
 * @throws UserError when it cannot be read
 */
export async function verifyDocx(
  report: Report,
  bytes: Uint8Array,
  name: string,
  workspace: Workspace | undefined,
): Promise<void> {
  let read: DocxText;
  try {
    read = readDocx(bytes);
  } catch {
    throw new UserError(
      `${name} — не документ Word (DOCX), или файл повреждён.`,
      'Возьмите файл, который сделала команда build.',
    );
  }
  if (!workspace) {
    report.unchecked(
      'папки policy здесь нет: исходного текста в DOCX нет, сравнивать не с чем. Запустите команду в папке проекта.',
    );
    return;
  }
  const edition = editionOf(report, read, workspace);
  if (!edition) return;
  const seal = sealOfEdition(workspace, edition);
  if (seal) compareWithSeal(report, bytes, '.docx', edition, seal);
  else if (edition.edition) report.fact('Пломбы у этой редакции нет: по байтам сравнивать не с чем.');
  await compareText(report, read, edition, workspace);
}

/** By the sum of the source, else by the act's id, else by the words. */
function editionOf(report: Report, read: DocxText, { corpus, hashes }: Workspace): Policy | undefined {
  const policies = [...corpus.policies]
    .filter(({ passport }) => passport)
    .sort((a, b) => Number(b.edition) - Number(a.edition));
  const summed = policies.find(({ path }) => read.sha256 !== undefined && hashes.get(path) === read.sha256);
  if (summed) {
    report.fact(`В свойствах файла: ${editionText(summed)} (${summed.passport!.id}).`);
    return summed;
  }
  const named = policies.filter(({ passport }) => passport!.id === read.id);
  const titled = policies.filter(({ passport }) =>
    comparable(allOf(read)).toLowerCase().includes(squeezed(passport!.title)),
  );
  const found = nearest(named.length > 0 ? named : titled, read);
  if (!found) {
    report.unchecked('этот DOCX не похож ни на один акт папки policy: сравнивать не с чем.');
    return undefined;
  }
  if (named.length > 0)
    report.differs(
      `файл сделан из текста, которого в папке policy нет: его сумма ${read.sha256 ?? 'не указана'}. Ближе всего ${found.path}: ${editionText(found)}.`,
    );
  else
    report.unchecked(
      `в свойствах файла не сказано, какой это акт. По названию это ${found.path}: ${editionText(found)}.`,
    );
  return found;
}

/** The text that begins alike for longest. */
function nearest(policies: readonly Policy[], read: DocxText): Policy | undefined {
  const said = new Set(read.paragraphs.map(squeezed));
  const alike = ({ all }: Policy): number =>
    all.filter(({ prose }) => prose.text && [...said].some((one) => one.endsWith(squeezed(prose.text)))).length;
  return [...policies].map((policy) => ({ policy, count: alike(policy) })).sort((a, b) => b.count - a.count)[0]?.policy;
}

async function compareText(report: Report, read: DocxText, edition: Policy, workspace: Workspace): Promise<void> {
  const epoch = epochDate();
  const act = viewOf(edition, workspace.corpus.organization?.value, workspace.hashes.get(edition.path) ?? '', {
    ...(epoch && { epoch }),
    pictures: await openPictures(edition, workspace.root),
  });
  const expected = readDocx(await renderDocx(act));
  const difference = firstDifference(piecesOf(expected, edition), piecesOf(read, edition, expected));
  if (!difference) report.fits('все абзацы и сноски те же, что даёт исходный текст этой редакции.');
  else
    report.differs(
      `текст не тот, что в ${edition.path}. Первое отличие – ${differenceText(difference)}.${
        difference.expectedAt === FRONT
          ? ' Если после выпуска файла менялась карточка policy/organization.yaml, сравните с ней сами.'
          : ''
      }`,
    );
  report.fact(
    'Сравнивались слова и знаки абзацев, таблиц и сносок. Картинки, колонтитулы и оформление не сравнивались.',
  );
}

const FRONT = 'бланк или гриф';

/** Paragraphs with their places; a place is told by the number that a paragraph begins with. */
function piecesOf({ paragraphs, footnotes }: DocxText, { title, passport }: Policy, expected?: DocxText): Piece[] {
  const heading = squeezed(title?.prose.text ?? passport?.title ?? '');
  const source = expected?.paragraphs ?? paragraphs;
  const front = source.slice(
    0,
    source.findIndex((text) => squeezed(text) === heading),
  ).length;
  let place = FRONT;
  return [
    ...paragraphs.map((text, i): Piece => {
      const number = /^\s*(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s/u.exec(text)?.[1];
      if (squeezed(text) === heading) place = 'название';
      else if (i >= front && number) place = `пункт ${number}`;
      else if (i >= front && /^\s*Приложение/u.test(text)) place = text.trim().slice(0, 40).toLowerCase();
      return { text, place };
    }),
    ...footnotes.map((text) => ({ text, place: 'сноски' })),
  ];
}

const squeezed = (text: string): string => comparable([{ text, place: '' }]).toLowerCase();

const allOf = ({ paragraphs }: DocxText): Piece[] => paragraphs.map((text) => ({ text, place: '' }));
