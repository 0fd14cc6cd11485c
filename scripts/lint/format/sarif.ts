import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { RULES } from '../../rules/index.ts';
import type { Finding } from '../finding.ts';
import { SILENCER_RULES } from '../silence.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS): what code hosts and editors import. */
export function sarif(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map((finding) => finding.ruleId))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'poryadok', language: 'ru-RU', rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string): ReportingDescriptor {
  const rule = [...RULES, ...SILENCER_RULES].find((one) => one.id === id);
  return {
    id,
    ...(rule && {
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.why },
      defaultConfiguration: { level: LEVEL[rule.severity] },
    }),
  };
}

function result(finding: Finding, ids: readonly string[]): Result {
  return {
    ruleId: finding.ruleId,
    ruleIndex: ids.indexOf(finding.ruleId),
    level: finding.known ? 'note' : LEVEL[finding.severity],
    ...(finding.known && { baselineState: 'unchanged' as const }),
    message: { text: finding.message },
    locations: [location(finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place) => ({ ...location(place), message: { text: place.message } })),
    }),
    ...(finding.fix && {
      fixes: [
        {
          description: { text: finding.fix.title },
          artifactChanges: [
            {
              artifactLocation: { uri: uri(finding.file) },
              replacements: finding.fix.edits.map(({ offset: [start, end], text }) => ({
                deletedRegion: { charOffset: start, charLength: end - start },
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

type Place = Pick<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn' | 'offset'>;

function location({ file, line, column, endLine, endColumn, offset: [start, end] }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
    },
  };
}

const uri = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
