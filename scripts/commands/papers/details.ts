/** What the clerk knows by the day of the papers, put into the passport: everything else prints as a place to fill in. */
import { dottedDate } from '../../knowledge/dates.ts';
import type { DocumentDetails } from '../../knowledge/document-details.ts';
import { type Agreement, isApprovedByBody, isByOfficial, type Organization } from '../../model/index.ts';
import { assertSame, dayOf, detailsIn, type Holder, holderOf, type Where } from '../document-options.ts';
import { UserError } from '../user-error.ts';
import type { Subject } from './subject.ts';

/** The subject with the passport that the papers are printed from. */
export interface Details extends Subject {
  /** Number and date of the order, as far as they are known. */
  order: { number?: string; date?: string };
}

interface Typed {
  date?: string | undefined;
  order?: string | undefined;
  protocol?: string[] | undefined;
}

type Protocol = NonNullable<Agreement['protocol']>;

/**
 * @param typed options of the call
 * @throws UserError for what is not understood, contradicts the passport or cannot have been
 */
export function detailsOf(subject: Subject, typed: Typed): Details {
  const { passport } = subject;
  const known = passport.approved?.order ?? {};
  const given = orderOf(typed);
  const number = merged('номер приказа', known.number, given.number);
  const date = merged('дата приказа', known.date ?? passport.approved?.date, given.date);
  const order = { ...(number && { number }), ...(date && { date }) };
  const approved = passport.approved ?? { by: 'director' };
  const deciding: Agreement[] = isApprovedByBody(approved, subject.organization)
    ? [{ body: approved.by, ...(approved.protocol && { protocol: approved.protocol }) }]
    : [];
  const all = withProtocols([...(passport.agreed ?? []), ...deciding], typed.protocol ?? [], subject.organization);
  for (const { body, protocol } of all) expectEarlier(body, protocol, date);
  const agreed = all.slice(0, all.length - deciding.length);
  const approval = deciding.length > 0 ? { protocol: all.at(-1)!.protocol ?? {} } : { order };
  return {
    ...subject,
    passport: { ...passport, ...(agreed.length > 0 && { agreed }), approved: { ...approved, ...approval } },
    order,
  };
}

/** `--order 45 --date 20.11.2026` or, as `adopt` is told, `--order "№ 45 от 20.11.2026"`. */
function orderOf(typed: Typed): Partial<DocumentDetails> {
  const order =
    typed.order === undefined
      ? {}
      : detailsIn(typed.order, '--order', '--order 45 или --order "№ 45-од от 01.12.2026"');
  const date = typed.date === undefined ? undefined : dayOf(typed.date, '--date');
  if (order.date !== undefined && date !== undefined && order.date !== date)
    throw new UserError(
      `У приказа две даты: ${dottedDate(order.date)} в --order и ${dottedDate(date)} в --date.`,
      'Оставьте верную.',
    );
  return { ...order, ...(date !== undefined && { date }) };
}

/** `--protocol "3 от 20.11.2026"` for the only body, `--protocol "body: …"` or `body="…"` for one of several. */
function withProtocols(
  agreed: readonly Agreement[],
  typed: readonly string[],
  organization: Organization,
): Agreement[] {
  const bodies = new Map<string, Holder>();
  for (const one of agreed)
    if (!isByOfficial(one) && one.body !== undefined && !bodies.has(one.body))
      bodies.set(one.body, { who: one.body, date: one.protocol?.date });
  const protocols = new Map<string, Protocol>();
  for (const value of typed) {
    const { holder, rest } = holderOf('protocol', value, [...bodies.values()], ({ who }) => protocols.has(who), {
      organization,
      where: IN_ACT,
    });
    protocols.set(
      holder.who,
      detailsIn(
        rest,
        '--protocol',
        '--protocol "№ 3 от 28.11.2026" или --protocol "pedagogical-council: № 3 от 28.11.2026"',
      ),
    );
  }
  return agreed.map((one) => {
    const given = one.body === undefined ? undefined : protocols.get(one.body);
    if (!given) return one;
    const number = merged('номер протокола', one.protocol?.number, given.number);
    const date = merged('дата протокола', one.protocol?.date, given.date);
    return { ...one, protocol: { ...(number && { number }), ...(date && { date }) } };
  });
}

const IN_ACT: Where = { name: 'В паспорте акта', remedy: 'Исправьте паспорт или уберите параметр.' };

/** What is typed must not contradict what the passport says. */
function merged(what: string, known: string | undefined, typed: string | undefined): string | undefined {
  assertSame(IN_ACT, what, known, typed);
  return typed ?? known;
}

function expectEarlier(body: string | undefined, protocol: Protocol | undefined, order: string | undefined): void {
  if (!protocol?.date || !order || protocol.date <= order) return;
  throw new UserError(
    `Протокол (${body}) от ${dottedDate(protocol.date)} позже приказа от ${dottedDate(order)}: сначала акт рассматривают, потом утверждают.`,
    'Проверьте обе даты.',
  );
}
