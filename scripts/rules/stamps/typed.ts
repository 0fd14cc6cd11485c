/** Stamps that a clerk pasted from Word: typed before the first section, or into the passport beside the names. */
import type { Part, Policy } from '../../model/index.ts';
import { type Prose, type Range, sourceRange } from '../../source/index.ts';

/** What the stamp says: `approve` is УТВЕРЖДАЮ, `approved` УТВЕРЖДЕН in any gender. */
export type StampVerb = 'approve' | 'approved' | 'agreed' | 'accepted' | 'considered' | 'opinion';

export interface TypedStamp {
  verb: StampVerb;
  /** As typed, without quotes. */
  word: string;
  range: Range;
  quotes: Range[];
  colon?: Range;
  /** The word with what goes on under it: whose stamp it is, order, date. */
  text: string;
  in: 'text' | 'passport';
}

const VERBS: readonly [RegExp, StampVerb][] = [
  [/^утверждаю$/i, 'approve'],
  [/^утвержд/i, 'approved'],
  [/^согласован/i, 'agreed'],
  [/^принят/i, 'accepted'],
  [/^рассмотрен/i, 'considered'],
  [/^с/i, 'opinion'],
];

const WORD =
  /([«"„“]?)\s*((?:УТВЕРЖДАЮ|УТВЕРЖД[ЕЁ]Н[АОЫ]?|СОГЛАСОВАН[АОЫ]?|ПРИНЯТ[АОЫ]?|РАССМОТРЕН[АОЫ]?|С[ \u00A0]УЧ[ЕЁ]ТОМ[ \u00A0]МНЕНИЯ)(?!\p{L}))\s?(:?)([»"”“]?)(:?)/iuy;
/** «Принято считать, что …» is a sentence, «Принято на заседании …» is a stamp. */
const GOES_ON =
  /^\s*(?:$|\n|(?:приказ|решени|распоряжени|постановлени|протокол)|на\s+(?:\p{L}+\s+)?(?:заседани|собрани|конференци|совет)|\p{L}+(?:им|ым|ой|ей|ом)\s)/iu;
/** A paragraph under the word that belongs to the stamp. */
const BELONGS = /^(?:приказ|решени|от\s|№|\(?протокол|директор|председател|_|«_)/iu;

/** Every typed stamp of an act, in order. */
export function typedStampsOf(policy: Policy): TypedStamp[] {
  const found: TypedStamp[] = [];
  for (const prose of frontProses(policy)) {
    const before = found.length;
    const starts = [...new Set([0, ...prose.lineStarts])].sort((a, b) => a - b);
    for (const [i, start] of starts.entries()) {
      const stamp = stampAt(prose.text, start, (from, to) => sourceRange(prose, from, to));
      if (stamp) found.push(stamp);
      else if (i > 0 && found.length > before) found.at(-1)!.text += `\n${prose.text.slice(start, starts[i + 1])}`;
    }
    const last = found.at(-1);
    if (last && found.length === before && BELONGS.test(prose.text)) last.text += `\n${prose.text}`;
  }
  return [...found, ...inPassport(policy)];
}

/** What stands before the first section; a heading that follows stamps is the act's title. */
function* frontProses({ parts }: Policy): Generator<Prose> {
  for (const part of parts) {
    const isTitle = part.kind === 'section' && part.depth === 1 && !part.number;
    if (part.kind !== 'paragraph' && part.kind !== 'table' && !isTitle) return;
    if (isTitle) {
      for (const child of part.children) {
        if (child.kind !== 'paragraph' && child.kind !== 'table') return;
        yield* prosesIn(child);
      }
      return;
    }
    yield* prosesIn(part);
  }
}

function prosesIn(part: Part): Prose[] {
  return part.rows ? part.rows.flat().map((cell) => cell.prose) : [part.prose];
}

function stampAt(text: string, start: number, place: (from: number, to: number) => Range): TypedStamp | undefined {
  WORD.lastIndex = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  const match = WORD.exec(text);
  if (!match) return undefined;
  const [whole, opening, word, colonInside, closing, colonOutside] = match as unknown as string[];
  const end = match.index + whole!.length;
  const capitals = word === word!.toLocaleUpperCase('ru');
  const marked = opening || colonInside || colonOutside;
  if (!/^\p{Lu}/u.test(word!) || !(capitals || marked || GOES_ON.test(text.slice(end)))) return undefined;
  const at = text.indexOf(word!, match.index);
  const quoteAt = closing && end - closing.length - colonOutside!.length;
  const colonAt = colonOutside ? end - 1 : colonInside && text.indexOf(':', at + word!.length);
  return {
    verb: VERBS.find(([pattern]) => pattern.test(word!))![1],
    word: word!,
    range: place(at, at + word!.length),
    quotes: [
      ...(opening ? [place(match.index, match.index + 1)] : []),
      ...(typeof quoteAt === 'number' ? [place(quoteAt, quoteAt + 1)] : []),
    ],
    ...(typeof colonAt === 'number' && { colon: place(colonAt, colonAt + 1) }),
    text: text.slice(match.index).split('\n', 1)[0]!,
    in: 'text',
  };
}

function* inPassport({ passport, source }: Policy): Generator<TypedStamp> {
  if (!passport || !source.frontMatter) return;
  const names: { path: (string | number)[]; text: string }[] = [
    ...(passport.agreed ?? []).flatMap(({ body, by }, i) => [
      ...(body ? [{ path: ['agreed', i, 'body'], text: body }] : []),
      ...(by ? [{ path: ['agreed', i, 'by'], text: by }] : []),
    ]),
    ...(passport.approved ? [{ path: ['approved', 'by'], text: passport.approved.by }] : []),
  ];
  for (const { path, text } of names) {
    const [start, end] = source.frontMatter.locate(path, 'value');
    // A quoted or folded value has other offsets than its text: then the whole value is the place.
    const shift = source.text.slice(start, end).indexOf(text);
    const stamp = stampAt(text, 0, (from, to) =>
      shift < 0 ? [start, end] : [start + shift + from, start + shift + to],
    );
    if (stamp) yield { ...stamp, in: 'passport' };
  }
}
