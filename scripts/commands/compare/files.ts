/** Everything that is printed of a comparison. */
import { type Comparison, changesJson, type Fact, type ReasonOf, type Row } from '../../compare/index.ts';
import { plural } from '../../knowledge/plural.ts';
import {
  openPrinter,
  type PaperOptions,
  type Printer,
  paperDocx,
  printAct,
  printPaper,
  profileOf,
  redlineView,
  renderDocx,
  renderHtml,
  viewOf,
} from '../../render/index.ts';
import { amendingOrder, detailsOf, type PaperFile, subjectOf } from '../papers/index.ts';
import { openPictures } from '../pictures.ts';
import { epochDate, type Workspace } from '../workspace.ts';
import type { Side } from './sides.ts';
import { tablePaper } from './table.ts';

export interface Compared {
  comparison: Comparison;
  rows: readonly Row[];
  facts: readonly Fact[];
  old: Side;
  now: Side;
  reasonOf: ReasonOf;
  /** Number and date of the order, protocols, as typed. */
  typed: { order?: string | undefined; date?: string | undefined; protocol?: string[] | undefined };
  workspace: Workspace;
}

/** @returns files, and what the clerk should know, Russian sentences */
export async function comparisonFiles(compared: Compared): Promise<{ files: PaperFile[]; notes: string[] }> {
  const printer = await openPrinter();
  try {
    const { rows, facts, old, now, reasonOf } = compared;
    const order = await orderFiles(compared, printer);
    const table = tablePaper(rows, { facts, old, now, passport: now.policy.passport! }, reasonOf, optionsOf(compared));
    const redline = await redlineOf(compared);
    const json = `${JSON.stringify({ from: old.name, to: now.name, facts, changes: changesJson(rows, reasonOf) }, null, 2)}\n`;
    const files: PaperFile[] = [
      { name: 'tablica.docx', what: 'Сравнительная таблица', bytes: await paperDocx(table) },
      { name: 'tablica.pdf', what: 'Сравнительная таблица', bytes: await printPaper(table, printer) },
      { name: 'pravka.docx', what: 'Новый текст с исправлениями Word', bytes: await renderDocx(redline) },
      { name: 'pravka.pdf', what: 'Новый текст с правкой', bytes: await printAct(redline, printer) },
      { name: 'pravka.html', what: 'То же для браузера', bytes: Buffer.from(renderHtml(redline, { for: 'print' })) },
      ...order.files,
      { name: 'izmeneniya.json', what: 'Список изменений для программ', bytes: Buffer.from(json) },
    ];
    return { files, notes: order.notes };
  } finally {
    await printer.close();
  }
}

function optionsOf({ workspace: { corpus } }: Compared): PaperOptions {
  const organization = corpus.organization?.value;
  const date = epochDate();
  return {
    author: organization?.shortName.value ?? '',
    profile: profileOf(organization),
    ...(date && { date }),
  };
}

async function redlineOf({ comparison, old, now, workspace }: Compared) {
  const organization = workspace.corpus.organization?.value;
  const viewOfSide = async ({ policy }: Side) =>
    viewOf(policy, organization, '', { pictures: await openPictures(policy, workspace.root) });
  return redlineView(comparison, await viewOfSide(old), await viewOfSide(now), `${old.name} и ${now.name}`);
}

/** An order amends what is in force: another comparison has none. */
async function orderFiles(
  { comparison, old, now, typed, workspace }: Compared,
  printer: Printer,
): Promise<{ files: PaperFile[]; notes: string[] }> {
  const { passport } = now.policy;
  if (!old.own || !now.own || old.policy.mode !== 'adopted' || old.policy.passport?.id !== passport?.id)
    return {
      files: [],
      notes: [
        'Приказ о внесении изменений не сделан: он изменяет принятую редакцию акта, а сравнивались другие тексты.',
      ],
    };
  const details = detailsOf(
    { ...subjectOf(passport!.id, workspace.corpus), policy: now.policy, passport: passport! },
    typed,
  );
  const order = await amendingOrder(details, comparison);
  return {
    files: [
      { name: 'prikaz.docx', what: 'Приказ о внесении изменений', bytes: await paperDocx(order) },
      { name: 'prikaz.pdf', what: 'Приказ о внесении изменений', bytes: await printPaper(order, printer) },
    ],
    notes: orderNotes(comparison),
  };
}

/** What the clerk must decide or add before the order is signed. */
function orderNotes({ changes, before, after }: Comparison): string[] {
  const ofText = changes.filter(({ kind }) => kind !== 'kept');
  const pictures = ofText.filter(({ now }) => now?.kind === 'picture').length;
  return [
    ...(ofText.length * 2 > Math.max(before.length, after.length)
      ? [
          'Изменено больше половины акта: вместо приказа о внесении изменений обычно утверждают новую редакцию целиком (papers).',
        ]
      : []),
    ...(pictures > 0
      ? [`Приложите к приказу ${plural(pictures, 'рисунок', 'рисунка', 'рисунков')}: в тексте приказа их нет.`]
      : []),
  ];
}
