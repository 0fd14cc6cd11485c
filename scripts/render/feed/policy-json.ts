/** The act as data: one JSON file an edition, and one for the act as a whole. */
import { numberLabel, type Part, type Passport, type Policy, partText } from '../../model/index.ts';
import { inlineHtml } from '../html/inline.ts';
import { pageIds } from '../html/page-ids.ts';
import type { ActView } from '../view.ts';
import { citationsJson } from './citations-json.ts';
import { contactsJson } from './contacts-json.ts';
import type { EditionJson } from './schema/act.ts';
import { POLICY_SCHEMA_NAME, type PublishedFile } from './schema/common.ts';
import type { ActJson, PolicyJson } from './schema/policy.ts';
import { repealedJson, stampsJson } from './stamps-json.ts';
import { procedureJson, servicesJson } from './support-json.ts';
import { termsJson } from './terms-json.ts';

export interface PolicyJsonOptions {
  /** From the file to the folder of schemas, ending in `/`. */
  schemas: string;
  /** Full address of the page beside the file, when the institution has said where `dist/` is published. */
  url?: string;
  files: readonly PublishedFile[];
  /** Name and version of the browser that printed the PDF. */
  browser?: string;
  /** Of an edition: the address of its act's `policy.json`. */
  act?: string;
}

/**
 * Build the data of one text. Of an adopted edition give the view that {@link asAdopted} makes: its file stays as it is
 * for ever.
 */
export function policyJson(act: ActView, options: PolicyJsonOptions): PolicyJson {
  const { policy } = act;
  const passport = policy.passport!;
  return {
    $schema: `${options.schemas}${POLICY_SCHEMA_NAME}`,
    id: act.id,
    url: options.url ?? null,
    kind: act.kind,
    title: act.plainTitle,
    // Whether an edition is still good is not said by its own file.
    status: policy.mode === 'adopted' ? 'approved' : policy.mode,
    edition: passport.approved?.date ?? null,
    effectiveFrom: passport.effective ?? null,
    reviewBy: passport.reviewBy ?? null,
    responsible: act.responsible ?? null,
    organization: act.organization,
    language: 'ru',
    ...(options.act !== undefined && { act: options.act }),
    stamps: stampsJson(act),
    supersedes: [...(passport.supersedes ?? [])],
    contacts: contactsJson(act),
    services: servicesJson(act),
    procedure: procedureJson(act),
    clauses: policy.all.filter((part) => part.kind !== 'break').map((part) => clauseJson(part, act)),
    text: policy.all.map(spoken).filter(Boolean).join('\n'),
    citations: citationsJson(act),
    terms: termsJson(act),
    footnotes: policy.footnotes.map(({ number, prose }) => ({ number, text: prose.text })),
    source: { path: policy.path, sha256: act.sourceSha256 },
    ...(options.browser !== undefined && { browser: options.browser }),
    files: [...options.files],
  };
}

/** What is known of an act beyond the text of its last edition. */
export interface ActHistory {
  /** The newest first. */
  editions: readonly [EditionJson, ...EditionJson[]];
  repealed?: NonNullable<Passport['repealed']>;
  /** Acts that say that they take this one's place, and the day of the edition that says it first. */
  supersededBy: readonly { id: string; date: string }[];
}

/** The data of an act: its last edition, checked against the registries of today, and its history. */
export function actJson(act: ActView, options: PolicyJsonOptions, history: ActHistory): ActJson {
  const { repealed } = history;
  return {
    ...policyJson(act, options),
    status: repealed ? 'repealed' : 'in_force',
    effectiveTo: repealed?.date ?? null,
    repealed: repealed ? repealedJson(repealed) : null,
    supersededBy: [...history.supersededBy],
    editions: history.editions.map((edition, i) => ({
      ...edition,
      // An edition ends when the next one begins, and the last one with the act.
      effectiveTo: i === 0 ? (repealed?.date ?? null) : (history.editions[i - 1]!.effectiveFrom ?? null),
    })),
  };
}

/** A picture is its description where nobody sees it. */
function spoken(part: Part): string {
  return [part.picture?.alt.text, partText(part)].filter(Boolean).join('\n');
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
    html: part.rows ? tableHtml(part, policy) : inlineHtml(part.content, pageIds(policy).footnotes),
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
    `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell.content, pageIds(policy).footnotes)}</${tag}>`).join('')}</tr>`;
  return `<table>${(part.rows ?? []).map((cells, i) => row(i === 0 ? 'th' : 'td', cells)).join('')}</table>`;
}
