/** Whether a PDF is an edition or another document: what its source inside says and what its pages say. */
import { isSealed, type Policy, policyOf, sha256 } from '../../model/index.ts';
import { attachedFiles, viewOf } from '../../render/index.ts';
import { readSource } from '../../source/index.ts';
import { openPictures } from '../pictures.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import { comparable, differenceText } from './difference.ts';
import { editionText, hasSameBody, sealOfEdition } from './editions.ts';
import { takeMark } from './mark-text.ts';
import { type PdfText, readPdfText } from './pdf-text.ts';
import { bodyDifference, type PrintedText, printedText } from './printed-text.ts';
import { isSameSource, sourceDifference } from './source-text.ts';

/** `why`: a Russian clause. */
export type DocumentVerdict = { is: 'same' } | { is: 'other' | 'unknown'; why: string };

/** A page with less is a picture of a text. */
const SCANNED = 200;
/** Shorter texts stand in any document. */
const TELLING = 30;
/** Of a document by another program so many of the edition's texts must be there: headers of pages may tear some. */
const MOST = 0.5;

/**
 * Judge a PDF that lies beside an edition; its signatures are not looked at.
 * @param edition of the workspace's corpus
 */
export async function judgeDocument(pdf: Uint8Array, edition: Policy, workspace: Workspace): Promise<DocumentVerdict> {
  let text: PdfText;
  let source: Uint8Array | undefined;
  try {
    source = (await attachedFiles(pdf)).find(({ name }) => name === 'policy.md')?.data;
    text = await readPdfText(pdf);
  } catch {
    return { is: 'unknown', why: 'файл не читается: он повреждён или защищён паролем' };
  }
  const { pages } = takeMark(text.pages);
  const organization = workspace.corpus.organization?.value;
  const epoch = epochDate();
  const pictures = await openPictures(edition, workspace.root);
  const printedOf = (policy: Policy, sum: string): PrintedText =>
    printedText(viewOf(policy, organization, sum, { ...(epoch && { epoch }), pictures }));
  if (!source) return judgeWords(printedOf(edition, ''), comparable(pages));

  const policy = policyOf(readSource('policy.md', source));
  if (!policy.passport) return { is: 'other', why: 'исходный текст внутри него не читается как акт' };
  if (!isEdition(policy, edition, workspace))
    return {
      is: 'other',
      why:
        policy.passport.id === edition.passport?.id &&
        policy.passport.approved?.date === edition.passport.approved?.date
          ? `исходный текст внутри него не тот, что в редакции, первое отличие – ${sourceDifference(edition, policy)}`
          : `внутри него ${editionText(policy)} (${policy.passport.id})`,
    };
  const printed = printedOf(policy, sha256(source));
  const { difference } = bodyDifference(printed, pages);
  if (!difference) return { is: 'same' };
  const why = `на его страницах написано не то, что в редакции, первое отличие – ${differenceText(difference)}`;
  // The line under an appendix's heading and the sheet of agreement know the institution's card, which may have changed.
  const byCard =
    difference.expectedAt !== undefined && /^(?:лист согласования|приложение[^,]*)$/.test(difference.expectedAt);
  return { is: byCard ? 'unknown' : 'other', why };
}

/** What was printed to be signed is the edition too: it has the same text and knows everything but its approval. */
function isEdition(policy: Policy, edition: Policy, workspace: Workspace): boolean {
  if (isSameSource(policy, edition)) return true;
  const seal = sealOfEdition(workspace, edition);
  if (seal && isSealed(policy.source.text, seal.text)) return true;
  const [one, other] = [policy.passport!, edition.passport];
  const dated = policy.mode === 'agreed' || one.approved?.date === other?.approved?.date;
  return one.id === other?.id && dated && hasSameBody(policy, edition);
}

/** Of a document that another program made only the words can be compared. */
function judgeWords({ body }: PrintedText, words: string): DocumentVerdict {
  if (words.length < SCANNED)
    return { is: 'unknown', why: 'в нём нет ни исходного текста акта, ни текста на страницах (похоже, это скан)' };
  const texts = body.filter((piece) => comparable([piece]).length >= TELLING);
  const missing = texts.filter((piece) => !words.includes(comparable([piece])));
  if (missing.length === 0) return { is: 'same' };
  const first = `${missing[0]!.place}: «${beginning(missing[0]!.text)}»`;
  const found = texts.length - missing.length;
  return found < texts.length * MOST
    ? { is: 'other', why: `на его страницах нет текста этой редакции, например ${first}` }
    : { is: 'unknown', why: `на его страницах не нашлись дословно некоторые места редакции, например ${first}` };
}

const beginning = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
};
