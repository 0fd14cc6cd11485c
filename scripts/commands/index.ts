/** One file a command; the only place that reads and writes files. */
import { actsCommand } from './acts.ts';
import { adoptCommand } from './adopt/index.ts';
import { buildCommand } from './build/index.ts';
import { citeCommand } from './cite.ts';
import type { Command } from './command.ts';
import { contactsCommand } from './contacts/index.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { fixCommand } from './fix.ts';
import { helpCommand } from './help.ts';
import { lintCommand } from './lint.ts';
import { lspCommand } from './lsp/index.ts';
import { sealCommand } from './seal/index.ts';
import { verifyCommand } from './verify/index.ts';

export { nearest } from './arguments.ts';
export type { Command, ExitCode, Io } from './command.ts';
export { UserError } from './user-error.ts';

const commands: readonly Command[] = [
  lintCommand,
  fixCommand,
  buildCommand,
  adoptCommand,
  sealCommand,
  actsCommand,
  contactsCommand,
  extractCommand,
  verifyCommand,
  citeCommand,
  explainCommand,
  lspCommand,
];

export const COMMANDS: readonly Command[] = [...commands, helpCommand(commands)];
