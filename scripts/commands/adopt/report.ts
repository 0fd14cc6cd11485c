/** What an adoption would do, for the person who decides. */
import { dottedDate } from '../../knowledge/dates.ts';
import { decisionsOf, differencesOf, type Organization, sealPath, sealText } from '../../model/index.ts';
import { nameOf } from './options.ts';
import { dateOf, type Proposal } from './proposal.ts';

/** How many warnings are shown one by one. */
const SHOWN = 10;

/** @param notes further lines for the reader, Russian sentences */
export function describe(proposal: Proposal, organization: Organization | undefined, notes: readonly string[]): string {
  const { draft, edition, adoption, former, done } = proposal;
  const passport = edition.passport!;
  const rows: [string, string][] = decisionsOf(passport, organization)
    .filter(({ date }) => date !== undefined)
    .map(({ kind, who, number, date }) => {
      const document = kind === 'signature' ? '' : `${kind === 'order' ? 'приказ' : 'протокол'} № ${number} `;
      return [`${nameOf(who, organization)}`, `${document}от ${dottedDate(date!)}`];
    });
  rows.push(['утверждена', `${dottedDate(adoption.date)} (${nameOf(passport.approved!.by, organization)})`]);
  rows.push(['вступает в силу', dottedDate(adoption.effective)]);
  rows.push([
    'прежняя редакция',
    former ? `от ${dottedDate(dateOf(former))}, ${changed(proposal)}` : 'нет, эта первая',
  ]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const files: [string, string, boolean][] = [
    [edition.path, 'текст редакции; с этого дня его не меняют', done.edition],
    [sealPath(edition.path), 'пломба: по ней видно, если его всё же изменят', done.seal],
    [draft.path, 'снова проект: status: draft, без дат и номеров', false],
  ];
  const fileWidth = Math.max(...files.map(([path]) => path.length));
  return `${[
    `Новая редакция: ${passport.title}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...(done.edition ? ['', 'Принятие этой редакции было прервано; команда его закончит.'] : []),
    '',
    'Файлы:',
    ...files.map(([path, what, ready]) => `  ${path.padEnd(fileWidth)}  ${ready ? 'уже есть' : what}`),
    ...warnings(proposal),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n')}\n`;
}

function changed({ former, edition }: Proposal): string {
  const differences = differencesOf(edition.source.text, sealText(former!.source.text));
  const lines = differences.reduce((sum, { count }) => sum + count, 0);
  return `изменено строк: ${lines}, считая паспорт`;
}

/** The laws first: a repealed one forbids nothing, and somebody has to decide. */
function warnings({ findings, draft }: Proposal): string[] {
  const all = findings.filter(({ severity, file }) => severity === 'warning' && file.startsWith(draft.folder));
  const isLaw = ({ ruleId }: { ruleId: string }): boolean => ruleId.startsWith('citation-');
  const shown = [...all.filter(isLaw), ...all.filter((one) => !isLaw(one))].slice(0, SHOWN);
  if (shown.length === 0) return [];
  return [
    '',
    'Не запрещает, но посмотрите:',
    ...shown.map(({ line, message }) => `  строка ${line}: ${message}`),
    ...(all.length > shown.length
      ? [`  и ещё ${all.length - shown.length}: npm run poryadok -- lint ${draft.path}`]
      : []),
  ];
}
