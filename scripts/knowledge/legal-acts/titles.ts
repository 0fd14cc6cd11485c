/** Titles as people type them: quotes, dashes, ё and case make no difference; a beginning of a title is that title. */
import leven from 'leven';

/** What is compared: letters and digits. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<![а-я])рф(?![а-я])/g, 'российской федерации')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Letters that may differ in a hundred: slips of the keyboard and cases, no other act. */
const SLIPS = 0.12;

/** Is it the same title, shortened or with slips? */
export function sameTitle(typed: string, real: string): boolean {
  const [a, b] = [titleKey(typed), titleKey(real)];
  if (a === b || a.startsWith(b)) return true;
  // Long titles are quoted by their first words; «Об образовании» alone is an older law.
  if (b.startsWith(`${a} `) && a.split(' ').length >= 6) return true;
  return leven(a, b, { maxDistance: Math.ceil(b.length * SLIPS) + 1 }) <= b.length * SLIPS;
}
