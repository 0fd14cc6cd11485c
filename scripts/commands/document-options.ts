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

/** `pedagogical-council: № 3 от …` and `pedagogical-council=3 от …` → whose it is, and what. */
export function splitName(typed: string): { name?: string; rest: string } {
  const [, name, rest = ''] = /^\s*(?:([\p{L}][^:=№]*?)\s*[:=])?\s*(.*)$/su.exec(typed) ?? [];
  return { ...(name !== undefined && { name }), rest };
}

/** Who is meant: by the id, or by how the name in the card begins. @param ids of bodies and officials */
export function namedBy(name: string, ids: readonly string[], organization?: Organization): string | undefined {
  const plain = name.trim().toLocaleLowerCase('ru');
  return (
    ids.find((id) => id === plain) ??
    ids.find((id) => deciderName(id, organization).toLocaleLowerCase('ru').startsWith(plain))
  );
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

const shownDetail = (value: string): string => (isCalendarDate(value) ? dottedDate(value) : shownTyped(value));

/** Of the command line anything may come; a message is one line. */
export const shownTyped = (typed: string): string => visible(typed.trim().slice(0, 80));

function expectDay(day: string, option: string): string {
  if (isCalendarDate(day)) return day;
  const [, month] = day.split('-').map(Number);
  const missing = month! >= 1 && month! <= 12 ? spokenDate(day) : `Месяца с номером ${month}`;
  throw new UserError(`${missing} не бывает.`, `Проверьте дату в ${option}.`);
}
