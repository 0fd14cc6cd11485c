/** Days, numbers and names in options: every command that asks for them reads them alike. */
import { visible } from '../knowledge/characters.ts';
import { dottedDate, isCalendarDate, spokenDate } from '../knowledge/dates.ts';
import { type DocumentDetails, readDay, readSomeDetails } from '../knowledge/document-details.ts';
import { deciderName, type Organization } from '../model/index.ts';
import { UserError } from './user-error.ts';

/**
 * A day as a clerk types it: 24.11.2026, 2026-11-24, «24 ноября 2026 г.».
 * @param option what stands before it: `--date`
 * @returns ISO 8601
 * @throws UserError for another text and for a day that does not exist
 */
export function dayOf(typed: string, option: string): string {
  const day = readDay(typed);
  if (day === undefined)
    throw new UserError(
      `День «${shownTyped(typed)}» не понят.`,
      `Напишите его так: ${option} 01.12.2026 или ${option} 2026-12-01.`,
    );
  return expectDay(day, option);
}

/**
 * Number and day of a document, or one of the two: «№ 3 от 28.11.2026», «3», «28.11.2026».
 * @param examples how it should look, with the option
 * @throws UserError for another text and for a day that does not exist
 */
export function detailsIn(typed: string, option: string, examples: string): Partial<DocumentDetails> {
  const details = readSomeDetails(typed);
  if (!details) throw new UserError(`Запись «${shownTyped(typed)}» не понята.`, `Напишите её так: ${examples}.`);
  if (details.date !== undefined) expectDay(details.date, option);
  return details;
}

/** Where a passport is from, and what to do when a command says otherwise. */
export interface Where {
  /** «В паспорте проекта». */
  name: string;
  remedy: string;
}

/**
 * What the passport says is not written over by an option: one of the two is a slip.
 * @param what it is called: «номер приказа»
 * @throws UserError when both say something, and not the same
 */
export function assertSame(
  { name, remedy }: Where,
  what: string,
  said: string | undefined,
  given: string | undefined,
): void {
  if (said === undefined || given === undefined || said === given) return;
  throw new UserError(
    `${name} другой реквизит: ${what} ${shownDetail(said)}, а в команде указано ${shownDetail(given)}.`,
    remedy,
  );
}

/** Somebody whom a passport names: what an option says can be of them. */
export interface Holder {
  /** Id of the body or official. */
  who: string;
  /** Of the document, when the passport says it already. */
  date?: string | undefined;
}

/**
 * Whose detail is it? «pedagogical-council: № 3 от …» and «pedagogical-council=3 от …» say it; without a name it is
 * plain only when there is one place: protocols of two bodies are easily mixed up.
 * @param option its name: `protocol`
 * @param typed its value
 * @param holders whom it can be of, in the passport's order
 * @param given whom the same option has been of before
 * @returns `rest`: what is typed after the name
 * @throws UserError for a name that the passport does not have, for one that was given twice, and for one that is missing
 */
export function holderOf<H extends Holder>(
  option: string,
  typed: string,
  holders: readonly H[],
  given: (holder: H) => boolean,
  { organization, where }: { organization?: Organization | undefined; where: Where },
): { holder: H; name?: string; rest: string } {
  const named = ({ who }: H): string => `«${who}» (${deciderName(who, organization)})`;
  const fit = `Подходят: ${holders.map(named).join(', ')}.`;
  if (holders.length === 0)
    throw new UserError(
      `${where.name} нет никого, для кого нужен --${option}.`,
      `Впишите в паспорт, кто согласует и утверждает акт, или уберите --${option}.`,
    );
  const { name, rest } = splitName(typed);
  const free = holders.filter((holder) => !given(holder));
  if (name !== undefined) {
    const ids = [...free, ...holders].map(({ who }) => who);
    const id = namedBy(name, ids, organization);
    if (id === undefined) throw new UserError(`${where.name} нет «${shownTyped(name)}».`, fit);
    const holder = free.find(({ who }) => who === id);
    if (holder) return { holder, name, rest };
    const whose = named(holders.find(({ who }) => who === id)!);
    throw new UserError(`Для ${whose} --${option} указан дважды.`, 'Оставьте один.');
  }
  if (free.length === 0)
    throw new UserError(
      `Лишний --${option} «${shownTyped(typed)}»: он уже указан для всех, кого называет паспорт.`,
      'Оставьте верный.',
    );
  const empty = free.filter(({ date }) => date === undefined);
  const open = empty.length > 0 ? empty : free;
  if (open.length === 1) return { holder: open[0]!, rest };
  const names = holders.map(({ who }) => `--${option} "${who}: …" (${deciderName(who, organization)})`).join(', ');
  throw new UserError(`Не сказано, к кому относится --${option} «${shownTyped(typed)}».`, `Назовите: ${names}.`);
}

function splitName(typed: string): { name?: string; rest: string } {
  const [, name, rest = ''] = /^\s*(?:([\p{L}][^:=№]*?)\s*[:=])?\s*(.*)$/su.exec(typed) ?? [];
  return { ...(name !== undefined && { name }), rest };
}

/** By the id, or by how the name in the card begins. */
function namedBy(name: string, ids: readonly string[], organization?: Organization): string | undefined {
  const plain = name.trim().toLocaleLowerCase('ru');
  return (
    ids.find((id) => id === plain) ??
    ids.find((id) => deciderName(id, organization).toLocaleLowerCase('ru').startsWith(plain))
  );
}

const shownDetail = (value: string): string => (isCalendarDate(value) ? dottedDate(value) : shownTyped(value));

/** Of the command line anything may come; a message is one line. */
export const shownTyped = (typed: string): string => visible(typed.trim().slice(0, 80));

function expectDay(day: string, option: string): string {
  if (isCalendarDate(day)) return day;
  const [, month] = day.split('-').map(Number);
  const missing = month! >= 1 && month! <= 12 ? spokenDate(day) : `Месяца с номером ${month}`;
  throw new UserError(`${missing} не бывает.`, `Проверьте дату в ${option}.`);
}
