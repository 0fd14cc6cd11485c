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

/** The key of `reasons` that means this place: the new text's name or number, the old one's of what is gone. */
export function reasonKey(
  { change: { old, now } }: Row,
  reasons: Readonly<Record<string, string>>,
): string | undefined {
  const part = (now ?? old)?.part;
  const names = part ? [part.uid, ...part.oldIds, ...(part.number ? [part.number.raw] : [])] : [];
  return names.find((name) => Object.hasOwn(reasons, name));
}
