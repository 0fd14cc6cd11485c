/**
 * Instructions in the accepted formulas (Методические рекомендации по юридико-техническому оформлению законопроектов,
 * письмо Аппарата ГД от 18.11.2003 № вн2-18/490): «слова «…» заменить словами «…»», «изложить в следующей редакции».
 */
import type { Comparison } from '../comparison.ts';
import { type PlaceCase, placesOf } from '../place.ts';
import type { Provision } from '../provision.ts';
import { amendmentsOf } from './amend.ts';
import type { Amendment, WordChange } from './amendment.ts';

/** One point of the order. */
export interface Formula {
  /** Without the full stop; ends with a colon when a quotation follows. */
  text: string;
  /** New text that stands in quotation marks under it; empty when there is none. */
  quoted: Provision[];
}

/** Word the instructions, in their order. */
export function formulasOf({ before, after }: Comparison, amendments: readonly Amendment[]): Formula[] {
  const inOld = placesOf(before).name;
  const inNow = placesOf(after).name;
  const known = new Set(before);
  const formulaOf = (amendment: Amendment): Formula => {
    switch (amendment.act) {
      case 'words':
        return {
          text: `${within(inOld(amendment.at, 'prepositional'))} ${wordsFormula(amendment.changes)}`,
          quoted: [],
        };
      case 'restate':
        return { text: `${accusative(inOld(amendment.at))} изложить в следующей редакции:`, quoted: [amendment.as] };
      case 'repeal':
        return { text: `${accusative(inOld(amendment.at))} ${repealFormula(amendment.at)}`, quoted: [] };
      case 'lift':
        return { text: `${liftFormula(amendment.at)} ${inOld(amendment.at, 'genitive')} исключить`, quoted: [] };
      case 'add':
        return addFormula(amendment, inNow, {
          genitive: (place) => (known.has(place) ? inOld : inNow)(place, 'genitive'),
          later: after.slice(after.indexOf(amendment.provisions.at(-1)!) + 1),
        });
      case 'renumber':
        return {
          text: amendment.pairs
            .map(({ at, as }) => {
              const [was, is] = [inOld(at), inNow(as, 'instrumental')];
              return at.part?.number?.raw === as.part?.number?.raw && at.kind === as.kind
                ? `обозначение «${at.label}» ${inOld(at, 'genitive')} заменить обозначением «${as.label}»`
                : `${accusative(was)} считать ${is}`;
            })
            .join(', '),
          quoted: [],
        };
    }
  };
  return amendments.map(formulaOf);
}

/** What changes in the words of places where a few instructions tell it, without the name of the place. */
export function wordInstructions(comparison: Comparison): Map<Provision, string> {
  return new Map(
    amendmentsOf(comparison).flatMap((amendment): [Provision, string][] =>
      amendment.act === 'words' ? [[amendment.at, wordsFormula(amendment.changes)]] : [],
    ),
  );
}

function wordsFormula(changes: readonly WordChange[]): string {
  return changes
    .map(({ how, old, now }) => {
      if (how === 'remove') return `${nounOf(old)[0]} «${old}» исключить`;
      if (how === 'insert') return `после ${nounOf(old)[1]} «${old}» дополнить ${nounOf(now)[2]} «${now}»`;
      const [from, to] = [nounOf(old), nounOf(now)];
      return `${from[0]} «${old}» заменить ${from[3] === to[3] ? to[2] : WORDS[2]} «${now}»`;
    })
    .join(', ');
}

/** Accusative, genitive, instrumental, and what they are. */
const WORD = ['слово', 'слова', 'словом', 'word'] as const;
const WORDS = ['слова', 'слов', 'словами', 'words'] as const;
const DIGITS = ['цифры', 'цифр', 'цифрами', 'digits'] as const;

function nounOf(text: string): readonly [string, string, string, string] {
  if (/^[\d.,\s]*\d[\d.,\s]*$/.test(text)) return DIGITS;
  return /\s/.test(text.trim()) || !/\p{L}/u.test(text) ? WORDS : WORD;
}

/** «в пункте», «во втором». */
const within = (place: string): string => `${/^вт/.test(place) ? 'во' : 'в'} ${place}`;

/** Names of places are equal in both cases, but for the feminine ones. */
function accusative(place: string): string {
  return place
    .replace(/(^| )таблица(?= |$)/, '$1таблицу')
    .replace(/(^| )сноска(?= |$)/, '$1сноску')
    .replace(/(^| )разделительная линия(?= |$)/, '$1разделительную линию');
}

function repealFormula({ kind }: Provision): string {
  if (kind === 'table' || kind === 'picture' || kind === 'break' || kind === 'note' || kind === 'title')
    return 'исключить';
  return 'признать утратившим силу';
}

const liftFormula = ({ kind }: Provision): string =>
  kind === 'section' || kind === 'appendix' ? 'обозначение и наименование' : 'собственный текст';

function addFormula(
  { after, provisions }: Amendment & { act: 'add' },
  inNow: (provision: Provision, form?: PlaceCase) => string,
  { genitive, later }: { genitive: (provision: Provision) => string; later: readonly Provision[] },
): Formula {
  const [first] = provisions;
  const place = inNow(first!, 'instrumental');
  // The number says where a new place stands, but after which one must be said when others follow.
  const follows = later.some(({ kind, part }) => kind === first!.kind && part?.parent === first!.part?.parent);
  const text = `дополнить ${place} следующего содержания:`;
  return {
    text: follows && after?.part && after.part.kind === first!.part?.kind ? `после ${genitive(after)} ${text}` : text,
    quoted: [...provisions],
  };
}
