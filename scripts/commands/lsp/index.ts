import { parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';

export const lspCommand: Command = {
  name: 'lsp',
  summary: 'проверять акты прямо в редакторе: языковой сервер, его запускает сам редактор',
  usage:
    'lsp\n  Говорит с редактором по стандартному вводу и выводу. Настройки редакторов – в docs/administrator.md, «Редактор».',
  async run(args, io) {
    // Editors' clients add this word by habit; there is no other way to talk.
    parseArguments(args, { stdio: { type: 'boolean', default: true } });
    // The protocol's library is no part of the start of other commands.
    const { serve } = await import('./server.ts');
    return serve(io.streams());
  },
};
