import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../document-options.ts';
import { UserError } from '../user-error.ts';
import { readWorkspace } from '../workspace.ts';
import { overviewOf } from './overview.ts';
import { report } from './report.ts';

export const statusCommand: Command = {
  name: 'status',
  summary: 'показать на одном экране: что в силе, что готовится, кого и чего ждут, какие сроки подходят',
  usage: `status [--as-of 2027-01-01] [--format table|json]
  --as-of   состояние на этот день, а не на сегодня (файлы – те, что лежат в policy сейчас)`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      'as-of': { type: 'string' },
      format: { type: 'string', default: 'table' },
    });
    if (positionals.length > 0)
      throw new UserError(`Лишнее слово «${positionals[0]}».`, 'Команда показывает все акты: status');
    if (values.format !== 'table' && values.format !== 'json')
      throw new UserError(`Формата «${values.format}» нет.`, 'Выберите один из: table, json.');
    const typed = values['as-of'];
    const day = typed === undefined ? undefined : dayOf(typed, '--as-of');
    const { corpus } = await readWorkspace(io.cwd);
    const overview = overviewOf({ ...corpus, today: day ?? corpus.today });
    io.out(values.format === 'json' ? `${JSON.stringify(overview, null, 2)}\n` : report(overview));
    return 0;
  },
};
