import { type Citation, findCitations } from '../knowledge/citations/index.ts';
import { decode } from '../source/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { UserError } from './user-error.ts';

/** What the array holds of a citation, in this order. Offsets count UTF-16 units of the text. */
const FIELDS = [
  'type',
  'authority',
  'date',
  'number',
  'rawNumber',
  'title',
  'structural',
  'edition',
  'registration',
  'start',
  'end',
] as const satisfies readonly (keyof Citation)[];

export const citeCommand: Command = {
  name: 'cite',
  summary: 'найти в обычном тексте ссылки на правовые акты (для программ)',
  usage: `cite -
  Читает текст со стандартного ввода и печатает массив JSON. Не найденное в тексте равно null.
  start и end – места в тексте (единицы UTF-16); type «local_order» – приказ самого учреждения.`,
  async run(args, io) {
    const { positionals } = parseArguments(args, {});
    if (positionals.length !== 1 || positionals[0] !== '-') {
      throw new UserError('Команда cite читает только стандартный ввод.', 'Вызовите её так: cite - < текст.txt');
    }
    const { text, unreadable } = decode(await io.stdin());
    if (unreadable) {
      throw new UserError(
        'Это не текст, или он слишком велик: больше 2 МБ, либо строка длиннее 100 000 знаков.',
        'Сохраните его как обычный текст в кодировке UTF-8 и разбейте на части.',
      );
    }
    const found = findCitations(text).map((citation) =>
      Object.fromEntries(FIELDS.map((field) => [field, citation[field]])),
    );
    io.out(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  },
};
