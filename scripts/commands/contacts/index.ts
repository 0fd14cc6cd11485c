import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { selectActs } from '../select-acts.ts';
import { UserError } from '../user-error.ts';
import { listContacts } from './list.ts';
import { contactsTable } from './table.ts';

export const contactsCommand: Command = {
  name: 'contacts',
  summary: 'показать все телефоны, почту, сайты и адреса и где они названы',
  usage: `contacts [акты, файлы или папки…] [--format table|json]
  Показывает каждый контакт с пунктами актов, которые его называют, и с записью в policy/contacts.yaml.
  В конце перечисляет акты, которые должны измениться, когда служба сменила контакт:
  проекты, которые исправит fix, и принятые редакции, которым нужна новая.`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'table' } });
    if (values.format !== 'table' && values.format !== 'json') {
      throw new UserError(`Формата «${values.format}» нет.`, 'Выберите один из: table, json.');
    }
    const { corpus, selected } = await selectActs(positionals, io);
    const records = listContacts(corpus, selected, positionals.length === 0);
    io.out(values.format === 'json' ? `${JSON.stringify(records, null, 2)}\n` : contactsTable(records));
    return 0;
  },
};
