import type { Finding } from '../finding.ts';

/** An array of findings, for programs. */
export function json(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
}
