/** What the author of a reference without a target may have meant. */
import leven from 'leven';
import { romanValue } from '../../knowledge/letters.ts';
import { enclosing, type Part, type Policy, type Reference } from '../../model/index.ts';

/** The part that the reference most probably means. */
export function likelyTarget(reference: Reference, { all }: Policy): Part | undefined {
  const { unit, raw, part, within } = reference;
  if (reference.explicit) return nearestName(raw, all);
  const appendix = enclosing(part, 'appendix');
  const home = within?.targets[0];
  // Asked last: it climbs the tree, and an act may have thousands of parts.
  const isNear = (one: Part): boolean => (home ? isBelow(one, home) : enclosing(one, 'appendix') === appendix);
  if (unit === 'item') {
    const isDigit = /\d/.test(raw);
    const isAlike = (one: Part): boolean => one.kind === 'item' && /\d/.test(one.number!.raw) === isDigit;
    return home && all.findLast((one) => isAlike(one) && isNear(one));
  }
  const other = all.find(
    (one) => one.number?.raw === raw && (one.kind === 'section' || one.kind === 'clause') && isNear(one),
  );
  if (other || unit === 'section') return other ?? nearestNumber(raw, all, 'section', isNear);
  const clause = part.kind === 'clause' ? part : enclosing(part, 'clause');
  const item = clause && all.find((one) => one.kind === 'item' && one.number!.raw === raw && isBelow(one, clause));
  return item ?? nearestNumber(raw, all, 'clause', isNear);
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
function nearestNumber(
  raw: string,
  all: readonly Part[],
  kind: 'clause' | 'section',
  isNear: (part: Part) => boolean,
): Part | undefined {
  const values = /^\d/.test(raw) ? raw.split('.').map(Number) : [romanValue(raw) ?? 0];
  const prefix = raw.slice(0, raw.lastIndexOf('.') + 1);
  const digits = raw.replaceAll('.', '');
  let best: { part: Part; distance: number } | undefined;
  for (const part of all) {
    if (part.kind !== kind || part.number?.values.length !== values.length) continue;
    if (prefix && !part.number.raw.startsWith(prefix)) continue;
    const distance = Math.abs(part.number.values.at(-1)! - values.at(-1)!);
    if ((!best || distance < best.distance) && isNear(part)) best = { part, distance };
  }
  const hasDigits = ({ number }: Part): boolean => number?.raw.replaceAll('.', '') === digits;
  return best?.part ?? all.find((part) => part.kind === kind && hasDigits(part) && isNear(part));
}

function isBelow(part: Part, above: Part): boolean {
  for (let p: Part | undefined = part.parent; p; p = p.parent) if (p === above) return true;
  return false;
}
