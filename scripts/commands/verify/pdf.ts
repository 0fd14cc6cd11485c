/** A PDF: which edition it is, whether its source is genuine, whether its pages say what the source says. */
import { isSealed, type Policy, policyOf, sha256 } from '../../model/index.ts';
import { type Attached, attachedFiles, viewOf } from '../../render/index.ts';
import { readSource } from '../../source/index.ts';
import { openPictures } from '../pictures.ts';
import { UserError } from '../user-error.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import { differenceText, firstDifference, type Piece } from './difference.ts';
import { editionText, findEdition, sealOfEdition } from './editions.ts';
import { takeMark } from './mark-text.ts';
import { type PdfText, readPdfText } from './pdf-text.ts';
import { bodyDifference, type PrintedText, printedText } from './printed-text.ts';
import { compareQr } from './qr.ts';
import type { Report } from './report.ts';
import { compareWithSeal } from './seal.ts';
import { sourceDifference } from './source-text.ts';

/**
 * Check a PDF, its signatures left out.
 * @param name as the user called it
 * @param signed whether a signature of the file holds
 * @throws UserError when it cannot be read
 */
export async function verifyPdf(
  report: Report,
  bytes: Uint8Array,
  name: string,
  workspace: Workspace | undefined,
  signed: boolean,
): Promise<void> {
  const attached = await attachedFiles(bytes).catch(() => {
    throw new UserError(`${name} — не PDF, или файл повреждён.`, 'Возьмите файл, который сделала команда build.');
  });
  const source = attached.find((file) => file.name === 'policy.md');
  if (!source) {
    report.unchecked('этот PDF сделан не командой build: исходного текста акта в нём нет, сравнивать не с чем.');
    return;
  }
  const policy = policyOf(readSource('policy.md', source.data));
  if (!policy.passport) {
    report.differs('исходный текст внутри файла не читается как акт: его паспорт испорчен.');
    return;
  }
  const edition = compareSource(report, policy, workspace);
  if (edition && workspace) {
    const seal = sealOfEdition(workspace, edition);
    // The attached text has just been found to be the edition's, or, when that was changed, the one that was sealed.
    if (seal)
      compareWithSeal(report, bytes, '.pdf', isSealed(policy.source.text, seal.text) ? policy : edition, seal, signed);
    else if (edition.edition) report.fact('Пломбы у этой редакции нет: по байтам сравнивать не с чем.');
  }
  compareData(report, attached, source);
  await comparePages(report, bytes, policy, source, workspace, edition);
}

/** @returns the edition that the attached source is */
function compareSource(report: Report, policy: Policy, workspace: Workspace | undefined): Policy | undefined {
  report.fact(`Внутри файла: ${editionText(policy)} (${policy.passport!.id}).`);
  if (!workspace) {
    report.unchecked(
      'папки policy здесь нет, с принятыми редакциями файл не сравнивался. Запустите команду в папке проекта.',
    );
    return undefined;
  }
  const found = findEdition(workspace, policy);
  if (!found) {
    report.unchecked(`акта ${policy.passport!.id} в папке policy нет: сравнивать не с чем.`);
    return undefined;
  }
  if (found.same === 'all') {
    report.fits(`исходный текст внутри файла тот же, что в ${found.policy.path}.`);
    return found.policy;
  }
  if (found.same === 'body' && isBeforeApproval(policy, found.policy)) {
    report.fits(
      `текст внутри файла тот же, что в ${found.policy.path}. Паспорт в нём – до утверждения: так и должно быть у файла, который печатали на подпись.`,
    );
    return found.policy;
  }
  const seal = sealOfEdition(workspace, found.policy);
  if (seal && isSealed(policy.source.text, seal.text)) {
    report.fits('исходный текст внутри файла – тот, что опломбирован при принятии.');
    report.unchecked(
      `${found.policy.path} изменили после принятия: с пломбой сходится проверяемый файл, а не он. Верните в нём прежний текст.`,
    );
    return found.policy;
  }
  report.differs(
    `исходный текст внутри файла не тот, что в ${found.policy.path}. Первое отличие – ${sourceDifference(found.policy, policy)}.`,
  );
  return undefined;
}

/** What is printed to be signed knows everything but its approval. */
function isBeforeApproval({ mode, passport }: Policy, { passport: later }: Policy): boolean {
  const kept = (one: typeof passport) =>
    JSON.stringify([one?.id, one?.kind, one?.title, one?.agreed, one?.approved?.by]);
  return mode === 'agreed' && kept(passport) === kept(later);
}

/** The data inside say which source they were made from. */
function compareData(report: Report, attached: readonly Attached[], source: Attached): void {
  const data = attached.find((file) => file.name === 'policy.json');
  if (!data) return;
  try {
    const { source: made } = JSON.parse(Buffer.from(data.data).toString('utf8')) as { source?: { sha256?: unknown } };
    if (made?.sha256 === sha256(source.data)) return;
  } catch {
    // Said below.
  }
  report.differs('данные внутри файла (policy.json) сделаны не из того текста, который вложен рядом с ними.');
}

async function comparePages(
  report: Report,
  bytes: Uint8Array,
  policy: Policy,
  source: Attached,
  workspace: Workspace | undefined,
  edition: Policy | undefined,
): Promise<void> {
  let read: PdfText;
  try {
    read = await readPdfText(bytes);
  } catch {
    report.unchecked('страницы файла не читаются, их текст не сравнивался.');
    return;
  }
  const organization = workspace?.corpus.organization?.value;
  const epoch = epochDate();
  // The pictures lie beside the edition; without them only the words around them are compared.
  const pictures = workspace && edition ? await openPictures(edition, workspace.root) : new Map();
  const act = viewOf(policy, organization, sha256(source.data), { ...(epoch && { epoch }), pictures });
  const printed = printedText(act);
  const { pages, mark } = takeMark(read.pages);
  for (const overlay of read.overlays) report.differs(`${overlay}.`);
  compareText(report, printed, pages, workspace !== undefined);
  if (mark) {
    report.unchecked(
      `на листе стоит отметка об электронной подписи («${mark}»). Отметка – только изображение, подписи в этой копии нет: проверьте файл, который подписали.`,
    );
  }
  compareQr(report, read.qr, sha256(source.data));
  report.fact(
    'Сравнивались слова и знаки, которые читаются со страниц. Картинки, линии, шрифты и оформление не сравнивались.',
  );
}

function compareText(report: Report, { front, body }: PrintedText, pages: readonly Piece[], known: boolean): void {
  const { difference, before } = bodyDifference({ front, body }, pages);
  if (difference)
    report.differs(
      `на страницах написано не то, что в исходном тексте внутри файла. Первое отличие – ${differenceText(difference)}.`,
    );
  else {
    const count = new Set(body.map(({ place }) => place).filter((place) => /пункт|раздел/.test(place))).size;
    report.fits(`на страницах тот же текст, что в исходном: название, все пункты и разделы (${count}).`);
  }
  if (before) compareFront(report, front, before, known);
}

function compareFront(report: Report, front: readonly Piece[], pages: readonly Piece[], known: boolean): void {
  const difference = firstDifference(front, pages);
  if (!difference) report.fits('бланк и гриф те же, что даёт исходный текст с карточкой учреждения.');
  else if (!known) report.unchecked('бланк и гриф не сравнивались: карточки учреждения здесь нет.');
  else
    report.differs(
      `бланк или гриф не такой, как по нынешней карточке policy/organization.yaml: ${differenceText(difference)}. Если карточку изменили после выпуска файла, сравните с ней сами.`,
    );
}
