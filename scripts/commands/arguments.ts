/** Options of a command, with Russian words for a wrong call. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import leven from 'leven';
import { UserError } from './user-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Parse arguments.
 * @param args without the command's name
 * @param options as `node:util` has them
 * @throws UserError for an unknown option or a missing value
 */
export function parseArguments<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const known = Object.entries(options).flatMap(([name, { short }]) => [
      `--${name}`,
      ...(short ? [`-${short}`] : []),
    ]);
    const typed = args.map((arg) => arg.replace(/=.*$/s, '')).find((arg) => /^-./.test(arg) && !known.includes(arg));
    if (typed) {
      const near = nearest(typed.replace(/^-+/, ''), Object.keys(options));
      throw new UserError(
        `Параметра ${typed} у этой команды нет.`,
        near ? `Возможно, вы имели в виду --${near}.` : 'Список параметров покажет команда help.',
      );
    }
    throw new UserError('Параметр указан без значения или с лишним значением.', 'Как вызывать команду, покажет help.');
  }
}

/** The known word that was probably meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  return (
    known
      .map((word) => ({ word, distance: leven(typed.toLowerCase(), word) }))
      // Two swapped letters of a four-letter word are a distance of two.
      .filter(({ word, distance }) => distance <= Math.round(word.length * 0.4))
      .sort((a, b) => a.distance - b.distance)[0]?.word
  );
}
