/**
 * Abbreviations: which of them need no explanation in an act, and what the others usually stand for. What neither list
 * knows stays unknown; nothing is guessed.
 */
import { isQuoted } from './quotes.ts';

/** Abbreviations that a reader is not told the meaning of, with the reason. */
const COMMON: readonly { why: string; words: readonly string[] }[] = [
  {
    why: 'часть обозначения самого документа (номер закона, ГОСТ Р 1.5-2012, санитарные правила и нормы)',
    words: [
      ...['ФЗ', 'ФКЗ', 'ГОСТ', 'СП', 'СанПиН', 'СанПин', 'САНПИН', 'СНиП', 'СН', 'ГН', 'МУ', 'МР', 'МУК', 'РД', 'ТР'],
      ...['ТС', 'ЕАЭС', 'ПНСТ', 'ОКЗ', 'ОКСО', 'ОКВЭД', 'ОКПДТР', 'ЕКС', 'ЕТКС', 'ПП', 'УЛ', 'КЗ', 'ОЗ', 'РЗ'],
    ],
  },
  {
    why: 'реквизиты юридического лица и гражданина (НК РФ, 129-ФЗ, 27-ФЗ)',
    words: ['ИНН', 'КПП', 'ОГРН', 'ОГРНИП', 'ЕГРЮЛ', 'ЕГРИП', 'БИК', 'ОКПО', 'ОКТМО', 'КБК', 'СНИЛС', 'ФИО'],
  },
  {
    why: 'общеизвестные названия стран, органов и служб',
    words: [
      ...['РФ', 'РСФСР', 'СССР', 'США', 'ООН', 'СНГ', 'ЮНЕСКО', 'МВД', 'МЧС', 'ФСБ', 'ФНС', 'ФАС', 'ЗАГС', 'ГИБДД'],
      ...['СМИ', 'ВУЗ', 'ТВ', 'ЭВМ', 'ЖКХ', 'СВО', 'ДТП', 'ЧП', 'ЧС', 'ГО', 'НКО', 'ОАО', 'ПАО', 'ООО', 'АО', 'ИП'],
    ],
  },
  {
    why: 'кодексы Российской Федерации',
    words: ['ТК', 'ГК', 'УК', 'УПК', 'ГПК', 'НК', 'СК', 'ЖК', 'БК', 'ЗК', 'КоАП', 'КАС'],
  },
  {
    why: 'организационно-правовая форма и тип в официальном названии учреждения (статья 54 ГК РФ, статья 23 273-ФЗ)',
    words: [
      ...['МБОУ', 'МАОУ', 'МКОУ', 'МОУ', 'ГБОУ', 'ГАОУ', 'ГКОУ', 'ФГБОУ', 'ФГКОУ', 'МБДОУ', 'МАДОУ', 'МКДОУ', 'МДОУ'],
      ...['МБУДО', 'МАУДО', 'МКУДО', 'МБУ', 'МАУ', 'МКУ', 'ГБУ', 'ГАУ', 'ГКУ', 'ГБПОУ', 'ГАПОУ', 'ГБУДО', 'ЧОУ', 'АНО'],
      ...['СОШ', 'ООШ', 'НОШ'],
    ],
  },
];

const KNOWN = new Set(COMMON.flatMap(({ words }) => words));

const isCommon = (abbreviation: string): boolean => KNOWN.has(abbreviation);

/** A usual meaning and the act that the words are taken from. */
export interface Meaning {
  meaning: string;
  source: string;
}

const EDUCATION = '273-ФЗ';

/** What an abbreviation usually stands for, in the words of the law. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ФГОС: { meaning: 'федеральный государственный образовательный стандарт', source: `статья 11 ${EDUCATION}` },
  ФГТ: { meaning: 'федеральные государственные требования', source: `статья 2 ${EDUCATION}` },
  ОВЗ: { meaning: 'ограниченные возможности здоровья', source: `статья 2 ${EDUCATION}` },
  ИУП: { meaning: 'индивидуальный учебный план', source: `статья 2 ${EDUCATION}` },
  ООП: { meaning: 'основная образовательная программа', source: `статья 12 ${EDUCATION}` },
  ДОТ: { meaning: 'дистанционные образовательные технологии', source: `статья 16 ${EDUCATION}` },
  ЭО: { meaning: 'электронное обучение', source: `статья 16 ${EDUCATION}` },
  ЭИОС: { meaning: 'электронная информационно-образовательная среда', source: `статья 16 ${EDUCATION}` },
  ПМПК: { meaning: 'психолого-медико-педагогическая комиссия', source: `статья 42 ${EDUCATION}` },
  ГИА: { meaning: 'государственная итоговая аттестация', source: `статья 59 ${EDUCATION}` },
  ЕГЭ: { meaning: 'единый государственный экзамен', source: `статья 59 ${EDUCATION}` },
  ФГИС: {
    meaning: 'федеральная государственная информационная система',
    source: 'постановление Правительства РФ от 13.07.2022 № 1241',
  },
};

/** The usual meaning of an abbreviation; nothing when the table does not know it. */
export const meaningOf = (abbreviation: string): Meaning | undefined =>
  Object.hasOwn(MEANINGS, abbreviation) ? MEANINGS[abbreviation] : undefined;

/** An abbreviation in a text; indexes in UTF-16 units. */
export interface FoundAbbreviation {
  text: string;
  from: number;
  to: number;
}

/** Words in capitals, and the mixed ones that the table knows. A number beside makes it a part of the number. */
const CAPITALS = /(?<![А-Яа-яЁёA-Za-z\d№\-–./]|\d )(?:[А-ЯЁ]{2,}|СанПи[Нн]|СНиП|КоАП)(?![А-Яа-яЁёA-Za-z\d]|[-–/]\d)/g;

/** Letters of the longest abbreviation that the tables do not know; longer ones are words in capitals. */
const LONGEST = 4;

/** Not a word of the sentence that is shouted: «НЕ допускается». */
const SHOUTED = new Set([
  ...['НЕ', 'НИ', 'ДА', 'НЕТ', 'ИЛИ', 'ПО', 'НА', 'ОТ', 'ДО', 'ИЗ', 'ЗА', 'ОБ', 'ДЛЯ', 'ПРИ', 'БЕЗ', 'НАД', 'ПОД'],
  ...['ВСЕ', 'ВСЕХ', 'ЭТО', 'ТО', 'ЖЕ', 'КАК', 'ЧТО', 'ГДЕ', 'КТО', 'ОН', 'ОНА', 'ОНИ', 'МЫ', 'ВЫ', 'ВАШ', 'НАШ'],
  ...['ДЕНЬ', 'ДНЯ', 'ДНЕЙ', 'ЧАС', 'ЧАСА', 'ГОД', 'ГОДА', 'РАЗ', 'РАЗА', 'ВХОД', 'ТОЛЬ', 'ЛИШЬ', 'УЖЕ', 'ЕЩЕ', 'ЕЩЁ'],
  ...['АКТ', 'ДЕТИ', 'ТЕЛ', 'СТ'],
]);

/** Cyrillic letters in a Roman numeral: «ХХ век». */
const ROMAN = /^[ХІ]+$/;

/**
 * Find the abbreviations that a reader may have to be told, in a text that is not all in capitals; the quoted ones
 * belong to proper names.
 */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  if (!/[А-ЯЁ]{2}|КоАП/.test(text) || !/[а-яё]/.test(text)) return [];
  const words = [...text.matchAll(CAPITALS)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
  return words.filter((word, i) => {
    if (isCommon(word.text) || SHOUTED.has(word.text) || ROMAN.test(word.text)) return false;
    if (isQuoted(text, word.from) || isInName(text, word) || NUMBER_BEFORE.test(text.slice(0, word.from))) return false;
    if (meaningOf(word.text)) return true;
    if (word.text.length > LONGEST) return false;
    // Beside a longer word in capitals it is one of a shouted phrase.
    return ![words[i - 1], words[i + 1]].some((other) => other && isShouted(other, word, text));
  });
}

/** «ГПОУ», «БПОУ», «НОУ»: more forms of institutions than any list has; before a name in quotes they are nothing else. */
const FORM = /^(?:Ф?Г|[ОК]Г|М|Ч|Н)?[БАК]?(?:[ДП]?ОУ|УДО|У|НОО|НО)$/;

/** «БПОУ ВО «Колледж»», «ГАПОУ РБ «Училище»»: between the form and the name stands what the charter put there. */
function isInName(text: string, { from, to }: FoundAbbreviation): boolean {
  if (!/^(?:[ \u00A0][А-ЯЁ]{2,5}){0,2}[ \u00A0]?["«„“]/.test(text.slice(to, to + 20))) return false;
  const run = /(?:[А-ЯЁ]{2,7}[ \u00A0]){0,2}$/.exec(text.slice(Math.max(0, from - 16), from))![0];
  const [first = ''] = `${run}${text.slice(from, to)}`.split(/[ \u00A0]/);
  return first.length > 2 && FORM.test(first);
}

/** «№ 20 - ОД»: letters of an order's number. */
const NUMBER_BEFORE = /№[ \u00A0]?\d[\d/]{0,9}[ \u00A0]?[-–—][ \u00A0]?$/;

function isShouted(other: FoundAbbreviation, word: FoundAbbreviation, text: string): boolean {
  const between = other.to <= word.from ? text.slice(other.to, word.from) : text.slice(word.to, other.from);
  const long = other.text.length > LONGEST && !isCommon(other.text);
  return /^[\s\u00A0,]{1,3}(?:[А-ЯЁ][\s\u00A0]{1,2})?$/.test(between) && (long || SHOUTED.has(other.text));
}

/**
 * Does the text say what the abbreviation stands for: «федеральный … стандарт (ФГОС)», «ФГОС (федеральный …)», «ФГОС –
 * федеральный …»?
 */
export function isExplained({ text: word, from, to }: FoundAbbreviation, text: string): boolean {
  const before = text.slice(Math.max(0, from - 30), from);
  const after = text.slice(to, to + 80);
  if (/\((?:«|[А-ЯЁ]{2,12}[\s\u00A0])*$/u.test(before) && /^[^()]{0,60}\)/.test(after)) return true;
  const next = /^[\s\u00A0]*(?:\(|[-–—][\s\u00A0])[\s\u00A0]*(?:это[\s\u00A0]+)?([А-Яа-яЁё])/.exec(after)?.[1];
  return next?.toLowerCase() === word[0]!.toLowerCase();
}

/** Words in a row that begin with the letters of the abbreviation; two letters would fit too much. */
export function longForm(abbreviation: string, text: string): { text: string; from: number; to: number } | undefined {
  if (abbreviation.length < 3) return undefined;
  const words = [...abbreviation].map((letter) => `${letter}[а-яё]{1,30}`).join('[\\s\\u00A0-]{1,9}');
  const found = new RegExp(`(?<![а-яё])${words}(?![а-яё])`, 'i').exec(text);
  return found ? { text: found[0], from: found.index, to: found.index + found[0].length } : undefined;
}
