/** A comparison as rows of a table, and as data for other programs. */
import type { Change, Comparison } from './comparison.ts';
import { isChange } from './comparison.ts';
import { wordDetail } from './details.ts';
import { placesOf } from './place.ts';
import type { Provision } from './provision.ts';
import { compareTokens, tokensOf } from './words.ts';

/** A run of a text. `changed`: the other edition does not have it. */
export interface Piece {
  text: string;
  changed: boolean;
}

export interface Row {
  change: Change;
  /** Names of the place: «пункт 3.2», «подпункт «а» пункта 2.1»; absent where the edition has no such place. */
  oldPlace?: string;
  place?: string;
  /** What happened besides the words, Russian: «Перенесено: …»; empty when there is nothing to say. */
  note: string;
  /** With the number in front; empty when the edition has no such place. */
  before: Piece[];
  after: Piece[];
}

/** Everything that changed, in reading order. */
export function rowsOf({ before, after, changes }: Comparison): Row[] {
  const [inOld, inNow] = [placesOf(before).name, placesOf(after).name];
  return changes.filter(isChange).map((change): Row => {
    const { old, now } = change;
    return {
      change,
      ...(old && { oldPlace: inOld(old) }),
      ...(now && { place: inNow(now) }),
      note: noteOf(change, inOld, inNow),
      ...wordsOf(change),
    };
  });
}

function noteOf(
  { kind, renumbered, moved, splitFrom, mergedInto, old, details }: Change,
  inOld: (provision: Provision) => string,
  inNow: (provision: Provision) => string,
): string {
  const notes = [
    ...(splitFrom ? [`Выделено из прежнего места: ${inOld(splitFrom)}`] : []),
    ...(mergedInto ? [`Вошло в другое место: ${inNow(mergedInto)}`] : []),
    ...(moved && old ? [`Перенесено; прежде ${inOld(old)}`] : []),
    ...(renumbered && !moved && old ? [`Прежде ${inOld(old)}`] : []),
    ...details.map(wordDetail),
    ...(kind === 'kept' ? ['Текст не изменился'] : []),
  ];
  return notes.join('. ');
}

function wordsOf({ kind, old, now }: Change): Pick<Row, 'before' | 'after'> {
  const whole = (provision: Provision | undefined): Piece[] =>
    provision ? [{ text: [provision.label, provision.text].filter(Boolean).join(' '), changed: false }] : [];
  if (!old || !now || kind === 'kept') return { before: whole(old), after: whole(now) };
  const stretches = compareTokens(tokensOf(old.text), tokensOf(now.text));
  // Of a text that was written anew every word is another: marks would only disturb.
  if (!stretches.some(({ fate }) => fate === 'kept')) return { before: whole(old), after: whole(now) };
  const side = (label: string, other: string, left: 'deleted' | 'inserted'): Piece[] => [
    ...(label ? [{ text: `${label} `, changed: label !== other }] : []),
    ...stretches
      .filter(({ fate }) => fate === 'kept' || fate === left)
      .map(({ fate, tokens: list }) => ({ text: list.map(({ key }) => key).join(''), changed: fate === left })),
  ];
  return { before: side(old.label, now.label, 'deleted'), after: side(now.label, old.label, 'inserted') };
}

/** One change as other programs read it. */
export interface ChangeJson {
  /** `marked`: the words stay, `details` tell what else changes. */
  change: 'added' | 'removed' | 'changed' | 'renumbered' | 'moved' | 'marked';
  uid: string | null;
  previousUid: string | null;
  /** Names of the place in Russian. */
  place: string | null;
  previousPlace: string | null;
  number: string | null;
  previousNumber: string | null;
  renumbered: boolean;
  moved: boolean;
  text: string | null;
  previousText: string | null;
  splitFrom: string | null;
  mergedInto: string | null;
  /** Marks of footnotes, targets of links, emphasis: Russian sentences. */
  details: string[];
  reason: string | null;
}

/** @param reasonOf why the place changes, when its author has said so */
export function changesJson(rows: readonly Row[], reasonOf: (row: Row) => string | undefined): ChangeJson[] {
  const uidOf = (provision: Provision | undefined): string | null => provision?.part?.uid ?? null;
  return rows.map((row): ChangeJson => {
    const { kind, renumbered, moved, old, now, splitFrom, mergedInto, details } = row.change;
    const kept = moved ? 'moved' : renumbered ? 'renumbered' : 'marked';
    return {
      change: kind === 'kept' ? kept : kind,
      uid: uidOf(now),
      previousUid: uidOf(old),
      place: row.place ?? null,
      previousPlace: row.oldPlace ?? null,
      number: now?.part?.number?.raw ?? null,
      previousNumber: old?.part?.number?.raw ?? null,
      renumbered,
      moved,
      text: now?.text ?? null,
      previousText: old?.text ?? null,
      splitFrom: uidOf(splitFrom),
      mergedInto: uidOf(mergedInto),
      details: details.map(wordDetail),
      reason: reasonOf(row) ?? null,
    };
  });
}
