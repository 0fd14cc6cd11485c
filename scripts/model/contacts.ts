/** Contacts in an act's text: where they stand and which part names them. */
import { type FoundContact, findContacts, normalContact } from '../knowledge/contacts/index.ts';
import { type Prose, plainText, type Range, sourceRange } from '../source/index.ts';
import type { Part, TableCell } from './part.ts';
import type { Policy } from './policy.ts';

/** A place in the text that names a phone, an e-mail, a site or a postal address. */
export interface Contact {
  found: FoundContact;
  /** One spelling for comparing, see {@link normalContact}. */
  normal: string;
  /** Source offsets, UTF-16 units. */
  range: Range;
  /** Indexes of `found` count in its displayed text. */
  prose: Prose;
  /** The section, clause, item, table … that it stands in; absent in the title and in footnotes. */
  part?: Part;
}

const known = new WeakMap<Policy, readonly Contact[]>();

/**
 * The contacts of an act in reading order. Rules and formats share one scan, made when the first of them asks: most acts
 * are checked without anyone but the rules looking.
 */
export function contactsIn(policy: Policy): readonly Contact[] {
  const before = known.get(policy);
  if (before) return before;
  const contacts = [...textsOf(policy)].flatMap(({ prose, part, saysPhone }) =>
    findContacts(plainText(prose), saysPhone).map(
      (found): Contact => ({
        found,
        normal: normalContact(found),
        range: sourceRange(prose, found.from, found.to),
        prose,
        ...(part && { part }),
      }),
    ),
  );
  known.set(policy, contacts);
  return contacts;
}

interface Text {
  prose: Prose;
  part?: Part;
  saysPhone?: boolean;
}

function* textsOf({ title, all, footnotes }: Policy): Generator<Text> {
  if (title) yield { prose: title.prose };
  for (const part of all) {
    if (part.rows) yield* cellsOf(part, part.rows);
    else yield { prose: part.prose, part };
  }
  for (const { prose } of footnotes) yield { prose };
}

/** A column «Телефон» says of all its cells what they are. */
function* cellsOf(part: Part, [header = [], ...rows]: readonly TableCell[][]): Generator<Text> {
  const saysPhone = header.map(({ prose }) => PHONE_COLUMN.test(prose.text));
  for (const { prose } of header) yield { prose, part };
  for (const row of rows) {
    for (const [i, { prose }] of row.entries()) yield { prose, part, saysPhone: saysPhone[i] ?? false };
  }
}

const PHONE_COLUMN = /^\s*(?:\p{L}+ )?(?:тел(?:ефон|\.)|факс)/iu;
