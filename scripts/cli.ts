/** argv → command → exit code. */
import { createInterface } from 'node:readline/promises';
import { COMMANDS, type ExitCode, type Io, nearest, UserError } from './commands/index.ts';

/** Run one call of the command line. @param argv without node and the script */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = 'help', ...args] = argv;
  try {
    const wanted = ['--help', '-h'].includes(name) ? 'help' : name;
    const command = COMMANDS.find((one) => one.name === wanted);
    if (!command) {
      const near = nearest(
        name,
        COMMANDS.map((one) => one.name),
      );
      throw new UserError(
        `Команды «${name}» нет.`,
        near ? `Возможно, вы имели в виду ${near}.` : 'Список команд покажет help.',
      );
    }
    if (args.includes('--help')) return await COMMANDS.at(-1)!.run([name], io);
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof Error && 'hint' in error) {
      io.err(`${error.message} ${error.hint}\n`);
      return 2;
    }
    const system = systemError(error);
    if (system) {
      io.err(`${system}\n`);
      return 2;
    }
    io.err('Это ошибка программы poryadok, а не ваша. Передайте разработчикам текст ниже:\n');
    io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 70;
  }
}

/** What the machine refuses is the operator's business, not a bug. */
function systemError(error: unknown): string | undefined {
  const { code, path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Нет права на запись или чтение: ${path}. Проверьте права на папку.`;
  if (code === 'ENOSPC') return 'На диске нет места. Освободите место и повторите.';
  return undefined;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function ask(question: string): Promise<string> {
  const readline = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await readline.question(question);
  } finally {
    readline.close();
  }
}

if (import.meta.main) {
  // A reader that closes early (`| head`) ends the output, not the program with a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    terminal: Boolean(process.stdout.isTTY && process.stdin.isTTY),
    stdin: readStdin,
    streams: () => ({ input: process.stdin, output: process.stdout }),
    ask,
  });
}
