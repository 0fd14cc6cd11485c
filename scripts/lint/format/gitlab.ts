import { createHash } from 'node:crypto';
import type { Finding } from '../finding.ts';

const SEVERITY = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function gitlab(findings: readonly Finding[]): string {
  const seen = new Map<string, number>();
  const report = findings.map((f) => {
    // The line may move without the finding being another one: it is left out of the fingerprint.
    const key = `${f.file}|${f.ruleId}|${f.message}`;
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    return {
      description: f.message,
      check_name: f.ruleId,
      fingerprint: createHash('sha256').update(`${key}|${repeat}`).digest('hex'),
      severity: f.known ? 'info' : SEVERITY[f.severity],
      location: { path: f.file, lines: { begin: f.line, end: f.endLine } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
