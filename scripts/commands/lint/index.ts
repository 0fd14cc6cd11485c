import { type Finding, FORMATS, type FormatName } from '../../lint/index.ts';
import { parseArguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { selectActs } from '../select-acts.ts';
import { UserError } from '../user-error.ts';
import { lintActs } from './threads.ts';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'проверить акты и показать замечания',
  usage: `lint [акты, файлы или папки…] [--format pretty|json|sarif|github|gitlab] [--spelling]
  Без файлов проверяет всю папку policy. «lint -» читает текст со стандартного ввода.
  --spelling ещё и сверяет слова со словарём (несколько секунд); свои слова вписывают в policy/words.txt.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      spelling: { type: 'boolean', default: false },
    });
    const format = formatOf(values.format);
    const { corpus, selected, workspace } = await selectActs(positionals, io);
    const spelling = values.spelling || corpus.organization?.value?.spelling === true;
    if (spelling) corpus.speller = await (await import('../speller.ts')).loadSpeller(io.cwd);
    const findings = await lintActs(corpus, selected, workspace);
    io.out(FORMATS[format](findings, { corpus, color: io.terminal }));
    return exitCode(findings);
  },
};

/** Errors in adopted editions are known and fail nothing. */
export function exitCode(findings: readonly Finding[]): ExitCode {
  return findings.some((finding) => finding.severity === 'error' && !finding.known) ? 1 : 0;
}

function formatOf(name: string): FormatName {
  if (Object.hasOwn(FORMATS, name)) return name as FormatName;
  throw new UserError(`Формата «${name}» нет.`, `Выберите один из: ${Object.keys(FORMATS).join(', ')}.`);
}
