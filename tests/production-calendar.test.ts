/** Working days: the years against what is known of them otherwise, the arithmetic against its own laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../scripts/knowledge/dates.ts';
import {
  areTransfersKnown,
  isWorkingDay,
  workingDayAfter,
} from '../scripts/knowledge/production-calendar/working-days.ts';
import years from '../scripts/knowledge/production-calendar/years.json' with { type: 'json' };

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());
const HOLIDAYS = /-(?:01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/;

describe('production calendar', () => {
  /** Working days of the year, weekdays that are off and are no holidays, weekends that are worked: as the calendars that are published say. */
  it.each([
    [2024, 248, ['04-29', '04-30', '05-10', '12-30', '12-31'], ['04-27', '11-02', '12-28']],
    [2025, 247, ['05-02', '05-08', '06-13', '11-03', '12-31'], ['11-01']],
    [2026, 247, ['01-09', '03-09', '05-11', '12-31'], []],
    [2027, 247, ['02-22', '05-03', '05-10', '06-14', '11-05', '12-31'], ['02-20']],
  ])('knows %i', (year, working, off, worked) => {
    const days = daysOf(year);
    const short = (dates: string[]): string[] => dates.map((date) => date.slice(5));
    expect(short(days.filter((day) => !isWorkingDay(day) && !isWeekend(day) && !HOLIDAYS.test(day)))).toEqual(off);
    expect(short(days.filter((day) => isWorkingDay(day) && isWeekend(day)))).toEqual(worked);
    expect(days.filter(isWorkingDay)).toHaveLength(working);
  });

  it.each(Object.entries(years))('%s has a decree of an earlier day, existing days and a source', (year, entry) => {
    expect(isCalendarDate(entry.decree.date)).toBe(true);
    expect(entry.decree.date < `${year}-01-01`).toBe(true);
    expect(entry.source.length).toBeGreaterThan(0);
    for (const [from, to] of entry.transfers) {
      expect([from, to].every((date) => isCalendarDate(date!) && date!.startsWith(year))).toBe(true);
      expect(isWeekend(from!), `${from} is a day off`).toBe(true);
      expect(isWeekend(to!) || HOLIDAYS.test(to!), `${to} was worked`).toBe(false);
    }
  });

  it('counts ten days over holidays', () => {
    // 28, 29, 30 April; 4–8 May are worked, the 1st and the 11th are not.
    expect(workingDayAfter('2026-04-27', 10)).toEqual({ date: '2026-05-13', transfersKnown: true });
    // The holidays of January 2027 and the last of December, which the decree for 2026 has moved there.
    expect(workingDayAfter('2026-12-25', 10)).toEqual({ date: '2027-01-19', transfersKnown: true });
  });

  it('says when a year is not known', () => {
    expect(areTransfersKnown('2028-01-01')).toBe(false);
    expect(workingDayAfter('2027-12-27', 3)).toEqual({ date: '2027-12-30', transfersKnown: true });
    expect(workingDayAfter('2027-12-27', 10).transfersKnown).toBe(false);
  });

  it('keeps the laws of counting', () => {
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (start, a, b) => {
        const end = workingDayAfter(start, a).date;
        expect(end > start).toBe(true);
        expect(isWorkingDay(end)).toBe(true);
        // Counting on from where the first count stopped is counting both at once.
        expect(workingDayAfter(end, b).date).toBe(workingDayAfter(start, a + b).date);
        const between = daysOf(Number(start.slice(0, 4)))
          .concat(daysOf(Number(start.slice(0, 4)) + 1))
          .filter((day) => day > start && day <= end && isWorkingDay(day));
        expect(between).toHaveLength(a);
      }),
    );
  });
});
