/** Which references have no target or too many, each counted once. */
import type { Policy, Reference } from '../../model/index.ts';
import { noun } from '../words/parts.ts';

/** References without a target. «3.7–3.9» counts once; an item of a missing clause does not count beside its clause. */
export function unresolvedIn({ references }: Policy): Reference[] {
  const ends = new Set(
    references.flatMap(({ targets, rangeEnd }) => (targets.length === 0 && rangeEnd ? [rangeEnd] : [])),
  );
  return references.filter(
    (reference) => reference.targets.length === 0 && !ends.has(reference) && isPlaced(reference),
  );
}

/** References with several targets. */
export function ambiguousIn({ references }: Policy): Reference[] {
  return references.filter((reference) => reference.targets.length > 1 && isPlaced(reference));
}

/** What the reference is inside of is found, and is one thing. */
function isPlaced({ within }: Reference): boolean {
  return !within || (within.targets.length === 1 && isPlaced(within));
}

/** «пункта 3.1», «подпункта «а»», «приложения № 2», «пунктов 3.7–3.9». */
export function missingName(reference: Reference): string {
  const { unit, raw, rangeEnd } = reference;
  const quoted = (text: string): string => (unit === 'item' && /\p{L}/u.test(text) ? `«${text}»` : text);
  if (rangeEnd?.targets.length === 0) {
    const many = noun(unit, 'of')
      .replace(/пункта$/u, 'пунктов')
      .replace(/раздела$/u, 'разделов')
      .replace('приложения', 'приложений');
    return `${many} ${quoted(raw)}–${quoted(rangeEnd.raw)}`;
  }
  return raw ? `${noun(unit, 'of')} ${quoted(raw)}` : noun(unit, 'of').replace(/ №$/, '');
}
