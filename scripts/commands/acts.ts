import { monthsLater, titleKey } from '../knowledge/legal-acts/index.ts';
import { type CitedAct, citedActs } from '../lint/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { dayOf } from './document-options.ts';
import { type Column, table } from './table.ts';
import { UserError } from './user-error.ts';
import { readWorkspace } from './workspace.ts';

export const actsCommand: Command = {
  name: 'acts',
  summary: 'показать правовые акты, на которые ссылается свод: где и действуют ли они',
  usage: `acts [--cites 1678] [--expiring 6m] [--as-of 2027-01-01] [--all] [--format table|json]
  --cites      только акт с таким номером или словами названия: какие наши акты менять, если изменился он
  --expiring   только акты, срок которых кончается в эти месяцы (6m) или уже кончился
  --as-of      состояние на этот день, а не на сегодня
  --all        считать и прежние редакции, а не только действующие и проекты`,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      cites: { type: 'string' },
      expiring: { type: 'string' },
      'as-of': { type: 'string' },
      all: { type: 'boolean', default: false },
      format: { type: 'string', default: 'table' },
    });
    if (positionals.length > 0) {
      throw new UserError(`Лишнее слово «${positionals[0]}».`, `Акт ищут так: acts --cites ${positionals[0]}`);
    }
    if (values.format !== 'table' && values.format !== 'json') {
      throw new UserError(`Формата «${values.format}» нет.`, 'Выберите один из: table, json.');
    }
    const { corpus } = await readWorkspace(io.cwd);
    const on = values['as-of'] === undefined ? corpus.today : dayOf(values['as-of'], '--as-of');
    const months = monthsOf(values.expiring);
    let acts = citedActs({ ...corpus, today: on }, { history: values.all });
    if (values.cites !== undefined) acts = acts.filter((act) => fits(act, values.cites!));
    if (months !== undefined) {
      const horizon = monthsLater(on, months);
      acts = acts.filter(({ until }) => until !== undefined && until <= horizon);
    }
    io.out(values.format === 'json' ? `${JSON.stringify(acts, null, 2)}\n` : report(acts, values.cites));
    return 0;
  },
};

function monthsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const months = /^(\d{1,3})m?$/.exec(typed)?.[1];
  if (!months) throw new UserError(`Срок «${typed}» не понят.`, 'Напишите число месяцев: --expiring 6m');
  return Number(months);
}

/** «1678», «273-ФЗ», «273», «персональных данных». */
function fits({ number, title, name }: CitedAct, wanted: string): boolean {
  const plain = wanted.replace(/^№\s*/, '').toLowerCase();
  const typed = (number ?? '').toLowerCase();
  if (typed === plain || (/^\d+$/.test(plain) && typed.split(/[-/]/)[0] === plain)) return true;
  const words = titleKey(wanted);
  return words.length > 0 && !/^\d+$/.test(words) && titleKey(`${title ?? ''} ${name}`).includes(words);
}

const COLUMNS: readonly Column<CitedAct>[] = [
  {
    title: 'Правовой акт',
    width: 46,
    value: ({ name, title }) => (title && title !== name ? `${name} «${title}»` : name),
  },
  { title: 'Состояние', width: 26, value: ({ stateText }) => stateText },
  {
    title: 'Где назван',
    width: 42,
    value: ({ cited }) =>
      cited
        .map(
          ({ policy, path, edition, clauses }) => `${policy || path}, ${edition}: ${clauses.map(unbroken).join(', ')}`,
        )
        .join('\n'),
  },
];

/** «п. 1.2» stays on one line. */
const unbroken = (clause: string): string => clause.replaceAll(' ', '\u00A0');

function report(acts: readonly CitedAct[], wanted: string | undefined): string {
  if (acts.length === 0) return 'Таких ссылок в своде нет.\n';
  const due = acts.filter(({ mustChange }) => mustChange);
  const advice =
    due.length > 0
      ? `Требуют решения (акт утратил силу, замещён или срок истёк): ${due.length}. Пересмотрите: ${titlesOf(due)}.`
      : wanted !== undefined
        ? `Если этот акт изменится, пересмотрите: ${titlesOf(acts)}.`
        : 'Ни один из этих актов, насколько знает реестр, силу не утратил.';
  return `${table(acts, COLUMNS)}\n${advice}\n`;
}

const titlesOf = (acts: readonly CitedAct[]): string =>
  [...new Set(acts.flatMap(({ cited }) => cited.map(({ title }) => `«${title}»`)))].join(', ');
