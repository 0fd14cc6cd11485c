import { resolve } from 'node:path';
import { dottedDate } from '../../knowledge/dates.ts';
import { parseArguments } from '../arguments.ts';
import { planBuild } from '../build/index.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../document-options.ts';
import { expectCard } from '../organization-card.ts';
import { writePapers } from '../papers/index.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace } from '../workspace.ts';

export const registryCommand: Command = {
  name: 'registry',
  summary: 'напечатать реестр локальных актов: PDF, DOCX и таблица',
  usage: `registry [--date 24.11.2026] [--into папка]
  Все акты по строке: приказ, протоколы, вступление в силу, редакция, срок пересмотра, статус.
  --date   день, на который составлен реестр; без него сегодня
  --into   папка; без неё dist/papers/registry`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { date: { type: 'string' }, into: { type: 'string' } });
    if (positionals.length > 0)
      throw new UserError(`Лишнее слово «${positionals[0]}».`, 'Реестр печатают по всем актам: registry.');
    const { corpus } = await readWorkspace(io.cwd);
    const on = values.date === undefined ? corpus.today : dayOf(values.date, '--date');
    const plan = planBuild(corpus);
    // Loads everything that prints: other commands must not wait for it.
    const { registryRows } = await import('./rows.ts');
    const rows = registryRows(corpus, plan, on);
    if (rows.length === 0)
      throw new UserError(
        'В папке policy нет ни одного акта с читаемым паспортом.',
        'Что не так, покажет npm run poryadok -- lint.',
      );
    const card = expectCard(corpus, 'в реестре не будет ни названия школы, ни названий органов');
    const { makeRegistry } = await import('./make.ts');
    const files = await makeRegistry(rows, on, card);
    io.out(await writePapers(files, resolve(io.cwd, values.into ?? 'dist/papers/registry'), io.cwd));
    io.out(`Актов в реестре на ${dottedDate(on)}: ${rows.length}.\n`);
    for (const { path, reason } of plan.skipped) io.out(`Не вошёл ${path}: ${reason}.\n`);
    return 0;
  },
};
