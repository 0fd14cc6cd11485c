/**
 * How Russian official prose names a part of an act: «пункт 3.1», «пунктами 3.1–3.3 и 3.5», «подпункт «а» пункта 3»,
 * «разделе II», «приложение № 1». Finds the phrases and says whether an external act follows.
 * Sources: domain notes on the citation grammar, section 5 (units, lists, ranges, traps).
 */

import { spelt } from './letters.ts';

export type Unit = 'section' | 'clause' | 'item' | 'appendix';

/** A number inside a phrase; indexes count in the prose. */
export interface NamedNumber {
  /** Without quotes and brackets: `3.1`, `а`, `II`; empty for «приложение» without a number. */
  raw: string;
  from: number;
  to: number;
  /** The last number of a range that begins with the number before this one. */
  closesRange: boolean;
}

/** «пунктами 3.1–3.3 и 3.5»: one unit word with its numbers. */
export interface NamedUnit {
  unit: Unit;
  /** Where the unit word begins. */
  from: number;
  numbers: NamedNumber[];
}

/** «подпунктом «а» пункта 3 раздела 2»: from the smallest to the largest. */
export interface Phrase {
  units: NamedUnit[];
  from: number;
  to: number;
}

type UnitWord = Unit | 'foreign';

const UNIT_WORDS: readonly [UnitWord, RegExp][] = [
  ['item', spelt(/(?:подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\p{L})|подп\.|пп\.)/iuy)],
  ['clause', spelt(/(?:пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\p{L})|п\.)/iuy)],
  ['section', spelt(/(?:раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\p{L})|разд\.)/iuy)],
  ['appendix', spelt(/(?:приложени(?:е|я|ю|ем|и|й|ям|ями|ях)(?!\p{L})|прил\.)/iuy)],
  // Acts of the state have articles, parts and chapters; ours have none. «п. 1 с. 43 Федерального закона» is a slip.
  [
    'foreign',
    /(?:стать(?:я|и|е|ю|ёй|ей|ям|ями|ях)(?!\p{L})|статей|ст\.|част(?:ь|и|ью|ей|ям|ями|ях)(?!\p{L})|ч\.|глав(?:а|ы|е|у|ой|ам|ами|ах)?(?!\p{L})|гл\.|параграф\p{L}*|§|с\.(?=\s?\d{1,3}\s+(?:федеральн|закон|кодекс|конституц|[тгн]к\s)))/iuy,
  ],
];

const START =
  /(?:подпункт|подп\.|пп\.|пункт|п\.|раздел|разд\.|приложени|прил\.|стать|статей|ст\.|част[ьие]|ч\.|глав|гл\.|параграф|§)/giu;

const ITEM_NUMBER = spelt(
  /(?:[«"„“']([а-яё]|\d{1,3})(?:\.\d)?[»"“”']\)?|([а-яё])\)|(\d{1,3}(?:\.\d{1,3})*)\)?)(?!\p{L})/iuy,
);
const CLAUSE_NUMBER = /(\d{1,3}(?:\.\d{1,3})*)(?!\p{L}|\d)/uy;
const SECTION_NUMBER = /(\d{1,3}(?:\.\d{1,3})*|[IVXLCІХ]{1,6})(?!\p{L}|\d)/uy;
const APPENDIX_NUMBER = /(?:№\s?|N\s?)?(\d{1,3}|[А-Я](?!\p{L}))(?!\p{L}|\d|\.\d)/uy;
const RANGE = /\s*[–—-]\s*|\s+по\s+/uy;
const LIST = /\s*,\s*(?:и\s+|или\s+|а также\s+)?|\s+(?:и|или)\s+/uy;
const STEP = /\s*,\s*/y;
const SPACE = /\s*/y;
const ORDINAL_PARAGRAPH = spelt(
  /абзац\p{L}*\s+(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|последн)\p{L}+\s*/iuy,
);

const NUMBER: Record<UnitWord, RegExp> = {
  item: ITEM_NUMBER,
  clause: CLAUSE_NUMBER,
  section: SECTION_NUMBER,
  appendix: APPENDIX_NUMBER,
  foreign: CLAUSE_NUMBER,
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Find every phrase that names a part of this act.
 * @param text prose of one part
 * @param ownKind stem of the act's own kind («порядк»), so that «пункт 3.1 Порядка» is not taken for another act's
 */
export function* findPhrases(text: string, ownKind: string): Generator<Phrase> {
  START.lastIndex = 0;
  let done = 0;
  const starts = [...text.matchAll(START)].map((found) => found.index);
  for (const start of starts) {
    if (start < done || /[\p{L}\d]/u.test(text[start - 1] ?? ' ')) continue;
    LABEL.lastIndex = start;
    if (LABEL.test(text)) continue;
    const phrase = readPhrase(text, start);
    if (!phrase) continue;
    done = phrase.to;
    if (phrase.foreign || insideQuotedTitle(text, start) || isForeign(text, phrase, ownKind)) continue;
    if (goesOnAbroad(text, phrase)) continue;
    yield { units: phrase.units, from: phrase.from, to: phrase.to };
  }
}

/** «П. 12. Дети имеют право …»: a clause that is quoted with its number, not one that is referred to. */
const LABEL = /Пп?\. ?\d{1,3}(?:\.\d{1,3})*\.?\)?\s[А-ЯЁ«]/y;

function readPhrase(text: string, start: number): (Phrase & { foreign: boolean }) | undefined {
  const units: NamedUnit[] = [];
  let foreign = false;
  let at = start;
  let end = start;
  while (true) {
    const named = readUnit(text, at);
    if (!named) break;
    if (named.unit === 'foreign') foreign = true;
    else units.push({ unit: named.unit, from: at, numbers: named.numbers });
    end = named.to;
    at = end + match(SPACE, text, end)![0].length;
    // «подпункты 1, 2 и 3, пункт 4» are two phrases; «подпункт 1 пункта 4» is one.
    at += match(ORDINAL_PARAGRAPH, text, at)?.[0].length ?? 0;
    if (at === end) break;
  }
  return units.length > 0 || foreign ? { units, from: start, to: end, foreign } : undefined;
}

/** «п. 3, подпункт 4 ст. 44 закона», «п. 5, ч. 1, ст. 41 закона»: commas between the steps of one foreign address. */
function goesOnAbroad(text: string, { units, to }: Phrase): boolean {
  const comma = match(STEP, text, to);
  const next = comma && readPhrase(text, to + comma[0].length);
  const simple = units.every(({ numbers }) => numbers.every(({ raw }) => !raw.includes('.')));
  return Boolean(next?.foreign) && simple && next!.units[0]?.unit !== units[0]!.unit;
}

function readUnit(text: string, at: number): { unit: UnitWord; numbers: NamedNumber[]; to: number } | undefined {
  for (const [kind, word] of UNIT_WORDS) {
    const found = match(word, text, at);
    if (!found) continue;
    const begin = at + found[0].length;
    let to = begin + match(SPACE, text, begin)![0].length;
    const first = match(NUMBER[kind], text, to);
    if (!first) {
      // «приложение к настоящему Порядку», «(приложение)»: the only appendix has no number.
      const alone =
        kind === 'appendix' &&
        (/^\s+к\s+(?:настоящ|данн|эт)/u.test(text.slice(begin)) || (text[at - 1] === '(' && text[begin] === ')'));
      return alone
        ? { unit: kind, numbers: [{ raw: '', from: at, to: begin, closesRange: false }], to: begin }
        : undefined;
    }
    const numbers: NamedNumber[] = [];
    let next: RegExpExecArray | null = first;
    let closesRange = false;
    while (next) {
      const raw = next.slice(1).find(Boolean) ?? '';
      numbers.push({
        raw: raw.toLowerCase() === raw || kind === 'section' || kind === 'appendix' ? raw : raw.toLowerCase(),
        from: to,
        to: to + next[0].length,
        closesRange,
      });
      to += next[0].length;
      const range = match(RANGE, text, to);
      const list = range ? null : match(LIST, text, to);
      const joint = range ?? list;
      next = joint ? match(NUMBER[kind], text, to + joint[0].length) : null;
      closesRange = Boolean(range);
      if (next) to += joint![0].length;
    }
    // «пп. 3.1, 3.2» are clauses: an item has no number of two levels.
    const unit =
      kind === 'item' && /^пп\./iu.test(found[0]) && numbers.some((n) => n.raw.includes('.')) ? 'clause' : kind;
    return { unit, numbers, to };
  }
  return undefined;
}

/** «О внесении изменений в пункт 5 …» inside the title of a law. */
function insideQuotedTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('«', at);
  if (open < 0) return false;
  const before = text.slice(open, at);
  return !before.includes('»') && /^«Об?\s/u.test(before) && text.indexOf('»', at) > 0;
}

/** Words that name an act or a document that has clauses of its own. */
const DOCUMENT =
  '(?:закон|кодекс|конституци|конвенци|указ(?:а|у|ом|е|ов)?(?!\\p{L})|постановлени|распоряжени|приказ|письм|устав|договор|соглашени|контракт|правил|положени|порядк|инструкци|требовани|стандарт|санпин|сп\\s?\\d|гост|фгос|программ|план(?:а|у|ом|е|ов)?(?!\\p{L})|перечн|рекомендаци|протокол|решени|регламент|[а-яё]{1,4}п?к\\s+рф|тк\\s|методик|концепци)';
const ADJECTIVES = '(?:[\\p{L}-]+(?:ого|его|ой|ей|ых|их|ому|ему|ым|им|ыми|ими)\\s+){0,4}';
const FOLLOWED_BY_DOCUMENT = spelt(new RegExp(`^\\s*\\(?(?:к\\s+)?${ADJECTIVES}${DOCUMENT}`, 'iu'));
const FOLLOWED_BY_THIS = spelt(/^\s*(?:к\s+)?(?:настоящ|данн(?:ого|ой|ых|ому)|эт(?:ого|ой|их|ому)(?!\p{L}))/iu);
const AFTER_CITATION = spelt(/(?:-ФЗ|(?:закон|кодекс|РФ|Федерации|№\s?\S+|»)\p{L}*)\s*(?:,|\()\s*$|№\s?[\d/-]+\s*$/iu);
const NAMES_LAW = spelt(/(?:закон|кодекс|приказ|постановлени|распоряжени|указ|протокол|решени|письм)\p{L}*[^.;]*$/iu);

/** What a named document's own words are not: they begin another part of the sentence, or are its verb. */
const NOT_ITS_NAME =
  '(?:в|во|по|с|со|на|при|из|от|до|за|о|об|и|или|а|но|не|что|для|согласно|котор\\p{L}*|указан\\p{L}*|предусмотр\\p{L}*|настоящ\\p{L}*|\\p{L}+(?:ет|ит|ют|ят|ут|ся|ть|ен|ена|ено|ены|ан|ана|ано|аны))(?!\\p{L})';
/** «Уставом школы (п. 4.5)», «Уставу школы, раздел 10, п. 10.3»: the document is named before its clause. */
const AFTER_DOCUMENT = spelt(
  new RegExp(
    `(?<!\\p{L})(?:устав|договор|контракт|соглашени)\\p{L}{0,4}(?:\\s+(?!${NOT_ITS_NAME})[\\p{L}«»"№\\d.-]+){0,14}\\s*[,(]?\\s*$`,
    'iu',
  ),
);

/** «Положением о совете (п. 3.2)» in an act that is no Положение itself. */
const AFTER_OTHER_ACT = spelt(
  /(?<!\p{L})(положени|порядк|порядок|правил|инструкци|регламент)\p{L}{0,3}\s+об?\s[^.;()]{2,120}\(\s*$/iu,
);

function namesOtherAct(before: string, ownKind: string): boolean {
  const kind = before.endsWith('(') ? AFTER_OTHER_ACT.exec(before)?.[1]?.toLowerCase() : undefined;
  return kind !== undefined && kind.slice(0, 5) !== ownKind.slice(0, 5).toLowerCase();
}

function isForeign(text: string, phrase: Phrase, ownKind: string): boolean {
  const after = text.slice(phrase.to);
  if (FOLLOWED_BY_THIS.test(after)) return false;
  if (ownKind && ownAct(ownKind).test(after)) return false;
  if (FOLLOWED_BY_DOCUMENT.test(after)) return true;
  const before = text.slice(Math.max(0, phrase.from - 250), phrase.from);
  if (AFTER_CITATION.test(before) && NAMES_LAW.test(before)) return true;
  if (namesOtherAct(before, ownKind)) return true;
  return /устав|договор|контракт|соглашени/i.test(before) && AFTER_DOCUMENT.test(before);
}

const ownActs = new Map<string, RegExp>();

/** «Порядка» after the phrase, where nothing says that another Порядок is meant. */
function ownAct(ownKind: string): RegExp {
  const pattern =
    ownActs.get(ownKind) ?? spelt(new RegExp(`^\\s*(?:к\\s+)?${ownKind}\\p{L}*(?![^.;]{0,250}(?:утвержд|№))`, 'iu'));
  ownActs.set(ownKind, pattern);
  return pattern;
}
