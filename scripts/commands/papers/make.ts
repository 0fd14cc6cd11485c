/** All papers of one act, printed. */
import { isApprovedByBody, isByOfficial } from '../../model/index.ts';
import { openPrinter, type Printer, pageCount, paperDocx, printPaper } from '../../render/index.ts';
import { acquaintancePaper } from './acquaintance.ts';
import { agreementSheet } from './agreement-sheet.ts';
import type { Details } from './details.ts';
import type { NamedPaper, PaperFile } from './files.ts';
import { memoPaper } from './memo.ts';
import { type Decision, minutesPaper, opinionPaper } from './minutes.ts';
import type { Person } from './names.ts';
import { orderPaper } from './order.ts';

/** The default folder is beside what goes to the site. */
const PERSONAL = 'В листе ознакомления персональные данные: не выкладывайте папку с бумагами на сайт.';

export interface Made {
  papers: PaperFile[];
  /** What the clerk should know, Russian sentences. */
  notes: string[];
}

/**
 * Print all papers of an act.
 * @param people for the acquaintance sheet; without them it has empty rows
 */
export async function makePapers(details: Details, people: readonly Person[] | undefined): Promise<Made> {
  const printer = await openPrinter();
  try {
    const bodies = decidingBodies(details);
    const order = orderPaper(details);
    const memo = await fittingMemo(details, printer);
    const papers: NamedPaper[] = [
      order.named,
      ...bodies.map((agreement, i) =>
        (agreement.does === 'opinion' ? opinionPaper : minutesPaper)(details, agreement, i),
      ),
      ...((details.passport.agreed ?? []).length > 1 ? [agreementSheet(details)] : []),
      acquaintancePaper(details, people),
      ...(memo ? [memo.named] : []),
    ];
    const files = await Promise.all(papers.map((named) => filesOf(named, printer)));
    return { papers: files.flat(), notes: [...order.notes, ...(memo?.notes ?? []), ...(people ? [PERSONAL] : [])] };
  } finally {
    await printer.close();
  }
}

/** Bodies that agree, consider or approve the act, with what they do. */
function decidingBodies({ passport: { agreed = [], approved }, organization }: Details): Decision[] {
  const agreeing = agreed
    .filter((one) => !isByOfficial(one))
    .map((one): Decision => ({ ...one, does: one.stamp ?? 'agreed' }));
  if (!approved || !isApprovedByBody(approved, organization)) return agreeing;
  return [
    ...agreeing,
    { body: approved.by, does: 'approved', ...(approved.protocol && { protocol: approved.protocol }) },
  ];
}

/** Both formats of a paper. */
export async function filesOf({ name, what, paper }: NamedPaper, printer: Printer): Promise<PaperFile[]> {
  const [pdf, docx] = await Promise.all([printPaper(paper, printer), paperDocx(paper)]);
  return [
    { name: `${name}.docx`, what, bytes: docx },
    { name: `${name}.pdf`, what, bytes: pdf },
  ];
}

/** The memo hangs on a wall: it is one page, in the small size if it must. */
async function fittingMemo(
  details: Details,
  printer: Printer,
): Promise<{ named: NamedPaper; notes: string[] } | undefined> {
  const named = memoPaper(details, false);
  if (!named) return undefined;
  const pagesOf = async (one: NamedPaper): Promise<number> => pageCount(await printPaper(one.paper, printer));
  if ((await pagesOf(named)) === 1) return { named, notes: [] };
  const small = memoPaper(details, true)!;
  const notes = (await pagesOf(small)) === 1 ? [] : ['Памятка не уместилась на одну страницу: сократите её в DOCX.'];
  return { named: small, notes };
}
