/** The act as data: one JSON file an edition. */
import { numberLabel, type Part, type Policy } from '../../model/index.ts';
import { inlineHtml } from '../html/inline.ts';
import type { ActView } from '../view.ts';
import { contactsJson } from './contacts-json.ts';
import { POLICY_SCHEMA_NAME, type PolicyJson, type PublishedFile } from './policy-schema.ts';

export interface PolicyJsonOptions {
  /** From the file to the folder of schemas, ending in `/`. */
  schemas: string;
  files: readonly PublishedFile[];
  /** Name and version of the browser that printed the PDF. */
  browser?: string;
}

/** Build the data of one act. */
export function policyJson(act: ActView, options: PolicyJsonOptions): PolicyJson {
  const { policy } = act;
  const passport = policy.passport!;
  return {
    $schema: `${options.schemas}${POLICY_SCHEMA_NAME}`,
    id: act.id,
    kind: act.kind,
    title: act.plainTitle,
    status: passport.status,
    edition: passport.approved?.date ?? null,
    effective: passport.effective ?? null,
    repealed: passport.repealed?.date ?? null,
    reviewBy: passport.reviewBy ?? null,
    organization: act.organization,
    language: 'ru',
    stamps: act.stamps.map(({ kind, lines }) => ({ kind, lines: lines.map((line) => line.text) })),
    clauses: policy.all.filter((part) => part.kind !== 'break').map((part) => clauseJson(part, act)),
    contacts: contactsJson(act),
    footnotes: policy.footnotes.map(({ number, prose }) => ({ number, text: prose.text })),
    source: { path: policy.path, sha256: act.sourceSha256 },
    ...(options.browser !== undefined && { browser: options.browser }),
    files: [...options.files],
  };
}

function clauseJson(part: Part, act: ActView): PolicyJson['clauses'][number] {
  const { policy } = act;
  const references = policy.references.filter((reference) => reference.part === part && reference.targets.length === 1);
  return {
    uid: part.uid,
    eId: part.eId,
    oldIds: part.oldIds,
    kind: part.kind as PolicyJson['clauses'][number]['kind'],
    parent: part.parent?.uid ?? null,
    number: numberLabel(part) || null,
    text: part.rows
      ? part.rows.map((row) => row.map((cell) => cell.prose.text).join('\t')).join('\n')
      : part.prose.text,
    ...(part.picture && { picture: pictureJson(part, act) }),
    html: part.rows ? tableHtml(part, policy) : inlineHtml(part.content, policy.footnotes),
    references: [...new Set(references.map((reference) => reference.targets[0]!.uid))],
    source: [part.range[0], part.range[1]],
  };
}

function pictureJson(
  { uid, picture }: Part,
  { pictures }: ActView,
): NonNullable<PolicyJson['clauses'][number]['picture']> {
  const view = pictures.get(uid);
  return { alt: picture!.alt.text, url: view?.url ?? null, sha256: view?.sha256 ?? null };
}

function tableHtml(part: Part, policy: Policy): string {
  const row = (tag: 'th' | 'td', cells: NonNullable<Part['rows']>[number]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell.content, policy.footnotes)}</${tag}>`).join('')}</tr>`;
  return `<table>${(part.rows ?? []).map((cells, i) => row(i === 0 ? 'th' : 'td', cells)).join('')}</table>`;
}
