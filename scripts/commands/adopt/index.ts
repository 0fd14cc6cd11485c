import { dottedDate } from '../../knowledge/dates.ts';
import { readDay } from '../../knowledge/document-details.ts';
import { FORMATS } from '../../lint/index.ts';
import { parseArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { isUncommitted } from '../git.ts';
import { expectCard } from '../organization-card.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace } from '../workspace.ts';
import { adoptionOf, assertAdopted } from './options.ts';
import { adoptedEdition, draftOf, type Proposal, proposalOf } from './proposal.ts';
import { describe } from './report.ts';
import { adopt, assertUnchanged, clearStaging } from './steps.ts';

export const adoptCommand: Command = {
  name: 'adopt',
  summary: 'принять проект: сделать из него редакцию с пломбой и начать следующий проект',
  usage: `adopt <имя акта> --date 2026-12-01 [--protocol "№ 3 от 28.11.2026"]… [--order "№ 45-од от 01.12.2026"]
  --date       дата утверждения: 2026-12-01, 01.12.2026 или "1 декабря 2026 г."
  --protocol   протокол органа, который согласовал или утвердил акт; если органов несколько, по разу на каждый:
               --protocol "pedagogical-council: № 3 от 28.11.2026"
  --signed     день, когда согласовало должностное лицо: --signed "deputy: 28.11.2026"
  --order      приказ об утверждении, если он есть; без даты – от дня утверждения: --order 45-од
  --effective  с какого дня действует; без него – с дня утверждения
  --future     дата утверждения ещё не наступила, и это не опечатка
  --yes        принять. Без него команда только показывает, что сделает, а в терминале ещё и спрашивает
  --code       контрольный код из показанного: если проект с тех пор изменили, команда откажется
  Что уже записано в паспорте проекта, в команде повторять не нужно.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      date: { type: 'string' },
      protocol: { type: 'string', multiple: true },
      signed: { type: 'string', multiple: true },
      order: { type: 'string' },
      effective: { type: 'string' },
      future: { type: 'boolean', default: false },
      yes: { type: 'boolean', short: 'y', default: false },
      code: { type: 'string' },
    });
    const [id, extra] = positionals;
    if (extra !== undefined)
      throw new UserError(
        `Лишнее слово «${extra}».`,
        'Номер и дату пишут в кавычках: --order "№ 45-од от 01.12.2026".',
      );
    const workspace = await readWorkspace(io.cwd);
    const draft = draftOf(workspace, id);
    const { today } = workspace.corpus;
    const organization = workspace.corpus.organization?.value;
    const adopted = adoptedEdition(draft, values.date && readDay(values.date), workspace);
    if (adopted) {
      assertAdopted(adopted, values, { organization, today });
      if (values.yes) await clearStaging(io.cwd, draft.folder);
      io.out(`Редакция от ${dottedDate(readDay(values.date!)!)} уже принята, делать нечего.\n`);
      return 0;
    }
    // What is wrong in a card that is there is told among the errors, with its line.
    if (!workspace.corpus.organization)
      expectCard(workspace.corpus, 'в редакции не будет ни бланка, ни должностей в грифах');
    const adoption = adoptionOf(draft.passport!, values, { organization, today, future: values.future });
    const proposal = proposalOf(draft, adoption, workspace);
    const errors = proposal.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      io.out(FORMATS.pretty(errors, { corpus: workspace.corpus, color: io.terminal }));
      io.out('Принять нельзя: сначала исправьте эти ошибки. Ничего не изменено.\n');
      return 1;
    }
    io.out(describe(proposal, organization, await notesOn(proposal, io)));
    const code = proposal.draftHash.slice(0, 8);
    if (values.code !== undefined && values.code !== code) {
      throw new UserError(
        `Код проекта ${code}, а не ${values.code}: с тех пор, как его смотрели, проект изменили.`,
        'Ничего не записано. Посмотрите проект ещё раз и повторите с новым кодом.',
      );
    }
    return values.yes || (await confirmed(code, io)) ? carryOut(proposal, io) : 0;
  },
};

async function carryOut(proposal: Proposal, io: Io): Promise<ExitCode> {
  await assertUnchanged(proposal, io.cwd);
  await adopt(proposal, io);
  io.out('Готово. Соберите файлы: npm start. Если пользуетесь Git, сохраните папку акта в истории.\n');
  return 0;
}

async function notesOn({ draft }: Proposal, { cwd }: Io): Promise<string[]> {
  return (await isUncommitted(cwd, draft.folder))
    ? [
        'В папке акта есть изменения, которых нет в истории Git: если сохранить их раньше, прежний проект можно вернуть.',
      ]
    : [];
}

async function confirmed(code: string, io: Io): Promise<boolean> {
  if (!io.terminal) {
    io.out(`\nНичего не изменено. Чтобы принять именно этот текст, повторите команду с --yes --code ${code}\n`);
    return false;
  }
  const yes = /^(?:да|д|y|yes)$/iu.test((await io.ask('\nПринять? (да/нет) ')).trim());
  if (!yes) io.out('Ничего не изменено.\n');
  return yes;
}
