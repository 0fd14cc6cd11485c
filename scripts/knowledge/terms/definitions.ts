/**
 * Where a text gives a thing its short name: «(далее – Порядок)», «(далее – Школа, образовательная организация)»,
 * «далее по тексту – ФГТ», «именуемый в дальнейшем Работник». The form comes from the custom of legal drafting; typists
 * leave the dash out, glue it or put a hyphen.
 */

import { isQuoted } from './quotes.ts';

/** Indexes count in the text that was searched, UTF-16 units; ends are exclusive. */
export interface FoundDefinition {
  /** From the bracket (or from «далее») to its closing bracket (or to the name's end). */
  from: number;
  to: number;
  /** Inside brackets: it can be taken out and the sentence stays whole. */
  bracketed: boolean;
  /** «далее соответственно – А, Б»: the names belong to different things. */
  respectively: boolean;
  /** What stands between the words and the name: blanks and a dash, a hyphen or nothing. */
  gap: { from: number; to: number };
  names: { text: string; from: number; to: number }[];
}

/** A word that every form has. */
const ANCHOR = /(?<![А-Яа-яЁё])(?:[Дд]алее|[Дд]альнейшем|ДАЛЕЕ)(?![а-яё])/g;

/** Between «далее» and the dash. */
const WORDS =
  /(?:[\s\u00A0]{1,9}(?:по[\s\u00A0]{1,9}тексту|в[\s\u00A0]{1,9}тексте|также|совместно|вместе|сокращ[её]нно|соответственно|именуе(?:тся|м)[а-яё]{0,5}))*/y;
const GAP = /[\s\u00A0]*[-‐‑‒–—−]?[\s\u00A0]*/y;

/** Opens the bracket: «(», «(именуемый в», «(здесь и». */
const OPENING = /\((?:[А-Яа-яЁё][А-Яа-яЁё\s\u00A0]{0,30})?$/;

/** «Далее – до конца года» says when and names nothing. */
const NO_NAME = /^(?:до|при|по|в|во|на|с|со|от|из|для|за|к|см|стр|и|а|но|если|когда|следу[а-яё]*|идёт|идет)(?![а-яё])/i;

/** Longest name, UTF-16 units. */
const MAX_NAME = 100;

/** Find the definitions in running text. */
export function findDefinitions(text: string): FoundDefinition[] {
  if (!/дал(?:ее|ьнейшем)/i.test(text)) return [];
  return [...text.matchAll(ANCHOR)].flatMap(({ 0: anchor, index }) => {
    const found = definitionAt(text, index, index + anchor.length);
    return found ? [found] : [];
  });
}

function definitionAt(text: string, anchor: number, afterAnchor: number): FoundDefinition | undefined {
  const opening = OPENING.exec(text.slice(Math.max(0, anchor - 40), anchor));
  const from = opening ? anchor - opening[0].length : anchor;
  const introEnd = matchEnd(WORDS, text, afterAnchor);
  const gapEnd = matchEnd(GAP, text, introEnd);
  const intro = text.slice(from, introEnd);
  const dashed = /[-‐‑‒–—−]/.test(text.slice(introEnd, gapEnd));
  const end = opening ? closingBracket(text, gapEnd) : nameEnd(text, gapEnd);
  if (end === undefined || end - gapEnd > MAX_NAME) return undefined;
  const typed = text.slice(gapEnd, end);
  // Without a dash only a capital tells a name from «(далее в порядке очереди)», without brackets only both do.
  const named = /^[«"„“]?[А-ЯЁA-Z]/.test(typed);
  const spoken = /именуе|тексту/i.test(text.slice(Math.max(0, anchor - 20), introEnd));
  if (!/^[«"„“]?[А-Яа-яЁёA-Za-z]/.test(typed) || NO_NAME.test(typed)) return undefined;
  if (!opening && !(named && (dashed || spoken))) return undefined;
  if (opening && !dashed && !named && !spoken) return undefined;
  // «(далееШкола)»: the dash has gone with the end of a line in a PDF.
  if (gapEnd === introEnd && !(opening && named)) return undefined;
  const respectively = /соответственно/i.test(intro);
  return {
    from,
    to: opening ? end + 1 : end,
    bracketed: Boolean(opening),
    respectively,
    gap: { from: introEnd, to: gapEnd },
    names: splitNames(typed, gapEnd, respectively),
  };
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Brackets inside the name are its own: «(далее – Положение (проект))». */
function closingBracket(text: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < text.length && i <= from + MAX_NAME; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return i;
  }
  return undefined;
}

/** Without brackets the name ends where the sentence goes on; a comma inside quotation marks does not end it. */
function nameEnd(text: string, from: number): number | undefined {
  let quotes = 0;
  for (let i = from; i < text.length && i <= from + MAX_NAME; i++) {
    if (text[i] === '«') quotes++;
    else if (text[i] === '»') quotes--;
    else if (quotes <= 0 && /[,;.:()]/.test(text[i]!)) return i;
  }
  return text.length <= from + MAX_NAME ? text.length : undefined;
}

/** Names that are listed are short; a long one with commas is one name. */
function splitNames(typed: string, base: number, respectively: boolean): FoundDefinition['names'] {
  const separator = respectively ? /,|(?<=[\s\u00A0])и(?=[\s\u00A0])/g : /,|(?<=[\s\u00A0])или(?=[\s\u00A0])/g;
  const cuts = [...typed.matchAll(separator)].filter(({ index }) => !isQuoted(typed, index));
  const starts = [0, ...cuts.map(({ 0: cut, index }) => index + cut.length)];
  const pieces = starts.map((start, i) => [start, cuts[i]?.index ?? typed.length] as const);
  const words = pieces.map(([start, end]) => typed.slice(start, end).trim());
  // «система оценки качества образования или СОКО»: one of the two is the other's abbreviation.
  const abbreviated = words.length === 2 && words.some((name) => /^[А-ЯЁ]{2,8}$/.test(name));
  const short = abbreviated || words.every((name) => name.split(/\s+/).length <= 3);
  return (respectively || short ? pieces : [[0, typed.length] as const])
    .map(([start, end]) => trimmed(typed, start, end, base))
    .filter(({ text }) => /[А-Яа-яЁёA-Za-z]/.test(text));
}

/** Blanks, a closing dot and quotation marks around the whole name are not the name. */
function trimmed(typed: string, start: number, end: number, base: number): FoundDefinition['names'][number] {
  let [from, to] = [start, end];
  while (from < to && /[\s\u00A0]/.test(typed[from]!)) from++;
  while (to > from && /[\s\u00A0.,;:]/.test(typed[to - 1]!)) to--;
  const quoted = /^(?:«[^«»]*»|"[^"]*"|„[^„“]*“|“[^“”]*”)$/.test(typed.slice(from, to));
  if (quoted) [from, to] = [from + 1, to - 1];
  return { text: typed.slice(from, to), from: base + from, to: base + to };
}
