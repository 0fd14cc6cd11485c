/** The edition that an adoption would make, and what speaks against it. Nothing is written here. */
import { isDeepStrictEqual } from 'node:util';
import { dottedDate } from '../../knowledge/dates.ts';
import { bodyOf, type Finding, lint } from '../../lint/index.ts';
import { type Adoption, adoptedText, nextDraftText, type Policy, policyOf, sha256 } from '../../model/index.ts';
import { readSource } from '../../source/index.ts';
import { UserError } from '../user-error.ts';
import type { Workspace } from '../workspace.ts';

export interface Proposal {
  adoption: Adoption;
  /** The working file as it was read. */
  draft: Policy;
  /** sha256 of its bytes: somebody may save it while this is looked at. */
  draftHash: string;
  /** The edition to be, with its path; the workspace has it too. */
  edition: Policy;
  workspace: Workspace;
  /** The working file afterwards. */
  nextDraft: string;
  /** The newest edition before this one. */
  former?: Policy;
  /** An interrupted adoption has put the edition, or the edition and its seal, in its place already. */
  done: { edition: boolean; seal: boolean };
  /** See {@link findingsOf}. */
  findings: Finding[];
}

/** The working file of an act. @throws UserError when there is none, or none that can be adopted */
export function draftOf({ corpus }: Workspace, id: string | undefined): Policy {
  const drafts = corpus.policies.filter(({ edition }) => !edition);
  const ids = drafts.flatMap(({ passport }) => passport?.id ?? []).join(', ');
  if (id === undefined)
    throw new UserError('Не сказано, какой акт принят.', `Назовите его имя: ${ids || 'актов нет'}.`);
  const draft = drafts.find(({ passport, folder }) => passport?.id === id || folder === `policy/${id}/`);
  if (!draft) throw new UserError(`Акта «${id}» нет.`, `Есть: ${ids || 'ни одного'}.`);
  if (!draft.passport)
    throw new UserError(
      `Паспорт в ${draft.path} не читается.`,
      'Что в нём исправить, покажет npm run poryadok -- lint.',
    );
  if (draft.passport.status === 'repealed')
    throw new UserError(
      `${draft.path}: акт утратил силу, принимать нечего.`,
      'Чтобы принять новую редакцию, верните status: draft.',
    );
  if (draft.source.decoded.encoding !== 'utf-8')
    throw new UserError(`${draft.path} сохранён не в UTF-8.`, 'Исправит npm run poryadok -- fix.');
  return draft;
}

/**
 * Has exactly this text been adopted already, to the end? Then nothing is left to do.
 * @param date of approval, ISO 8601
 * @returns its edition
 */
export function adoptedEdition(draft: Policy, date: string | undefined, { corpus }: Workspace): Policy | undefined {
  const edition = corpus.policies.find(({ path }) => path === editionPath(draft, date ?? ''));
  const isDone =
    edition !== undefined &&
    bodyOf(edition) === bodyOf(draft) &&
    hasSeal(edition, corpus.seals) &&
    nextDraftText(draft) === draft.source.text;
  return isDone ? edition : undefined;
}

/** @throws UserError when the dates of editions forbid it */
export function proposalOf(draft: Policy, adoption: Adoption, workspace: Workspace): Proposal {
  const { corpus } = workspace;
  const { date } = adoption;
  const path = editionPath(draft, date);
  const text = adoptedText(draft, adoption);
  const bytes = Buffer.from(text);
  const edition = policyOf(readSource(path, bytes));
  const existing = corpus.policies.find((policy) => policy.path === path);
  if (existing && !isSame(existing, edition)) {
    throw new UserError(
      `Редакция от ${dottedDate(date)} уже есть: ${path}, и она другая.`,
      'Двух редакций с одной датой не бывает: проверьте --date и остальные параметры.',
    );
  }
  const editions = corpus.policies
    .filter((policy) => policy.edition && policy.folder === draft.folder && policy !== existing)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  const [former] = editions;
  if (former && dateOf(former) >= date) {
    throw new UserError(
      `Уже есть редакция от ${dottedDate(dateOf(former))}, а эта утверждена ${dottedDate(date)}.`,
      dateOf(former) === date
        ? 'Двух редакций с одной датой не бывает: проверьте --date.'
        : 'Принимают только следующую редакцию. Прежнюю кладут в папку editions и пломбируют командой seal.',
    );
  }
  if (former && bodyOf(former) === bodyOf(edition) && isSameTitle(former, edition)) {
    throw new UserError(
      `Проект не отличается от редакции от ${dottedDate(dateOf(former))}: принимать нечего.`,
      'Внесите изменения в проект; если меняются только даты, текст принимать заново не нужно.',
    );
  }
  const policies = [...corpus.policies.filter((policy) => policy !== existing), edition];
  const next: Workspace = {
    ...workspace,
    corpus: { ...corpus, policies },
    hashes: new Map([...workspace.hashes, [path, sha256(bytes)]]),
    bytes: new Map([...workspace.bytes, [path, bytes]]),
  };
  return {
    adoption,
    draft,
    draftHash: workspace.hashes.get(draft.path) ?? '',
    edition,
    workspace: next,
    nextDraft: nextDraftText(draft),
    ...(former && { former }),
    done: { edition: existing !== undefined, seal: existing !== undefined && hasSeal(existing, corpus.seals) },
    findings: findingsOf(draft, text, workspace),
  };
}

/**
 * Findings of the draft, and whatever else is wrong in the act's folder or in the card that is printed on every act;
 * without the errors that adoption itself takes away, and with those that it would bring in. What would be adopted is
 * looked at as a working file: of an edition every finding is known and beyond mending.
 */
function findingsOf(draft: Policy, text: string, { corpus }: Workspace): Finding[] {
  const concerns = ({ file, known }: Finding): boolean =>
    !known && (file.startsWith(draft.folder) || file === corpus.organization?.path);
  const candidate = policyOf(readSource(draft.path, Buffer.from(text)));
  const policies = corpus.policies.map((policy) => (policy === draft ? candidate : policy));
  const then = lint({ ...corpus, policies }).filter(({ file }) => file === draft.path);
  const now = lint(corpus).filter(concerns);
  const errors = (findings: readonly Finding[]): Finding[] =>
    findings.filter(({ severity, file }) => severity === 'error' && file === draft.path);
  const ids = (findings: readonly Finding[]): Set<string> => new Set(findings.map(({ ruleId }) => ruleId));
  const stays = ids(errors(then));
  const known = ids(errors(now));
  return [
    ...now.filter((finding) => !errors([finding]).length || stays.has(finding.ruleId)),
    ...errors(then).filter(({ ruleId }) => !known.has(ruleId)),
  ];
}

/** The same text with the same details, however the passport is typed. */
function isSame(one: Policy, other: Policy): boolean {
  return bodyOf(one) === bodyOf(other) && isDeepStrictEqual(one.passport, other.passport);
}

const isSameTitle = (one: Policy, other: Policy): boolean =>
  one.passport?.title === other.passport?.title && one.passport?.kind === other.passport?.kind;

const editionPath = ({ folder }: Policy, date: string): string => `${folder}editions/${date}.md`;

const hasSeal = ({ path }: Policy, seals: Workspace['corpus']['seals'] = []): boolean =>
  seals.some(({ edition }) => edition === path);

/** Of approval: what editions are ordered by. */
export const dateOf = ({ passport }: Policy): string => passport?.approved?.date ?? '';
