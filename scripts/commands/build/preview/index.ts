import { parseArguments } from '../../arguments.ts';
import type { Command, Io } from '../../command.ts';
import { UserError } from '../../user-error.ts';

export const previewCommand: Command = {
  name: 'preview',
  summary: 'показать акты в браузере и обновлять страницу, пока вы правите текст',
  usage: `preview [--port номер]
  Показывает сайт на этом компьютере. Сохранили файл – страница обновилась; замечания стоят рядом с ней.
  Папку dist не меняет: её собирает npm start. Остановить: Ctrl+C.`,
  async run(args, io) {
    const { values } = parseArguments(args, { port: { type: 'string' } });
    const port = values.port === undefined ? undefined : portOf(values.port);
    const stopped = untilSignal();
    // The renderers are no part of the start of other commands.
    const { startPreview } = await import('./preview.ts');
    const preview = await startPreview({
      root: io.cwd,
      say: io.out,
      warn: io.err,
      ...(port !== undefined && { port }),
    });
    welcome(preview.url, io);
    await stopped;
    await preview.close();
    io.out('\nПредпросмотр остановлен.\n');
    return 0;
  },
};

function welcome(url: string, io: Io): void {
  io.out(
    [
      `Предпросмотр открыт: ${url}`,
      'Правьте файлы в папке policy и сохраняйте: страница обновится сама.',
      'PDF и DOCX печатаются, когда вы их открываете. Папку dist предпросмотр не меняет: её собирает npm start.',
      'Остановить: Ctrl+C.',
      '',
    ].join('\n'),
  );
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d{1,5}$/.test(typed) && port >= 1 && port <= 65_535) return port;
  throw new UserError(`Порта «${typed}» не бывает.`, 'Укажите число от 1 до 65535, например --port 8080.');
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
