/** A flaw of a contact → a problem of the act that names it. */
import type { Contact } from '../../model/index.ts';
import { sourceRange } from '../../source/index.ts';
import type { Problem } from '../rule.ts';
import type { Flaw } from './flaws.ts';

export function problemIn({ prose }: Contact, { from, to, message, severity, meant }: Flaw): Problem {
  const range = sourceRange(prose, from, to);
  return {
    range,
    message,
    ...(severity && { severity }),
    ...(meant && { fix: { title: meant.title, safe: meant.safe, edits: [{ range, text: meant.text }] } }),
  };
}
