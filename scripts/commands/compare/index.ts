import { resolve } from 'node:path';
import { changesJson, compare, factsOf, rowsOf, wordInstructions } from '../../compare/index.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { writePapers } from '../papers/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace, type Workspace } from '../workspace.ts';
import { reasonsOf } from './reasons.ts';
import { reportOf } from './report.ts';
import { editionsOf, type Side, sideOf, sideOfAct, sideOfFile } from './sides.ts';

const FORMATS = ['pretty', 'json'] as const;

export const compareCommand: Command = {
  name: 'compare',
  summary: 'сравнить две редакции акта: таблица, текст с правкой, приказ об изменениях',
  usage: `compare <имя акта> [--from 2024-08-30] [--to draft] [--into папка] [--format pretty|json]
compare старый.md новый.md
  Показывает, что изменилось, и кладёт в папку сравнительную таблицу, текст с правкой (PDF, HTML и DOCX с исправлениями
  Word, которые можно принять или отклонить), проект приказа о внесении изменений и список изменений для программ.
  --from, --to  дата редакции, draft (рабочий файл), файл .md или git:<коммит>; без них – действующая редакция и проект
  --order       номер приказа; --date – его дата; --protocol – как у команды papers
  --into        папка; без неё dist/compare/<имя акта>
  --format json вывести список изменений на экран и ничего не печатать`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      into: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      order: { type: 'string' },
      date: { type: 'string' },
      protocol: { type: 'string', multiple: true },
    });
    const format = FORMATS.find((one) => one === values.format);
    if (!format) throw new UserError(`Формата «${values.format}» нет.`, `Есть: ${FORMATS.join(', ')}.`);
    const workspace = await readWorkspace(io.cwd);
    const { old, now } = await sidesOf(positionals, values, workspace);
    const comparison = compare(old.policy, now.policy);
    const rows = rowsOf(comparison);
    const facts = factsOf(old.policy, now.policy, workspace.corpus.organization?.value);
    const { reasonOf, unused } = await reasonsOf(now.policy, rows, io.cwd);
    if (format === 'json') {
      const changes = changesJson(rows, reasonOf);
      io.out(`${JSON.stringify({ from: old.name, to: now.name, facts, changes }, null, 2)}\n`);
      return 0;
    }
    io.out(reportOf(rows, { old, now, facts, instructions: wordInstructions(comparison) }, reasonOf));
    for (const key of unused)
      io.out(`Обоснование для «${key}» (reasons в паспорте) ни к одному изменению не подошло: проверьте номер.\n`);
    if (rows.length === 0 && facts.length === 0) return 0;
    // Printing loads a browser driver and a Word library: a wrong call must not wait for them.
    const { comparisonFiles } = await import('./files.ts');
    const made = await comparisonFiles({ comparison, rows, facts, old, now, reasonOf, typed: values, workspace });
    const id = now.policy.passport?.id ?? 'akt';
    io.out(await writePapers(made.files, resolve(io.cwd, values.into ?? `dist/compare/${id}`), io.cwd));
    for (const note of made.notes) io.out(`${note}\n`);
    return 0;
  },
};

async function sidesOf(
  positionals: readonly string[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
  workspace: Workspace,
): Promise<{ old: Side; now: Side }> {
  const [first, second, extra] = positionals;
  if (first === undefined)
    throw new UserError('Не сказано, что сравнивать.', 'Назовите акт (compare technical-support) или два файла .md.');
  if (extra !== undefined) throw new UserError(`Лишнее слово «${extra}».`, 'Сравнивают два текста.');
  if (second !== undefined) {
    if (from !== undefined || to !== undefined)
      throw new UserError('Названы и файлы, и --from или --to.', 'Оставьте что-нибудь одно.');
    return toldApart(await sideOfFile(first, workspace), await sideOfFile(second, workspace));
  }
  const own = workspace.corpus.policies.filter(({ passport }) => passport?.id === first);
  if (own.length === 0) {
    const known = [...new Set(workspace.corpus.policies.flatMap(({ passport }) => passport?.id ?? []))].sort();
    throw new UserError(`Акта «${first}» в папке policy нет.`, `Есть: ${known.join(', ') || 'ни одного'}.`);
  }
  const newest = editionsOf(first, workspace).at(-1);
  if (!newest && from === undefined)
    throw new UserError(
      `У акта «${first}» нет принятой редакции: сравнивать не с чем.`,
      'Назовите прежний текст: --from git:<коммит> или --from файл.md.',
    );
  return {
    old: from === undefined ? sideOf(newest!, true) : await sideOfAct(first, from, workspace, '--from'),
    now: await sideOfAct(first, to ?? 'draft', workspace, '--to'),
  };
}

/** Two drafts are told apart by their files. */
function toldApart(old: Side, now: Side): { old: Side; now: Side } {
  if (old.name !== now.name) return { old, now };
  const named = (side: Side): Side => ({ ...side, name: `${side.name} (${side.policy.path})` });
  return { old: named(old), now: named(now) };
}
