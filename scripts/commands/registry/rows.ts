/** The corpus → rows of the registry, one an act. */
import { dottedDate } from '../../knowledge/dates.ts';
import { type Corpus, isApprovedByBody, isByOfficial, type Organization, type Passport } from '../../model/index.ts';
import { datedNumber } from '../../render/index.ts';
import { fateOf, type Plan, type Target } from '../build/index.ts';

/** Columns of the registry in their order, without the number. */
export interface RegistryRow {
  title: string;
  kind: string;
  order: string;
  protocols: string;
  effective: string;
  edition: string;
  review: string;
  state: string;
}

/** What the passport does not say. */
const UNKNOWN = 'не указано';

/**
 * @param on the day that the registry is made for, ISO 8601
 * @returns rows by title
 */
export function registryRows(corpus: Corpus, plan: Plan, on: string): RegistryRow[] {
  const ids = [...new Set(plan.targets.map(({ id }) => id))];
  return ids
    .map((id) =>
      rowOf(
        plan.targets.filter((target) => target.id === id),
        corpus,
        plan,
        on,
      ),
    )
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
}

function rowOf(targets: readonly Target[], corpus: Corpus, plan: Plan, on: string): RegistryRow {
  const draft = targets.find((target) => target.draft);
  const target = inForceOn(targets, on) ?? targets.find((one) => one.current) ?? draft ?? targets[0]!;
  const passport = target.policy.passport!;
  const organization = corpus.organization?.value;
  const repealed = fateOf(target, corpus, plan);
  return {
    title: passport.title,
    kind: passport.kind,
    order: orderOf(passport, organization),
    protocols: protocolsOf(passport, organization),
    effective: shown(passport.effective),
    edition: target.draft ? 'проект' : `от ${dottedDate(passport.approved?.date ?? '')}`,
    review: shown(passport.reviewBy),
    state: stateOf(target, passport, repealed, on) + (draft && draft !== target ? '; готовится новая редакция' : ''),
  };
}

/** The newest edition that has come into force by the day. */
function inForceOn(targets: readonly Target[], on: string): Target | undefined {
  const dateOf = ({ policy: { passport } }: Target): string => passport?.effective ?? passport?.approved?.date ?? '';
  return targets
    .filter((target) => !target.draft && dateOf(target) <= on)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))[0];
}

function orderOf({ approved }: Passport, organization: Organization | undefined): string {
  if (!approved) return UNKNOWN;
  if (isApprovedByBody(approved, organization))
    return approved.protocol?.date ? `протокол ${datedNumber(approved.protocol)}` : UNKNOWN;
  // «УТВЕРЖДАЮ» with a day of its own is no order, and the passport does not say that there was one.
  if (!approved.order) return approved.date ? `утвержден ${dottedDate(approved.date)}, приказ не указан` : UNKNOWN;
  const { number, date = approved.date } = approved.order;
  if (number) return date ? `от ${dottedDate(date)} № ${number}` : `№ ${number}`;
  return date ? `от ${dottedDate(date)}, номер не указан` : UNKNOWN;
}

function protocolsOf({ agreed = [] }: Passport, organization: Organization | undefined): string {
  const protocols = agreed
    .filter((one) => !isByOfficial(one))
    .map(({ body = '', protocol }) => {
      const name = organization?.bodies?.[body]?.name ?? body;
      const details = [protocol?.date && `от ${dottedDate(protocol.date)}`, protocol?.number && `№ ${protocol.number}`];
      return `${name}: ${details.filter(Boolean).join(' ') || UNKNOWN}`;
    });
  return protocols.join('; ') || UNKNOWN;
}

function stateOf({ draft }: Target, passport: Passport, fate: ReturnType<typeof fateOf>, on: string): string {
  const { repealed, supersededBy } = fate;
  if (repealed && repealed.date <= on) return `утратил силу ${dottedDate(repealed.date)}`;
  if (supersededBy.some(({ date }) => date <= on)) return 'утратил силу: заменен другим актом';
  if (draft) return 'проект';
  const from = passport.effective ?? passport.approved?.date ?? '';
  return from > on ? `вступает в силу ${dottedDate(from)}` : 'действует';
}

const shown = (date: string | undefined): string => (date ? dottedDate(date) : UNKNOWN);
