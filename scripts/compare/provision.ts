/** An act as the flat sequence of what can be compared: title, headings, clauses, items, lines, tables, pictures, notes. */
import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { numberLabel, type Part, type Policy } from '../model/index.ts';
import type { Place } from './compared-place.ts';

/** One place of an edition. */
export interface Provision extends Place {
  part?: Part;
}

/** Everything of an edition that is compared, in reading order. */
export function provisionsOf(policy: Policy): Provision[] {
  const provisions: Provision[] = [];
  const add = (kind: Provision['kind'], label: string, typed: string, part?: Part): void => {
    const number = part?.number?.style === 'dash' ? '' : (part?.number?.raw ?? '');
    provisions.push({ ...placeOf(provisions.length, kind, { label, number }, typed), ...(part && { part }) });
  };
  const title = titleOf(policy);
  if (title.length > 0) add('title', '', plainText(title));
  for (const part of policy.all) add(part.kind, numberLabel(part), textOf(part), part);
  for (const { number, prose } of policy.footnotes) add('note', String(number), prose.text);
  return provisions;
}

/** A place that has no part yet. @param typed its text as it was typed */
export function placeOf(
  index: number,
  kind: Place['kind'],
  { label, number }: Pick<Place, 'label' | 'number'>,
  typed: string,
): Omit<Place, 'part'> {
  const text = plain(typed);
  return { index, kind, label, number, text, words: wordsOf(text) };
}

/** The heading as typed; without one the passport's title in capitals, as it is printed. */
export function titleOf({ title, passport }: Policy): PhrasingContent[] {
  if (title) return title.prose.nodes;
  return passport ? [{ type: 'text', value: passport.title.toLocaleUpperCase('ru') }] : [];
}

function textOf({ rows, picture, prose }: Part): string {
  if (rows) return rows.map((row) => row.map((cell) => cell.prose.text).join('\t')).join('\n');
  // A picture is compared by what it shows and by its file: the address changes when the file does.
  if (picture) return [prose.text, picture.alt.text, picture.address].filter(Boolean).join('\n');
  return prose.text;
}

/** Blanks that look alike are one: a no-break blank is no change of a legal text. */
export function plain(text: string): string {
  return text
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Words and numbers in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
