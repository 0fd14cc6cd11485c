/** The act that papers are made for. */
import { bodyOf } from '../../lint/index.ts';
import type { Corpus, Organization, Passport, Policy } from '../../model/index.ts';
import { expectCard } from '../organization-card.ts';
import { UserError } from '../user-error.ts';

export interface Subject {
  policy: Policy;
  passport: Passport;
  organization: Organization;
  corpus: Corpus;
  /** The papers are to an edition, though there is a working file: that is still the edition's text. Its path. */
  sameDraft?: string;
  /** What loses force when this is approved: the edition in force, and the acts that it takes the place of. */
  repeals: Passport[];
}

/**
 * Find an act.
 * @throws UserError when there is none, or its passport or the institution's card cannot be read
 */
export function subjectOf(id: string, corpus: Corpus): Subject {
  const own = corpus.policies.filter(({ passport }) => passport?.id === id);
  // The working file is what is about to be adopted; without it, or before anything in it is changed, the newest edition.
  const draft = own.find(({ edition }) => !edition);
  const edition = newest(own.filter((one) => one.edition));
  const isAdopted = draft?.mode === 'draft' && edition !== undefined && isSameText(draft, edition);
  const policy = isAdopted ? edition : (draft ?? edition);
  if (!policy?.passport) {
    const broken = corpus.policies.find(({ passport, folder }) => !passport && folder.endsWith(`/${id}/`));
    if (broken)
      throw new UserError(`Паспорт ${broken.path} не читается.`, 'Что в нём не так, покажет npm run poryadok -- lint.');
    const known = [...new Set(corpus.policies.flatMap(({ passport }) => passport?.id ?? []))].sort();
    throw new UserError(
      `Акта «${id}» в папке policy нет.`,
      known.length > 0 ? `Есть: ${known.join(', ')}.` : 'В ней нет ни одного акта.',
    );
  }
  return {
    policy,
    passport: policy.passport,
    organization: expectCard(corpus, 'у бумаг не будет ни бланка, ни подписей'),
    corpus,
    ...(isAdopted && { sameDraft: draft.path }),
    repeals: repealsOf(policy, policy.passport, own, corpus),
  };
}

const isSameText = (one: Policy, other: Policy): boolean =>
  bodyOf(one) === bodyOf(other) && one.passport?.title === other.passport?.title;

function repealsOf(policy: Policy, passport: Passport, own: readonly Policy[], corpus: Corpus): Passport[] {
  // The working file of an act that has just been adopted is the same text as its edition.
  const former = newest(
    own.filter(
      (one) =>
        one !== policy &&
        one.mode === 'adopted' &&
        bodyOf(one) !== bodyOf(policy) &&
        dateOf(one) < (dateOf(policy) || '9999'),
    ),
  );
  const superseded = (passport.supersedes ?? []).flatMap(
    (id) => newest(corpus.policies.filter((one) => one.passport?.id === id && one.mode === 'adopted')) ?? [],
  );
  return [former, ...superseded].flatMap((one) => one?.passport ?? []);
}

const dateOf = ({ passport }: Policy): string => passport?.approved?.date ?? passport?.approved?.order?.date ?? '';

function newest(policies: readonly Policy[]): Policy | undefined {
  return [...policies].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))[0];
}
