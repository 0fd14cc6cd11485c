import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { applyEdits, describeMove, fix, planRenumbering } from '../lint/index.ts';
import type { Policy } from '../model/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { selectActs } from './select-acts.ts';
import { UserError } from './user-error.ts';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'исправить то, что можно исправить без решения человека',
  usage: `fix [акты, файлы или папки…] [--dry-run]
  Правит только проекты; принятые редакции не меняет.
fix --renumber [файлы…] [--yes]
  Показывает новые номера пунктов и после подтверждения переписывает номера и все ссылки на них.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      renumber: { type: 'boolean', default: false },
      yes: { type: 'boolean', short: 'y', default: false },
      'dry-run': { type: 'boolean', default: false },
    });
    if (positionals.includes('-')) {
      throw new UserError('Исправить стандартный ввод нельзя: некуда записать.', 'Укажите файл.');
    }
    const { corpus, selected } = await selectActs(positionals, io);
    if (values.renumber) return renumber(selected, positionals.length > 0, values.yes, io);
    for (const policy of selected) {
      if (policy.source.decoded.unreadable) {
        io.out(`${policy.path}: это не текст, исправлять нечего.\n`);
        continue;
      }
      if (policy.mode !== 'draft') {
        if (positionals.length > 0) io.out(`${policy.path}: ${frozen(policy)}, текст не изменён.\n`);
        continue;
      }
      const { text, applied } = fix(policy, corpus);
      for (const finding of applied)
        io.out(`${policy.path}:${finding.line}: ${finding.fix!.title} (${finding.ruleId}).\n`);
      const { decoded } = policy.source;
      // Written files are UTF-8 without a mark, whatever they were read as.
      const otherBytes = decoded.bom || decoded.encoding !== 'utf-8';
      if (otherBytes) io.out(`${policy.path}: Сохранить в UTF-8 (source-encoding).\n`);
      if (text === policy.source.text && !otherBytes) {
        io.out(`${policy.path}: исправлять нечего.\n`);
        continue;
      }
      if (values['dry-run']) io.out(`${policy.path}: файл не изменён (--dry-run).\n`);
      else await save(policy, text, io);
    }
    return 0;
  },
};

async function renumber(selected: readonly Policy[], named: boolean, yes: boolean, io: Io): Promise<ExitCode> {
  const drafts = selected.filter((policy) => policy.mode === 'draft');
  const refused = named ? selected.filter((policy) => policy.mode !== 'draft') : [];
  if (refused[0]) {
    throw new UserError(
      `${refused[0].path}: ${frozen(refused[0])}, номера в нём не меняют.`,
      'Перенумеруйте проект следующей редакции: policy/<имя>/policy.md со статусом draft.',
    );
  }
  for (const policy of drafts) {
    const { moves, rewritten, undecided, edits } = planRenumbering(policy);
    if (moves.length === 0) {
      io.out(`${policy.path}: номера идут по порядку, менять нечего.\n`);
      continue;
    }
    io.out(`${policy.path}: новые номера\n`);
    for (const move of moves) io.out(`  строка ${move.line}: ${describeMove(move)}\n`);
    for (const { reference, to, line } of rewritten) io.out(`  строка ${line}: ссылка «${reference.label}» → ${to}\n`);
    for (const { reference, line } of undecided) {
      const why =
        reference.targets.length > 1
          ? 'пунктов с этим номером несколько, решите, какой имелся в виду'
          : 'другой конец перечня пунктов неясен, поправьте его сами';
      io.out(`  строка ${line}: ссылка «${reference.label}» не изменится: ${why}\n`);
    }
    if (!yes && !(await confirmed(io))) {
      io.out(`${policy.path}: файл не изменён.\n`);
      continue;
    }
    await save(policy, applyEdits(policy.source.text, edits), io);
  }
  if (drafts.length === 0) io.out('Проектов нет: принятые редакции не перенумеровывают.\n');
  return 0;
}

async function confirmed(io: Io): Promise<boolean> {
  if (!io.terminal) {
    throw new UserError(
      'Спросить некого: команда запущена не в терминале.',
      'Добавьте --yes, если согласны с показанными номерами.',
    );
  }
  return /^(?:да|д|y|yes)$/iu.test((await io.ask('Переписать номера? (да/нет) ')).trim());
}

function frozen(policy: Policy): string {
  return policy.mode === 'adopted' ? 'редакция принята' : 'текст согласован и ждёт подписи';
}

/** The file comes back as it was read: line ends are the text's own, a byte order mark is not kept. */
async function save(policy: Policy, text: string, io: Io): Promise<void> {
  await writeFileAtomic(resolve(io.cwd, policy.path), text);
  io.out(`${policy.path}: файл исправлен.\n`);
}
