/** One file a command; the only place that reads and writes files. */
import { actsCommand } from './acts.ts';
import { adoptCommand } from './adopt/index.ts';
import { buildCommand, previewCommand } from './build/index.ts';
import { citeCommand } from './cite.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare/index.ts';
import { contactsCommand } from './contacts/index.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { fixCommand } from './fix.ts';
import { helpCommand } from './help.ts';
import { lintCommand } from './lint/index.ts';
import { lspCommand } from './lsp/index.ts';
import { papersCommand } from './papers/index.ts';
import { registryCommand } from './registry/index.ts';
import { sealCommand } from './seal/index.ts';
import { statusCommand } from './status/index.ts';
import { verifyCommand } from './verify/index.ts';

export { nearest } from './arguments.ts';
export type { Command, ExitCode, Io } from './command.ts';
export { UserError } from './user-error.ts';

const commands: readonly Command[] = [
  lintCommand,
  fixCommand,
  buildCommand,
  previewCommand,
  compareCommand,
  statusCommand,
  adoptCommand,
  sealCommand,
  actsCommand,
  contactsCommand,
  papersCommand,
  registryCommand,
  extractCommand,
  verifyCommand,
  citeCommand,
  explainCommand,
  lspCommand,
];

export const COMMANDS: readonly Command[] = [...commands, helpCommand(commands)];
