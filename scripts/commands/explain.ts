import { SILENCER_RULES } from '../lint/index.ts';
import { RULES } from '../rules/index.ts';
import { nearest, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { UserError } from './user-error.ts';

const SEVERITY = { error: 'ошибка', warning: 'предупреждение', info: 'сведение' } as const;

export const explainCommand: Command = {
  name: 'explain',
  summary: 'объяснить правило: что оно требует, почему и как исправить',
  usage: 'explain <правило>\n  Без имени показывает список всех правил.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {});
    const id = positionals[0];
    if (!id) {
      for (const rule of [...RULES, ...SILENCER_RULES])
        io.out(`${rule.id.padEnd(30)} ${SEVERITY[rule.severity].padEnd(15)} ${rule.title}\n`);
      return 0;
    }
    const rule = RULES.find((one) => one.id === id);
    const about = rule ?? SILENCER_RULES.find((one) => one.id === id);
    if (!about) {
      const near = nearest(
        id,
        [...RULES, ...SILENCER_RULES].map((one) => one.id),
      );
      throw new UserError(
        `Правила «${id}» нет.`,
        near ? `Возможно, вы имели в виду ${near}.` : 'Список правил покажет команда explain без имени.',
      );
    }
    io.out(`${about.id} (${SEVERITY[about.severity]})\n${about.title}.\n\n${about.why}\n`);
    if (!rule) return 0;
    if (rule.source) io.out(`\nОткуда правило: ${rule.source}\n`);
    for (const specimen of rule.specimens) {
      io.out(
        `\n${specimen.name}\n${indent('неверно', specimen.bad.replace(/[⟦⟧]/gu, ''))}\n${indent('верно', specimen.good)}\n`,
      );
      for (const message of specimen.messages) io.out(`  замечание: ${message}\n`);
    }
    return 0;
  },
};

function indent(title: string, text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line.replace(/\p{C}/gu, '·')}`);
  return [`  ${title}:`, ...lines].join('\n');
}
