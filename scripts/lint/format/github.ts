import type { Finding } from '../finding.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions: the findings stand beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(findings: readonly Finding[]): string {
  return findings
    .map((f) => {
      const level = f.known ? 'notice' : LEVEL[f.severity];
      const place = `file=${property(f.file)},line=${f.line},col=${f.column},endLine=${f.endLine},endColumn=${f.endColumn}`;
      return `::${level} ${place},title=${property(f.ruleId)}::${data(f.message)}\n`;
    })
    .join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
