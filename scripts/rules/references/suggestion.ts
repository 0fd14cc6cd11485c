/** What the author of a reference without a target may have meant. */
import leven from 'leven';
import { enclosing, type Part, type Policy, type Reference } from '../../model/index.ts';

/** The part that the reference most probably means. */
export function likelyTarget(reference: Reference, { all }: Policy): Part | undefined {
  const { unit, raw, part, within } = reference;
  if (reference.explicit) return nearestName(raw, all);
  const appendix = enclosing(part, 'appendix');
  const home = within?.targets[0];
  const pool = all.filter((one) => one.number && (home ? isBelow(one, home) : enclosing(one, 'appendix') === appendix));
  const sameNumber = pool.filter((one) => one.number!.raw === raw && one.kind !== 'item');
  if (unit === 'clause') {
    const clause = part.kind === 'clause' ? part : enclosing(part, 'clause');
    const item = pool.find((one) => one.kind === 'item' && one.number!.raw === raw && clause && isBelow(one, clause));
    return sameNumber[0] ?? item ?? nearestNumber(raw, pool, ['clause']);
  }
  if (unit === 'section') return sameNumber[0] ?? nearestNumber(raw, pool, ['section']);
  if (unit === 'item')
    return pool.findLast((one) => one.kind === 'item' && /\d/.test(one.number!.raw) === /\d/.test(raw) && home);
  return undefined;
}

function nearestName(name: string, all: readonly Part[]): Part | undefined {
  const allowed = Math.max(2, Math.floor(name.length / 3));
  let best: { part: Part; distance: number } | undefined;
  for (const part of all) {
    const distance = leven(name, part.uid, { maxDistance: allowed + 1 });
    const isInside = name.length > 3 && (part.uid.startsWith(name) || name.startsWith(part.uid)) && part.uidTyped;
    const weight = isInside ? Math.min(distance, 1) : distance;
    if (weight <= allowed && (!best || weight < best.distance)) best = { part, distance: weight };
  }
  return best?.part;
}

/** The nearest of the same row («3.9» → «3.6»), else the same digits with other dots («31» → «3.1»). */
function nearestNumber(raw: string, pool: readonly Part[], kinds: readonly string[]): Part | undefined {
  const values = raw.split('.').map(Number);
  const row = pool.filter(
    ({ kind, number }) =>
      kinds.includes(kind) &&
      number!.values.length === values.length &&
      values.slice(0, -1).every((value, i) => number!.values[i] === value),
  );
  const distance = (part: Part): number => Math.abs(part.number!.values.at(-1)! - values.at(-1)!);
  const near = row.reduce<Part | undefined>(
    (best, part) => (best && distance(best) <= distance(part) ? best : part),
    undefined,
  );
  const digits = (number: string): string => number.replaceAll('.', '');
  return near ?? pool.find(({ kind, number }) => kinds.includes(kind) && digits(number!.raw) === digits(raw));
}

function isBelow(part: Part, above: Part): boolean {
  for (let p: Part | undefined = part.parent; p; p = p.parent) if (p === above) return true;
  return false;
}
