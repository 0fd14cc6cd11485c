/** Calendar dates, ISO 8601 (`2024-08-30`), without time and zone. */

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** Does the day exist? `2024-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2024-08-30` → `30.08.2024`, the form of stamps (ГОСТ Р 7.0.97). */
export function dottedDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** `2024-08-30` → `30 августа 2024 года`, for running text. */
export function spokenDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year} года`;
}

/** «декабря», «декабрь», «дек» → 12; nothing when it is no month. */
export function monthOf(word: string): number | undefined {
  const at = MONTHS.findIndex(
    (month) => word.length > 2 && month.slice(0, 3) === word.slice(0, 3).replace('май', 'мая'),
  );
  return at < 0 || (word.length > 3 && !SPELT[at]!.test(word)) ? undefined : at + 1;
}

/** Whole names in the nominative and the genitive. */
const SPELT = MONTHS.map((month) => new RegExp(`^${month.slice(0, -1)}[аяьй]?$`));
