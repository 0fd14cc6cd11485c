/** What the clerk knows by the day of the papers, put into the passport: everything else prints as a place to fill in. */
import { dottedDate, isCalendarDate } from '../../knowledge/dates.ts';
import { type Agreement, isApprovedByBody, isByOfficial } from '../../model/index.ts';
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

const NUMBER = /^[^\s\p{C}](?:[^\n\p{C}]{0,38}[^\s\p{C}])?$/u;

/**
 * @param typed options of the call
 * @throws UserError for what is not understood, contradicts the passport or cannot have been
 */
export function detailsOf(subject: Subject, typed: Typed): Details {
  const { passport } = subject;
  const known = passport.approved?.order ?? {};
  const number = merged(
    'номер приказа',
    known.number,
    typed.order === undefined ? undefined : numberOf(typed.order.trim(), '--order'),
  );
  const date = merged(
    'дата приказа',
    known.date ?? passport.approved?.date,
    typed.date === undefined ? undefined : dateOf(typed.date, '--date'),
  );
  const order = { ...(number && { number }), ...(date && { date }) };
  const approved = passport.approved ?? { by: 'director' };
  const deciding: Agreement[] = isApprovedByBody(approved, subject.organization)
    ? [{ body: approved.by, ...(approved.protocol && { protocol: approved.protocol }) }]
    : [];
  const all = withProtocols([...(passport.agreed ?? []), ...deciding], typed.protocol ?? []);
  for (const { body, protocol } of all) expectEarlier(body, protocol, date);
  const agreed = all.slice(0, all.length - deciding.length);
  const approval = deciding.length > 0 ? { protocol: all.at(-1)!.protocol ?? {} } : { order };
  return {
    ...subject,
    passport: { ...passport, ...(agreed.length > 0 && { agreed }), approved: { ...approved, ...approval } },
    order,
  };
}

/** `--protocol "3 от 20.11.2026"` for the only body, `--protocol body="…"` for one of several. */
function withProtocols(agreed: readonly Agreement[], typed: readonly string[]): Agreement[] {
  const bodies = agreed.flatMap((one) => (isByOfficial(one) || one.body === undefined ? [] : [one.body]));
  const protocols = new Map<string, Protocol>();
  for (const value of typed) {
    const [, name, words = value] = /^([^="]+)=(.*)$/s.exec(value) ?? [];
    const body = name ?? bodies[0];
    if (body === undefined)
      throw new UserError(
        'В паспорте акта не назван орган, который его рассматривает.',
        'Впишите его в agreed или уберите --protocol.',
      );
    if (!bodies.includes(body))
      throw new UserError(`Органа «${body}» в паспорте акта нет.`, `Есть: ${bodies.join(', ') || 'ни одного'}.`);
    if (name === undefined && bodies.length > 1)
      throw new UserError(
        `Акт рассматривают несколько органов: чей это протокол «${value}»?`,
        `Назовите орган: --protocol ${body}="${value}".`,
      );
    if (protocols.has(body))
      throw new UserError(
        `Протокол органа «${body}» назван дважды.`,
        'Оставьте один параметр --protocol для каждого органа.',
      );
    protocols.set(body, protocolOf(words));
  }
  return agreed.map((one) => {
    const given = one.body === undefined ? undefined : protocols.get(one.body);
    if (!given) return one;
    const number = merged('номер протокола', one.protocol?.number, given.number);
    const date = merged('дата протокола', one.protocol?.date, given.date);
    return { ...one, protocol: { ...(number && { number }), ...(date && { date }) } };
  });
}

/** «3 от 20.11.2026», «№ 3», «20.11.2026». */
function protocolOf(typed: string): Protocol {
  const text = typed.trim();
  const [, number, day] = /^(?:№\s*)?(\S+)\s+от\s+(\S+)$/.exec(text) ?? [];
  if (number && day) return { number: numberOf(number, '--protocol'), date: dateOf(day, '--protocol') };
  if (/^\d{1,4}[.-]\d{1,2}[.-]\d{1,4}$/.test(text)) return { date: dateOf(text, '--protocol') };
  const alone = text.replace(/^№\s*/, '');
  if (/\s/.test(alone) || !alone)
    throw new UserError(`Протокол «${typed}» не понят.`, 'Напишите номер и дату: --protocol "3 от 20.11.2026".');
  return { number: numberOf(alone, '--protocol') };
}

/**
 * A day as a clerk types it: 24.11.2026, 2026-11-24.
 * @param option how messages name it
 * @returns ISO 8601
 * @throws UserError for another text and for a day that does not exist
 */
export function dateOf(typed: string, option: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim()) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : typed.trim();
  if (isCalendarDate(iso)) return iso;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso))
    throw new UserError(`Такого дня нет: ${typed} (${option}).`, 'Проверьте число и месяц.');
  throw new UserError(`День «${typed}» не понят (${option}).`, 'Напишите его так: 24.11.2026 или 2026-11-24.');
}

function numberOf(typed: string, option: string): string {
  const number = typed.replace(/^№\s*/, '');
  if (NUMBER.test(number)) return number;
  throw new UserError(
    `Номер «${typed}» не понят (${option}).`,
    'Напишите номер одной строкой, до 40 знаков: 45 или 01-08/45.',
  );
}

/** What is typed must not contradict what the passport says. */
function merged(what: string, known: string | undefined, typed: string | undefined): string | undefined {
  if (known === undefined || typed === undefined || known === typed) return typed ?? known;
  const [was, is] = [known, typed].map((value) => (isCalendarDate(value) ? dottedDate(value) : value));
  throw new UserError(
    `В паспорте акта другой реквизит: ${what} ${was}, а вы указали ${is}.`,
    'Исправьте паспорт или уберите параметр.',
  );
}

function expectEarlier(body: string | undefined, protocol: Protocol | undefined, order: string | undefined): void {
  if (!protocol?.date || !order || protocol.date <= order) return;
  throw new UserError(
    `Протокол (${body}) от ${dottedDate(protocol.date)} позже приказа от ${dottedDate(order)}: сначала акт рассматривают, потом утверждают.`,
    'Проверьте обе даты.',
  );
}
