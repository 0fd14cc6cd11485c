import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Finding, FORMATS, type FormatName, lint } from '../lint/index.ts';
import { type Corpus, type Policy, policyOf } from '../model/index.ts';
import { readSource } from '../source/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { lookAtPictures } from './pictures.ts';
import { UserError } from './user-error.ts';
import { displayPath, readAct, readWorkspace, today, unreadable, type Workspace } from './workspace.ts';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'проверить акты и показать замечания',
  usage: `lint [файлы или папки…] [--format pretty|json|sarif|github|gitlab] [--spelling]
  Без файлов проверяет всю папку policy. «lint -» читает текст со стандартного ввода.
  --spelling ещё и сверяет слова со словарём (несколько секунд); свои слова вписывают в policy/words.txt.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      spelling: { type: 'boolean', default: false },
    });
    const format = formatOf(values.format);
    const { corpus, selected } = await selectActs(positionals, io);
    const spelling = values.spelling || corpus.organization?.value?.spelling === true;
    if (spelling) corpus.speller = await (await import('./speller.ts')).loadSpeller(io.cwd);
    const findings = lint(corpus, selected);
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

/** The acts that the user named, inside the corpus of all of them. */
export async function selectActs(
  paths: readonly string[],
  io: Io,
): Promise<{ corpus: Corpus; selected: Policy[]; workspace?: Workspace }> {
  if (paths.length === 0) {
    const workspace = await readWorkspace(io.cwd);
    return { corpus: workspace.corpus, selected: workspace.corpus.policies, workspace };
  }
  const workspace = await readWorkspace(io.cwd).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  const corpus: Corpus = workspace ? { ...workspace.corpus } : { policies: [], today: today() };
  const selected: Policy[] = [];
  for (const path of paths) {
    if (path === '-') {
      const policy = policyOf(readSource('<stdin>', await io.stdin()));
      corpus.policies = [...corpus.policies, policy];
      selected.push(policy);
      continue;
    }
    selected.push(...(await actsAt(path, io, corpus)));
  }
  return { corpus, selected: [...new Set(selected)], ...(workspace && { workspace }) };
}

async function actsAt(path: string, io: Io, corpus: Corpus): Promise<Policy[]> {
  const absolute = resolve(io.cwd, path);
  const info = await stat(absolute).catch(() => {
    throw new UserError(`Файла ${path} нет.`, 'Проверьте имя файла и папку, в которой запущена команда.');
  });
  const shown = displayPath(absolute, io.cwd);
  if (info.isDirectory()) {
    const inside = corpus.policies.filter((policy) => shown === '' || policy.path.startsWith(`${shown}/`));
    if (inside.length === 0) throw new UserError(`В папке ${path} нет актов.`, 'Акт лежит в policy/<имя>/policy.md.');
    return inside;
  }
  const known = corpus.policies.find((policy) => policy.path === shown);
  if (known) return [known];
  const policy = await readAct(absolute, io.cwd).catch(unreadable(path));
  corpus.policies = [...corpus.policies, policy];
  corpus.pictures = new Map([...(corpus.pictures ?? []), ...(await lookAtPictures([policy], io.cwd))]);
  return [policy];
}
