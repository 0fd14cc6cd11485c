import { resolve } from 'node:path';
import { dottedDate } from '../../knowledge/dates.ts';
import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace } from '../workspace.ts';
import { detailsOf } from './details.ts';
import { subjectOf } from './subject.ts';
import { writePapers } from './write.ts';

/** See `amending-order.ts`; loaded when it is needed, for it loads what prints. */
export async function amendingOrder(
  ...given: Parameters<typeof import('./amending-order.ts').amendingOrder>
): Promise<ReturnType<typeof import('./amending-order.ts').amendingOrder>> {
  return (await import('./amending-order.ts')).amendingOrder(...given);
}

export { detailsOf } from './details.ts';
export type { PaperFile } from './files.ts';
export { subjectOf } from './subject.ts';
export { writePapers } from './write.ts';

export const papersCommand: Command = {
  name: 'papers',
  summary: 'напечатать бумаги к принятию акта: приказ, выписку из протокола, листы',
  usage: `papers <имя акта> [--date 24.11.2026] [--order 45] [--protocol "3 от 20.11.2026"] [--names список.csv] [--into папка]
  Делает проекты бумаг в DOCX и PDF: приказ об утверждении, выписки из протоколов, бланки мнения, лист согласования,
  лист ознакомления и, если акт называет службы поддержки, памятку. Чего программа не знает, остаётся местом для записи.
  --date      дата приказа; от неё считается срок размещения на сайте
  --order     номер приказа; можно вместе с датой: --order "№ 45-од от 24.11.2026"
  --protocol  номер и дата протокола; когда органов несколько: --protocol "pedagogical-council: 3 от 20.11.2026", и так для каждого
  --names     список для листа ознакомления: CSV с ФИО и должностью; никуда не копируется
  --into      папка для бумаг; без неё dist/papers/<имя акта>`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      date: { type: 'string' },
      order: { type: 'string' },
      protocol: { type: 'string', multiple: true },
      names: { type: 'string' },
      into: { type: 'string' },
    });
    const [id, extra] = positionals;
    if (!id) throw new UserError('Не сказано, к какому акту нужны бумаги.', 'Назовите акт: papers technical-support.');
    if (extra !== undefined)
      throw new UserError(`Лишнее слово «${extra}».`, 'Бумаги печатают к одному акту: papers <имя акта>.');
    const { corpus } = await readWorkspace(io.cwd);
    const subject = subjectOf(id, corpus);
    const details = detailsOf(subject, values);
    const people =
      values.names === undefined
        ? undefined
        : await (await import('./names.ts')).readNames(resolve(io.cwd, values.names), values.names);
    // Printing loads a browser driver and a Word library: other commands and a wrong call must not wait for them.
    const { makePapers } = await import('./make.ts');
    const { papers, notes } = await makePapers(details, people);
    const folder = resolve(io.cwd, values.into ?? `dist/papers/${id}`);
    if (subject.sameDraft !== undefined)
      io.out(
        `Бумаги – к редакции от ${dottedDate(subject.passport.approved?.date ?? '')}: проект ${subject.sameDraft} от неё пока не отличается.\n`,
      );
    io.out(await writePapers(papers, folder, io.cwd));
    for (const note of notes) io.out(`${note}\n`);
    return 0;
  },
};
