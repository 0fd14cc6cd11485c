/** Findings as an editor shows them. */
import type { Diagnostic, Location, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../lint/index.ts';

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnosticSeverity */
const SEVERITY = { error: 1, warning: 2, info: 3 } as const;
/** An adopted edition is not changed: its findings are shown as quietly as an editor can. */
const HINT = 4;

const RULES_PAGE = new URL('../../../docs/rules.md', import.meta.url);

/** Offsets in the text that was checked → positions in the document; a byte order mark is no part of the former. */
export function rangeIn(document: TextDocument, [start, end]: readonly [number, number]): Range {
  const mark = document.getText({ start: document.positionAt(0), end: document.positionAt(1) }) === '\uFEFF' ? 1 : 0;
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) };
}

/**
 * One finding.
 * @param document the document that it is in
 * @param uriOf the address of another file of the project
 */
export function diagnosticOf(finding: Finding, document: TextDocument, uriOf: (path: string) => string): Diagnostic {
  return {
    range: rangeIn(document, finding.offset),
    severity: finding.known ? HINT : SEVERITY[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: `${RULES_PAGE.href}#${finding.ruleId}` },
    source: 'poryadok',
    message: finding.message,
    relatedInformation: finding.related.map((place) => ({
      message: place.message,
      location:
        place.file === finding.file
          ? { uri: document.uri, range: rangeIn(document, place.offset) }
          : locationOf(place, uriOf),
    })),
  };
}

function locationOf(place: Finding['related'][number], uriOf: (path: string) => string): Location {
  return {
    uri: uriOf(place.file),
    range: {
      start: { line: place.line - 1, character: place.column - 1 },
      end: { line: place.endLine - 1, character: place.endColumn - 1 },
    },
  };
}
