/** Which text goes where in `dist/`. Addresses of what was published never change, so they are made here and only here. */
import { bodyOf } from '../../lint/index.ts';
import type { Corpus, Passport, Policy } from '../../model/index.ts';
import type { History } from '../../render/index.ts';

/** One text to render. Folders are relative to `dist/`, with `/`, ending in `/`. */
export interface Target {
  policy: Policy;
  id: string;
  folder: string;
  /** Also published here: the edition in force stands at the act's own address. */
  current?: string;
  draft: boolean;
}

/** What other texts say of an act. */
export interface Fate {
  repealed?: NonNullable<Passport['repealed']>;
  /** Acts that take its place, and the day of the edition that says so first. */
  supersededBy: { id: string; date: string }[];
}

export interface Plan {
  targets: Target[];
  /** Acts that cannot be built, with the reason, Russian. */
  skipped: { path: string; reason: string }[];
  /** Acts of which nothing adopted is built: an older edition would pass for the one in force. Ids. */
  withheld: ReadonlySet<string>;
}

/**
 * Plan a build of the whole corpus.
 * @param unfit paths of acts with errors that must not be published
 * @param unsealed paths of editions that do not fit their seals, whether the file is still there or not
 */
export function planBuild(
  { policies }: Corpus,
  unfit: ReadonlySet<string> = new Set(),
  unsealed: ReadonlySet<string> = new Set(),
): Plan {
  const broken = new Set([...unfit, ...unsealed].filter((path) => EDITION.test(path)));
  const closed = new Set([...broken].map((path) => path.replace(EDITION, '')));
  const withheld = new Set<string>();
  const plan: Plan = {
    targets: [],
    skipped: [...broken].sort().map((path) => ({ path, reason: unsealed.has(path) ? UNSEALED : UNFIT })),
    withheld,
  };
  const seen = new Map<string, Policy>();
  const owners = new Map<string, string>();
  // Frozen editions come before working files: at their address they are what counts.
  // And an act in its own folder comes before a copied folder that kept the name.
  const rank = (policy: Policy): number => Number(policy.edition) + 2 * Number(inOwnFolder(policy));
  const ordered = [...policies].sort((a, b) => rank(b) - rank(a));
  for (const policy of ordered) {
    const { passport } = policy;
    if (!passport) {
      plan.skipped.push({ path: policy.path, reason: 'паспорт не читается, см. замечания' });
      continue;
    }
    const { id } = passport;
    const date = passport.approved?.date;
    if (policy.mode === 'adopted' && !date) {
      plan.skipped.push({
        path: policy.path,
        reason: 'акт принят, но в паспорте нет даты утверждения (approved.date)',
      });
      continue;
    }
    if (policy.mode === 'adopted' && closed.has(policy.folder)) {
      withheld.add(id);
      continue;
    }
    if (policy.mode === 'adopted' && unfit.has(policy.path)) {
      plan.skipped.push({ path: policy.path, reason: UNFIT });
      continue;
    }
    const folder = policy.mode === 'adopted' ? `policies/${id}/editions/${date}/` : `drafts/${id}/`;
    const other = seen.get(folder);
    // The working file of an act that has just been adopted is the same text as its edition.
    if (other && other.folder === policy.folder && bodyOf(other) === bodyOf(policy)) continue;
    if (other) {
      plan.skipped.push({ path: policy.path, reason: `по этому адресу уже публикуется ${other.path}` });
      continue;
    }
    // At another address too: an edition of a copied folder is none of this act's history.
    const owner = owners.get(id) ?? policy.folder;
    if (owner !== policy.folder) {
      plan.skipped.push({ path: policy.path, reason: `имя «${id}» уже занято актом ${owner}` });
      continue;
    }
    owners.set(id, owner);
    seen.set(folder, policy);
    plan.targets.push({ policy, id, folder, draft: policy.mode !== 'adopted' });
  }
  for (const target of inForce(plan.targets)) target.current = `policies/${target.id}/`;
  return plan;
}

const EDITION = /(?<=\/)editions\/[^/]+$/;

const UNFIT = 'акт отмечен как принятый, но в нём есть ошибки, см. замечания';
const UNSEALED =
  'принятая редакция и её пломба не сходятся, см. замечания; пока это так, акт остаётся таким, каким его опубликовали раньше';

/**
 * What became of an act. It is repealed by the word of its working file, so that its adopted editions stay as they were
 * adopted; an edition that says it itself is believed too.
 */
export function fateOf({ id, policy }: Target, { policies }: Corpus, { targets }: Plan): Fate {
  const own = policies.filter(({ folder, passport }) => folder === policy.folder && passport?.id === id);
  const repealed = own.find(({ passport }) => passport?.status === 'repealed')?.passport?.repealed;
  const heirs = new Map<string, string>();
  for (const target of targets) {
    if (target.draft || target.id === id || !target.policy.passport?.supersedes?.includes(id)) continue;
    const known = heirs.get(target.id);
    const date = dateOf(target);
    if (known === undefined || date < known) heirs.set(target.id, date);
  }
  return {
    ...(repealed && { repealed }),
    supersededBy: [...heirs].map((heir) => ({ id: heir[0], date: heir[1] })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const inOwnFolder = (policy: Policy): boolean => policy.folder.endsWith(`/${policy.passport?.id}/`);

/** The newest adopted edition of each act. */
function inForce(targets: readonly Target[]): Target[] {
  const newest = new Map<string, Target>();
  for (const target of targets.filter((one) => !one.draft)) {
    const known = newest.get(target.id);
    if (!known || dateOf(known) < dateOf(target)) newest.set(target.id, target);
  }
  return [...newest.values()];
}

/** Date of approval of an adopted target. */
export function dateOf(target: Target): string {
  return target.policy.passport?.approved?.date ?? '';
}

/** The adopted edition before this one; a draft and the first edition have none. */
export function previousEdition(target: Target, { targets }: Plan): Target | undefined {
  if (target.draft) return undefined;
  return targets
    .filter((one) => one.id === target.id && !one.draft && dateOf(one) < dateOf(target))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))[0];
}

/** Adopted editions of an act, the oldest first. */
export function historyOf(id: string, { targets }: Plan): History {
  return targets
    .filter((target) => target.id === id && !target.draft)
    .map((target) => {
      const effective = target.policy.passport?.effective;
      return { adopted: dateOf(target), ...(effective && { effective }) };
    })
    .sort((a, b) => (a.adopted < b.adopted ? -1 : 1));
}
