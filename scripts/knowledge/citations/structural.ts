/**
 * Parts of an act as lawyers name them: «пункт 5 части 1 статьи 41», «ст. 37, ст. 79 п. 7», «части 6 статьи 26, частей 3,
 * 4 статьи 30». Source: domain notes on the citation grammar, section 5.
 */
import { match, skipBlanks } from './canonical.ts';

/** From the smallest to the largest. */
export const UNITS = [
  'abzac',
  'podpunkt',
  'punkt',
  'chast',
  'statya',
  'paragraf',
  'glava',
  'razdel',
  'prilozhenie',
] as const;

export type StructuralUnit = (typeof UNITS)[number];

/** One place in an act: `{ punkt: '5', chast: '1', statya: '41' }`; a range is `'3-15'`. */
export type StructuralPart = Partial<Record<StructuralUnit, string>>;

export interface StructuralPhrase {
  parts: StructuralPart[];
  /** Where the last of several places that a comma or «и» parts begins, its sign before it included. */
  lastFrom?: number;
  from: number;
  to: number;
}

const CASES = '(?:а|у|ом|ем|е|ы|ов|ев|ам|ами|ах)?(?![а-я])';
const UNIT_WORDS: readonly [StructuralUnit, RegExp][] = [
  ['abzac', new RegExp(`абзац${CASES}|абз\\.`, 'y')],
  ['podpunkt', new RegExp(`подпункт${CASES}|подп\\.|пп\\.|(?:пп|подп)(?= ?\\d)`, 'y')],
  ['punkt', new RegExp(`пункт${CASES}|п\\. ?п\\.|п\\.|п(?= ?\\d)`, 'y')],
  ['chast', /част(?:ь|и|ью|ей|ям|ями|ях)(?![а-я])|ч\. ?ч\.|ч\.|ч(?= ?\d)/y],
  ['statya', /стать(?:я|и|е|ю|ей|ям|ями|ях)(?![а-я])|статей(?![а-я])|ст\. ?ст\.|ст\.(?! [а-я])|ст(?= ?\d)/y],
  ['paragraf', new RegExp(`параграф${CASES}|§{1,2}`, 'y')],
  ['glava', /глав(?:а|ы|е|у|ой|ам|ами|ах)?(?![а-я])|гл\.|гл(?= ?\d)/y],
  ['razdel', new RegExp(`раздел${CASES}|разд\\.`, 'y')],
  ['prilozhenie', /приложени(?:е|я|ю|ем|и|й|ям|ями|ях)(?![а-я])|прил\./y],
];

/** Where a phrase can begin; used to look through a window of text. */
export const UNIT_START =
  /(?<![а-я])(?:абз|подп|пп?\.|пункт|част[ьиея]|ч\.|стать|статей|ст\.|параграф|§|глав|гл\.|раздел|разд\.|приложени|прил\.|(?:пп?|ч|ст|гл)(?= ?\d))/g;

const ORDINALS: readonly [RegExp, string][] = [
  [/перв[а-я]+/y, '1'],
  [/втор[а-я]+/y, '2'],
  [/трет[а-я]+/y, '3'],
  [/четверт[а-я]+/y, '4'],
  [/пят[а-я]+/y, '5'],
  [/шест[а-я]+/y, '6'],
  [/седьм[а-я]+/y, '7'],
  [/восьм[а-я]+/y, '8'],
  [/девят[а-я]+/y, '9'],
  [/десят[а-я]+/y, '10'],
  [/последн[а-я]+/y, 'последний'],
];

const VALUE =
  /№? ?(?:["«„“]([а-я](?:\.\d{1,2})?)["»”“](?:\))?|(\d{1,4}(?:[._]\d{1,3})*[¹²³⁴⁵⁶⁷⁸⁹]?)\)?(?![а-я\d])|([а-я])\)|([ivxхі]{1,6})(?![a-zа-я\d])|((?!п\.|ч\.)[а-я](?:\.\d{1,2})?)(?= (?:ст\.|ч\.|п\.|пункт|стат|част)))/y;
/** Spaces around the dash are a typist's, not a list's. */
const RANGE = / ?- ?| по (?=\d)/y;
const LIST = /\.? ?, ?(?:и |или |а также )?| (?:и|или) /y;
/** «Глава 6. Статья 61»: headings copied from the act. */
const HEADING = /\. ?(?=стать|ст\.)/y;

/** «п. 5 ч. 1. ст. 43»: before a shortened word it ends no sentence. */
const STRAY_DOT = /\. ?(?=(?:ст|ч|п)\. ?\d)/y;
/** «п. 2 ч. 3 ст. 28; ст. 35»: places of one act that are whole. */
const PLACES = /; ?/y;

/** Units one inside another, and whether a comma alone parts them from those before. */
interface Chain {
  groups: Group[];
  comma: boolean;
}

interface Group {
  unit: StructuralUnit;
  values: string[];
  to: number;
}

/**
 * Read a phrase at a place.
 * @param text canonical
 * @param at where a unit word begins
 */
export function readStructural(text: string, at: number): StructuralPhrase | undefined {
  const chains: Chain[] = [];
  let chain: Group[] = [];
  let comma = false;
  let next = at;
  let to = at;
  let lastFrom: number | undefined;
  let opened: RegExpExecArray | null = null;
  while (true) {
    const group = readGroup(text, next);
    if (!group) break;
    chain.push(group);
    to = group.to;
    if (opened && text[to] === ')') to += 1;
    // «статьей 16 (п. 1-5) Федерального закона».
    opened = match(BRACKET, text, to);
    const inside = opened && to + opened[0].length;
    if (inside && closesAfter(text, inside)) {
      next = inside;
      continue;
    }
    opened = null;
    const larger = group.unit === 'glava' || group.unit === 'razdel';
    const joint =
      match(LIST, text, to) ??
      (larger ? match(HEADING, text, to) : null) ??
      (chain.some(({ unit }) => unit === 'statya') ? match(PLACES, text, to) : null);
    const nested = skipBlanks(text, to + (match(STRAY_DOT, text, to)?.[0].length ?? 0));
    if (readsUnit(text, nested)) next = nested;
    else if (joint && readsUnit(text, to + joint[0].length)) {
      chains.push({ groups: chain, comma });
      chain = [];
      comma = /^\.? ?,? ?$/.test(joint[0]);
      lastFrom = to;
      next = to + joint[0].length;
    } else break;
  }
  if (chain.length > 0) chains.push({ groups: chain, comma });
  if (chains.length === 0) return undefined;
  return { parts: partsOf(chains), ...(lastFrom !== undefined && { lastFrom }), from: at, to };
}

const BRACKET = / ?\( ?/y;
/** A value takes the bracket after it as its own: «а)». */
function closesAfter(text: string, at: number): boolean {
  const group = readGroup(text, at);
  if (!group || (text[group.to - 1] !== ')' && text[group.to] !== ')')) return false;
  return match(ACT_AFTER, text, group.to) !== null;
}
const ACT_AFTER = /\)? (?:федеральн|закон|[а-я]+ кодекс|фз|конституц|[тгсу]к )/y;

const readsUnit = (text: string, at: number): boolean => readGroup(text, at) !== undefined;

function readGroup(text: string, at: number): Group | undefined {
  for (const [unit, word] of UNIT_WORDS) {
    const found = match(word, text, at);
    if (!found) continue;
    const start = skipBlanks(text, at + found[0].length);
    // «абзацем вторым», «частью первой».
    if (unit === 'abzac' || unit === 'chast') {
      const ordinal = readOrdinals(text, start);
      if (ordinal) return { unit, ...ordinal };
    }
    return readValues(text, unit, start);
  }
  return undefined;
}

function readOrdinals(text: string, start: number): { values: string[]; to: number } | undefined {
  const values: string[] = [];
  let at = start;
  let to = start;
  while (true) {
    const ordinal = ORDINALS.map(([word, value]) => ({ found: match(word, text, at), value })).find((one) => one.found);
    if (!ordinal) break;
    values.push(ordinal.value);
    to = at + ordinal.found![0].length;
    const joint = match(LIST, text, to);
    if (!joint) break;
    at = to + joint[0].length;
  }
  return values.length > 0 ? { values, to } : undefined;
}

function readValues(text: string, unit: StructuralUnit, start: number): Group | undefined {
  const values: string[] = [];
  let at = start;
  let to = start;
  let ranged = false;
  for (let found = match(VALUE, text, at); found; found = match(VALUE, text, at)) {
    const typed = found.slice(1).find(Boolean) ?? '';
    const value = found[4] ? typed.replaceAll('х', 'x').replaceAll('і', 'i').toUpperCase() : typed;
    if (ranged) values.push(`${values.pop()}-${value}`);
    else values.push(value);
    to = at + found[0].length;
    const range: RegExpExecArray | null = ranged ? null : match(RANGE, text, to);
    const joint: RegExpExecArray | null = range ?? match(LIST, text, to);
    if (!joint) break;
    ranged = Boolean(range);
    at = to + joint[0].length;
  }
  return values.length > 0 ? { unit, values, to } : undefined;
}

const rank = (unit: StructuralUnit): number => UNITS.indexOf(unit);

const ranks = (chain: readonly Group[]): number[] => chain.map(({ unit }) => rank(unit));
const largestOf = (chain: readonly Group[]): number => Math.max(...ranks(chain));
const smallestOf = (chain: readonly Group[]): number => Math.min(...ranks(chain));

/** Chains of units → one object a place. A chain without its article takes it from the chain beside it. */
function partsOf(chains: readonly Chain[]): StructuralPart[] {
  const joined: Group[][] = [];
  // «ст. 43 п. 4, п. 7, ст. 61 п. 2»: the article stands before its points, so points after a comma lie in it too.
  const [first] = chains;
  const down = first!.groups.length > 1 && rank(first!.groups[0]!.unit) > rank(first!.groups.at(-1)!.unit);
  for (const [i, { groups: chain, comma }] of chains.entries()) {
    const before = joined.at(-1);
    const rest = chains.slice(i + 1).flatMap(({ groups }) => groups);
    if (before && down && largestOf(chain) < largestOf(before)) {
      joined.push([...before.filter(({ unit }) => rank(unit) > largestOf(chain)), ...chain]);
      continue;
    }
    // «ст. 28, п. 3»: smaller units after a comma, and no larger one to come: they lie in that article.
    const goesDown =
      before && largestOf(chain) < smallestOf(before) && !rest.some(({ unit }) => rank(unit) > largestOf(chain));
    // «п. 3, подпунктом 4 ст. 44»: a unit that belongs between the two of the next chain is in the same place.
    const between =
      before?.length === 1 &&
      chain.length > 1 &&
      chain.every(({ unit }, k) => (k === 0 ? rank(unit) < rank(before[0]!.unit) : rank(unit) > rank(before[0]!.unit)));
    // «пункт 18, часть 3, статья 28»: commas between one place's units, each larger than the one before.
    const goesUp = comma && before && largestOf(before) < smallestOf(chain);
    if (goesDown || between || goesUp) before.push(...chain);
    else joined.push([...chain]);
  }
  for (let i = joined.length - 2; i >= 0 && !down; i--) {
    const largest = largestOf(joined[i]!);
    // «п. 1.2 и ст. 2»: an article by itself is a place of its own.
    if (smallestOf(joined[i + 1]!) > largest) continue;
    joined[i]!.push(...joined[i + 1]!.filter(({ unit }) => rank(unit) > largest));
  }
  return joined.flatMap(combinations);
}

/** «частей 3, 4 статьи 30» → two places. */
function combinations(chain: readonly Group[]): StructuralPart[] {
  const ordered = [...chain].sort((a, b) => rank(b.unit) - rank(a.unit));
  let parts: StructuralPart[] = [{}];
  for (const { unit, values } of ordered)
    parts = parts.flatMap((part) => values.map((value) => ({ [unit]: value, ...part })));
  return parts;
}
