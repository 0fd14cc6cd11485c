import { EXPLANATIONS, type Explanation, REMEDIES, remedyOf, shownSpecimen } from '../lint/index.ts';
import { SEVERITY_NAMES } from '../rules/index.ts';
import { nearest, parseArguments } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { UserError } from './user-error.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'объяснить правило: что оно требует, почему и как исправить',
  usage: 'explain <правило>\n  Без имени показывает список всех правил, с именем семейства (term) – его правила.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {});
    const [id] = positionals;
    const family = EXPLANATIONS.filter((one) => !id || one.id.startsWith(`${id}-`));
    const about = EXPLANATIONS.find((one) => one.id === id);
    if (about) explain(about, io);
    else if (family.length > 0) list(family, io);
    else if (id) {
      const near = nearest(
        id,
        EXPLANATIONS.map((one) => one.id),
      );
      throw new UserError(
        `Правила «${id}» нет.`,
        near ? `Возможно, вы имели в виду ${near}.` : 'Список правил покажет команда explain без имени.',
      );
    }
    return 0;
  },
};

function list(rules: readonly Explanation[], io: Io): void {
  for (const { id, severity, title } of rules)
    io.out(`${id.padEnd(30)} ${SEVERITY_NAMES[severity].padEnd(15)} ${title}\n`);
}

function explain(about: Explanation, io: Io): void {
  io.out(`${about.id} (${SEVERITY_NAMES[about.severity]}; ${REMEDIES[remedyOf(about)]})\n`);
  io.out(`${about.title}.\n\n${about.why}\n`);
  if (about.source) io.out(`\nОткуда правило: ${about.source}\n`);
  for (const specimen of about.specimens) {
    io.out(`\n${specimen.name}\n${indent('неверно', specimen.bad)}\n${indent('верно', specimen.good)}\n`);
    for (const message of specimen.messages) io.out(`  замечание: ${message}\n`);
  }
}

function indent(title: string, text: string): string {
  const lines = shownSpecimen(text)
    .split('\n')
    .map((line) => `    ${line}`);
  return [`  ${title}:`, ...lines].join('\n');
}
