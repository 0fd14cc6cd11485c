/**
 * Working days of a five-day week. Holidays and the rule by which a day off that falls on one moves to the next working
 * day: статья 112 Трудового кодекса. What the Government moves besides, year by year, is in `years.json`, each year with
 * its decree and where it was read; of a year that is not there nothing but the code is known, and that is said.
 */
import years from './years.json' with { type: 'json' };

interface Year {
  decree: { date: string; number: string };
  /** Day off → the day that is off instead. */
  transfers: string[][];
}

const YEARS: Readonly<Record<string, Year>> = years;

/** Month and day: часть 1 статьи 112. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
]);

const DAY = 86_400_000;

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const isHoliday = (date: string): boolean => HOLIDAYS.has(date.slice(5));
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const yearOf = (date: string): string => date.slice(0, 4);

/** Days that are off by decree or because a day off fell on a holiday, and days off that are worked; by year. */
const calendars = new Map<string, { off: ReadonlySet<string>; worked: ReadonlySet<string> }>();

function calendarOf(year: string) {
  const known = calendars.get(year);
  if (known) return known;
  const transfers = new Map((YEARS[year]?.transfers ?? []).map(([from, to]) => [from!, to!]));
  const off = new Set(transfers.values());
  const worked = new Set([...transfers.keys()].filter((date) => !isHoliday(date)));
  for (const holiday of [...HOLIDAYS].sort()) {
    const date = `${year}-${holiday}`;
    // Days off in the January holidays move by decree only (часть 2).
    if (holiday.startsWith('01-') || !isWeekend(date) || transfers.has(date)) continue;
    let next = addDays(date, 1);
    while (isWeekend(next) || isHoliday(next) || off.has(next)) next = addDays(next, 1);
    off.add(next);
  }
  const calendar = { off, worked };
  calendars.set(year, calendar);
  return calendar;
}

/**
 * Is the day worked in a five-day week?
 * @param date ISO 8601
 */
export function isWorkingDay(date: string): boolean {
  const { off, worked } = calendarOf(yearOf(date));
  if (isHoliday(date) || off.has(date)) return false;
  return !isWeekend(date) || worked.has(date);
}

/** Is it known what the Government has moved in the year of a date? */
export function areTransfersKnown(date: string): boolean {
  return Object.hasOwn(YEARS, yearOf(date));
}

export interface WorkingDay {
  /** ISO 8601. */
  date: string;
  /** Whether the Government's transfers are known for all the days that were counted. */
  transfersKnown: boolean;
}

/**
 * The last day of a term in working days. The term begins on the day after the event (статья 191 Гражданского кодекса).
 * @param date of the event, ISO 8601
 * @param count working days, at least 1
 */
export function workingDayAfter(date: string, count: number): WorkingDay {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  const passed = Array.from(
    { length: Number(yearOf(day)) - Number(yearOf(date)) + 1 },
    (_, i) => Number(yearOf(date)) + i,
  );
  return { date: day, transfersKnown: passed.every((year) => areTransfersKnown(String(year).padStart(4, '0'))) };
}
