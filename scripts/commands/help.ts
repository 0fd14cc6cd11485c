import type { Command } from './command.ts';

/** Help over all commands. @param commands without help itself */
export function helpCommand(commands: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    summary: 'показать эту справку',
    usage: 'help [команда]',
    async run(args, io) {
      const one = [...commands, help].find((command) => command.name === args[0]);
      if (one) {
        io.out(`npm run poryadok -- ${one.usage}\n`);
        return 0;
      }
      io.out('poryadok хранит локальные акты учреждения как текст, проверяет их и публикует.\n\n');
      io.out('Как вызывать: npm run poryadok -- <команда>\n\n');
      for (const command of [...commands, help]) io.out(`  ${command.name.padEnd(10)} ${command.summary}\n`);
      io.out('\nПодробнее о команде: npm run poryadok -- help <команда>\n');
      io.out('Собрать всё в папку dist: npm start. Проверить сам проект: npm test.\n');
      return 0;
    },
  };
  return help;
}
