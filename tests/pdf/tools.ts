/** Programs that read a PDF with other eyes than ours. They are not dependencies: where one is missing, say so. */
import { execFileSync, spawnSync } from 'node:child_process';

const TOOLS = ['qpdf', 'pdfinfo', 'pdffonts', 'pdfdetach', 'pdfsig', 'pdftoppm', 'pdftotext'] as const;
export type Tool = (typeof TOOLS)[number];

/** Which of them are not on this machine. */
export const missingTools: readonly Tool[] = TOOLS.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

/** Run one and return what it prints. Fails as it fails. */
export function ask(tool: Tool, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
}
