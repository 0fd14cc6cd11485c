/** Why places change, as the author says in the passport of the new text. */
import type { Policy } from '../model/index.ts';
import type { Row } from './rows.ts';

/** The reason of a change; nothing when nobody has given one. */
export type ReasonOf = (row: Row) => string | undefined;

/** Reasons of single places, then the one for all. */
export function reasonOfPassport({ passport }: Policy): ReasonOf {
  const { reason, reasons = {} } = passport ?? {};
  return (row) => {
    const key = reasonKey(row, reasons);
    return key === undefined ? reason : reasons[key];
  };
}

/**
 * The key of `reasons` that means this place: the new text's name or number, the old one's of what is gone. What stands
 * in a clause is meant by the clause's own, too.
 */
export function reasonKey(
  { change: { old, now } }: Row,
  reasons: Readonly<Record<string, string>>,
): string | undefined {
  for (let part = (now ?? old)?.part; part; part = part.parent) {
    // «1)» of a clause is not section 1.
    const number = part.kind === 'item' ? undefined : part.number?.raw;
    const names = [part.uid, ...part.oldIds, ...(number === undefined ? [] : [number])];
    const key = names.find((name) => Object.hasOwn(reasons, name));
    if (key !== undefined) return key;
    if (part.parent?.kind === 'section' || part.parent?.kind === 'appendix') return undefined;
  }
  return undefined;
}
