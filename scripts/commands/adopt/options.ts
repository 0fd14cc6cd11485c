/** What the secretary has said of an adoption, against what the passport leaves open. */
import { dottedDate } from '../../knowledge/dates.ts';
import type { DocumentDetails } from '../../knowledge/document-details.ts';
import {
  type Adoption,
  type Decision,
  deciderName,
  decisionsOf,
  type Organization,
  type Passport,
  type Policy,
} from '../../model/index.ts';
import { assertSame, dayOf, detailsIn, holderOf, type Where } from '../document-options.ts';
import { UserError } from '../user-error.ts';

/** As typed. */
export interface AdoptOptions {
  date?: string | undefined;
  effective?: string | undefined;
  order?: string | undefined;
  protocol?: string[] | undefined;
  signed?: string[] | undefined;
}

const IN_DRAFT: Where = { name: 'В паспорте проекта', remedy: 'Исправьте то, что неверно, и повторите.' };

/**
 * Do the options say what an adopted edition says?
 * @throws UserError for what they say otherwise
 */
export function assertAdopted(
  { passport }: Policy,
  options: AdoptOptions,
  { organization, today }: { organization: Organization | undefined; today: string },
): void {
  const name = `В принятой редакции от ${dottedDate(passport?.approved?.date ?? '')}`;
  const where = { name, remedy: 'Принятую редакцию не меняют: проверьте команду.' };
  if (passport) adoptionOf(passport, options, { organization, today, future: true }, where);
}

/**
 * Resolve the options.
 * @param today ISO 8601
 * @param future the day of approval may lie ahead
 * @param where the passport is from
 * @throws UserError for whatever is missing, misread or contradicts the passport
 */
export function adoptionOf(
  passport: Passport,
  options: AdoptOptions,
  { organization, today, future }: { organization: Organization | undefined; today: string; future: boolean },
  where: Where = IN_DRAFT,
): Adoption {
  const date = approvalDay(passport, options.date, where);
  if (date > today && !future) {
    throw new UserError(
      `Дата утверждения ${dottedDate(date)} ещё не наступила: сегодня ${dottedDate(today)}.`,
      'Проверьте дату; если так и задумано, добавьте --future.',
    );
  }
  const effective =
    options.effective === undefined ? (passport.effective ?? date) : dayOf(options.effective, '--effective');
  assertSame(
    where,
    'дата вступления в силу',
    passport.effective,
    options.effective === undefined ? undefined : effective,
  );
  const details = new Map<Decision, Partial<DocumentDetails>>();
  const decisions = decisionsOf(passport, organization);
  const named = (kind: Decision['kind'], option: keyof AdoptOptions, typed: readonly string[]): void => {
    const open = decisions.filter((decision) => decision.kind === kind);
    give(open, typed, option, { organization, approval: date, where }, details);
  };
  named('protocol', 'protocol', options.protocol ?? []);
  named('signature', 'signed', options.signed ?? []);
  named('order', 'order', options.order === undefined ? [] : [options.order]);
  for (const decision of decisions) {
    const { kind, who, number, date: day } = { ...decision, ...details.get(decision) };
    assertComplete({ kind, number, day, name: deciderName(who, organization) }, who, date);
  }
  if (effective < date) {
    throw new UserError(
      `Вступление в силу ${dottedDate(effective)} раньше утверждения ${dottedDate(date)}.`,
      'Акт сначала утверждают, потом он вступает в силу: проверьте --effective и --date.',
    );
  }
  return { date, effective, details };
}

function approvalDay({ approved }: Passport, typed: string | undefined, where: Where): string {
  if (!approved) {
    throw new UserError(
      'В паспорте проекта не сказано, кто утверждает акт.',
      'Добавьте, например: approved: { by: director }.',
    );
  }
  const date = typed === undefined ? approved.date : dayOf(typed, '--date');
  if (date === undefined) throw new UserError('Не указана дата утверждения.', 'Добавьте её: --date 2026-12-01.');
  assertSame(where, 'дата утверждения', approved.date, date);
  return date;
}

/** Deal what was typed out to the decisions: by name, or in the passport's order. */
function give(
  decisions: readonly Decision[],
  typed: readonly string[],
  option: keyof AdoptOptions,
  { organization, approval, where }: { organization: Organization | undefined; approval: string; where: Where },
  details: Map<Decision, Partial<DocumentDetails>>,
): void {
  const examples = EXAMPLES[option]!;
  for (const text of typed) {
    const {
      holder: decision,
      name,
      rest,
    } = holderOf(option, text, decisions, (one) => details.has(one), {
      organization,
      where,
    });
    const given: Partial<DocumentDetails> =
      decision.kind === 'signature'
        ? { date: dayOf(rest, name === undefined ? `--${option}` : `--${option} ${name}:`) }
        : detailsIn(rest, `--${option}`, examples);
    // As in `papers`, an order that is named by its number alone is of the day of approval.
    if (decision.kind === 'order') given.date ??= decision.date ?? approval;
    const whose = `${DOCUMENTS[decision.kind]} (${deciderName(decision.who, organization)})`;
    assertSame(where, `номер ${whose}`, decision.number, given.number);
    assertSame(where, `дата ${whose}`, decision.date, given.date);
    details.set(decision, given);
  }
}

const DOCUMENTS: Record<Decision['kind'], string> = {
  protocol: 'протокола',
  order: 'приказа',
  signature: 'согласования',
};

const EXAMPLES: Partial<Record<keyof AdoptOptions, string>> = {
  protocol: '--protocol "№ 3 от 28.11.2026" или --protocol "pedagogical-council: № 3 от 28.11.2026"',
  signed: '--signed "28.11.2026" или --signed "deputy: 28.11.2026"',
  order: '--order "№ 45-од от 01.12.2026" или --order 45-од',
};

interface Said {
  kind: Decision['kind'];
  number: string | undefined;
  day: string | undefined;
  name: string;
}

/** An order may be missing (the stamp is then «УТВЕРЖДАЮ»); whoever agrees must have agreed, and in time. */
function assertComplete({ kind, number, day, name }: Said, who: string, approval: string): void {
  if (kind === 'order' && number === undefined && day === undefined) return;
  if (day === undefined || (kind !== 'signature' && number === undefined)) {
    const noNumber = kind !== 'signature' && number === undefined;
    const what = noNumber ? (day === undefined ? 'Не указаны номер и дата' : 'Не указан номер') : 'Не указана дата';
    const option = { protocol: 'protocol', order: 'order', signature: 'signed' }[kind];
    const example = kind === 'signature' ? '28.11.2026' : '№ 3 от 28.11.2026';
    throw new UserError(
      `${what} ${DOCUMENTS[kind]} – ${name}.`,
      `Добавьте --${option} "${kind === 'order' ? '' : `${who}: `}${example}".`,
    );
  }
  if (day > approval) {
    const what = { protocol: 'Протокол', order: 'Приказ', signature: 'Согласование' }[kind];
    throw new UserError(
      `${what} (${name}) от ${dottedDate(day)} позже утверждения ${dottedDate(approval)}.`,
      kind === 'order'
        ? 'Приказом акт утверждают, поэтому он не бывает позже: проверьте --order и --date.'
        : 'Акт сначала согласуют, потом утверждают: проверьте обе даты.',
    );
  }
}
