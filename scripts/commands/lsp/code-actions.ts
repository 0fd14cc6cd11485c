/** What an editor offers to do about findings. */
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, fix } from '../../lint/index.ts';
import type { Corpus, Policy } from '../../model/index.ts';
import { diagnosticOf, rangeIn } from './diagnostics.ts';

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#codeActionKind */
export const QUICK_FIX = 'quickfix';
export const FIX_ALL = 'source.fixAll.poryadok';

interface Asked {
  document: TextDocument;
  /** The place of the cursor or what is selected. */
  range: Range;
  /** Kinds that the editor wants; all of them unless said. */
  only?: readonly string[];
  policy: Policy;
  corpus: Corpus;
  /** Findings in this document. */
  findings: readonly Finding[];
  uriOf: (path: string) => string;
  /** The editor can be told which version of the text an edit is for, and refuses it once the author has typed on. */
  versioned: boolean;
}

/** Offers for a place of a draft. Nobody changes an adopted or agreed text, so there is nothing to offer there. */
export function codeActions(asked: Asked): CodeAction[] {
  const { document, range, policy, findings } = asked;
  if (policy.mode !== 'draft') return [];
  const here = findings.filter(({ fix, offset }) => fix && touches(rangeIn(document, offset), range));
  const quick = wants(asked, QUICK_FIX) ? here.map((finding) => quickFix(finding, asked)) : [];
  const safe = findings.filter((finding) => finding.fix?.safe);
  if (safe.length === 0) return quick;
  const kinds = [
    ...(wants(asked, FIX_ALL) ? [FIX_ALL] : []),
    // The light bulb at a finding offers the others of its like too.
    ...(wants(asked, QUICK_FIX) && safe.length > 1 && here.some((finding) => finding.fix?.safe) ? [QUICK_FIX] : []),
  ];
  const edit = kinds.length > 0 ? editOfAll(asked) : undefined;
  return edit ? [...quick, ...kinds.map((kind) => fixAll(kind, edit, asked))] : quick;
}

/** An editor that asks for `source` or `source.fixAll` gets what is below it. */
const wants = ({ only }: Asked, kind: string): boolean =>
  !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));

function quickFix(finding: Finding, asked: Asked): CodeAction {
  const { document, uriOf } = asked;
  const { title, safe, edits } = finding.fix!;
  return {
    title: safe ? title : `${title} (решите сами)`,
    kind: QUICK_FIX,
    isPreferred: safe,
    diagnostics: [diagnosticOf(finding, document, uriOf)],
    edit: editOf(
      edits.map(({ offset, text }) => ({ range: rangeIn(document, offset), newText: text })),
      asked,
    ),
  };
}

function fixAll(kind: string, edit: TextEdit, asked: Asked): CodeAction {
  return { title: 'Исправить всё безопасное', kind, edit: editOf([edit], asked) };
}

function editOf(edits: TextEdit[], { document: { uri, version }, versioned }: Asked): WorkspaceEdit {
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

/** What `fix` would write, as one edit of the stretch that differs. */
function editOfAll({ document, policy, corpus }: Asked): TextEdit | undefined {
  const before = policy.source.text;
  const after = fix(policy, corpus).text;
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    range: rangeIn(document, [head, before.length - tail]),
    newText: after.slice(head, after.length - tail),
  };
}

function touches(one: Range, other: Range): boolean {
  const after = (a: Range['start'], b: Range['start']): boolean =>
    a.line > b.line || (a.line === b.line && a.character > b.character);
  return !after(one.start, other.end) && !after(other.start, one.end);
}
